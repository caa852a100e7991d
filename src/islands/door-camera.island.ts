import type * as Decoder from './door-decoder.island.ts'

/** The camera, and reading codes: by the browser where it can, else by a decoder fetched for it. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}

interface DetectorKind {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

type Read = (video: HTMLVideoElement) => Promise<string | null>

const EVERY_MS = 120
/** Large enough for a code on a phone held at arm's length; more only takes time. */
const WIDTH_MAX = 720

/** Starts the camera and says what it reads; gives a way to stop. Throws where there is none, or it is not allowed. */
export async function watch(
  video: HTMLVideoElement,
  decoder: string,
  say: (text: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 } },
    audio: false,
  })
  let running = true
  const stop = () => {
    running = false
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
  try {
    const read = (await byBrowser()) ?? (await byDecoder(decoder))
    video.srcObject = stream
    await video.play()
    const look = async () => {
      const text = video.readyState >= 2 ? await read(video).catch(() => null) : null
      if (!running) return
      if (text) say(text)
      setTimeout(() => void look(), EVERY_MS)
    }
    void look()
    return stop
  } catch (error) {
    stop()
    throw error
  }
}

async function byBrowser(): Promise<Read | null> {
  const kind = (globalThis as { BarcodeDetector?: DetectorKind }).BarcodeDetector
  if (!kind || !(await kind.getSupportedFormats()).includes('qr_code')) return null
  const detector = new kind({ formats: ['qr_code'] })
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
}

async function byDecoder(address: string): Promise<Read> {
  const { decode } = (await import(/* @vite-ignore */ address)) as typeof Decoder
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (video) => {
    const scale = Math.min(1, WIDTH_MAX / video.videoWidth)
    canvas.width = video.videoWidth * scale
    canvas.height = video.videoHeight * scale
    context?.drawImage(video, 0, 0, canvas.width, canvas.height)
    const picture = context?.getImageData(0, 0, canvas.width, canvas.height)
    return Promise.resolve(picture ? decode(picture) : null)
  }
}
