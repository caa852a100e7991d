import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { typefacesFor } from './letters.ts'
import { pictureOf, type Picture } from './picture.rules.ts'

const require = createRequire(import.meta.url)

let ready: ReturnType<typeof load> | undefined

/** The drawing library, loaded when the first picture is wanted and kept. */
async function load() {
  const library = await import('@resvg/resvg-wasm')
  await library.initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return library
}

/** The picture of a shared link, as PNG. */
export async function drawPicture(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= load()
  const { Resvg } = await ready
  const faces = await typefacesFor([picture.title, picture.when, picture.place, picture.body])
  const drawing = new Resvg(pictureOf(picture), {
    font: { fontBuffers: [...faces.values()], loadSystemFonts: false },
  })
  try {
    const drawn = drawing.render()
    const png = new Uint8Array(drawn.asPng())
    drawn.free()
    return png
  } finally {
    drawing.free()
  }
}
