import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { formats } from '../../../platform/words/index.ts'
import { dayOf } from '../../../time/wall-time.ts'
import { refusalSaid } from '../../hall/index.ts'
import { tellComers } from '../coming/letters/letters.jobs.ts'
import { withdrawCallingOff } from '../occasions/occasion.queries.ts'
import { calendarOf, homeOf } from '../whats-on/whats-on.routes.tsx'
import { readWish } from '../whats-on/whats-on.rules.ts'
import { grow } from './growing/series.jobs.ts'
import { RoomlessDates } from './room/series-room.pages.tsx'
import { roomlessDates } from './room/series-room.queries.ts'
import { dayIn } from './series-form.rules.ts'
import { SeriesListPage, type SeriesRow } from './series-list.pages.tsx'
import {
  calledOffWith,
  countAhead,
  DATES_AHEAD_SHOWN,
  datesAhead,
  datesLeft,
  seriesNext,
} from './series-page.queries.ts'
import { SeriesPage, type SeriesPageProps } from './series.pages.tsx'
import {
  closedIn,
  except,
  findSeries,
  holdSeries,
  seriesOf,
  withdrawException,
  withdrawPlan,
  type Series,
} from './series.queries.ts'
import { horizonOf, shownPlan, timelineOf, timesLeft, WEEKS_AHEAD_MAX } from './series.rules.ts'
import { words } from './series.words.ts'

export const seriesRoutes = new Hono<BodyEnv>()

/** A list is read, not scrolled for ever: more series than this and a filter is wanted. */
const SERIES_SHOWN = 200

seriesRoutes.get('/series', may('occasions.read'), async (c) => {
  const scope = c.get('scope')
  const wish = readWish(c.req.query())
  const [all, next] = [await seriesOf(scope, scope.where.unit_bodies), await seriesNext(scope)]
  const wards = await calendarOf(scope, 'series', wish)
  const ward = wards.wards.find(({ slug }) => slug === wish.ward)?.name
  const rows = all
    .map((series) => rowOf(scope, series, next.get(series.id)))
    .filter((row) => row !== null)
    .filter((row) => !wish.kind || row.plan.kind === wish.kind)
    .filter((row) => !wish.ward || row.of === ward)
    .sort((a, b) => moment(a) - moment(b) || a.plan.title.localeCompare(b.plan.title))
    .slice(0, SERIES_SHOWN)
  return page(c, <SeriesListPage {...wards} rows={rows} />)
})

const moment = ({ next_at }: SeriesRow) => next_at?.getTime() ?? Number.MAX_SAFE_INTEGER

function rowOf(scope: BodyScope, series: Series, next?: { next_at: Date | null; left: number }) {
  const { now, later } = shownPlan(series.plans, dayOf(scope.now, series.time_zone))
  if (!now) return null
  const elsewhere = series.body_id === scope.where.id ? null : series.body_name
  const isOver = !next?.next_at && later.length === 0 && over(series, scope)
  return {
    id: series.id,
    body_name: elsewhere,
    of: series.body_name,
    plan: now,
    next_at: next?.next_at ?? null,
    left: next?.left ?? 0,
    isOver,
  }
}

/** Nothing is ahead in the calendar, and nothing would be in the two years after. */
function over(series: Series, scope: BodyScope): boolean {
  const today = dayOf(scope.now, series.time_zone)
  const until = horizonOf(today, WEEKS_AHEAD_MAX)
  return timelineOf(series, [], { from: today, until }).days.size === 0
}

seriesRoutes.get('/series/:series', may('occasions.read'), async (c) => {
  const scope = c.get('scope')
  const series = await seriesHere(scope, c.req.param('series'))
  return page(c, <SeriesPage {...await seriesPage(scope, series)} />)
})

async function seriesPage(scope: BodyScope, series: Series): Promise<SeriesPageProps> {
  const today = dayOf(scope.now, series.time_zone)
  const closed = (await closedIn(scope, [series.body_id], EARLIEST)).get(series.body_id) ?? []
  const { now, later } = shownPlan(series.plans, today)
  const plan = found(now)
  const { held, skipped } = timelineOf(series, closed, {
    from: today,
    until: horizonOf(today, series.weeks_ahead),
  })
  const dates = await datesAhead(scope, series)
  const ahead = await countAhead(scope, series)
  return {
    home: homeOf(scope),
    series,
    bodyName: series.body_id === scope.where.id ? null : series.body_name,
    plan,
    times: timesLeft(plan, closed, today),
    later,
    dates,
    more: Math.max(0, ahead - DATES_AHEAD_SHOWN),
    left: await datesLeft(scope, series),
    held,
    skipped,
    changes: series.plans,
    mayChange: series.ours && scope.allows('occasions.change'),
    rooms: await roomless(scope, series),
  }
}

/** Dates on which its room could not be had, for those who can see to it. */
async function roomless(scope: BodyScope, series: Series) {
  if (!series.ours || !scope.allows('occasions.change')) return null
  const dates = (await roomlessDates(scope, series)).map(({ why, ...date }) => ({
    ...date,
    why: why ? refusalSaid(why, scope.language, series.time_zone) : '',
  }))
  return dates.length > 0 && <RoomlessDates home={homeOf(scope)} dates={dates} />
}

// A number of times is counted from the first of them, so periods long past matter too.
const EARLIEST = '1990-01-01'

seriesRoutes.post('/series/:series/skips', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const series = await heldSeries(scope, c.req.param('series'))
  const day = found(dayIn(textsOf(await c.req.parseBody())['day']))
  await except(scope, series, { day, kind: 'skipped' })
  const { left } = await grow(scope, [series.body_id], [series.id])
  const say = words.in(scope.language)
  const said = { day: longDay(scope, day) }
  if (left.length > 0) flash(c, say('skipped_in_use', said), 'care')
  else flash(c, say('skipped', said))
  return c.redirect(at(scope, series), 303)
})

seriesRoutes.post('/series/:series/dates', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const series = await heldSeries(scope, c.req.param('series'))
  const typedDay = textsOf(await c.req.parseBody())['day']
  const day = dayIn(typedDay)
  const addProblem = await problemOf(scope, series, day)
  if (!day || addProblem)
    return page(
      c,
      <SeriesPage {...await seriesPage(scope, series)} {...{ typedDay, addProblem }} />,
      422,
    )
  await except(scope, series, { day, kind: 'added' })
  await grow(scope, [series.body_id], [series.id])
  flash(c, words.in(scope.language)('added', { day: longDay(scope, day) }))
  return c.redirect(at(scope, series), 303)
})

async function problemOf(scope: BodyScope, series: Series, day: string | null) {
  const today = dayOf(scope.now, series.time_zone)
  if (!day || day < today || day > horizonOf(today, WEEKS_AHEAD_MAX)) return 'add_wrong' as const
  const closed = (await closedIn(scope, [series.body_id], EARLIEST)).get(series.body_id) ?? []
  const { days } = timelineOf(series, closed, { from: today, until: day })
  return days.has(day) ? ('add_there' as const) : null
}

seriesRoutes.post(
  '/series/:series/exceptions/:exception/withdrawal',
  may('occasions.change'),
  async (c) => {
    const scope = c.get('scope')
    const series = await heldSeries(scope, c.req.param('series'))
    const id = c.req.param('exception')
    await withdrawException(scope, series, isId(id) ? id : found<string>(null))
    await grow(scope, [series.body_id], [series.id])
    flash(c, words.in(scope.language)('is_back'))
    return c.redirect(at(scope, series), 303)
  },
)

/** Takes the last change back, and with it the calling off that came with it. */
seriesRoutes.post(
  '/series/:series/changes/:plan/withdrawal',
  may('occasions.change'),
  async (c) => {
    const scope = c.get('scope')
    const series = await heldSeries(scope, c.req.param('series'))
    const plan = found(series.plans.find(({ id }) => id === c.req.param('plan')))
    const say = words.in(scope.language)
    if (await withdrawPlan(scope, series, plan.id)) {
      for (const id of await calledOffWith(scope, series, plan.made_at)) {
        const occasion = { body_id: series.body_id, id }
        if (await withdrawCallingOff(scope, occasion)) await tellComers(scope, occasion, 'on')
      }
      await grow(scope, [series.body_id], [series.id])
      flash(c, say('undone'))
    } else flash(c, say('undo_too_late'), 'refused')
    return c.redirect(at(scope, series), 303)
  },
)

export const seriesHere = async (scope: BodyScope, id: string): Promise<Series> =>
  found(isId(id) ? await findSeries(scope, scope.where.unit_bodies, id) : null)

/** One that the body we stand in may change, held until this transaction ends. */
export async function heldSeries(scope: BodyScope, id: string): Promise<Series> {
  const seen = await seriesHere(scope, id)
  if (!seen.ours) return found<Series>(null)
  await holdSeries(scope, [seen.body_id], [seen.id])
  return seriesHere(scope, id)
}

export const at = (scope: BodyScope, { id }: { id: string }) => `${homeOf(scope)}/series/${id}`

const longDay = (scope: BodyScope, day: string) => formats(scope.language).longDay(day)

export type BodyContext = Context<BodyEnv>
