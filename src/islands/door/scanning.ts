import type * as Camera from '../door-camera.island.ts'
import { part, show } from './screen.ts'

const SAME_MS = 4_000

interface Lens {
  /** Where the camera's own file is, and that of the decoder for browsers without one. */
  readonly camera: string
  readonly decoder: string
  readonly shown: (text: string) => void
}

/** Shows the camera and says what it reads, until it is stopped. Throws where there is none. */
export async function scan({ camera, decoder, shown }: Lens) {
  const video = part('video')
  if (!(video instanceof HTMLVideoElement)) return
  const seen = new Map<string, number>()
  const read = (text: string) => {
    // A pass held up is read many times a second; it counts once.
    if (Date.now() - (seen.get(text) ?? 0) > SAME_MS) shown(text)
    seen.set(text, Date.now())
  }
  const { watch } = (await import(/* @vite-ignore */ camera)) as typeof Camera
  const stop = await watch(video, decoder, read)
  const scanning = (is: boolean) => {
    show('video', is)
    show('scan-stop', is)
    show('scan-start', !is)
  }
  scanning(true)
  part('scan-stop')?.addEventListener('click', () => (stop(), scanning(false)), { once: true })
}
