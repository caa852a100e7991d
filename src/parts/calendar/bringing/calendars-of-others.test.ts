import { describe, expect, test } from 'vitest'
import { readIcs } from './reading-ics.ts'

/** Calendars as other programs, well-behaved or not, write them. */
const window = {
  zone: 'Europe/London',
  from: new Date('2026-11-22T00:00Z'),
  until: new Date('2027-11-22T00:00Z'),
}

const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'UID:1@a', 'SUMMARY:Choir', ...lines, 'END:VEVENT'].join('\r\n')
const START = 'DTSTART;TZID=Europe/London:20261201T190000'

function readBytes(bytes: Uint8Array) {
  const answer = readIcs(bytes, window)
  if (!answer.ok) throw new Error(answer.why)
  return answer
}
const fileOf = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const read = (...lines: string[]) => readBytes(Buffer.from(fileOf(...lines)))
const when = (...lines: string[]) =>
  read(...lines).entries.map(
    ({ starts_at, title }) => `${starts_at.toISOString().slice(5, 16)} ${title}`,
  )
const repeating = (...lines: string[]) =>
  when(event(START, 'DURATION:PT1H', ...lines)).map((one) => one.slice(0, 11))

describe('zones by other names', () => {
  test.each([
    ['AUS Eastern Standard Time', '12-01T08:00'],
    ['Newfoundland Standard Time', '12-01T22:30'],
    ['Nepal Standard Time', '12-01T13:15'],
    ['/mozilla.org/20050126_1/Europe/Warsaw', '12-01T18:00'],
    ['/freeassociation.sourceforge.net/Europe/Warsaw', '12-01T18:00'],
    ['America/Argentina/Buenos_Aires', '12-01T22:00'],
    ['GMT+05:30', '12-01T13:30'],
    ['UTC-2', '12-01T21:00'],
    ['Nobody Knows Standard Time', '12-01T19:00'],
  ])('%s', (name, moment) => {
    expect(when(event(`DTSTART;TZID=${name}:20261201T190000`))).toEqual([`${moment} Choir`])
  })

  test('a zone of the file’s own is known by the hours the file gives it', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:(UTC+01:00) Brussels, Paris',
      'BEGIN:STANDARD',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ]
    const at = (time: string) => event(`DTSTART;TZID="(UTC+01:00) Brussels, Paris":${time}`)
    expect(when(...zone, at('20261201T190000'))).toEqual(['12-01T18:00 Choir'])
    expect(when(...zone, at('20270701T190000'))).toEqual(['07-01T17:00 Choir'])
  })
})

describe('lines as they come', () => {
  const text = fileOf(event('DTSTART:20261201T190000Z', 'LOCATION:Łódź'))
  test.each<[string, Uint8Array]>([
    ['LF', Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['CR', Buffer.from(text.replaceAll('\r\n', '\r'))],
    ['CR CR LF', Buffer.from(text.replaceAll('\r\n', '\r\r\n'))],
    ['blank lines between', Buffer.from(text.replaceAll('\r\n', '\r\n\r\n'))],
    ['spaces behind', Buffer.from(text.replaceAll('\r\n', '  \r\n'))],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    [
      'folded within a letter',
      Buffer.from(
        Buffer.from(text).toString('latin1').replace('Å\u0081', 'Å\r\n \u0081'),
        'latin1',
      ),
    ],
  ])('%s', (_, bytes) => {
    expect(readBytes(bytes).entries.map(({ title, place }) => [title, place])).toEqual([
      ['Choir', 'Łódź'],
    ])
  })

  test('a line that is none does not cost the event, nor an event the others', () => {
    const bad = event('DTSTART:20261301T190000Z').replace('1@a', '2@a').replace('Choir', 'Month 13')
    const { entries, unread } = read(event(START, 'GARBAGE', 'and more: without a fold'), bad)
    expect(entries.map(({ title }) => title)).toEqual(['Choir'])
    expect(unread).toEqual([{ title: 'Month 13', why: 'no-start' }])
  })

  test.each([
    ['DTSTART:2026-12-01T19:00:00.000Z', 'DTEND:2026-12-01T20:30:00Z', 1.5],
    ['DTSTART:20261201', 'DTEND:20261203', 48],
    ['DTSTART;VALUE=DATE:20261201T190000', 'DTEND;VALUE=DATE:20261201T210000', 2],
    ['DTSTART:20261201T190000Z', 'DTEND:20261201T190000Z', 1],
    ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261201', 24],
    ['DTSTART:20261201T190000Z', 'DURATION:PT0S', 1],
  ])('%s, %s', (start, end, hours) => {
    const [one] = read(event(start, end)).entries
    expect(((one?.ends_at.getTime() ?? 0) - (one?.starts_at.getTime() ?? 0)) / 3_600_000).toBe(
      hours,
    )
  })

  test('a download that was cut off is not read in part', () => {
    const whole = fileOf(event(START), event('DTSTART:20261202T190000Z'))
    expect(readIcs(Buffer.from(whole.slice(0, -40)), window)).toEqual({ ok: false, why: 'broken' })
  })

  test('a picture of 3 MB does not slow it, and 40,000 old events are counted', () => {
    const picture = `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'QUFB'.repeat(750_000).replace(/(.{74})/g, '$1\r\n ')}`
    const old = Array.from(
      { length: 40_000 },
      (_, n) => `BEGIN:VEVENT\r\nUID:${n}\r\nSUMMARY:A\r\nDTSTART:20200101T190000Z\r\nEND:VEVENT`,
    )
    expect(read(event(START, picture)).entries).toHaveLength(1)
    expect(read(...old).outside).toBe(40_000)
  })
})

describe('series', () => {
  test.each([
    ['UNTIL=20261208T190000', 'time on the wall'],
    ['UNTIL=20261208', 'a day, which lasts to its end'],
    ['UNTIL=20261208T190000Z', 'a moment'],
  ])('%s: %s', (until) => {
    expect(repeating(`RRULE:FREQ=WEEKLY;${until}`)).toEqual(['12-01T19:00', '12-08T19:00'])
  })

  test('in New York a rule until seven in the evening has its last evening', () => {
    const start = 'DTSTART;TZID=America/New_York:20261201T190000'
    expect(when(event(start, 'RRULE:FREQ=WEEKLY;UNTIL=20261208T190000'))).toHaveLength(2)
    const day = 'DTSTART;VALUE=DATE:20261201'
    expect(when(event(day, 'RRULE:FREQ=WEEKLY;UNTIL=20261208T000000Z'))).toHaveLength(2)
  })

  test('a day left out is left out, whether it is named as a moment, elsewhere, or as a day', () => {
    expect(
      repeating(
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE:20261202T190000Z',
        'EXDATE;VALUE=DATE:20261203',
        'EXDATE;TZID=Europe/Warsaw:20261204T200000',
      ),
    ).toEqual(['12-01T19:00', '12-05T19:00'])
  })

  test('this one and all later are moved together, one of them by its day, one called off', () => {
    const { entries } = read(
      event(START, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=5'),
      event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20261208T190000',
        'DTSTART;TZID=Europe/London:20261208T200000',
        'DURATION:PT2H',
      ).replace('Choir', 'Late choir'),
      event(
        'RECURRENCE-ID;VALUE=DATE:20261222',
        'DTSTART;TZID=Europe/London:20261222T180000',
      ).replace('Choir', 'Carols'),
      event('RECURRENCE-ID:20261229T190000Z', 'DTSTART:20261229T190000Z', 'STATUS:CANCELLED'),
    )
    expect(
      entries.map(
        ({ title, starts_at, cancelled }) =>
          `${starts_at.toISOString().slice(5, 16)} ${title}${cancelled ? ' off' : ''}`,
      ),
    ).toEqual([
      '12-01T19:00 Choir',
      '12-08T20:00 Late choir',
      '12-15T20:00 Late choir',
      '12-22T18:00 Carols',
      '12-29T19:00 Choir off',
    ])
    expect(entries.map(({ uid }) => uid.slice(4, 14))).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
    ])
  })

  test('a day of a series that its rule does not have, or had long ago, is brought in where it is now', () => {
    const rule = event(START.replace('1201', '1103'), 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2')
    const day = (had: string, is: string) =>
      event(`RECURRENCE-ID:2026${had}T190000Z`, `DTSTART:2026${is}T190000Z`)
    const [long_ago, never, over] = [day('1103', '1216'), day('1218', '1218'), day('1110', '1111')]
    expect(when(rule, long_ago, never, over)).toEqual(['12-16T19:00 Choir', '12-18T19:00 Choir'])
    const off = event(START, 'RRULE:FREQ=WEEKLY;COUNT=1', 'EXDATE:20261218T190000Z')
    expect(when(off, never)).toEqual(['12-01T19:00 Choir'])
  })

  test('a further day that is named with its own end has that end', () => {
    const { entries } = read(
      event(
        START,
        'DURATION:PT1H',
        'RDATE;VALUE=PERIOD:20261209T190000Z/PT3H,20261210T190000Z/20261210T203000Z',
      ),
    )
    const ends = entries.map(({ ends_at }) => ends_at.toISOString().slice(5, 16))
    expect(ends).toEqual(['12-01T20:00', '12-09T22:00', '12-10T20:30'])
  })

  test('a duration without end and a leap of ages are said of their event, and the others are read', () => {
    const { entries, unread } = read(
      event(START, 'DURATION:P99999999999999D').replace('Choir', 'For ever'),
      event(START, `RRULE:FREQ=DAILY;INTERVAL=${'9'.repeat(20)}`).replace('1@a', '2@a'),
      event(START).replace('1@a', '3@a'),
    )
    expect(entries.map(({ uid }) => uid)).toEqual(['3@a'])
    expect(unread).toEqual([
      { title: 'For ever', why: 'too-long' },
      { title: 'Choir', why: 'bad-repeat' },
    ])
  })

  test('an event that is never ended does not swallow the next', () => {
    const open = event(START).replace('\r\nEND:VEVENT', '')
    const next = event(START).replace('1@a', '2@a').replace('Choir', 'Band')
    expect(when(open, next)).toEqual(['12-01T19:00 Choir', '12-01T19:00 Band'])
  })

  test('a million marks before a title, and a day left out 300,000 times, keep nobody waiting', () => {
    const days = Array<string>(300_000).fill('20261208T190000Z').join(',')
    const marked = event(START).replace('SUMMARY', `SUMMARY${';a=b'.repeat(2e6)}`)
    const series = event(START, 'RRULE:FREQ=WEEKLY;COUNT=3', `EXDATE:${days}`)
    expect(read(marked, series.replace('1@a', '2@a')).entries).toHaveLength(2)
  }, 20_000)

  test('single days of a series whose rule is elsewhere are each brought in', () => {
    const day = (at: string) => event(`RECURRENCE-ID:${at}`, `DTSTART:${at}`)
    expect(when(day('20261208T190000Z'), day('20261215T190000Z'))).toHaveLength(2)
  })

  test('a rule that is none is said of that series, and small letters are as good as large', () => {
    const { entries, unread } = read(
      event(START, 'RRULE:FREQ=FORTNIGHTLY').replace('Choir', 'Broken'),
      event('DTSTART:20261202T190000Z', 'RRULE:freq=weekly;count=2;byday=').replace('1@a', '2@a'),
    )
    expect([entries.length, unread]).toEqual([2, [{ title: 'Broken', why: 'bad-repeat' }]])
  })
})

describe('what stands twice, is off, or is nobody’s business', () => {
  test('the later state counts, wherever it stands', () => {
    const later = event('DTSTART:20261201T190000Z', 'SEQUENCE:2')
    const earlier = event('DTSTART:20261201T180000Z', 'SEQUENCE:1')
    expect(when(later, earlier)).toEqual(['12-01T19:00 Choir'])
    expect(when(earlier, later)).toEqual(['12-01T19:00 Choir'])
  })

  test('two days under one name are both brought in, and the same again is the same', () => {
    const both = [event('DTSTART:20261201T190000Z'), event('DTSTART:20261208T190000Z')]
    const names = () => read(...both).entries.map(({ uid }) => uid)
    expect(new Set(names()).size).toBe(2)
    expect(names()).toEqual(names())
  })

  test('a calendar that calls off what it lists does so', () => {
    expect(read('METHOD:CANCEL', event(START)).entries.map(({ cancelled }) => cancelled)).toEqual([
      true,
    ])
  })

  test('what is marked private stays out and is named to whoever brings it in', () => {
    const { entries, unread } = read(event(START, 'CLASS:PRIVATE'))
    expect([entries, unread]).toEqual([[], [{ title: 'Choir', why: 'private' }]])
  })

  test('a description that was a web page is read as words', () => {
    const [one] = read(
      event(START, 'DESCRIPTION:<p>Tea&nbsp\\;<b>&amp\\; cake</b></p><p>All welcome</p>'),
    ).entries
    expect(one?.about).toBe('Tea & cake\nAll welcome')
    const [plain] = read(event(START, 'DESCRIPTION:2 < 3 and 5 > 4')).entries
    expect(plain?.about).toBe('2 < 3 and 5 > 4')
  })
})

describe('moments as other programs write them', () => {
  test.each([
    ['DTSTART;TZID=BST:20270601T190000', '06-01T18:00'],
    ['DTSTART;TZID=CEST:20270601T190000', '06-01T17:00'],
    ['DTSTART;TZID=GMT+01:00:20261201T190000', '12-01T18:00'],
    ['DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern":20270601T190000', '06-01T17:00'],
    ['DTSTART:20261201T1900', '12-01T19:00'],
    ['DTSTART:2026-12-01T19:00:00+01:00', '12-01T18:00'],
    ['DTSTART:20261201T190000+0100', '12-01T18:00'],
    ['DTSTART;TZID=Europe/London: 20261201T190000', '12-01T19:00'],
    ['DTSTART ;TZID=Europe/London:20261201T190000', '12-01T19:00'],
    ['DTSTART;TZID=Europe/Warsaw:20261201T190000Z', '12-01T19:00'],
  ])('%s', (start, moment) => {
    expect(when(event(start))).toEqual([`${moment} Choir`])
  })

  test('a calendar that says its zone means it, where an event names none', () => {
    expect(when('X-WR-TIMEZONE:Europe/Warsaw', event('DTSTART:20261201T190000'))).toEqual([
      '12-01T18:00 Choir',
    ])
    expect(when('X-WR-TIMEZONE:Europe/Warsaw', event('DTSTART:20261201T190000Z'))).toEqual([
      '12-01T19:00 Choir',
    ])
  })

  test('an end on the day it begins, without an hour, says nothing', () => {
    expect(when(event('DTSTART:20261201T190000', 'DTEND;VALUE=DATE:20261201'))).toEqual([
      '12-01T19:00 Choir',
    ])
  })
})

describe('files of other kinds', () => {
  test('a telephone that writes letters in figures', () => {
    const old = [
      'BEGIN:VCALENDAR',
      'VERSION:1.0',
      'BEGIN:VEVENT',
      'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9',
      'DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Tea=0D=0Aand =',
      'cake',
      'DTSTART:20261201T190000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n')
    const [one] = readBytes(Buffer.from(old)).entries
    expect([one?.title, one?.about]).toEqual(['Café', 'Tea\nand cake'])
  })

  test('UTF-16 without its mark', () => {
    const [one] = readBytes(
      Buffer.from(fileOf(event(START)).replace('Choir', 'Chór'), 'utf16le'),
    ).entries
    expect(one?.title).toBe('Chór')
  })

  test('a packed file says that it is one', () => {
    expect(readIcs(Buffer.from('504b030414', 'hex'), window)).toEqual({ ok: false, why: 'packed' })
  })
})

test('one day of a series that says only that it is off is off, and keeps its place', () => {
  const { entries, unread } = read(
    event(START, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    'BEGIN:VEVENT\r\nUID:1@a\r\nRECURRENCE-ID;TZID=Europe/London:20261208T190000\r\nSTATUS:CANCELLED\r\nEND:VEVENT',
  )
  expect([entries.map(({ title, cancelled }) => [title, cancelled]), unread]).toEqual([
    [
      ['Choir', false],
      ['Choir', true],
    ],
    [],
  ])
})

test('a title is one line, and nothing in it turns round what follows', () => {
  const [one] = read(
    event('DTSTART:20261201T190000Z').replace('Choir', 'Tea\\nand \\"talk\\"\u202e'),
  ).entries
  expect(one?.title).toBe('Tea and "talk"')
})
