import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../platform/ids.ts'
import { asHallIn } from '../../../platform/entering/errands.ts'
import { testHall, textOf, TODAY, type TestHall } from '../../../../test/support/hall.ts'
import { growSeries } from './growing/growing.queries.ts'
import { jobs } from './growing/series.jobs.ts'

let hall: TestHall
let host: string
let ann: string
beforeAll(async () => {
  hall = await testHall()
  host = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'harehills' })
  ann = await hall.town.addPerson({
    given: 'Ann',
    family: 'Reed',
    of: 'armley',
    email: 'ann@example.org',
  })
  await hall.town.addOffice(host, 'leeds', 'volunteer')
})
afterAll(() => hall.close())
beforeEach(() => hall.setClock(TODAY))

const HOME = '/b/leeds/whats-on'

// A Saturday, six days from today.
const breakfast = {
  title: 'Breakfast club',
  kind: 'breakfast-club',
  day: '2026-11-28',
  from: '09:00',
  to: '11:00',
  place: 'Main hall',
  slot_0_name: 'Cook',
  slot_0_minimum: '2',
  slot_0_maximum: '4',
  slot_0_does: 'did-shift',
  repeats: 'weeks',
  weeks_apart: '1',
  ends: 'never',
  rests_closures: 'yes',
}

async function put(change: Record<string, string> = {}, body = 'leeds') {
  const id = newId()
  const answer = await hall.ask(host, `/b/${body}/whats-on`, {
    ...breakfast,
    ...change,
    once: id,
    sure: 'yes',
  })
  expect(answer.status).toBe(303)
  return id
}

interface Date1 {
  id: string
  day: string
  at: Date
  title: string
  place: string
  sequence: number
  left: boolean
  n: number
}

const datesOf = async (series: string) =>
  (
    await hall.town.sql(
      `select id, series_day as day, starts_at as at, title, place, sequence, left_series_at is not null as left,
      (select count(*)::integer from slot s where s.occasion_id = o.id and closed_at is null) as n
    from occasion o where series_id = $1 order by series_day`,
      [series],
    )
  ).rows as Date1[]

const on = async (series: string, day: string) => {
  const found = (await datesOf(series)).find((one) => one.day === day)
  if (!found) throw new Error(`nothing on ${day}`)
  return found
}

const sayYes = async (occasion: string, who = ann) =>
  expect((await hall.ask(who, `${HOME}/${occasion}/commitment`, {})).status).toBe(303)

const post = async (path: string, form: Record<string, string>) => {
  const answer = await hall.ask(host, `${HOME}${path}`, form)
  return { status: answer.status, text: textOf(await answer.text()) }
}

const wall = (at: Date, timeZone = 'Europe/London') =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)

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

const changeFrom = async (id: string, day: string, change: Record<string, string>) => {
  const form = { ...breakfast, weekday_sa: 'yes', day, ...change, sure: 'yes' }
  expect((await post(`/series/${id}`, form)).status).toBe(303)
}

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
