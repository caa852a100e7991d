import { expect, test } from 'vitest'
import { isSmall, openWindow, type Shown } from './street-window.ts'

const shown = (bytes = 1): Shown => ({
  etag: '"1"',
  status: 200,
  headers: {},
  content: new Uint8Array(bytes),
})

test('what many ask for at once is made once, and shown again for a moment', async () => {
  const window = openWindow<Shown>(60_000)
  let made = 0
  const make = async () => {
    made += 1
    await Promise.resolve()
    return shown()
  }
  await Promise.all(Array.from({ length: 20 }, () => window.look('a', make)))
  await window.look('a', make)
  await window.look('b', make)
  expect(made).toBe(2)
})

test('what could not be made is tried again by the next', async () => {
  const window = openWindow<Shown>(60_000)
  await expect(window.look('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await window.look('a', () => Promise.resolve(shown()))).toEqual(shown())
})

test('large files and a window that keeps nothing are made each time', async () => {
  let made = 0
  const make = (bytes: number) => () => Promise.resolve((made += 1)).then(() => shown(bytes))
  for (const window of [openWindow(0, isSmall), openWindow(60_000, isSmall)]) {
    await window.look('a', make(200_000))
    await window.look('a', make(200_000))
  }
  expect(made).toBe(4)
})
