import { describe, expect, test } from 'vitest'
import { textOf } from '../../../../test/support/hall.ts'
import { asHallIn } from '../../../platform/entering/errands.ts'
import { newId } from '../../../platform/ids.ts'
import { growSeries } from './growing/growing.queries.ts'
import { jobs } from './growing/series.jobs.ts'
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

describe('putting on something that repeats', () => {
  test('shows its rule in words and its next days before it is saved', async () => {
    const answer = await hall.ask(host, HOME, { ...breakfast, once: newId() })
    const text = textOf(await answer.text())
    expect(text).toContain('Every Saturday, 09:00 to 11:00')
    expect(text).toContain('Saturday, 28 November 2026')
    expect(text).toContain('Saturday, 13 February 2027')
    expect((await hall.town.sql('select from series')).rowCount).toBe(0)
  })

  test('fills the calendar 26 weeks ahead, at the same hour on the wall across the change of clocks', async () => {
    const id = await put()
    const dates = await datesOf(id)
    expect(dates).toHaveLength(26)
    expect(new Set(dates.map(({ at }) => wall(at)))).toEqual(new Set(['09:00']))
    expect((await on(id, '2027-03-27')).at).toEqual(new Date('2027-03-27T09:00Z'))
    expect((await on(id, '2027-04-03')).at).toEqual(new Date('2027-04-03T08:00Z'))
    expect(new Set(dates.map(({ n }) => n))).toEqual(new Set([2]))
    const page = await hall.read(ann, `${HOME}/series/${id}`)
    expect(page).toContain('Every Saturday, 09:00 to 11:00')
    expect(page).not.toContain('For those who run it')
  })

  test('sent twice, and twice at once, is one series', async () => {
    const form = { ...breakfast, once: newId(), sure: 'yes' }
    await Promise.all([hall.ask(host, HOME, form), hall.ask(host, HOME, form)])
    await hall.ask(host, HOME, form)
    expect(await datesOf(form.once)).toHaveLength(26)
    const { rows } = await hall.town.sql('select n from series_plan where series_id = $1', [
      form.once,
    ])
    expect(rows).toEqual([{ n: 1 }])
  })

  test('says what is wrong at the field where it is wrong, and keeps what was typed', async () => {
    const wrong = await post('', { ...breakfast, ends: 'on', ends_on: '2026-11-01', sure: 'yes' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('That is before its first day')
    const never = { repeats: 'month-day', month_day: '31', ends: 'on', ends_on: '2026-11-30' }
    expect((await post('', { ...breakfast, ...never })).text).toContain('there is not one day')
    expect((await post('', { ...breakfast, day: '2026-11-21' })).text).toContain('That day is past')
    const back = await hall.ask(host, HOME, { ...breakfast, title: 'Early breakfast', sure: 'no' })
    expect(await back.text()).toContain('value="Early breakfast"')
  })

  test('is for hosts only', async () => {
    const answer = await hall.ask(ann, HOME, { ...breakfast, once: newId(), sure: 'yes' })
    expect(answer.status).toBe(404)
  })

  test('in its own zone: an hour that spring swallows is the moment after it', async () => {
    await hall.town.sql(`update body set time_zone = 'Europe/Warsaw' where slug = 'harehills'`)
    const id = await put({ from: '02:30', to: '04:00', weekday_su: 'yes' }, 'harehills')
    const dates = await datesOf(id)
    expect(wall((await on(id, '2027-03-28')).at, 'Europe/Warsaw')).toBe('03:00')
    const others = dates.filter(({ day }) => day !== '2027-03-28')
    expect(new Set(others.map(({ at }) => wall(at, 'Europe/Warsaw')))).toEqual(new Set(['02:30']))
    await hall.town.sql(`update body set time_zone = 'Europe/London' where slug = 'harehills'`)
  })
})

describe('filling the calendar', () => {
  const growAll = () =>
    asHallIn(hall.house, 'a test', hall.town.body('leeds'), (scope, { reach }) =>
      growSeries(scope, reach),
    )

  test('again does nothing; two at once make each date once; a week later there is one date more', async () => {
    await growAll()
    const id = await put({ title: 'Choir' })
    expect(await growAll()).toEqual({ made: 0, changed: [], gone: 0, left: [] })
    await hall.town.sql(
      'delete from slot where occasion_id in (select id from occasion where series_id = $1)',
      [id],
    )
    await hall.town.sql('delete from occasion where series_id = $1', [id])
    const both = await Promise.all([growAll(), growAll(), growAll()])
    expect(both.map(({ made }) => made).sort((a, b) => a - b)).toEqual([0, 0, 26])
    expect(await datesOf(id)).toHaveLength(26)
    hall.setClock(new Date('2026-11-29T03:00Z'))
    await growAll()
    expect(await datesOf(id)).toHaveLength(27)
    expect(await growAll()).toMatchObject({ made: 0 })
  })

  test('as far ahead as the members voted, from 1 week to 104; fewer weeks take no date away', async () => {
    const secretary = await hall.town.addPerson({ given: 'Sam', family: 'Hale', of: 'leeds' })
    await hall.town.addOffice(secretary, 'leeds', 'secretary')
    const vote = (value: string) =>
      hall.ask(secretary, `${HOME}/rota/votes/weeks-ahead`, {
        value,
        decided_on: '2026-11-20',
        minute: '7',
        once: newId(),
      })
    const id = await put({ title: 'Sewing' })
    for (const beyond of ['0', '105', 'many']) expect((await vote(beyond)).status).toBe(422)
    expect((await vote('104')).status).toBe(303)
    const nightly = jobs.find(({ cron }) => cron)
    const payload = { unit_id: hall.town.body('leeds') }
    await nightly?.work({
      house: hall.house,
      payload,
      attempt: 1,
      last: true,
      signal: new AbortController().signal,
    })
    const far = await datesOf(id)
    expect(far.at(-1)?.day).toBe('2028-11-18')
    expect(far).toHaveLength(104)
    expect(await hall.read(ann, `${HOME}/series/${id}`)).toContain('filled 104 weeks ahead')
    expect(await hall.read(ann, `${HOME}/rota/votes`)).toMatch(
      /Weeks ahead that what repeats stands in the calendar: 104 Voted on/,
    )
    await vote('2')
    await growAll()
    expect(await datesOf(id)).toHaveLength(104)
    const short = await put({ title: 'Knitting' })
    expect((await datesOf(short)).map(({ day }) => day)).toEqual(['2026-11-28', '2026-12-05'])
    await vote('26')
  })

  test('is done by the night’s job for every unit', async () => {
    const id = await put()
    hall.setClock(new Date('2026-12-06T03:00Z'))
    const nightly = jobs.find(({ cron }) => cron)
    await nightly?.work({
      house: hall.house,
      payload: {},
      attempt: 1,
      last: true,
      signal: new AbortController().signal,
    })
    expect(await datesOf(id)).toHaveLength(28)
  })
})

describe('one date alone', () => {
  test('moved keeps its name in the series, raises its sequence, and stays where it was moved', async () => {
    const id = await put()
    const date = await on(id, '2026-12-05')
    const form = { ...breakfast, day: '2026-12-06', from: '10:00', to: '12:00', which: 'one' }
    expect((await post(`/${date.id}`, form)).status).toBe(303)
    const moved = await on(id, '2026-12-05')
    expect(moved).toMatchObject({ id: date.id, sequence: 1, at: new Date('2026-12-06T10:00Z') })
    await changeFrom(id, '2026-11-28', { from: '08:30', place: 'Kitchen' })
    expect(await on(id, '2026-12-05')).toMatchObject({
      at: new Date('2026-12-06T10:00Z'),
      place: 'Kitchen',
    })
    expect((await on(id, '2026-12-12')).at).toEqual(new Date('2026-12-12T08:30Z'))
  })

  test('is skipped and put back', async () => {
    const id = await put()
    await post(`/series/${id}/skips`, { day: '2026-12-26' })
    expect((await datesOf(id)).some(({ day }) => day === '2026-12-26')).toBe(false)
    const page = await hall.read(host, `${HOME}/series/${id}`)
    expect(page).toContain('Not on these days')
    const { rows } = await hall.town.sql('select id from series_exception where series_id = $1', [
      id,
    ])
    await post(`/series/${id}/exceptions/${String(rows[0]?.id)}/withdrawal`, {})
    expect((await datesOf(id)).some(({ day }) => day === '2026-12-26')).toBe(true)
  })

  test('is added on another day, at the usual time', async () => {
    const id = await put()
    await post(`/series/${id}/dates`, { day: '2026-12-24' })
    expect((await on(id, '2026-12-24')).at).toEqual(new Date('2026-12-24T09:00Z'))
    expect((await post(`/series/${id}/dates`, { day: '2026-12-24' })).text).toContain(
      'on that day already',
    )
    expect((await post(`/series/${id}/dates`, { day: '2026-11-01' })).status).toBe(422)
  })
})
