import { expect, test } from 'vitest'
import { UPLOAD_BYTES_MAX } from './reading.ts'
import { takeUpload } from './upload.ts'

const MEGABYTE = 1024 * 1024

/** A form with one file of so many megabytes, as it comes in from a browser. */
function formWith(megabytes: number) {
  const say = (text: string) => new TextEncoder().encode(text)
  let sent = -1
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      sent += 1
      if (sent === 0)
        stream.enqueue(
          say('--x\r\ncontent-disposition: form-data; name="file"; filename="list.csv"\r\n\r\n'),
        )
      else if (sent <= megabytes) stream.enqueue(new Uint8Array(MEGABYTE))
      else {
        stream.enqueue(say('\r\n--x--\r\n'))
        stream.close()
      }
    },
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return new Request('http://hall.example.org/b/leeds/import', init)
}

async function taken(megabytes: number) {
  let kept = 0
  const uploaded = await takeUpload(formWith(megabytes), (_place, bytes) => {
    kept += bytes.length
    return Promise.resolve()
  })
  return { uploaded, kept }
}

test('a list is kept a megabyte at a time, whole', async () => {
  const { uploaded, kept } = await taken(3)
  expect(uploaded).toEqual({ file_name: 'list.csv', bytes: 3 * MEGABYTE })
  expect(kept).toBe(3 * MEGABYTE)
})

test('a file beyond the limit is not taken', async () => {
  const { uploaded, kept } = await taken(UPLOAD_BYTES_MAX / MEGABYTE + 3)
  expect(uploaded).toBe('too-large')
  expect(kept).toBeLessThanOrEqual(UPLOAD_BYTES_MAX + MEGABYTE)
})
