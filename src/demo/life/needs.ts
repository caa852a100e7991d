import { createHash, randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { sayNeeds } from '../../parts/calendar/coming/needs.queries.ts'
import type { Needs } from '../../parts/calendar/coming/needs.rules.ts'
import type { DB } from '../../platform/database/tables.ts'
import { comeByLink } from '../../platform/entering/enter.ts'
import { asHallIn, inScope } from '../../platform/entering/errands.ts'
import type { Demo } from '../demo.ts'
import type { DemoBodies } from '../people/bodies.ts'

/** What one who passes by and two members need to be able to come; read by hosts, sealed in the database. */
const OF_A_GUEST = { access: 'A seat near the front: I lip-read.', childcare: '' }
const OF_MEMBERS: readonly Needs[] = [
  { access: 'The side door: I use a wheelchair.', childcare: '' },
  { access: '', childcare: 'Two, aged 4 and 7.' },
]

interface Comer {
  body_id: string
  id: string
  person_id: string | null
}

/** On the next occasion that somebody from the street comes to. */
export async function sayWhatTheyNeed(demo: Demo, { home }: DemoBodies) {
  const coming = await asHallIn(
    demo.house,
    'the demo’s guest has a link of their own',
    home.id,
    ({ db }) => comersOf(db, demo.now),
  )
  const guest = coming.find(({ person_id }) => person_id === null)
  if (guest)
    await asHallIn(demo.house, 'a guest says what they need', home.id, async (scope) => {
      const key_hash = createHash('sha256').update(randomBytes(24)).digest('hex')
      await sql`
        update commitment set key_hash = ${key_hash}
        where body_id = ${guest.body_id} and id = ${guest.id}
      `.execute(scope.db)
      await comeByLink(scope.db, key_hash)
      await sayNeeds(scope, guest, guest.id, OF_A_GUEST)
    })
  const members = coming.filter(({ person_id }) => person_id !== null)
  for (const [n, needs] of OF_MEMBERS.entries()) {
    const one = members[n]
    if (!one?.person_id) continue
    const { body_id, id, person_id } = one
    await inScope(demo.house, { body_id, person_id, act: 'occasions.come' }, (scope) =>
      sayNeeds(scope, { body_id }, id, needs),
    )
  }
}

async function comersOf(db: Kysely<DB>, now: Date): Promise<Comer[]> {
  const { rows } = await sql<Comer>`
    select c.body_id, c.id, c.person_id from commitment c
    where c.state = 'promised' and (c.body_id, c.occasion_id) = (
      select o.body_id, o.id from occasion o join commitment g on g.body_id = o.body_id and g.occasion_id = o.id
      where o.body_id = any ((select reach())::uuid[]) and o.starts_at > ${now} and g.person_id is null and g.state = 'promised'
      order by o.starts_at, o.id limit 1)
    order by c.person_id is null desc, c.said_at, c.id`.execute(db)
  return rows
}
