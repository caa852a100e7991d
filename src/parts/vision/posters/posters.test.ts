import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faceFor, titleSize } from './letters.rules.ts'
import { drawPicture } from './picture.ts'
import { drawLeaflet, drawPoster } from './poster.ts'
import type { Leaflet, Poster } from './posters.rules.ts'

const poster: Poster = {
  title: 'Breakfast club',
  kind: 'Breakfast',
  day: 'Sunday 29 November 2026',
  hours: '09:00 to 11:00',
  place: 'Main hall',
  about: 'For anyone. Pay what you can.',
  off: '',
  welcome: 'Open to everyone. Come along.',
  body: 'Leeds',
  find_us: 'Dock Street, side door.',
  address: 'https://hall.example.org/at/leeds/1',
  typed: 'https://hall.example.org/at/leeds',
  colour: '#a8201a',
  as_of: new Date('2026-11-22T12:00Z'),
}
const leaflet: Leaflet = {
  ...poster,
  title: 'This week',
  lead: 'Seven days',
  days: [],
  none: 'Nothing yet',
}

const startOf = (file: Uint8Array) => Buffer.from(file.subarray(0, 8)).toString('latin1')
const pagesOf = (file: Uint8Array) =>
  Buffer.from(file)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length

test('a poster is one sheet, the same for the same occasion, and small enough to send', async () => {
  for (const paper of ['a4', 'a5'] as const) {
    const [one, again] = [await drawPoster(poster, paper), await drawPoster(poster, paper)]
    expect(startOf(one)).toMatch(/^%PDF-1/)
    expect(pagesOf(one)).toBe(1)
    expect(Buffer.from(one).equals(again)).toBe(true)
    expect(one.length).toBeLessThan(120_000)
  }
})

test('titles in other scripts are set in a face that has them', async () => {
  expect(faceFor('Żółta łódź', 'display')).toBe('display')
  expect(faceFor('Клуб', 'text')).toBe('text-other')
  expect(faceFor('ناشتہ کلب', 'text')).toBe('text-arabic')
  for (const title of ['Żółta łódź', 'Клуб сніданків', 'ناشتہ کلب', '朝食会', '🥐🥐', ''])
    expect(pagesOf(await drawPoster({ ...poster, title }, 'a5'))).toBe(1)
})

test('however long or strange the words, a poster stays one sheet', async () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 120 })
  await fc.assert(
    fc.asyncProperty(words, words, fc.string({ maxLength: 2000 }), async (title, place, about) => {
      expect(pagesOf(await drawPoster({ ...poster, title, place, about }, 'a4'))).toBe(1)
    }),
    { numRuns: 20 },
  )
})

test('a title is never larger than its longest word allows', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (title) => {
      expect(titleSize(title, 500)).toBeGreaterThan(0)
      expect(titleSize(title, 500)).toBeLessThanOrEqual(80)
    }),
  )
})

test('a crowded week takes as many sheets as it needs, an empty one says so on one', async () => {
  const on = Array.from({ length: 12 }, (_, n) => ({
    hours: '09:00',
    title: `Thing ${n}`,
    why: 'Main hall',
    off: '',
  }))
  const days = Array.from({ length: 7 }, (_, n) => ({ day: `Day ${n}`, on }))
  expect(pagesOf(await drawLeaflet(leaflet))).toBe(1)
  expect(pagesOf(await drawLeaflet({ ...leaflet, days }))).toBeGreaterThan(2)
})

test('the week of an ordinary branch, something on each day and two at the weekend, keeps its code on one sheet', async () => {
  const thing = (n: number) => ({ hours: '19:00', title: `Thing ${n}`, why: 'Main hall', off: '' })
  const week = (n: number) => (n > 4 ? [thing(1), thing(2)] : [thing(1)])
  for (const many of [3, 5, 6, 7]) {
    const days = Array.from({ length: many }, (_, n) => ({ day: `Day ${n}`, on: week(n) }))
    expect(pagesOf(await drawLeaflet({ ...leaflet, days })), `${many} days`).toBe(1)
  }
})

test('the picture of a shared link is a PNG of the size others expect', async () => {
  const png = await drawPicture({
    ...poster,
    title: 'Tea & <cake>',
    when: 'Sat 29 Nov',
    body: 'Łódź',
  })
  const view = new DataView(png.buffer)
  expect([startOf(png).slice(1, 4), view.getUint32(16), view.getUint32(20)]).toEqual([
    'PNG',
    1200,
    630,
  ])
})
