import { openSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linesOut } from './lines-out.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'lines-'))))
afterAll(() => rm(folder, { recursive: true }))

test('the lines of a busy minute are written whole, in their order', async () => {
  const file = path.join(folder, 'log')
  const out = linesOut(openSync(file, 'w'))
  const lines = Array.from({ length: 5000 }, (_, line) => `${line} żółw\n`)
  for (const line of lines) out.write(line)
  await expect.poll(() => readFileSync(file, 'utf8')).toBe(lines.join(''))
})

test.runIf(process.platform === 'linux')(
  'a full disk takes no line and breaks nothing',
  async () => {
    const out = linesOut(openSync('/dev/full', 'w'))
    const lost: unknown[] = []
    const hear = (error: unknown) => lost.push(error)
    process.on('uncaughtException', hear)
    for (let line = 0; line < 3; line++) {
      out.write('the hall closes\n')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    process.off('uncaughtException', hear)
    expect(lost).toEqual([])
  },
)
