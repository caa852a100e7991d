import { Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { dayOf, wallTimeOf } from '../../../time/wall-time.ts'
import { tellComers } from '../coming/letters/letters.jobs.ts'
import { OccasionFormPage } from '../occasions/occasion-form.pages.tsx'
import type { OccasionDraft, Typed } from '../occasions/occasion-form.rules.ts'
import { placeSaid, roomField } from '../occasions/occasion-room.routes.tsx'
import { callOff, myShownName } from '../occasions/occasion.queries.ts'
import { homeOf } from '../whats-on/whats-on.routes.tsx'
import { CheckSeriesPage, type Effect } from './check.pages.tsx'
import { EndingPage } from './ending.pages.tsx'
import { standingOf, stepsNow, type Grown } from './growing/growing.queries.ts'
import { laterPlan } from './growing/later.rules.ts'
import { peopleIn, type Standing } from './growing/reconcile.rules.ts'
import { grow } from './growing/series.jobs.ts'
import { chooseRoom, roomOf } from './room/series-room.queries.ts'
import {
  dayIn,
  onFrom,
  readSeries,
  typedFromPlan,
  type PlanDraft,
  type SeriesReading,
} from './series-form.rules.ts'
import { addPlan, closedIn, makeSeries, weeksAheadOf, type Series } from './series.queries.ts'
import { at, heldSeries, seriesHere, type BodyContext } from './series.routes.tsx'
import { horizonOf, reignsOf, timelineOf, timesLeft, type Plan } from './series.rules.ts'
import { words } from './series.words.ts'

export const changingRoutes = new Hono<BodyEnv>()

const REASON_MAX = 300
const EARLIEST = '1990-01-01'

type NewForm = Pick<Parameters<typeof OccasionFormPage>[0], 'title' | 'back' | 'action' | 'save'>

/** Puts on something that repeats: first shown as days, then made. The same form again changes nothing. */
export async function putSeriesOn(c: BodyContext, typed: Typed, id: string, form: NewForm) {
  const scope = c.get('scope')
  const zone = scope.where.time_zone
  const today = dayOf(scope.now, zone)
  const reading = readSeries(typed, zone, today)
  if (!('plan' in reading) || typed['sure'] === 'no')
    return page(
      c,
      <OccasionFormPage
        {...form}
        {...{ typed, once: id }}
        repeats="offered"
        room={await roomField(scope)}
        {...said(scope, reading)}
      />,
      422,
    )
  const host = { host_id: scope.who.person_id, host_shown: await myShownName(scope) }
  const place = await placeSaid(scope, reading.plan.place, { room: typed['room'] })
  const plan: Plan = { ...reading.plan, ...host, place, id, n: 1 }
  if (typed['sure'] !== 'yes') {
    const days = await daysOfPlan(scope, { ...NEW, body_id: scope.where.id }, [plan], plan.from_day)
    return page(
      c,
      <CheckSeriesPage {...form} {...{ typed, once: id, plan, ...days }} effect={null} />,
      422,
    )
  }
  const by = scope.who.person_id
  if (await makeSeries(scope, { body_id: scope.where.id, id, by })) {
    await addPlan(scope, { body_id: scope.where.id, series_id: id, by }, plan)
    await chooseRoom(scope, { body_id: scope.where.id, id }, typed['room'])
    const { made } = await grow(scope, [scope.where.id], [id])
    flash(c, words.in(scope.language)('was_put_on', { title: plan.title, n: made }))
  }
  return c.redirect(`${homeOf(scope)}/series/${id}`, 303)
}

const NEW = { exceptions: [] } as const

async function daysOfPlan(
  scope: BodyScope,
  series: Pick<Series, 'body_id' | 'exceptions'>,
  plans: readonly Plan[],
  from: string,
) {
  const closed = (await closedIn(scope, [series.body_id], EARLIEST)).get(series.body_id) ?? []
  const weeks = await weeksAheadOf(scope, series.body_id)
  // The calendar is filled from today on; what begins beyond that is looked at from its own beginning.
  const filled = horizonOf(dayOf(scope.now, found(scope.where).time_zone), weeks)
  const until = from < filled ? filled : horizonOf(from, weeks)
  const { days, held } = timelineOf({ ...series, plans }, closed, { from, until })
  return { days: [...days.keys()], held, weeks }
}

/** What is wrong with the form, each problem in words at its field. */
function said(scope: BodyScope, reading: SeriesReading) {
  if ('plan' in reading) return {}
  const say = words.in(scope.language)
  const more: Record<string, string> = {}
  for (const [field, problem] of Object.entries(reading.more)) more[field] = say(problem)
  return { problems: reading.problems, more }
}

changingRoutes.get('/series/:series/change', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const series = await ourSeries(scope, c.req.param('series'))
  const day = await dayAsked(scope, series, c.req.query('from'))
  const was = planOn(series, day)
  const typed = {
    ...typedFromPlan(was, day, await stillToCome(scope, series, was, day)),
    room: (await roomOf(scope, series)) ?? '',
  }
  const form = { ...changeForm(scope, series, was), typed, room: await roomField(scope) }
  return page(c, <OccasionFormPage {...form} />)
})

changingRoutes.post('/series/:series', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const series = await heldSeries(scope, c.req.param('series'))
  const typed = textsOf(await c.req.parseBody())
  const reading = readSeries(typed, series.time_zone, dayOf(scope.now, series.time_zone))
  const form = changeForm(scope, series, planOn(series, dayOf(scope.now, series.time_zone)))
  if (!('plan' in reading) || typed['sure'] === 'no')
    return page(
      c,
      <OccasionFormPage
        {...form}
        typed={typed}
        room={await roomField(scope)}
        {...said(scope, reading)}
      />,
      422,
    )
  const day = reading.plan.from_day
  const was = planOn(series, day)
  const before = await roomOf(scope, series)
  const place = await placeSaid(scope, reading.plan.place, { room: typed['room'], before })
  const wanted = { ...reading.plan, place }
  const draft = onFrom(was, day, await stillToCome(scope, series, was, day), wanted)
  return changeTo(c, series, { was, draft, typed, form })
})

/** Shows what a change would do, or does it. */
async function changeTo(
  c: BodyContext,
  series: Series,
  change: { was: Plan; draft: PlanDraft; typed: Typed; form: ReturnType<typeof changeForm> },
) {
  const scope = c.get('scope')
  const { was, draft, typed, form } = change
  const mine = { host_id: scope.who.person_id, host_shown: await myShownName(scope) }
  const plan = { ...draft, ...(typed['i_run_it'] === 'yes' ? mine : hostOf(was)) }
  if (typed['sure'] !== 'yes') {
    const next: Plan = { ...plan, id: scope.newId(), n: (series.plans.at(-1)?.n ?? 0) + 1 }
    const plans = [...series.plans, next]
    const days = await daysOfPlan(scope, series, plans, plan.from_day)
    const effect = await effectOf(scope, { ...series, plans: plans.map(dated) })
    return page(c, <CheckSeriesPage {...form} {...{ typed, plan: next, ...days, effect }} />, 422)
  }
  await addPlan(
    scope,
    { body_id: series.body_id, series_id: series.id, by: scope.who.person_id },
    plan,
  )
  await chooseRoom(scope, series, typed['room'] ?? (await roomOf(scope, series)) ?? '')
  flashGrown(c, await grow(scope, [series.body_id], [series.id]))
  return c.redirect(at(scope, series), 303)
}

const dated = (plan: Plan) => ({ made_at: new Date(0), ...plan })
const hostOf = ({ host_id, host_shown }: Plan) => ({ host_id, host_shown })

function flashGrown(c: BodyContext, { changed, made, gone, left }: Grown) {
  const say = words.in(c.get('scope').language)
  const counts = { changed: changed.length, made, gone }
  if (left.length === 0) flash(c, say('was_changed', counts))
  else flash(c, say('was_changed_left', { ...counts, left: left.length }), 'care')
}

async function effectOf(scope: BodyScope, series: Series): Promise<Effect> {
  const steps = (await stepsNow(scope, [series]))[0]?.steps
  const { make = [], change = [], leave = [] } = steps ?? {}
  const left = leave.filter((one) => peopleIn(one) > 0)
  const told = change.filter(({ moved, people }) => moved && people > 0).length
  return { changed: change.length, made: make.length, gone: leave.length - left.length, left, told }
}

/** From the form of one date: the same change for this and the later ones, or for all still to come. */
export async function changeLaterOnes(
  c: BodyContext,
  date: { series_id: string; day: string },
  draft: OccasionDraft,
  which: { scope: 'later' | 'all'; typed: Typed },
): Promise<Response | 'cannot-move'> {
  const scope = c.get('scope')
  const series = await heldSeries(scope, date.series_id)
  const today = dayOf(scope.now, series.time_zone)
  const from = which.scope === 'later' ? date.day : await dayAsked(scope, series, today)
  const was = planOn(series, from)
  const times = await stillToCome(scope, series, was, from)
  const [starts, ends] = [draft.starts_at, draft.ends_at].map((one) =>
    wallTimeOf(one, series.time_zone),
  )
  const plan = laterPlan(was, draft, {
    day: date.day,
    from,
    times,
    starts: found(starts),
    ends: found(ends),
  })
  if (!plan) return 'cannot-move'
  const typed = { i_run_it: which.typed['i_run_it'], sure: 'yes' }
  return changeTo(c, series, { was, draft: plan, typed, form: changeForm(scope, series, was) })
}

changingRoutes.get('/series/:series/ending', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const series = await ourSeries(scope, c.req.param('series'))
  const today = dayOf(scope.now, series.time_zone)
  const day = dayIn(c.req.query('from')) ?? today
  return page(c, <EndingPage {...await endingOf(scope, series, day)} typed={{ day }} />)
})

changingRoutes.post('/series/:series/ending', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const series = await heldSeries(scope, c.req.param('series'))
  const texts = textsOf(await c.req.parseBody(), { reason: REASON_MAX })
  const day = dayIn(texts['day'])
  const reason = texts['reason'] ?? ''
  const isPast = !day || day < dayOf(scope.now, series.time_zone)
  if (isPast || reason === '') {
    const form = await endingOf(scope, series, day ?? dayOf(scope.now, series.time_zone))
    const problems = {
      ...(isPast && { day: 'end_day_missing' as const }),
      ...(reason === '' && { reason: 'end_reason_missing' as const }),
    }
    return page(
      c,
      <EndingPage {...form} typed={{ day: texts['day'] ?? '', reason }} problems={problems} />,
      422,
    )
  }
  const off = await endSeries(scope, series, { day, reason })
  const { title } = planOn(series, day)
  flash(c, words.in(scope.language)('was_ended', { title, off }))
  return c.redirect(at(scope, series), 303)
})

/** Ends a series from a day: dates with people in them are called off, and they are told. Gives how many were. */
async function endSeries(
  scope: BodyScope,
  series: Series,
  { day, reason }: { day: string; reason: string },
) {
  const was = planOn(series, day)
  const rule = { repeats: 'ended', begins_on: day, ends_on: null } as const
  await addPlan(
    scope,
    { body_id: series.body_id, series_id: series.id, by: scope.who.person_id },
    { ...was, from_day: day, rule, times: null },
  )
  let off = 0
  for (const { id } of (await datesFrom(scope, series, day)).filter((one) => peopleIn(one) > 0)) {
    const occasion = { body_id: series.body_id, id }
    if (!(await callOff(scope, occasion, reason))) continue
    await tellComers(scope, occasion, 'off')
    off += 1
  }
  await grow(scope, [series.body_id], [series.id])
  return off
}

/** Dates of a series from a day on that have not begun. */
async function datesFrom(scope: BodyScope, series: Series, day: string): Promise<Standing[]> {
  const all = (await standingOf(scope, [series])).get(series.id) ?? []
  return all.filter((one) => one.day >= day && one.starts_at > scope.now)
}

const endingOf = async (scope: BodyScope, series: Series, day: string) => ({
  home: homeOf(scope),
  series_id: series.id,
  title: planOn(series, day).title,
  taken: (await datesFrom(scope, series, day)).filter((one) => peopleIn(one) > 0).length,
})

async function ourSeries(scope: BodyScope, id: string): Promise<Series> {
  const series = await seriesHere(scope, id)
  return found(series.ours ? series : null)
}

/** The plan in force on a day; before the first, the first. */
function planOn(series: Series, day: string): Plan {
  const reigns = reignsOf(series.plans)
  return found(reigns.find(({ from }) => from <= day) ?? reigns.at(-1)).plan
}

/** The day from which a change is offered: the one asked for, or the next on which it is on. */
async function dayAsked(scope: BodyScope, series: Series, asked: string | undefined) {
  const today = dayOf(scope.now, series.time_zone)
  const from = dayIn(asked) ?? today
  const { days } = await daysOfPlan(scope, series, series.plans, from < today ? today : from)
  return days[0] ?? (from < today ? today : from)
}

async function stillToCome(scope: BodyScope, series: Series, plan: Plan, day: string) {
  const closed = (await closedIn(scope, [series.body_id], EARLIEST)).get(series.body_id) ?? []
  return timesLeft(plan, closed, day)
}

const changeForm = (scope: BodyScope, series: Series, plan: Plan) => {
  const say = words.in(scope.language)
  return {
    title: say('change_title', { title: plan.title }),
    lead: say('change_lead'),
    back: { href: at(scope, series), label: plan.title },
    action: at(scope, series),
    runBy: plan.host_id === scope.who.person_id ? null : plan.host_shown,
    save: say('save_change'),
    repeats: 'not-offered' as const,
  }
}
