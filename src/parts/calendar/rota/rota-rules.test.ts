import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, wallTimeOf, weekdayOf } from '../../../time/wall-time.ts'
import { readCapability, stateOf } from './abilities/capability.rules.ts'
import { gapOf, hasRoom, keyWarning, marksOf, readBoardWish } from './board/board.rules.ts'
import { mayBeMiss } from './keeping/absence.rules.ts'
import { accountOf, freezes, type Work } from './keeping/duty.rules.ts'
import { readSetting, settingsFrom } from './keeping/settings.rules.ts'
import { weeklyLetterIsDue } from './letters/weekly.rules.ts'
import { contactsLike, readHandover } from './mine/handover.rules.ts'
import { isFree, partsTouched, readTimes, weekOf } from './times.rules.ts'

const day = (text: string) => new Date(`${text}T12:00Z`)
const settings = settingsFrom([])
const voted = settingsFrom([{ name: 'duty-shifts', value: 1 }])
const work: Work = {
  counted_since: day('2026-09-01'),
  voted_on: null,
  rests: [],
  shifts_done: [],
  given: [],
  taken: [],
}

describe('what somebody owes', () => {
  const now = day('2026-11-24') // twelve weeks on: three periods of four weeks

  test('is nothing where no meeting voted a duty', () => {
    expect(accountOf(work, settings, now)).toMatchObject({ owed: 0, debt: 0, beyond: 0 })
  })

  test('is a shift for each whole period since they are counted on', () => {
    expect(accountOf(work, voted, now)).toMatchObject({ owed: 3, debt: 3 })
    const done = { ...work, shifts_done: [day('2026-10-03'), day('2026-10-10')] }
    expect(accountOf(done, voted, now)).toMatchObject({ done: 2, debt: 1 })
  })

  test('does not grow while it rests', () => {
    const rests = [{ began_at: day('2026-09-29'), ended_at: null }]
    expect(accountOf({ ...work, rests }, voted, now)).toMatchObject({ owed: 1 })
    expect(accountOf({ ...work, rests }, voted, day('2027-11-24'))).toMatchObject({ owed: 1 })
  })

  test('starts afresh from a new vote, and is nothing for whoever is not counted on', () => {
    expect(accountOf({ ...work, voted_on: day('2026-11-20') }, voted, now).owed).toBe(0)
    expect(accountOf({ ...work, counted_since: null }, voted, now)).toMatchObject({ owed: 0 })
  })

  test('a shift given is no longer one’s own, one taken counts as done', () => {
    const done = { ...work, shifts_done: Array.from({ length: 5 }, () => day('2026-10-03')) }
    expect(accountOf(done, voted, now).beyond).toBe(2)
    expect(accountOf({ ...done, given: [now] }, voted, now).beyond).toBe(1)
    expect(accountOf({ ...work, taken: [now] }, voted, now).debt).toBe(2)
  })

  test('nobody is in debt and beyond at once, and neither is ever below nothing', () => {
    const moments = fc.array(
      fc.date({ min: day('2026-01-01'), max: day('2026-11-20'), noInvalidDate: true }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(moments, moments, moments, (shifts_done, given, taken) => {
        const account = accountOf({ ...work, shifts_done, given, taken }, voted, now)
        expect(Math.min(account.debt, account.beyond)).toBe(0)
        expect(account.debt).toBeGreaterThanOrEqual(0)
        expect(account.done + account.taken - account.given - account.owed).toBe(
          account.beyond - account.debt,
        )
      }),
    )
  })
})

describe('missing too many', () => {
  const now = day('2026-11-22')
  const misses = [day('2026-10-01'), day('2026-10-15'), day('2026-11-01')]

  test('makes a duty rest, by the number that was voted', () => {
    expect(freezes(misses, settings, { now, thawed_at: null })).toBe(true)
    expect(freezes(misses.slice(1), settings, { now, thawed_at: null })).toBe(false)
    expect(
      freezes(misses, settingsFrom([{ name: 'misses-max', value: 0 }]), { now, thawed_at: null }),
    ).toBe(false)
  })

  test('long ago, or before the last return, counts no more', () => {
    expect(
      freezes([day('2025-10-01'), ...misses.slice(1)], settings, { now, thawed_at: null }),
    ).toBe(false)
    expect(freezes(misses, settings, { now, thawed_at: day('2026-10-20') })).toBe(false)
  })

  test('is no miss for whoever asked for a stand-in in time', () => {
    const starts_at = new Date('2026-11-29T09:00Z')
    expect(mayBeMiss({ asked_at: new Date('2026-11-28T08:59Z') }, starts_at, settings)).toBe(false)
    expect(mayBeMiss({ asked_at: new Date('2026-11-28T09:01Z') }, starts_at, settings)).toBe(true)
    expect(mayBeMiss({ asked_at: null }, starts_at, settings)).toBe(true)
  })
})

describe('the board', () => {
  const slot = { minimum: 2, maximum: 3, taken: 2, seeking: 1, held: 0, offers: 0 }

  test('counts whoever looks for a stand-in as missing', () => {
    expect(gapOf(slot)).toBe(1)
    expect(gapOf({ ...slot, seeking: 0 })).toBe(0)
    expect(marksOf(slot)).toEqual(['in', 'seeking', 'missing'])
  })

  test('draws as many marks as there are places, and as many dashed as hands are missing', () => {
    const counts = fc
      .tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.nat({ max: 6 }))
      .map(([minimum, more, taken, seeking]) => ({
        minimum,
        maximum: Math.max(1, minimum + more),
        taken: Math.min(taken, Math.max(1, minimum + more)),
        seeking: 0,
        wish: seeking,
      }))
      .map(({ wish, ...one }) => ({ ...one, seeking: Math.min(wish, one.taken) }))
    fc.assert(
      fc.property(counts, (one) => {
        const marks = marksOf(one)
        expect(marks.filter((mark) => mark === 'in')).toHaveLength(one.taken - one.seeking)
        expect(marks.filter((mark) => mark === 'seeking')).toHaveLength(one.seeking)
        expect(marks.length).toBeLessThanOrEqual(12)
        if (one.maximum >= one.minimum + one.seeking)
          expect(marks.filter((mark) => mark === 'missing')).toHaveLength(gapOf(one))
      }),
    )
  })

  test('a full slot has room when somebody would pass theirs on, and none that is kept for the line', () => {
    const full = { maximum: 2, taken: 2, held: 0, offers: 0 }
    expect(hasRoom(full)).toBe(false)
    expect(hasRoom({ ...full, offers: 1 })).toBe(true)
    expect(hasRoom({ ...full, taken: 1, held: 1 })).toBe(false)
  })

  test('warns when nobody with a key opens up or locks up', () => {
    expect(keyWarning({ opening: true, closing: true })).toBeNull()
    expect(keyWarning({ opening: false, closing: true })).toBe('nobody-opens')
    expect(keyWarning({ opening: true, closing: false })).toBe('nobody-locks')
    expect(keyWarning({ opening: false, closing: false })).toBe('nobody-with-a-key')
    expect(keyWarning(null)).toBeNull()
  })

  test('shows four weeks from today, whatever else stands in the address', () => {
    expect(readBoardWish({ from: 'x', weeks: '99', ward: '<b>' }, '2026-11-22')).toEqual({
      from: '2026-11-22',
      weeks: 4,
      ward: null,
      only: null,
    })
  })
})

describe('when somebody can', () => {
  test('is told by the parts of the day that a shift touches, in the body’s own zone', () => {
    const late = {
      starts_at: new Date('2026-11-28T11:00Z'),
      ends_at: new Date('2026-11-28T18:00Z'),
    }
    expect(partsTouched(late, 'Europe/London')).toEqual(['6-morning', '6-afternoon', '6-evening'])
    expect(partsTouched(late, 'Asia/Karachi')).toEqual(['6-afternoon', '6-evening'])
  })

  test('a day away is no day for a shift, the last one included', () => {
    const times = { prefers: [], cannot: [], away_from: '2026-12-01', away_until: '2026-12-03' }
    const on = (day: string) => isFree(times, { day, parts: [] })
    expect([on('2026-11-30'), on('2026-12-01'), on('2026-12-03'), on('2026-12-04')]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  test('weeks begin on Monday', () => {
    expect(weekOf(new Date('2026-11-22T12:00Z'), 'Europe/London')).toBe('2026-11-16')
    expect(weekOf(new Date('2026-11-23T00:30Z'), 'Europe/London')).toBe('2026-11-23')
    expect(weekOf(new Date('2026-11-23T00:30Z'), 'America/St_Johns')).toBe('2026-11-16')
  })

  test('a week begins on its Monday in every zone: in week 53, in leap years, where clocks change', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const moments = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const { day } = wallTimeOf(moment, zone)
        const monday = weekOf(moment, zone)
        expect(weekdayOf(monday)).toBe(1)
        expect(dayAfter(monday, weekdayOf(day) - 1)).toBe(day)
      }),
      { numRuns: 500 },
    )
    for (const day of ['2026-12-28', '2026-12-31', '2027-01-01', '2027-01-03'])
      expect(weekOf(new Date(`${day}T12:00Z`), 'Europe/London')).toBe('2026-12-28')
  })

  test('the form is read, and days out of order are given back', () => {
    expect(readTimes({ 'at_6-morning': 'rather', 'at_1-evening': 'cannot' })).toMatchObject({
      times: { prefers: ['6-morning'], cannot: ['1-evening'], away_from: null },
    })
    expect(readTimes({ away_from: '2026-12-03', away_until: '2026-12-01' })).toEqual({
      problems: { away_until: 'away-order' },
    })
  })

  test('Monday morning is in the body’s own zone', () => {
    const isDue = (now: string, zone: string) => weeklyLetterIsDue(new Date(now), null, zone)
    expect(isDue('2026-11-23T08:10Z', 'Europe/London')).toBe(true)
    expect(isDue('2026-11-23T07:59Z', 'Europe/London')).toBe(false)
    expect(isDue('2026-11-23T12:10Z', 'Europe/London')).toBe(false)
    expect(isDue('2026-11-22T21:10Z', 'Pacific/Auckland')).toBe(true)
    expect(isDue('2026-11-23T11:40Z', 'America/St_Johns')).toBe(true)
    expect(isDue('2026-11-22T08:10Z', 'Europe/London')).toBe(false)
  })

  test('a letter that a closed hall missed on Monday is due for the rest of that week, until it was done', () => {
    const isDue = (now: string, done: string) =>
      weeklyLetterIsDue(new Date(now), new Date(done), 'Europe/London')
    expect(isDue('2026-11-24T10:00Z', '2026-11-22T23:10Z')).toBe(true)
    expect(isDue('2026-11-29T23:50Z', '2026-11-23T07:59Z')).toBe(true)
    expect(isDue('2026-11-24T10:00Z', '2026-11-23T08:10Z')).toBe(false)
    // The next week has a Monday of its own.
    expect(isDue('2026-11-30T00:10Z', '2026-11-22T23:10Z')).toBe(false)
  })

  test('however a hall is open and closed, each week in which it is open from Monday at eight on has its letter', () => {
    const zones = fc.constantFrom('Europe/London', 'Pacific/Auckland', 'America/St_Johns')
    const starts = fc.constantFrom(
      '2026-03-20',
      '2026-09-18',
      '2026-10-20',
      '2026-12-20',
      '2028-02-20',
    )
    const hours = fc.uniqueArray(fc.nat(24 * 28), { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(zones, starts, hours, (zone, start, open) => {
        let done = new Date(`${start}T00:00Z`)
        const [due, lettered] = [new Set<string>(), new Set<string>()]
        for (const hour of open.sort((one, other) => one - other)) {
          const now = new Date(Date.parse(`${start}T00:10Z`) + hour * 3_600_000)
          const week = weekOf(now, zone)
          const { day, time } = wallTimeOf(now, zone)
          const began = week > weekOf(new Date(`${start}T00:00Z`), zone)
          if (began && (day > week || time >= '08:00')) due.add(week)
          if (weeklyLetterIsDue(now, done, zone)) lettered.add(week)
          done = now
        }
        expect([...lettered]).toEqual([...due])
      }),
      { numRuns: 300 },
    )
  })
})

describe('forms of the rota', () => {
  test('a vote needs its number, its day and its minute', () => {
    expect(
      readSetting('misses-max', { value: '99', decided_on: '', minute: '' }, '2026-11-22'),
    ).toEqual({
      problems: { value: 'value-outside', decided_on: 'day-missing', minute: 'minute-missing' },
    })
    expect(
      readSetting(
        'misses-max',
        { value: '4', decided_on: '2026-11-23', minute: '7b' },
        '2026-11-22',
      ),
    ).toEqual({
      problems: { decided_on: 'day-ahead' },
    })
    expect(
      readSetting(
        'misses-max',
        { value: '4', decided_on: '2026-11-20', minute: '7b' },
        '2026-11-22',
      ),
    ).toEqual({
      draft: { value: 4, decided_on: '2026-11-20', minute: '7b' },
    })
  })

  test('what somebody can do begins today unless said otherwise, and may run out', () => {
    expect(readCapability({ name: 'cook' }, '2026-11-22')).toEqual({
      draft: { name: 'cook', since_on: '2026-11-22', until_on: null },
    })
    expect(readCapability({ name: 'juggler', until_on: '2020-01-01' }, '2026-11-22')).toEqual({
      problems: { name: 'choose-one', until_on: 'until-before' },
    })
    const known = {
      id: '',
      person_id: '',
      name: 'first-aid',
      since_on: '2026-01-01',
      until_on: '2026-11-21',
      said_by: 'officer',
      confirmed: true,
      who: '',
    } as const
    expect(stateOf(known, '2026-11-22')).toBe('ran-out')
    expect(stateOf({ ...known, confirmed: false }, '2026-11-22')).toBe('waits')
  })

  test('a shift is passed on in one of four ways', () => {
    expect(readHandover({}, [])).toEqual({ problems: { how: 'choose-how' } })
    expect(readHandover({ how: 'one', to_contact: '' }, [])).toEqual({
      problems: { to_contact: 'contact-missing' },
    })
    expect(readHandover({ how: 'swap', want: 'somebody else’s' }, [])).toEqual({
      problems: { want: 'choose-shift' },
    })
    expect(readHandover({ how: 'stand-in', to_contact: 'x@example.org' }, [])).toEqual({
      draft: { kind: 'stand-in', to_contact: '', want_slot_id: null },
    })
  })

  test('a number is the same at home and from abroad', () => {
    expect(contactsLike('07700 900 123')).toContain('447700900123')
    expect(contactsLike('+44 7700 900123')).toContain('07700900123')
    expect(contactsLike('Ann@Example.org')).toEqual(['ann@example.org'])
    expect(contactsLike('x')).toEqual([])
  })
})
