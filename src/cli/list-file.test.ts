import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { steadySource } from './list-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'list-file-'))
const file = path.join(folder, 'list.csv')
beforeEach(() => writeFileSync(file, 'Number,Name\n'.padEnd(300_000, '1,Ann Armitage\n')))
afterAll(() => rmSync(folder, { recursive: true }))

/** Reads the list as an import does, more than once; `meanwhile` happens in the middle of the first time. */
async function read(meanwhile: () => void = () => undefined) {
  const source = steadySource(file)
  let bytes = 0
  for await (const piece of source.range(0, source.bytes)) {
    if (bytes === 0) meanwhile()
    bytes += piece.length
  }
  return bytes
}

describe('a list that is read', () => {
  test('is read to its end where it stays as it is, and as often as wanted', async () => {
    expect([await read(), await read()]).toEqual([300_000, 300_000])
  })

  test.each([
    ['goes on being copied to the server', () => appendFileSync(file, '2,Bilal Chaudhry\n')],
    ['is cut short', () => truncateSync(file, 200_000)],
    ['is written anew, as long as it was', () => writeFileSync(file, 'x'.repeat(300_000))],
    [
      'gives way to another',
      () => {
        writeFileSync(`${file}.new`, 'x'.repeat(300_000))
        renameSync(`${file}.new`, file)
      },
    ],
    ['goes', () => rmSync(file)],
  ])('is not brought in where it %s meanwhile', async (_, meanwhile) => {
    await expect(read(meanwhile)).rejects.toMatchObject({
      message: expect.stringContaining('was changed while it was being read'),
      exitCode: 3,
    })
  })

  test('is not brought in where it changed between being read once and once more', async () => {
    const source = steadySource(file)
    appendFileSync(file, '2,Bilal Chaudhry\n')
    const pieces = source.range(0, 10)[Symbol.asyncIterator]()
    await pieces.next()
    await expect(pieces.next()).rejects.toThrow('bring it in again when it is whole')
  })
})
