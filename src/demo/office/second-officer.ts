import { sql } from 'kysely'
import { listWaits } from '../../parts/register/agreement/agreement.ts'
import { previewDirectly } from '../../parts/register/index.ts'
import { keepPiece } from '../../parts/register/list/import-kept.queries.ts'
import { importIn } from '../../parts/register/list/import-place.queries.ts'
import { setImport } from '../../parts/register/list/import.queries.ts'
import { bytesSource } from '../../parts/register/list/reading/reading.ts'
import { inScope } from '../../platform/entering/errands.ts'
import type { Demo } from '../demo.ts'
import type { DemoBodies } from '../people/bodies.ts'
import type { DemoPerson } from '../people/people.ts'

/** Of some 850 members so many get another e-mail by one list: far more than move house in a month. */
const REACHED_ANEW = 60

/** The membership officer brought in an unusual list yesterday's way; the secretary is asked to look first. */
export async function askForASecondOfficer(
  demo: Demo,
  { home, wards }: DemoBodies,
  people: readonly DemoPerson[],
) {
  const asks = await anotherOfficer(demo, home.id)
  if (!asks) return
  const some = people
    .filter((one) => one.unit.id === home.id && one.ward?.id !== wards.tampered.id)
    .filter((one) => !one.lapsed_on && one.email !== '' && one.number !== '')
    .slice(0, REACHED_ANEW)
  const list = Buffer.from(listOf(some))
  await inScope(
    demo.house,
    { body_id: home.id, person_id: asks, act: 'list.import' },
    async (scope) => {
      const id = scope.newId()
      const source = bytesSource(list)
      await previewDirectly(scope, id, {
        file_name: 'New e-mail addresses, head office.csv',
        source,
        whole: false,
      })
      await keepPiece(scope, { unit_id: home.id, id, place: 0, bytes: list })
      if (await listWaits(scope, id, 'change'))
        await setImport(importIn(scope, id), { state: 'held', trouble: null })
    },
  )
}

function listOf(people: readonly DemoPerson[]): string {
  const rows = people.map(({ number, given, family, postcode }) =>
    [number, given, family, postcode, `${given}.${family}.${number}@post.example.org`]
      .join(',')
      .replaceAll(' ', ''),
  )
  return ['Membership number,First name,Surname,Postcode,Email', ...rows].join('\n')
}

/** Somebody at the constituency who may bring in lists, and is not the secretary. */
async function anotherOfficer(demo: Demo, body_id: string): Promise<string | undefined> {
  return demo.transaction(null, async (db) => {
    await sql`select set_config('hall.reach', ${`{${body_id}}`}, true)`.execute(db)
    const { rows } = await sql<{ person_id: string }>`
      select person_id from office where body_id = ${body_id} and role in ('membership-officer', 'chair') and ended_at is null
      order by role desc, id limit 1`.execute(db)
    return rows[0]?.person_id
  })
}
