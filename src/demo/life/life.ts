import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/tables.ts'
import { open } from '../../platform/entering/enter.ts'
import { deedKinds, type DeedKind } from '../../platform/deeds/index.ts'
import { fullName, sortName } from '../../parts/register/names.rules.ts'
import type { Plan } from '../../parts/calendar/series/series.rules.ts'
import type { DemoBodies, DemoBody } from '../people/bodies.ts'
import { daysBefore, insertAll, type Demo } from '../demo.ts'
import type { DemoPerson } from '../people/people.ts'
import {
  beginSeries,
  closeDays,
  eveningsSince,
  fillCalendar,
  idsOf,
  type Evening,
} from './planning.ts'
import { DAYS_AHEAD, routines, type Routine } from './series.ts'

/** Half of those who say yes come; walk-ins make up for some of the rest. */
const SHOW_UP = 0.55
const WALK_IN = 0.35
const RECORDERS = 5
/** A routine with the series it is, and the people it draws on. */
interface Kept {
  readonly routine: Routine
  readonly body: DemoBody
  readonly circle: readonly DemoPerson[]
  readonly series: { readonly id: string; readonly plan: Plan }
}

interface Yes {
  readonly person: DemoPerson
  readonly slot: number
  readonly came: boolean
  readonly walkedIn: boolean
}

/** Three years of evenings: what was on, who said yes, who came, who held the fort; and the weeks ahead. */
export async function live(demo: Demo, bodies: DemoBodies, people: readonly DemoPerson[]) {
  const cameBefore = new Set<string>()
  const closed = await closeDays(demo, bodies)
  const kept: Kept[] = []
  for (const routine of routines) {
    const body = routine.at === 'home' ? bodies.home : bodies.wards[routine.at]
    const circle = circleOf(demo, routine, people)
    const [host] = circle
    if (!host) continue
    const series = await beginSeries(demo, bodies, { routine, body, host })
    kept.push({ routine, body, circle, series })
    const evenings = eveningsSince(demo.now, { routine, plan: series.plan, closed })
    for (const recorder of circle.slice(0, RECORDERS)) {
      const turn = circle.indexOf(recorder)
      const mine = evenings.filter((_, n) => n % Math.min(RECORDERS, circle.length) === turn)
      await demo.transaction(recorder.id, async (db) => {
        await open(db, { body_id: bodies.home.id, reach: idsOf(bodies), roll: idsOf(bodies) })
        const told = mine.map((at) =>
          evening(demo, { body, routine, circle, recorder, at, series, cameBefore }),
        )
        await write(db, told)
      })
    }
  }
  await fillCalendar(demo, bodies)
  for (const one of kept.filter(({ routine }) => routine.ended === undefined))
    await signUpAhead(demo, bodies, one, cameBefore)
}

/** Everything one evening leaves behind, as rows. */
function evening(
  demo: Demo,
  on: {
    body: DemoBody
    routine: Routine
    circle: readonly DemoPerson[]
    recorder: DemoPerson
    at: Evening
    series: Kept['series']
    cameBefore: Set<string>
  },
) {
  const { body, routine, recorder, at, series } = on
  const startsAt = at.starts_at
  const past = startsAt < demo.now
  const saying = whoSaysYes(demo, { ...on, startsAt }, past)
  const occasion_id = demo.newId()
  const slots = [null, ...routine.slots].map((slot, place) => ({ id: demo.newId(), slot, place }))
  const came = past ? saying.filter((one) => one.came) : []
  const firstTime = new Set(
    saying.filter((one) => !on.cameBefore.has(one.person.id)).map((one) => one.person.id),
  )
  for (const one of came) on.cameBefore.add(one.person.id)
  const key = { body_id: body.id, occasion_id }
  return {
    occasion: {
      body_id: body.id,
      id: occasion_id,
      kind: routine.kind,
      title: routine.title,
      about: routine.about,
      place: routine.place,
      starts_at: startsAt,
      ends_at: at.ends_at,
      series_id: series.id,
      series_day: at.day,
      series_plan_id: series.plan.id,
      series_starts_at: startsAt,
      series_ends_at: at.ends_at,
      host_id: recorder.id,
      host_shown: `${recorder.given} ${recorder.family.slice(0, 1)}.`,
      made_at: daysBefore(startsAt, 30),
      open_to: series.plan.open_to,
    },
    slots: slots.map(({ id, slot, place }) => {
      const takers = saying.filter((one) => one.slot === place && !one.walkedIn)
      return {
        ...key,
        id,
        name: slot?.name ?? '',
        does: slot?.does ?? 'attended',
        minimum: slot?.minimum ?? 0,
        maximum: slot?.maximum ?? null,
        place,
        taken: takers.length,
        first_timers: takers.filter((one) => firstTime.has(one.person.id)).length,
      }
    }),
    commitments: saying.map((one) => ({
      ...key,
      id: demo.newId(),
      slot_id: slots[one.slot]?.id ?? occasion_id,
      person_id: one.person.id,
      name: fullName(named(one.person)),
      sort_name: sortName(named(one.person)),
      state: one.walkedIn ? 'walked-in' : 'promised',
      first_time: firstTime.has(one.person.id),
      said_at: daysBefore(startsAt, one.walkedIn ? 0 : demo.chance.between(1, 9)),
      came_at: past && one.came ? startsAt : null,
      came_noted_by: past && one.came ? recorder.id : null,
    })),
    deeds: came.map((one) => {
      const kind: DeedKind =
        routine.slots[one.slot - 1]?.does ??
        (routine.kind === 'study-circle' ? 'studied' : 'attended')
      return {
        body_id: body.id,
        id: demo.newId(),
        person_id: one.person.id,
        kind,
        rung: deedKinds[kind],
        about_kind: 'occasion',
        about_id: occasion_id,
        detail: JSON.stringify({ what: routine.title }),
        done_at: startsAt,
        recorded_by: recorder.id,
        recorded_at: new Date(startsAt.getTime() + demo.chance.between(1, 50) * 60_000),
      }
    }),
  }
}

function whoSaysYes(
  demo: Demo,
  {
    routine,
    circle,
    startsAt,
  }: { routine: Routine; circle: readonly DemoPerson[]; startsAt: Date },
  past: boolean,
): Yes[] {
  const day = startsAt.toISOString().slice(0, 10)
  const members = circle.filter(
    (one) => one.joined_on < day && (!one.lapsed_on || one.lapsed_on > day),
  )
  const comers = Math.min(demo.chance.between(...routine.comers), members.length)
  const soon = past ? 1 : fractionSignedUp(demo.now, startsAt)
  const hands = byKeenness(demo, members)
  const yes: Yes[] = []
  routine.slots.forEach((slot, n) => {
    // One in five rotas is a hand short when the day is still ahead.
    const short = !past && demo.chance.happens(0.35) ? 1 : 0
    for (let filled = 0; filled < slot.minimum - short; filled++) {
      const person = hands.shift()
      if (person) yes.push({ person, slot: n + 1, came: true, walkedIn: false })
    }
  })
  const wanted = Math.round((comers - yes.length) * soon)
  for (const person of hands.splice(0, Math.max(0, wanted)))
    yes.push({ person, slot: 0, came: true, walkedIn: past && demo.chance.happens(WALK_IN) })
  const stayedAway = past ? Math.round(wanted * (1 / SHOW_UP - 1) * 0.5) : 0
  for (const person of hands.splice(0, stayedAway))
    yes.push({ person, slot: 0, came: false, walkedIn: false })
  return yes
}

const fractionSignedUp = (now: Date, startsAt: Date) =>
  Math.max(0.12, 0.85 - (startsAt.getTime() - now.getTime()) / 86_400_000 / 30)

/** The circle's order is its keenness: the first come nearly always, the last once in a while. */
function byKeenness(demo: Demo, members: readonly DemoPerson[]) {
  return members
    .map((person, n) => ({ person, at: n / members.length + demo.chance.next() * 1.1 }))
    .sort((a, b) => a.at - b.at)
    .map(({ person }) => person)
}

/** Who a routine draws on: mostly its own ward, a few from the others; surge joiners only where it surged. */
function circleOf(demo: Demo, routine: Routine, people: readonly DemoPerson[]): DemoPerson[] {
  const living = people.filter((one) => one.ward !== null)
  const own = living.filter((one) => routine.at === 'home' || one.story === routine.at)
  // Nobody of the dormant ward is seen anywhere: of them nothing is known.
  const fit = own.filter((one) => one.story !== 'dormant' || routine.at === 'dormant')
  const recent = demo.now.toISOString().slice(0, 10)
  const keep = fit.filter(
    (one) =>
      !one.lapsed_on ||
      routine.ended !== undefined ||
      one.lapsed_on > recent ||
      demo.chance.happens(0.3),
  )
  const surgeFirst = routine.ended !== undefined && routine.at !== 'dormant'
  const ordered = demo.chance.shuffle(keep)
  if (surgeFirst) ordered.sort((a, b) => Number(b.surge) - Number(a.surge))
  const keepers = ordered.filter((one) => !one.lapsed_on && one.email !== '').slice(0, RECORDERS)
  const rest = ordered.filter((one) => !keepers.includes(one))
  return [...keepers, ...rest].slice(0, routine.circle)
}

/** Who has said yes to the next weeks already: to occasions that the hall itself has put in the calendar. */
async function signUpAhead(
  demo: Demo,
  bodies: DemoBodies,
  { routine, body, circle, series }: Kept,
  cameBefore: ReadonlySet<string>,
) {
  await demo.transaction(circle[0]?.id ?? null, async (db) => {
    await open(db, { body_id: bodies.home.id, reach: idsOf(bodies), roll: idsOf(bodies) })
    const { rows } = await sql<{ id: string; starts_at: Date; slots: string[] }>`
      select o.id, o.starts_at, array_agg(s.id::text order by s.place) as slots
      from occasion o join slot s on s.body_id = o.body_id and s.occasion_id = o.id
      where o.body_id = ${body.id} and o.series_id = ${series.id} and o.starts_at > ${demo.now}
        and o.starts_at < ${daysBefore(demo.now, -DAYS_AHEAD)}
      group by o.id, o.starts_at order by o.starts_at`.execute(db)
    const yes = rows.flatMap(({ id, starts_at, slots }) =>
      whoSaysYes(demo, { routine, circle, startsAt: starts_at }, false).map(({ person, slot }) => ({
        body_id: body.id,
        occasion_id: id,
        id: demo.newId(),
        slot_id: slots[slot] ?? id,
        person_id: person.id,
        name: fullName(named(person)),
        sort_name: sortName(named(person)),
        state: 'promised',
        first_time: !cameBefore.has(person.id),
        said_at: daysBefore(demo.now, demo.chance.between(1, 9)),
      })),
    )
    await insertAll(db, 'commitment', yes)
    await sql`
      update slot s set taken = c.taken, first_timers = c.first_timers
      from (select slot_id, count(*)::integer as taken, (count(*) filter (where first_time))::integer as first_timers
        from commitment where body_id = ${body.id} and occasion_id = any (${rows.map(({ id }) => id)}::uuid[]) group by slot_id) c
      where s.body_id = ${body.id} and s.id = c.slot_id`.execute(db)
  })
}

const named = (one: DemoPerson) => ({
  given_name: one.given,
  family_name: one.family,
  known_as: '',
})

async function write(db: Kysely<DB>, told: ReturnType<typeof evening>[]) {
  await insertAll(
    db,
    'occasion',
    told.map((one) => one.occasion),
  )
  await insertAll(
    db,
    'slot',
    told.flatMap((one) => one.slots),
  )
  await insertAll(
    db,
    'commitment',
    told.flatMap((one) => one.commitments),
  )
  await insertAll(
    db,
    'deed',
    told.flatMap((one) => one.deeds),
  )
}
