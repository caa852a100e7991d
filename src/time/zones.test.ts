import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isZone, ZONE_AT_FIRST, zoneAsked, zoneSaid, zonesKnown } from './zones.ts'

test('a hall may keep the time of any place a clock is known for', () => {
  for (const zone of [ZONE_AT_FIRST, 'Europe/Warsaw', 'Europe/Dublin', 'America/St_Johns'])
    expect([zone, isZone(zone)]).toEqual([zone, true])
  fc.assert(
    fc.property(fc.constantFrom(...zonesKnown()), (zone) => {
      expect(new Intl.DateTimeFormat('en', { timeZone: zone }).format(0)).toMatch(/\d/)
    }),
  )
})

test.each(['', 'Europe', 'Mars/Olympus', 'europe/london; drop', '+25:00'])(
  'and of no other: %j',
  (text) => expect(isZone(text)).toBe(false),
)

test.each([
  ['pl-PL,pl;q=0.9,en-US;q=0.8', 'Europe/Warsaw'],
  ['pl', 'Europe/Warsaw'],
  ['ur-PK', 'Asia/Karachi'],
  ['en-IE, en;q=0.5', 'Europe/Dublin'],
  ['cy;q=1', 'Europe/London'],
  // Where a country keeps several clocks, nobody guesses.
  ['en-US,en;q=0.5', ZONE_AT_FIRST],
  ['*', ZONE_AT_FIRST],
  ['', ZONE_AT_FIRST],
  [undefined, ZONE_AT_FIRST],
])('a browser that asks for %j is offered %s', (accept, zone) => {
  expect(zoneAsked(accept)).toBe(zone)
})

test('whatever a browser sends, it is offered a zone', () => {
  fc.assert(fc.property(fc.string(), (accept) => isZone(zoneAsked(accept))))
})

test('a zone is read as a place', () => {
  expect(zoneSaid('America/Argentina/Buenos_Aires')).toBe('America / Argentina / Buenos Aires')
})
