import { describe, expect, test } from 'vitest'
import { asHallIn } from '../../../platform/entering/errands.ts'
import { newId } from '../../../platform/ids.ts'
import { growSeries } from './growing/growing.queries.ts'
import {
  ann,
  breakfast,
  changeFrom,
  datesOf,
  hall,
  HOME,
  host,
  on,
  post,
  put,
  wall,
  openSeriesHall,
} from './series.testing.ts'

openSeriesHall()

const sayYes = async (occasion: string, who = ann) =>
  expect((await hall.ask(who, `${HOME}/${occasion}/commitment`, {})).status).toBe(303)

describe('this one and the later ones', () => {
  test('take the change; what came before stays; it can be undone to the letter', async () => {
    const id = await put()
    const before = await datesOf(id)
    const date = await on(id, '2027-03-20')
    const form = { ...breakfast, day: '2027-03-20', from: '10:00', to: '12:00', which: 'later' }
    expect((await post(`/${date.id}`, form)).status).toBe(303)
    expect(wall((await on(id, '2027-03-13')).at)).toBe('09:00')
    expect(wall((await on(id, '2027-03-20')).at)).toBe('10:00')
    expect(wall((await on(id, '2027-04-10')).at)).toBe('10:00')
    const { rows } = await hall.town.sql(
      'select id from series_plan where series_id = $1 and n = 2',
      [id],
    )
    await post(`/series/${id}/changes/${String(rows[0]?.id)}/withdrawal`, {})
    const after = await datesOf(id)
    expect(after.map(({ id: one, at }) => [one, at])).toEqual(
      before.map(({ id: one, at }) => [one, at]),
    )
  })

  test('go to Sundays together; who had said yes to a Saturday keeps it, and the host is shown', async () => {
    const id = await put()
    const [date, taken] = [await on(id, '2026-12-12'), await on(id, '2027-01-09')]
    await sayYes(taken.id)
    const form = { ...breakfast, day: '2026-12-13', which: 'later' }
    expect((await post(`/${date.id}`, form)).status).toBe(303)
    const dates = await datesOf(id)
    const ahead = dates.filter(({ left, day }) => !left && day > '2026-12-06')
    expect(new Set(ahead.map(({ at }) => at.getUTCDay()))).toEqual(new Set([0]))
    expect(dates.filter(({ left }) => left).map(({ day }) => day)).toEqual(['2027-01-09'])
    const page = await hall.read(host, `${HOME}/series/${id}`)
    expect(page).toContain('No longer in the series')
    expect(page).toContain('Sat 9 Jan, 09:00')
    expect(await hall.read(ann, `${HOME}/${taken.id}`)).toContain('You said you’re coming')
    const { rows } = await hall.town.sql(
      'select id from series_plan where series_id = $1 and n = 2',
      [id],
    )
    await post(`/series/${id}/changes/${String(rows[0]?.id)}/withdrawal`, {})
    expect((await datesOf(id)).filter(({ left }) => left)).toEqual([])
    expect((await on(id, '2027-01-09')).id).toBe(taken.id)
  })

  test('of a second Tuesday cannot simply move to a Wednesday: that is said', async () => {
    const id = await put({ repeats: 'month-weekday', nth_2: 'yes', on_weekday: 'tu' })
    const date = await on(id, '2026-12-08')
    const answer = await post(`/${date.id}`, { ...breakfast, day: '2026-12-09', which: 'all' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('cannot all move to another day at once')
  })
})

describe('a change of the whole series', () => {
  test('is shown first: what changes, what goes, and which dates keep their people', async () => {
    const id = await put()
    await sayYes((await on(id, '2027-02-06')).id)
    const form = { ...breakfast, day: '2026-11-28', weekday_su: 'yes' }
    const shown = await post(`/series/${id}`, form)
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('Every Sunday, 09:00 to 11:00')
    expect(shown.text).toContain('Sat 6 Feb, 09:00')
    expect(shown.text).toContain('25 go')
    expect((await on(id, '2027-02-06')).left).toBe(false)
  })

  test('keeps every second week the same second week, and the tenth time the tenth', async () => {
    const id = await put({ weeks_apart: '2', ends: 'after', times: '10' })
    const before = await datesOf(id)
    expect(before).toHaveLength(10)
    const typed = {
      ...breakfast,
      weeks_apart: '2',
      weekday_sa: 'yes',
      ends: 'after',
      times: '8',
      day: '2026-12-26',
      title: 'Late breakfast',
      sure: 'yes',
    }
    await post(`/series/${id}`, typed)
    const after = await datesOf(id)
    expect(after.map(({ day }) => day)).toEqual(before.map(({ day }) => day))
    expect(after.map(({ title }) => title).slice(1, 4)).toEqual([
      'Breakfast club',
      'Late breakfast',
      'Late breakfast',
    ])
  })

  test('takes nobody’s place: a slot with people in it stays, a maximum does not go below them', async () => {
    const id = await put()
    const date = await on(id, '2026-12-19')
    const { rows } = await hall.town.sql(
      `select id from slot where occasion_id = $1 and name = 'Cook'`,
      [date.id],
    )
    await hall.ask(ann, `${HOME}/${date.id}/commitment`, { slot: String(rows[0]?.id) })
    await changeFrom(id, '2026-12-05', { slot_0_name: 'Baker' })
    const named = async (day: string) =>
      (
        await hall.town.sql(
          `select name from slot s where occasion_id = $1 and closed_at is null and name <> '' order by name`,
          [(await on(id, day)).id],
        )
      ).rows.map((row) => String(row.name))
    expect(await named('2026-12-19')).toEqual(['Baker', 'Cook'])
    expect(await named('2026-12-12')).toEqual(['Baker'])
    expect(await named('2026-11-28')).toEqual(['Cook'])
  })

  test('tells by letter whoever said yes to a date that moved', async () => {
    const id = await put()
    await sayYes((await on(id, '2026-12-19')).id)
    await changeFrom(id, '2026-12-05', { from: '09:30' })
    const { rows } = await hall.town.sql(
      `select data from pgboss.job where name = 'calendar.tell' and data->>'occasion_id' = $1`,
      [(await on(id, '2026-12-19')).id],
    )
    expect(rows).toMatchObject([{ data: { about: 'moved' } }])
  })
})

describe('an end', () => {
  test('calls off what has people in it, and tells them; undone, all of it is on again', async () => {
    const id = await put()
    const taken = await on(id, '2027-01-16')
    await sayYes(taken.id)
    expect(await hall.read(host, `${HOME}/series/${id}/ending?from=2027-01-09`)).toContain(
      '1 date from then on has people in it',
    )
    const form = { day: '2027-01-09', reason: 'The boiler is broken' }
    expect((await post(`/series/${id}/ending`, { ...form, reason: '' })).status).toBe(422)
    await post(`/series/${id}/ending`, form)
    expect((await datesOf(id)).map(({ day }) => day).slice(-2)).toEqual([
      '2027-01-02',
      '2027-01-16',
    ])
    expect(await hall.read(ann, `${HOME}/${taken.id}`)).toContain('The boiler is broken')
    const { rows } = await hall.town.sql(
      'select id from series_plan where series_id = $1 and n = 2',
      [id],
    )
    await post(`/series/${id}/changes/${String(rows[0]?.id)}/withdrawal`, {})
    expect(await datesOf(id)).toHaveLength(26)
    expect(await hall.read(ann, `${HOME}/${taken.id}`)).not.toContain('called off')
  })
})

describe('school holidays and closures', () => {
  const closed = (form: Record<string, string>, body = 'leeds') =>
    hall.ask(host, `/b/${body}/whats-on/closed`, { once: newId(), ...form })

  test('of the unit hold for its wards; a course of ten evenings still has ten', async () => {
    expect(
      (
        await closed({
          kind: 'school-holiday',
          name: 'Christmas holidays',
          from_day: '2026-12-19',
          until_day: '2027-01-03',
        })
      ).status,
    ).toBe(303)
    const id = await put({ rests_school: 'yes', ends: 'after', times: '10' }, 'harehills')
    const days = (await datesOf(id)).map(({ day }) => day)
    expect(days).toHaveLength(10)
    expect(days).not.toContain('2026-12-26')
    const page = await hall.read(host, `${HOME}/series/${id}`)
    expect(page).toContain('not in school holidays')
    expect(page).toContain('Christmas holidays')
    await post(`/series/${id}/dates`, { day: '2026-12-26' })
    expect((await on(id, '2026-12-26')).at).toEqual(new Date('2026-12-26T09:00Z'))
    expect(await hall.read(ann, '/b/harehills/whats-on/closed')).toContain('of Leeds')
  })

  test('put in later take out what nobody spoke to, keep what somebody did, and bring it back when taken away', async () => {
    const id = await put()
    const taken = await on(id, '2027-02-20')
    await sayYes(taken.id)
    await closed({
      kind: 'closure',
      name: 'New floor',
      from_day: '2027-02-13',
      until_day: '2027-02-28',
    })
    const growAll = () =>
      asHallIn(hall.house, 'a test', hall.town.body('leeds'), (scope, { reach }) =>
        growSeries(scope, reach),
      )
    await growAll()
    const inFebruary = (await datesOf(id)).filter(({ day }) => day.startsWith('2027-02'))
    expect(inFebruary.map(({ day, left }) => [day, left])).toEqual([
      ['2027-02-06', false],
      ['2027-02-20', true],
    ])
    const { rows } = await hall.town.sql(`select id from closed_period where name = 'New floor'`)
    await post(`/closed/${String(rows[0]?.id)}/removal`, {})
    await growAll()
    expect(
      (await datesOf(id)).filter(({ day }) => day.startsWith('2027-02')).map(({ left }) => left),
    ).toEqual([false, false, false, false])
  })

  test('that end before they begin are refused', async () => {
    const answer = await closed({
      kind: 'closure',
      name: 'Odd',
      from_day: '2027-02-13',
      until_day: '2027-02-01',
    })
    expect(answer.status).toBe(422)
  })
})
