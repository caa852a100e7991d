import { drawPass, hashesOf } from '../../parts/calendar/passes/pass.ts'
import { open } from '../../platform/entering/enter.ts'
import { daysBefore, insertAll, type Demo } from '../demo.ts'
import type { DemoBodies } from '../people/bodies.ts'
import type { DemoPerson } from '../people/people.ts'

/** Who comes regularly has a pass, mostly; a few lost theirs and took it back. */
const HAVE_ONE = 0.35
const LOST = 0.08

/** Passes of the members: as in the real hall only their hashes are there, so nobody can show one that is told here. */
export async function givePasses(demo: Demo, bodies: DemoBodies, people: readonly DemoPerson[]) {
  const { home } = bodies
  const holders = people.filter(
    (one) => one.unit.id === home.id && !one.lapsed_on && demo.chance.happens(HAVE_ONE),
  )
  const rows = holders.map((one) => {
    const made_at = daysBefore(demo.now, demo.chance.between(3, 400))
    const lost = demo.chance.happens(LOST)
    return {
      body_id: home.id,
      id: demo.newId(),
      person_id: one.id,
      kind: 'own',
      ...hashesOf(drawPass()),
      made_at,
      taken_back_at: lost ? demo.now : null,
    }
  })
  await demo.transaction(null, async (db) => {
    await open(db, { body_id: home.id, reach: [home.id], roll: [home.id] })
    await insertAll(db, 'pass', rows)
  })
}
