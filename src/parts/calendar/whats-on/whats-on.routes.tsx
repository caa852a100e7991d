import { Hono, type Context } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { dayOf, daysOn, momentOf, startOfDay } from '../../../time/wall-time.ts'
import { MonthPage } from './month.pages.tsx'
import { monthOf } from './month.rules.ts'
import { WhatsOnPage, type Calendar } from './whats-on.pages.tsx'
import {
  bodiesOfUnit,
  occasionsAhead,
  occasionsInMonth,
  occasionsOnDay,
  occasionsPast,
  turnouts,
} from './whats-on.queries.ts'
import { cursorOf, PAGE_SIZE, readCursor, readWish, type Wish } from './whats-on.rules.ts'

export const whatsOnRoutes = new Hono<BodyEnv>()

whatsOnRoutes.get('/', may('occasions.read'), async (c) => {
  const scope = c.get('scope')
  const wish = readWish(c.req.query())
  const rows = await occasionsAhead(scope, { wish, after: readCursor(c.req.query('after')) })
  const shown = rows.slice(0, PAGE_SIZE)
  const next = rows.length > PAGE_SIZE ? onward(wish, { after: shown.at(-1) }) : undefined
  const calendar = await calendarOf(scope, 'ahead', wish)
  const came = await turnouts(scope, begun(scope, shown))
  return page(c, <WhatsOnPage {...calendar} rows={shown} turnouts={came} next={next} />)
})

whatsOnRoutes.get('/past', may('occasions.read'), async (c) => {
  const scope = c.get('scope')
  const wish = readWish(c.req.query())
  const rows = await occasionsPast(scope, { wish, before: readCursor(c.req.query('before')) })
  const shown = rows.slice(0, PAGE_SIZE)
  const next = rows.length > PAGE_SIZE ? onward(wish, { before: shown.at(-1) }) : undefined
  const calendar = await calendarOf(scope, 'past', wish)
  const came = await turnouts(scope, begun(scope, shown))
  return page(c, <WhatsOnPage {...calendar} rows={shown} turnouts={came} next={next} />)
})

whatsOnRoutes.get('/month', may('occasions.read'), (c) => showMonth(c))
whatsOnRoutes.get('/month/:month', may('occasions.read'), (c) => showMonth(c, c.req.param('month')))

async function showMonth(c: Context<BodyEnv>, name?: string) {
  const scope = c.get('scope')
  const zone = scope.where.time_zone
  const today = dayOf(scope.now, zone)
  const month = found(monthOf(name ?? today.slice(0, 7), zone))
  const wish = readWish(c.req.query())
  const rows = await occasionsInMonth(scope, month, wish)
  const calendar = await calendarOf(scope, 'month', wish)
  const days = Map.groupBy(rows, (row) => row.day)
  return page(
    c,
    <MonthPage {...calendar} month={month} today={today} days={days} keep={onward(wish)} />,
  )
}

whatsOnRoutes.get('/day/:day', may('occasions.read'), async (c) => {
  const scope = c.get('scope')
  const zone = scope.where.time_zone
  const noon = momentOf({ day: c.req.param('day'), time: '12:00' }, zone)
  const day = noon instanceof Date ? dayOf(noon, zone) : found<string>(null)
  const from = startOfDay(day, zone)
  const rows = await occasionsOnDay(scope, { from, until: daysOn(from, 1, zone) })
  const calendar = await calendarOf(scope, 'month', { kind: null, ward: null })
  const came = await turnouts(scope, begun(scope, rows))
  return page(c, <WhatsOnPage {...calendar} rows={rows} turnouts={came} />)
})

export const calendarOf = async (
  scope: BodyScope,
  view: Calendar['view'],
  wish: Wish,
): Promise<Calendar> => ({
  home: homeOf(scope),
  view,
  wish,
  wards: await bodiesOfUnit(scope),
  mayPutOn: scope.allows('occasions.change'),
  mayWriteFace: scope.allows('face.change'),
  mayCome: scope.allows('occasions.come'),
})

export const homeOf = (scope: BodyScope) => `/b/${scope.where.slug}/whats-on`

const begun = (scope: BodyScope, rows: readonly { id: string; starts_at: Date }[]) =>
  rows.filter((row) => row.starts_at <= scope.now).map((row) => row.id)

type End = { readonly starts_at: Date; readonly id: string } | undefined

/** The query of the next page: the same choices, from where this page ends. */
function onward(wish: Wish, ends: Readonly<Record<string, End>> = {}): string {
  const query = new URLSearchParams()
  if (wish.kind) query.set('kind', wish.kind)
  if (wish.ward) query.set('ward', wish.ward)
  for (const [name, end] of Object.entries(ends)) if (end) query.set(name, cursorOf(end))
  return query.size === 0 ? '' : `?${query.toString()}`
}
