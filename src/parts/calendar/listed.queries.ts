import { sql } from 'kysely'
import type { BodyScope } from '../../platform/entering/scope.ts'
import { fullName, type Names } from '../register/index.ts'

/** As many as one reads through to find the one who is meant. */
export const FOUND_MAX = 12
const LOOKED_AT_MAX = 200

/** Membership `m` of the body we stand in, of everybody whose entry holds every pattern, in one of these states. */
export const listed = (
  scope: BodyScope,
  patterns: readonly string[],
  states: readonly ('member' | 'arrears' | 'lapsed')[],
) => sql`
  found_on_list(${scope.where.id}, ${[...patterns]}, ${[...states]}, ${LOOKED_AT_MAX}) f
    join membership m on m.body_id = ${scope.where.id} and m.person_id = f.person_id`

/** Who a membership `m` is of, for `called`. */
export const ofWhom = sql`join person p on p.id = m.person_id left join body w on w.id = m.ward_id`
export const named = sql`p.given_name, p.family_name, p.known_as, w.name as ward, m.number`

export type Named = Names & { ward: string | null; number: string }

/** What an officer knows somebody by among others of the same name: "Ann Kowalska", "Harehills · A1". */
export function called<Row extends Named>(row: Row) {
  const { given_name, family_name, known_as, ward, number, ...more } = row
  return {
    ...more,
    who: fullName({ given_name, family_name, known_as }),
    hint: [ward, number].filter(Boolean).join(' · '),
  }
}
