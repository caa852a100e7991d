import { open } from '../../platform/entering/enter.ts'
import { daysBefore, type Demo } from '../demo.ts'
import type { DemoBodies } from '../people/bodies.ts'
import type { DemoPerson } from '../people/people.ts'

/** What the auditors are to find: forty addresses changed in six weeks, by one pair of hands. */
const EDITS = 40
const WEEKS = 6

/** Quietly changes members' e-mail addresses before a selection, in the name of one officer of the ward. */
export async function tamper(demo: Demo, bodies: DemoBodies, people: readonly DemoPerson[]) {
  const by = await hand(demo, bodies)
  if (!by) return
  const ward = bodies.wards.tampered
  const victims = demo.chance
    .shuffle(
      people.filter(
        (one) => one.ward?.id === ward.id && !one.lapsed_on && one.email !== '' && one.id !== by,
      ),
    )
    .slice(0, EDITS)
  const ids = [bodies.home, ...Object.values(bodies.wards)].map((one) => one.id)
  await demo.transaction(by, async (db) => {
    await open(db, { body_id: bodies.home.id, reach: ids, roll: ids })
    for (const [n, victim] of victims.entries()) {
      const changed_at = daysBefore(demo.now, 2 + ((WEEKS * 7 - 3) * n) / EDITS)
      const became = `${victim.email.split('@')[0] ?? 'member'}.new${n}@example.org`
      await db
        .updateTable('contact_point')
        .set({ ended_at: changed_at })
        .where('person_id', '=', victim.id)
        .where('kind', '=', 'email')
        .execute()
      await db
        .insertInto('contact_point')
        .values({
          person_id: victim.id,
          id: demo.newId(),
          kind: 'email',
          value: became,
          comparable: became.toLowerCase(),
          source: 'officer',
          began_at: changed_at,
        })
        .execute()
      await db
        .insertInto('field_change')
        .values({
          body_id: ward.id,
          id: demo.newId(),
          person_id: victim.id,
          field: 'email',
          was: victim.email,
          became,
          changed_at,
          changed_by: by,
        })
        .execute()
    }
  })
}

/** The ward's own membership officer, whose account it was. */
function hand(demo: Demo, bodies: DemoBodies) {
  const ward = bodies.wards.tampered
  return demo.transaction(null, async (db) => {
    await open(db, { body_id: ward.id, reach: [ward.id], roll: [ward.id] })
    const office = await db
      .selectFrom('office')
      .select('person_id')
      .where('body_id', '=', ward.id)
      .where('role', '=', 'membership-officer')
      .executeTakeFirst()
    return office?.person_id ?? null
  })
}
