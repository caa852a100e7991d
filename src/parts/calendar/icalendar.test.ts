import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { icalendar, type CalendarEntry } from './icalendar.ts'

const breakfast: CalendarEntry = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  title: 'Breakfast club',
  about: 'Porridge, toast; tea.\nChildren welcome.',
  place: 'Main hall, 12 Roundhay Road',
  starts_at: new Date('2026-10-25T00:30Z'),
  ends_at: new Date('2026-10-25T02:30Z'),
  called_off: null,
  sequence: 2,
  made_at: new Date('2026-09-01T10:00Z'),
  changed_at: new Date('2026-09-03T10:00Z'),
  link: 'https://hall.example.org/at/leeds/01890a5d-ac96-774b-bcce-b302099a8057',
}
const about = { name: 'Leeds', publicUrl: 'https://hall.example.org', calledOff: 'Called off:' }
const written = (entry: CalendarEntry) => icalendar({ ...about, entries: [entry] })

/** Read by another library than the one that wrote it. */
const readBack = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))

test('an occasion is read in another calendar as the same moments, whatever the clocks do between', () => {
  const [event] = readBack(written(breakfast))
  expect(event?.startDate.toJSDate()).toEqual(breakfast.starts_at)
  expect(event?.endDate.toJSDate()).toEqual(breakfast.ends_at)
  expect(event?.uid).toBe(`${breakfast.id}@hall.example.org`)
  expect(event?.sequence).toBe(2)
  expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
})

test('one that is called off says so, and why', () => {
  const [event] = readBack(written({ ...breakfast, called_off: 'no heating', sequence: 3 }))
  expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(event?.description).toMatch(/^Called off: no heating/)
  expect(event?.sequence).toBe(3)
})

test('the same rows are the same bytes at any time, so that a feed can answer “unchanged”', () => {
  expect(written(breakfast)).toBe(written({ ...breakfast }))
  expect(written(breakfast)).toContain('DTSTAMP:20260903T100000Z')
})

test('whatever is typed comes back as text, and never as a line of its own', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'a\\nb;c,d"e', 'ż'.repeat(200), '\u2028x'),
  )
  fc.assert(
    fc.property(typed, typed, typed, (title, text, place) => {
      const file = written({ ...breakfast, title: `T${title}`, about: text, place })
      const events = readBack(file)
      expect(events).toHaveLength(1)
      expect(events[0]?.summary).toBe(kept(`T${title}`))
      if (kept(place)) expect(events[0]?.location).toBe(kept(place))
      expect(events[0]?.description).toBe(kept(`${text}\n\n${breakfast.link}`))
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }),
  )
})

/** What text can hold at all: no control characters but tab and line end. */
const kept = (text: string) =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
