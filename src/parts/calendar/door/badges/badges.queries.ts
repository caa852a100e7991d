import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { BADGES_MAX } from './badges.rules.ts'

export interface Badged {
  readonly person_id: string | null
  readonly name: string
  readonly first_time: boolean
}

/** Who gets a badge: those who said yes and those who are here, by first name, as badges lie on a table. */
export async function badgedPeople(scope: BodyScope, occasion: Occasion): Promise<Badged[]> {
  const { rows } = await sql<Badged>`
    select c.person_id, c.name, c.first_time from commitment c
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id}
      and (c.state = 'promised' or c.came_at is not null)
    order by c.name, c.id limit ${BADGES_MAX}`.execute(scope.db)
  return rows
}
