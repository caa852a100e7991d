import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'

interface KeptTable {
  readonly name: string
  /** The table's own comment. */
  readonly said: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** Everything with the id of the person asking, from every table the catalogue knows. */
export async function myData({ db }: Scope): Promise<KeptTable[]> {
  const { rows } = await sql<{ kept_in: string; said: string; one: Record<string, unknown> }>`
    select kept_in, said, one from my_data()`.execute(db)
  const tables = Map.groupBy(rows, ({ kept_in }) => kept_in)
  return [...tables].map(([name, found]) => ({
    name,
    said: found[0]?.said ?? '',
    rows: found.map(({ one }) => one),
  }))
}
