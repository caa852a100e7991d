import { open } from '../../platform/entering/enter.ts'
import { daysBefore, insertAll, type Demo } from '../demo.ts'
import type { DemoBodies } from '../people/bodies.ts'
import type { DemoPerson } from '../people/people.ts'

/** Months of calling evenings, and how many people were really spoken with in each. */
const CALLING_MONTHS = 24
const SPOKEN_WITH_A_MONTH = [22, 70] as const
const CALLERS = 6

/** People who were called or met at their door, and had a real two-way conversation. */
export async function converse(demo: Demo, bodies: DemoBodies, people: readonly DemoPerson[]) {
  const members = people.filter((one) => one.ward && !one.lapsed_on && one.story !== 'dormant')
  const callers = demo.chance
    .shuffle(members.filter((one) => one.story !== 'surge'))
    .slice(0, CALLERS)
  const ids = [bodies.home, ...Object.values(bodies.wards)].map((one) => one.id)
  for (const [turn, caller] of callers.entries()) {
    const deeds = eveningsOf(turn).flatMap((month) =>
      evening(demo, { bodies, caller, members, monthsAgo: month }),
    )
    await demo.transaction(caller.id, async (db) => {
      await open(db, { body_id: bodies.home.id, reach: ids, roll: ids })
      await insertAll(db, 'deed', deeds)
    })
  }
}

const eveningsOf = (turn: number) =>
  Array.from({ length: CALLING_MONTHS }, (_, month) => month).filter(
    (month) => month % CALLERS === turn % CALLERS || month < 3,
  )

function evening(
  demo: Demo,
  {
    bodies,
    caller,
    members,
    monthsAgo,
  }: {
    bodies: DemoBodies
    caller: DemoPerson
    members: readonly DemoPerson[]
    monthsAgo: number
  },
) {
  const spoken = Math.round(
    demo.chance.between(...SPOKEN_WITH_A_MONTH) / (monthsAgo < 3 ? CALLERS / 2 : 1),
  )
  const at = daysBefore(demo.now, monthsAgo * 30 + demo.chance.between(1, 25))
  const deed = (
    person: DemoPerson,
    kind: 'spoken-with' | 'called',
    rung: 'reached' | 'carried',
    minutes: number,
  ) => ({
    body_id: bodies.home.id,
    id: demo.newId(),
    person_id: person.id,
    kind,
    rung,
    done_at: new Date(at.getTime() + minutes * 60_000),
    recorded_by: caller.id,
    recorded_at: new Date(at.getTime() + (minutes + 2) * 60_000),
  })
  const reached = demo.chance.shuffle(members).slice(0, spoken)
  return [
    deed(caller, 'called', 'carried', 0),
    ...reached.map((one, n) => deed(one, 'spoken-with', 'reached', 4 * n)),
  ]
}
