import decodeQR from 'qr/decode.js'

/** For browsers that read no codes themselves: called for by its address, and only there. */
export function decode(picture: ImageData): string | null {
  try {
    return decodeQR(picture)
  } catch {
    return null
  }
}
