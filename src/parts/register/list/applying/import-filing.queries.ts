import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { searchWords, sortName } from '../../names.rules.ts'

const PEOPLE_AT_ONCE = 2000

/** Files many people anew by their names and contact points, on every list they stand on. */
export async function refileAll(db: Scope['db'], people: readonly string[]): Promise<void> {
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    await refileSome(db, people.slice(from, from + PEOPLE_AT_ONCE))
  }
}

interface Filed {
  id: string
  given_name: string
  family_name: string
  known_as: string
  former_name: string
  postcode: string
  reached: { kind: string; value: string }[]
}

async function refileSome(db: Scope['db'], people: readonly string[]): Promise<void> {
  const { rows } = await sql<Filed>`
    select p.id, p.given_name, p.family_name, p.known_as, p.former_name, p.postcode, coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'value', c.value)
      order by c.kind, c.id) from contact_point c where c.person_id = p.id and c.ended_at is null), '[]') as reached
    from person p where p.id = any (${sql.val([...people])}::uuid[])`.execute(db)
  const filed = rows.map((person) => ({
    id: person.id,
    sorted: sortName(person),
    words: searchWords(person, person.reached),
  }))
  await sql`
    select count(refile(f.id, f.sorted, f.words))
    from json_to_recordset(${JSON.stringify(filed)}::json) f(id uuid, sorted text, words text)
  `.execute(db)
}
