import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/platform/database/addresses.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { furnish, type Furniture } from './furniture.ts'

/**
 * Takes each policy away, and loosens each, and sees that somebody then sees or changes what they may
 * not (or may no longer what they should). A policy whose loss changes nothing is no wall.
 */
let hall: TestHall
let app: pg.Client
let maker: pg.Client
let room: Furniture
const asItIs = new Map<string, string>()

interface Policy {
  name: string
  table: string
  command: string
  using: string | null
  check: string | null
}

/** Written and read by the lens only; the functions that use it have tests of their own. */
const OF_THE_LENS = `not (polroles && array['hall_lens'::regrole::oid, 'hall_auth'::regrole::oid])`

const policiesOf = async (client: pg.Client) =>
  (
    await client.query<Policy>(`select polname as name, polrelid::regclass::text as table,
      case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as command,
      pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check
    from pg_policy where ${OF_THE_LENS} order by 2, 1`)
  ).rows

beforeAll(async () => {
  hall = await testHall()
  room = await furnish(hall.town)
  maker = await connect(hall.database.address)
  app = await connect(hall.database.address, 'hall_app')
  for (const { table } of await policiesOf(maker)) asItIs.set(table, await probe(table))
})
afterAll(async () => {
  await app.end()
  await maker.end()
  await hall.close()
})

test('every table with policies has something of Leeds in it to be kept from Hull', async () => {
  const tables = [...new Set((await policiesOf(maker)).map((policy) => policy.table))]
  const bare = []
  for (const table of tables)
    if ((await maker.query(`select from ${table}`)).rowCount === 0) bare.push(table)
  expect(bare).toEqual([])
})

describe('each policy is a wall', () => {
  test('dropped, it is missed', async () => {
    const missed = []
    for (const policy of await policiesOf(maker)) {
      const after = await without(
        policy.table,
        `drop policy ${policy.name} on ${policy.table}`,
        restored(policy),
      )
      if (after === asItIs.get(policy.table)) missed.push(policy.name)
    }
    expect(missed).toEqual([])
  }, 300_000)

  test('loosened, it lets something through', async () => {
    const missed = []
    for (const policy of await policiesOf(maker)) {
      for (const [part, rule] of [
        ['using', policy.using],
        ['with check', policy.check],
      ] as const) {
        if (rule === null || rule === 'true') continue
        const loosen = `alter policy ${policy.name} on ${policy.table} ${part} (true)`
        const tighten = `alter policy ${policy.name} on ${policy.table} ${part} (${rule})`
        const after = await without(policy.table, loosen, tighten)
        if (after === asItIs.get(policy.table)) missed.push(`${policy.name} ${part}`)
      }
    }
    expect(missed).toEqual([])
  }, 300_000)
})

const restored = ({ name, table, command, using, check }: Policy) =>
  `create policy ${name} on ${table} for ${command} ${using === null ? '' : `using (${using})`} ${check === null ? '' : `with check (${check})`}`

async function without(table: string, change: string, back: string) {
  await maker.query(change)
  return await probe(table).finally(() => maker.query(back))
}

/** What each kind of person can see of a table, and what happens when they try to write to it. */
async function probe(table: string): Promise<string> {
  const found: string[] = []
  for (const context of Object.values(room.contexts)) found.push(await tried(context, table))
  return found.join(' | ')
}

async function tried(context: string, table: string) {
  const columns = await columnsOf(table)
  // What a body is for good nobody may write; its name its keepers may.
  const first = table === 'body' ? 'name' : columns[0]
  const own = columns.includes('body_id') ? 'body_id' : first
  const row = `select (jsonb_populate_record(null::${table}, $1::jsonb)).*`
  const sample = room.samples.get(table) ?? '{}'
  const writable = columns.filter((name) => !GENERATED.has(`${table}.${name}`)).join(', ')
  return [
    await answer(context, `select count(*) as it from ${table}`),
    await answer(
      context,
      `insert into ${table} (${writable}) select ${writable} from (${row}) as one`,
      [sample],
    ),
    await answer(context, `update ${table} set ${own} = ${own}`),
    columns.includes('body_id')
      ? await answer(context, `update ${table} set body_id = '${room.elsewhere}'`)
      : '',
    table === 'person'
      ? await answer(context, `update person set register_id = '${room.otherRegister}'`)
      : '',
    table === 'body' ? await answer(context, `update body set closed_on = current_date `) : '',
    table === 'contact_point'
      ? await answer(context, `update contact_point set person_id = '${room.stranger}'`)
      : '',
    await answer(context, `delete from ${table}`),
  ].join(' ')
}

const GENERATED = new Set(['membership.counts', 'snapshot.active'])

const known = new Map<string, string[]>()
async function columnsOf(table: string) {
  const before = known.get(table)
  if (before) return before
  const { rows } = await maker.query<{ attname: string }>(
    `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  const columns = rows.map((one) => one.attname)
  known.set(table, columns)
  return columns
}

/** The number of rows seen or changed, or the kind of refusal; nothing is kept. */
async function answer(context: string, statement: string, values: unknown[] = []): Promise<string> {
  await app.query(`begin; ${context}`)
  try {
    const { rows, rowCount } = await app.query<{ it?: string }>(statement, values)
    return String(rows[0]?.it ?? rowCount)
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'failed'
  } finally {
    await app.query('rollback')
  }
}
