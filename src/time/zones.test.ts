import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isZone, ZONE_AT_FIRST, zoneSaid, zonesKnown } from './zones.ts'

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

test('a zone is read as a place', () => {
  expect(zoneSaid('America/Argentina/Buenos_Aires')).toBe('America / Argentina / Buenos Aires')
})
