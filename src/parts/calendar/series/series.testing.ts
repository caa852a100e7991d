import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { type TestHall, testHall, textOf, TODAY } from '../../../../test/support/hall.ts'
import { newId } from '../../../platform/ids.ts'

export let hall: TestHall
export let host: string
export let ann: string

/** Opens the hall that these tests share, before the first; closes it after the last. */
export function openSeriesHall() {
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
}

export const HOME = '/b/leeds/whats-on'

// A Saturday, six days from today.
export const breakfast = {
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

export async function put(change: Record<string, string> = {}, body = 'leeds') {
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

interface SeriesDate {
  id: string
  day: string
  at: Date
  title: string
  place: string
  sequence: number
  left: boolean
  n: number
}

export const datesOf = async (series: string) =>
  (
    await hall.town.sql(
      `select id, series_day as day, starts_at as at, title, place, sequence, left_series_at is not null as left,
      (select count(*)::integer from slot s where s.occasion_id = o.id and closed_at is null) as n
    from occasion o where series_id = $1 order by series_day`,
      [series],
    )
  ).rows as SeriesDate[]

export const on = async (series: string, day: string) => {
  const found = (await datesOf(series)).find((one) => one.day === day)
  if (!found) throw new Error(`nothing on ${day}`)
  return found
}

export const post = async (path: string, form: Record<string, string>) => {
  const answer = await hall.ask(host, `${HOME}${path}`, form)
  return { status: answer.status, text: textOf(await answer.text()) }
}

export const wall = (at: Date, timeZone = 'Europe/London') =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)

export const changeFrom = async (id: string, day: string, change: Record<string, string>) => {
  const form = { ...breakfast, weekday_sa: 'yes', day, ...change, sure: 'yes' }
  expect((await post(`/series/${id}`, form)).status).toBe(303)
}
