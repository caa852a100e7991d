import { Readable, type Readable as Stream } from 'node:stream'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { PIECE_BYTES } from '../import-kept.queries.ts'
import { UPLOAD_BYTES_MAX } from './reading.ts'

interface Uploaded {
  file_name: string
  bytes: number
}

type NotUploaded = 'no-file' | 'too-large'

/**
 * Takes the file of a form as it comes in and hands it on a megabyte at a time, so that an upload
 * never lies in memory whole.
 */
export async function takeUpload(
  request: Request,
  keep: (place: number, bytes: Uint8Array) => Promise<void>,
): Promise<Uploaded | NotUploaded> {
  const type = request.headers.get('content-type') ?? ''
  if (request.body === null || !type.startsWith('multipart/form-data')) return 'no-file'
  const headers: BusboyHeaders = { 'content-type': type }
  const busboy = new Busboy({ headers, limits: { files: 1, fileSize: UPLOAD_BYTES_MAX + 1 } })
  const taken = new Promise<Uploaded | NotUploaded>((resolve, reject) => {
    let kept: Promise<Uploaded | NotUploaded> = Promise.resolve('no-file')
    busboy.on('file', (_field, stream, file_name) => {
      kept = keepAll(stream, file_name, keep)
      kept.catch(reject)
    })
    busboy.on('finish', () => kept.then(resolve, reject))
    busboy.on('error', reject)
  })
  Readable.from(chunksOf(request.body))
    .on('error', (error) => busboy.destroy(error))
    .pipe(busboy)
  return taken
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
}

async function keepAll(
  stream: Stream,
  file_name: string,
  keep: (place: number, bytes: Uint8Array) => Promise<void>,
): Promise<Uploaded | NotUploaded> {
  let waiting: Buffer[] = []
  let held = 0
  let place = 0
  let bytes = 0
  const handOn = async () => {
    await keep(place++, Buffer.concat(waiting))
    ;[waiting, held] = [[], 0]
  }
  for await (const chunk of stream) {
    for (let part = Buffer.from(chunk); part.length > 0;) {
      const fits = part.subarray(0, PIECE_BYTES - held)
      waiting.push(fits)
      held += fits.length
      bytes += fits.length
      part = part.subarray(fits.length)
      if (held === PIECE_BYTES) await handOn()
    }
  }
  // Only now: a file that is left half read would keep the form from ever coming to its end.
  if (bytes > UPLOAD_BYTES_MAX) return 'too-large'
  if (held > 0) await handOn()
  return file_name === '' ? 'no-file' : { file_name, bytes }
}
