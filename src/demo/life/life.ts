import { type Kysely, sql } from 'kysely'
import type { Plan } from '../../parts/calendar/series/series.rules.ts'
import { fullName, sortName } from '../../parts/register/names.rules.ts'
import type { DB } from '../../platform/database/tables.ts'
import { open } from '../../platform/entering/enter.ts'
import { daysBefore, type Demo, insertAll } from '../demo.ts'
import type { DemoBodies, DemoBody } from '../people/bodies.ts'
import type { Guide } from '../people/eight.ts'
import type { DemoPerson } from '../people/people.ts'
import { evening, named, whoSaysYes } from './evening.ts'
import { beginSeries, closeDays, eveningsSince, fillCalendar, idsOf } from './planning.ts'
import { DAYS_AHEAD, type Routine, routines } from './series.ts'

const RECORDERS = 5
/** A routine with the series it is, and the people it draws on. */
export interface Kept {
  readonly routine: Routine
  readonly body: DemoBody
  readonly circle: readonly DemoPerson[]
  readonly series: { readonly id: string; readonly plan: Plan }
}

/** Three years of evenings: what was on, who said yes, who came, who held the fort; and the weeks ahead. */
export async function live(
  demo: Demo,
  bodies: DemoBodies,
  people: readonly DemoPerson[],
  guides: readonly Guide[],
) {
  const cameBefore = new Set<string>()
  const closed = await closeDays(demo, bodies)
  const kept: Kept[] = []
  for (const routine of routines) {
    const body = routine.at === 'home' ? bodies.home : bodies.wards[routine.at]
    const leader = guides.find(({ part }) => part === routine.led_by)
    const circle = circleOf(demo, routine, people, leader?.person_id)
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

/** Who a routine draws on: mostly its own ward, a few from the others; surge joiners only where it surged. */
function circleOf(
  demo: Demo,
  routine: Routine,
  people: readonly DemoPerson[],
  leader: string | undefined,
): DemoPerson[] {
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
  ordered.sort((a, b) => Number(b.id === leader) - Number(a.id === leader))
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
