import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { OFFLINE_MAX, offlineNames } from './offline.rules.ts'

/** Somebody as a phone keeps them for one evening: nothing else about them leaves the hall. */
export interface OfflinePerson {
  /** First name, with an initial where two share it. */
  readonly name: string
  /** Stands for their place on this list, and for nothing anywhere else. */
  readonly mark: string
  /** Their passes, hashed once more with the occasion. */
  readonly passes: readonly string[]
  /** The beginnings of such hashes of the six letters: enough to tell forty people apart, too little to guess from. */
  readonly codes: readonly string[]
  readonly here: boolean
  /** How many friends they bring, or brought: a number, so that they can be counted. */
  readonly friends: number
}

/** Those on the list of one evening, by first name. */
export async function offlinePeople(
  scope: BodyScope,
  occasion: Occasion,
): Promise<OfflinePerson[]> {
  const { rows } = await sql<Omit<OfflinePerson, 'passes' | 'codes'> & { id: string }>`
    select c.id, c.name, ${markOf(occasion)} as mark, c.came_at is not null as here,
      case when c.came_at is null then c.guests else c.friends_came end as friends
    from commitment c
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id}
      and (c.state in ('promised', 'waiting') or c.came_at is not null)
    order by c.name, c.sort_name, c.id limit ${OFFLINE_MAX}`.execute(scope.db)
  const passes = await passesOf(scope, occasion)
  const names = offlineNames(rows.map(({ name }) => name))
  return rows.map(({ id, mark, here, friends }, at) => {
    const theirs = passes.get(id) ?? []
    return {
      name: names[at] ?? '',
      mark,
      passes: theirs.map(({ pass }) => pass),
      codes: theirs.map(({ code }) => code),
      here,
      friends,
    }
  })
}

interface HashedPass {
  readonly commitment_id: string
  readonly pass: string
  readonly code: string
}

async function passesOf(scope: BodyScope, occasion: Occasion) {
  const { rows } = await sql<HashedPass>`
    select * from passes_expected(${occasion.body_id}, ${occasion.id}, ${scope.now})`.execute(
    scope.db,
  )
  return Map.groupBy(rows, ({ commitment_id }) => commitment_id)
}

/** A commitment's mark on the list of one evening: a hash, so that no id of ours stands on a phone. */
export const markOf = ({ id }: Pick<Occasion, 'id'>) => sql<string>`
  substr(encode(sha256(convert_to(${id}::text || ':' || c.id::text, 'UTF8')), 'hex'), 1, 32)`

/** The marks of those who are here now. */
export async function marksHere(
  scope: BodyScope,
  occasion: Pick<Occasion, 'body_id' | 'id'>,
): Promise<string[]> {
  const { rows } = await sql<{ mark: string }>`
    select ${markOf(occasion)} as mark from commitment c
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id} and c.came_at is not null
    limit ${OFFLINE_MAX}`.execute(scope.db)
  return rows.map(({ mark }) => mark)
}
