import { describe, expect, test } from 'vitest'
import { drawnOnce } from './drawings.ts'

const drawing = (letter: string) => Promise.resolve(new Uint8Array([letter.charCodeAt(0)]))

describe('A poster is drawn once', () => {
  test('however often and however many at once ask for it', async () => {
    let drawn = 0
    const draw = () => {
      drawn++
      return drawing('a')
    }
    await Promise.all([drawnOnce({ title: 'Supper' }, draw), drawnOnce({ title: 'Supper' }, draw)])
    await drawnOnce({ title: 'Supper' }, draw)
    expect(drawn).toBe(1)
  })

  test('and again when something on it has changed', async () => {
    const before = await drawnOnce({ title: 'Choir', at: 'seven' }, () => drawing('b'))
    const after = await drawnOnce({ title: 'Choir', at: 'eight' }, () => drawing('c'))
    expect(after).not.toEqual(before)
  })

  test('and again after it failed', async () => {
    const failed = drawnOnce({ title: 'Repairs' }, () => Promise.reject(new Error('no ink')))
    await expect(failed).rejects.toThrow('no ink')
    expect(await drawnOnce({ title: 'Repairs' }, () => drawing('d'))).toEqual(await drawing('d'))
  })

  test('and again long after, when many others were asked for since', async () => {
    await drawnOnce({ title: 'Long ago' }, () => drawing('e'))
    for (let n = 0; n < 100; n++) await drawnOnce({ n }, () => drawing('f'))
    expect(await drawnOnce({ title: 'Long ago' }, () => drawing('g'))).toEqual(await drawing('g'))
  })
})
