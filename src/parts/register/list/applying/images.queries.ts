import { sql, type RawBuilder } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'

/**
 * Rows as they stood before, put back. An image is the row as JSON with the key by which it is
 * found; no image means that the row was made, and so is taken away again. Rows that were made go
 * first, so that what they had displaced can stand again.
 */
export async function putBack(db: Scope['db'], images: RawBuilder<unknown>): Promise<void> {
  await sql`create temp table image on commit drop as ${images}`.execute(db)
  await sql`analyze image`.execute(db)
  for (const { what, keys } of KINDS) await takeAway(db, what, keys)
  for (const kind of [...KINDS].reverse()) await restore(db, kind)
  await sql`drop table image`.execute(db)
}

interface Kind {
  what: string
  keys: readonly string[]
  columns: readonly string[]
}

/** In the order in which rows that were made can go: what hangs on another row before that row. */
const KINDS: readonly Kind[] = [
  { what: 'custom_value', keys: ['field_id', 'person_id'], columns: ['value'] },
  {
    what: 'contact_point',
    keys: ['person_id', 'id'],
    columns: ['kind', 'value', 'comparable', 'source', 'works', 'began_at', 'ended_at'],
  },
  {
    what: 'membership_period',
    keys: ['body_id', 'id'],
    columns: ['state', 'from_on', 'until_on'],
  },
  {
    what: 'membership',
    keys: ['body_id', 'person_id'],
    columns: [
      'number',
      'state',
      'state_since',
      'joined_on',
      'paid_to',
      'rate',
      'method',
      'ward_id',
      'sort_name',
      'search_text',
    ],
  },
  {
    what: 'person',
    keys: ['id'],
    columns: [
      'title',
      'given_name',
      'family_name',
      'known_as',
      'former_name',
      'born_year',
      'gender',
      'address',
      'town',
      'postcode',
      'union_name',
      'language',
      'merged_into',
    ],
  },
]

const keyed = (keys: readonly string[]) =>
  sql.raw(keys.map((key) => `t.${key} = (i.key ->> '${key}')::uuid`).join(' and '))

async function takeAway(db: Scope['db'], what: string, keys: readonly string[]): Promise<void> {
  await sql`delete from ${sql.table(what)} t using image i
    where i.what = ${what} and i.was is null and ${keyed(keys)}`.execute(db)
}

async function restore(db: Scope['db'], { what, keys, columns }: Kind): Promise<void> {
  const set = sql.raw(columns.map((column) => `${column} = w.${column}`).join(', '))
  await sql`update ${sql.table(what)} t set ${set}
    from image i cross join lateral jsonb_populate_record(null::${sql.table(what)}, i.was) w
    where i.what = ${what} and i.was is not null and ${keyed(keys)}`.execute(db)
}
