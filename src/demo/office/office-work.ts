import { deedKinds } from '../../platform/deeds/index.ts'
import { open } from '../../platform/entering/enter.ts'
import { daysBefore, insertAll, type Demo } from '../demo.ts'
import type { DemoBodies } from '../people/bodies.ts'
import type { Guide } from '../people/eight.ts'

/** Since they were elected, an evening each month. */
const EVENINGS = 5
const DAYS_APART = 30
const LAST_DAYS_AGO = 12

/** What an office leaves behind: the secretary brings in the list each month, the treasurer does the books. */
export async function workInOffice(demo: Demo, bodies: DemoBodies, guides: readonly Guide[]) {
  for (const [part, kind] of [
    ['secretary', 'list-imported'],
    ['treasurer', 'used-office'],
  ] as const) {
    const id = guides.find((guide) => guide.part === part)?.person_id
    if (!id) continue
    const deeds = Array.from({ length: EVENINGS }, (_, n) => {
      const done_at = daysBefore(demo.now, LAST_DAYS_AGO + n * DAYS_APART)
      return {
        body_id: bodies.home.id,
        id: demo.newId(),
        person_id: id,
        kind,
        rung: deedKinds[kind],
        done_at,
        recorded_by: id,
        recorded_at: done_at,
      }
    })
    await demo.transaction(id, async (db) => {
      await open(db, { body_id: bodies.home.id, reach: [bodies.home.id], roll: [bodies.home.id] })
      await insertAll(db, 'deed', deeds)
    })
  }
}
