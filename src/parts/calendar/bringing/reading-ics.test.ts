import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { icalendar, type CalendarEntry } from '../icalendar.ts'
import { sorted, type Brought, type Known } from './bringing.rules.ts'
import { plainText } from './ics-text.ts'
import { readInWorker } from './read-in-worker.ts'
import { readIcs } from './reading-ics.ts'

const window = {
  zone: 'Europe/London',
  from: new Date('2026-01-01T00:00Z'),
  until: new Date('2027-12-31T00:00Z'),
}
const bytes = (text: string) => new TextEncoder().encode(text)
const calendar = (...lines: string[]) =>
  bytes(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'))
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'UID:1@a',
  'SUMMARY:Choir',
  ...lines,
  'END:VEVENT',
]

function read(...lines: string[]) {
  const answer = readIcs(calendar(...lines), window)
  if (!answer.ok) throw new Error(answer.why)
  return answer
}
const momentsOf = (...lines: string[]) =>
  read(...event(...lines)).entries.map(({ starts_at }) => starts_at.toISOString().slice(0, 16))

describe('a calendar from elsewhere', () => {
  test('keeps its wall time in the zone it names, in ours where it names none, and in UTC where it says so', () => {
    expect(momentsOf('DTSTART;TZID=Europe/Warsaw:20260701T190000')).toEqual(['2026-07-01T17:00'])
    expect(momentsOf('DTSTART;TZID=GMT Standard Time:20260701T190000')).toEqual([
      '2026-07-01T18:00',
    ])
    expect(momentsOf('DTSTART:20260701T190000')).toEqual(['2026-07-01T18:00'])
    expect(momentsOf('DTSTART:20260701T190000Z')).toEqual(['2026-07-01T19:00'])
    expect(momentsOf('DTSTART;TZID=Nowhere/Land:20260701T190000')).toEqual(['2026-07-01T18:00'])
  })

  test('a weekly thing keeps its hour on the wall across the clock change, and leaves out its exceptions', () => {
    expect(
      momentsOf(
        'DTSTART;TZID=Europe/London:20261018T090000',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Europe/London:20261101T090000',
      ),
    ).toEqual(['2026-10-18T08:00', '2026-10-25T09:00', '2026-11-08T09:00'])
  })

  test('two names as long as half a page that begin alike are two, the same each time', () => {
    const long = (end: string) => `UID:${'0400000082'.repeat(30)}\u{1f3b6}${end}`
    const named = (end: string, ...lines: string[]) =>
      event(...lines).map((line) => (line === 'UID:1@a' ? long(end) : line))
    const names = () =>
      read(
        ...named('1', 'DTSTART:20260501T100000Z'),
        ...named('2', 'DTSTART:20260501T100000Z'),
        ...named('3', 'DTSTART:20260501T100000Z', 'RRULE:FREQ=DAILY;COUNT=2'),
        // Of one event twice, without the rule: each is told by its day, which stands at the very end.
        ...named('4', 'RECURRENCE-ID:20260503T100000Z', 'DTSTART:20260503T100000Z'),
        ...named('4', 'RECURRENCE-ID:20260504T100000Z', 'DTSTART:20260504T100000Z'),
      ).entries.map(({ uid }) => uid)
    expect(new Set(names()).size).toBe(6)
    expect(names()).toEqual(names())
    expect(Math.max(...names().map((name) => name.length))).toBeLessThan(400)
  })

  test('a name holds nothing that the database cannot keep', () => {
    const named = (name: string) =>
      event('DTSTART:20260501T100000Z').map((line) => (line === 'UID:1@a' ? `UID:${name}` : line))
    expect(read(...named('\0choir\u202e')).entries.map(({ uid }) => uid)).toEqual(['choir'])
    const nameless = read(...named('\0')).entries.map(({ uid }) => uid)
    expect(nameless).toEqual(['Choir 2026-05-01T10:00:00.000Z'])
    const marks = `${'a'.repeat(199)}${'\u{1f3b6}'.repeat(100)}`
    expect(read(...named(marks)).entries.map(({ uid }) => uid.isWellFormed())).toEqual([true])
  })

  test('one of a series that was moved stands where it was moved to, under its own name', () => {
    const { entries } = read(
      ...event('DTSTART;TZID=Europe/London:20261102T190000', 'RRULE:FREQ=WEEKLY;COUNT=2'),
      ...event(
        'RECURRENCE-ID;TZID=Europe/London:20261109T190000',
        'DTSTART;TZID=Europe/London:20261110T200000',
      ),
    )
    expect(entries.map(({ uid, starts_at }) => [uid, starts_at.toISOString()])).toEqual([
      ['1@a#2026-11-02T19:00:00.000Z', '2026-11-02T19:00:00.000Z'],
      ['1@a#2026-11-09T19:00:00.000Z', '2026-11-10T20:00:00.000Z'],
    ])
  })

  test('a whole day, a duration and nothing at all each have an end', () => {
    const long = (...lines: string[]) =>
      read(...event(...lines)).entries.map(
        (one) => (one.ends_at.getTime() - one.starts_at.getTime()) / 3_600_000,
      )
    expect(long('DTSTART;VALUE=DATE:20260501')).toEqual([24])
    expect(long('DTSTART:20260501T100000Z', 'DURATION:PT90M')).toEqual([1.5])
    expect(long('DTSTART:20260501T100000Z')).toEqual([1])
  })

  test('what cannot be read says why, and the rest is read', () => {
    const named = (uid: string, ...lines: string[]) =>
      event(...lines).map((line) => line.replace('1@a', uid))
    const { entries, unread } = read(
      ...named('1', 'DTSTART:20260501T100000Z'),
      ...named('2', 'DTSTART:20260501T100000Z', 'DTEND:20260501T090000Z'),
      ...named('3', 'DTSTART:20260501T100000Z', 'DTEND:20260601T090000Z'),
      ...named('4'),
    )
    expect(entries).toHaveLength(1)
    expect(unread.map(({ why }) => why)).toEqual(['ends-before', 'too-long', 'no-start'])
  })

  test('what is over or far ahead stays out, and is counted', () => {
    const { entries, outside } = read(
      ...event('DTSTART:20200501T100000Z'),
      ...event('DTSTART:20400501T100000Z'),
    )
    expect([entries.length, outside]).toEqual([0, 2])
  })
})

const entries = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    title: fc.string({ minLength: 1, maxLength: 100 }),
    about: fc.string({ maxLength: 300 }),
    place: fc.string({ maxLength: 100 }),
    from: fc.date({
      min: new Date('2026-02-01'),
      max: new Date('2027-10-01'),
      noInvalidDate: true,
    }),
    minutes: fc.integer({ min: 1, max: 5000 }),
    sequence: fc.nat(50),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
)

test('what goes out as iCalendar comes in as the same occasions under the same names', () => {
  fc.assert(
    fc.property(entries, (drawn) => {
      const out: CalendarEntry[] = drawn.map(({ from, minutes, ...one }) => {
        const starts_at = new Date(Math.floor(from.getTime() / 1000) * 1000)
        const ends_at = new Date(starts_at.getTime() + minutes * 60_000)
        return {
          ...one,
          starts_at,
          ends_at,
          called_off: null,
          made_at: from,
          changed_at: null,
          link: 'https://a.example.org/1',
        }
      })
      const text = icalendar({
        name: 'Leeds',
        publicUrl: 'https://a.example.org',
        calledOff: 'Called off:',
        entries: out,
      })
      const back = readIcs(bytes(text), window)
      const kept = out.filter(({ title }) => clean(title) !== '')
      const named = (one: { starts_at: Date; ends_at: Date }, uid: string) =>
        `${uid} ${one.starts_at.toISOString()} ${one.ends_at.toISOString()}`
      expect(back.ok && back.entries.map((one) => named(one, one.uid)).sort()).toEqual(
        kept.map((one) => named(one, `${one.id}@a.example.org`)).sort(),
      )
      expect(back.ok && back.entries.map(({ title }) => title).sort()).toEqual(
        kept.map(({ title }) => clean(title)).sort(),
      )
    }),
    { numRuns: 60 },
  )
})

/** A title stands on one line, with one space between its words, and what looks like HTML is read as HTML. */
const clean = (text: string) => plainText(text).replace(/\s+/g, ' ').trim()

describe('any bytes at all', () => {
  const answered = (answer: ReturnType<typeof readIcs>) =>
    answer.ok ? Array.isArray(answer.entries) : answer.why.length > 0

  test('give occasions or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (some) => answered(readIcs(some, window))),
    )
  })

  test('also when they look like a calendar', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'UID:1',
        'SUMMARY:A',
        'DTSTART:20260501T100000Z',
        'DTSTART:20260230T250000',
        'DTEND:x',
        'RRULE:FREQ=DAILY',
        'RRULE:FREQ=NEVER;COUNT=-1',
        'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
        'EXDATE:,,,',
        'RECURRENCE-ID:20260501T100000Z',
        'DURATION:P',
        'END:VCALENDAR',
        'BEGIN:VCALENDAR',
        ' folded',
        ';=:',
        'DTSTART;TZID="',
      ),
      fc.string({ maxLength: 40 }),
    )
    const quick = fc
      .array(line, { maxLength: 15 })
      .filter((lines) => !lines.some((one) => one.includes('MONTHDAY=30')))
    fc.assert(
      fc.property(quick, (lines) => answered(readIcs(calendar(...lines), window))),
      { numRuns: 300 },
    )
  })

  test('an empty file, another kind of file, a broken one: each says what it is', () => {
    const why = (some: Uint8Array) => {
      const answer = readIcs(some, window)
      return answer.ok ? 'read' : answer.why
    }
    expect(why(bytes(''))).toBe('empty')
    expect(why(bytes('name,email\nAnn,ann@example.org'))).toBe('no-calendar')
    expect(why(bytes('BEGIN:VCALENDAR\r\nBEGIN:VEVENT'))).toBe('broken')
    expect(why(new Uint8Array([0xff, 0xfe, 0x00, 0x42]))).toBe('no-calendar')
  })
})

test('a rule of every second of two years ends in an answer, and the server goes on meanwhile', async () => {
  const endless = calendar(...event('DTSTART:20260130T100000Z', 'RRULE:FREQ=SECONDLY'))
  let beats = 0
  const heart = setInterval(() => (beats += 1), 1)
  const answer = await readInWorker(endless, window)
  clearInterval(heart)
  const said = answer.ok ? answer.unread.map(({ why }) => why) : [answer.why]
  expect(['bad-repeat', 'too-slow']).toContain(said[0])
  expect(beats).toBeGreaterThan(0)
})

test('a calendar that takes too long is given up, and says so', async () => {
  const file = calendar(...event('DTSTART:20260501T100000Z'))
  expect(await readInWorker(file, window, { time_max_ms: 0 })).toEqual({
    ok: false,
    why: 'too-slow',
  })
})

test('days that do not exist are left out, as the standard says', () => {
  expect(momentsOf('DTSTART:20260131T100000Z', 'RRULE:FREQ=MONTHLY;COUNT=3')).toEqual([
    '2026-01-31T10:00',
    '2026-03-31T10:00',
    '2026-05-31T10:00',
  ])
  const february = 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'
  expect(momentsOf('DTSTART:20260130T100000Z', february)).toEqual(['2026-01-30T10:00'])
})

test('in a worker a calendar is read as everywhere else', async () => {
  const file = calendar(...event('DTSTART:20260501T100000Z'))
  expect(await readInWorker(file, window, { time_max_ms: 60_000 })).toEqual(readIcs(file, window))
})

describe('what bringing it in would do', () => {
  const brought: Brought = {
    uid: '1',
    title: 'Choir',
    about: '',
    place: '',
    cancelled: false,
    starts_at: new Date('2026-12-01T19:00Z'),
    ends_at: new Date('2026-12-01T21:00Z'),
  }
  const { cancelled: _, ...same } = brought
  const known: Known = { ...same, id: 'x', called_off: false }

  test('the same again does nothing; moved it is changed; cancelled it is called off, once', () => {
    expect(sorted([brought], [known], '@here')).toEqual({
      fresh: [],
      changed: [],
      off: [],
      same: 1,
    })
    const moved = { ...brought, starts_at: new Date('2026-12-01T18:00Z') }
    expect(sorted([moved], [known], '@here').changed).toEqual([{ was: known, is: moved }])
    const gone = { ...brought, cancelled: true }
    expect(sorted([gone], [known], '@here').off).toEqual([known])
    expect(sorted([gone], [{ ...known, called_off: true }], '@here').off).toEqual([])
    expect(sorted([gone], [], '@here')).toEqual({ fresh: [], changed: [], off: [], same: 0 })
  })
})
