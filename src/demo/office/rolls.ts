import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { isOn, lineOf, whyOf, type Why } from '../../parts/register/rolls/rolls.rules.ts'
import { open } from '../../platform/entering/enter.ts'
import { daysBefore, type Demo } from '../demo.ts'
import type { DemoBodies } from '../people/bodies.ts'

/** The roll was frozen before the six weeks in which addresses were changed; the count was yesterday. */
const FROZEN_DAYS_AGO = 45
const MONTHS_MIN = 6

/** The ward that is tampered with had its roll frozen for the selection: each edit since stands beside it. */
export async function freezeRoll(demo: Demo, bodies: DemoBodies) {
  const ward = bodies.wards.tampered
  const freezes_at = daysBefore(demo.now, FROZEN_DAYS_AGO)
  const rule = {
    on: freezes_at.toISOString().slice(0, 10),
    months_min: MONTHS_MIN,
    arrears_count: true,
  }
  const ids = [bodies.home, ...Object.values(bodies.wards)].map((one) => one.id)
  await demo.transaction(null, async (db) => {
    await open(db, { body_id: ward.id, reach: ids, roll: ids })
    const { rows } = await sql<{ person_id: string; state: string; joined_on: string | null }>`
      select person_id, state, joined_on from membership where body_id = ${ward.id} and state not in ('merged', 'died', 'moved')
        and joined_on <= ${rule.on}::date order by person_id`.execute(db)
    const id = demo.newId()
    await sql`insert into roll_freeze (body_id, id, purpose, freezes_at, ends_at, months_min, arrears_count, set_at)
      values (${ward.id}, ${id}, 'Selection of the council candidate', ${freezes_at}, ${daysBefore(demo.now, 1)}, ${MONTHS_MIN}, true,
        ${daysBefore(demo.now, FROZEN_DAYS_AGO + 14)})`.execute(db)
    const entries = rows.map((row) => ({ ...row, why: whyOf(rule, row) }))
    await sql`
      insert into roll_entry (body_id, freeze_id, person_id, on_roll, why, state, joined_on, taken_at)
      select ${ward.id}, ${id}, e.person_id, e.why in ('member', 'arrears'), e.why, e.state, e.joined_on, ${freezes_at}
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (person_id uuid, why text, state text, joined_on date)
    `.execute(db)
    const counted = entries.filter(({ why }) => isOn(why)).length
    await sql`update roll_freeze set taken_at = ${freezes_at}, counted = ${counted}, left_out = ${entries.length - counted},
      hash = ${hashOf(entries)} where body_id = ${ward.id} and id = ${id}`.execute(db)
  })
}

function hashOf(entries: readonly { person_id: string; why: Why }[]) {
  const hash = createHash('sha256')
  for (const { person_id, why } of entries) hash.update(lineOf(person_id, why))
  return hash.digest('hex')
}
