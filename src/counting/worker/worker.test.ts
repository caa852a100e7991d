import { expect, test } from 'vitest'
import { countFile } from '../count-file.ts'
import { bytesOf } from '../testing/elections.ts'
import { countInWorker } from './count-in-worker.ts'

const small = bytesOf('2 1\n3 1 0\n2 2 0\n0\n"Ann"\n"Bilal"\n"Branch"\n')

test('a worker gives the very same count', async () => {
  expect(await countInWorker(small, { rule: 'meek' })).toEqual(countFile(small, { rule: 'meek' }))
})

test('a worker says what is wrong with a file as everybody else does', async () => {
  const counted = await countInWorker(bytesOf('2 1\n'))
  expect(counted).toMatchObject({ ok: false, refusal: { line: 2, key: 'bad-blt-no-end' } })
})

test('the server goes on answering while a worker counts', async () => {
  let answered = 0
  const asked = setInterval(() => (answered += 1), 1)
  await countInWorker(small)
  clearInterval(asked)
  expect(answered).toBeGreaterThan(1)
})

test('a count that takes too long is given up, and says so', async () => {
  const counted = await countInWorker(small, {}, { time_max_ms: 0 })
  expect(counted).toMatchObject({ ok: false, refusal: { key: 'bad-too-slow' } })
})
