import { once } from 'node:events'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { type Address, connect } from '../database/addresses.ts'
import { migrateWithin, migrationsHere } from '../database/migrate.ts'
import { refuseOpenHall } from '../database/refuse-open-hall.ts'
import { makeRoles } from '../database/roles.ts'
import { installQueueWithin } from '../jobs/install.ts'
import { Trouble } from '../running/trouble.ts'
import { entriesOf } from './archive.ts'
import { columnList, quoted, sqlName, WAITING_COLUMNS } from './contents.ts'
import { eraseAgain, erasuresHere } from './erasures.ts'
import { type Manifest, tableOfPiece, type TableOf, WAITING } from './manifest.ts'

interface RestoreOptions {
  /** Whether a hall that is there already gives way. */
  readonly replace?: boolean
  /** Whom this hall has erased since, as noted outside the database. */
  readonly erased?: readonly string[]
  readonly tell?: (rows: number, rows_in_all: number) => void
}

/**
 * Puts a checked backup in the place of whatever the database holds, in one transaction: either all
 * of it is there afterwards, or everything is as it was. Whoever was erased since stays erased.
 */
export async function restore(
  address: Address,
  file: string,
  manifest: Manifest,
  { replace = false, erased = [], tell = () => undefined }: RestoreOptions = {},
): Promise<{ erased_again: number }> {
  await refuseUnknown(manifest, file)
  const maker = await connect(address, 'maker', 'Commonhall restore')
  try {
    await refuseOpenHall(maker)
    if (!replace) await refuseHall(maker)
    await maker.query('begin')
    const erased_here = await erasuresHere(maker)
    await clear(maker)
    await makeRoles(maker, address)
    await maker.query('set local role hall_owner')
    await migrateWithin(maker, { only: new Set(manifest.migrations.map(({ name }) => name)) })
    await installQueueWithin(maker)
    await fill(maker, file, manifest, tell)
    await migrateWithin(maker)
    const erased_again = await eraseAgain(maker, [...erased, ...erased_here])
    await maker.query('commit')
    await maker.query('analyze')
    return { erased_again }
  } catch (error) {
    await maker.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await maker.end()
  }
}

async function refuseUnknown(manifest: Manifest, file: string) {
  const here = await migrationsHere()
  const unknown = manifest.migrations.find(({ name, checksum }) => here.get(name) !== checksum)
  if (!unknown) return
  const how = here.has(unknown.name) ? 'has in another form' : 'does not have'
  throw new Trouble(
    `${file} was made by a version of Commonhall with db/migrations/${unknown.name}, which this one ${how}: install that version or a newer one.`,
  )
}

async function refuseHall(maker: pg.Client) {
  const { rows } = await maker.query<{ there: boolean }>(
    "select to_regclass('public.body') is not null as there",
  )
  if (!rows[0]?.there) return
  const { rowCount } = await maker.query('select from public.body limit 1')
  if (rowCount)
    throw new Trouble('There is a hall here already: say --replace to put the backup in its place.')
}

async function clear(maker: pg.Client) {
  const { rows } = await maker.query<{ name: string }>(
    "select quote_ident(rolname) as name from pg_roles where rolname in ('hall_owner', 'hall_lens')",
  )
  for (const { name } of rows) await maker.query(`drop owned by ${name} cascade`)
}

/** Row-level security and foreign keys stand aside while the rows come in, and look at all of them after. */
async function fill(
  owner: pg.Client,
  file: string,
  manifest: Manifest,
  tell: (rows: number, rows_in_all: number) => void,
) {
  await owner.query(
    `create temporary table waiting on commit drop as select ${WAITING_COLUMNS.join(', ')} from pgboss.job limit 0`,
  )
  const tables = manifest.tables.filter(({ name }) => name !== WAITING)
  const forced = await names(owner, FORCED)
  const keys = await foreignKeys(owner)
  for (const table of forced) await owner.query(`alter table ${table} no force row level security`)
  for (const { table, name } of keys)
    await owner.query(`alter table ${table} drop constraint ${name}`)
  // What migrations put into tables is in the backup too, as it is now.
  if (tables.length > 0)
    await owner.query(`truncate ${tables.map(({ name }) => sqlName(name)).join(', ')}`)
  await copyIn(owner, file, manifest, tell)
  for (const { table, name, says } of keys)
    await owner.query(`alter table ${table} add constraint ${name} ${says}`)
  for (const table of forced) await owner.query(`alter table ${table} force row level security`)
  await takeUpWork(owner)
}

async function copyIn(
  owner: pg.Client,
  file: string,
  manifest: Manifest,
  tell: (rows: number, rows_in_all: number) => void,
) {
  const rows_in_all = manifest.tables.reduce((sum, { rows }) => sum + rows, 0)
  const tables = new Map(manifest.tables.map((table) => [table.name, table]))
  let at: { table: TableOf; into: ReturnType<typeof copyInto> } | undefined
  let rows = 0
  const finish = async () => {
    if (!at) return
    if ((await at.into.end()) !== at.table.rows)
      throw new Error(`Rows of ${at.table.name} are missing`)
    tell((rows += at.table.rows), rows_in_all)
  }
  for await (const { name, bytes } of entriesOf(file)) {
    const table = tables.get(tableOfPiece(name) ?? '')
    if (!table) continue
    if (at?.table !== table) {
      await finish()
      at = { table, into: copyInto(owner, table) }
    }
    await at.into.add(bytes)
  }
  await finish()
}

function copyInto(owner: pg.Client, { name, columns }: TableOf) {
  const target = name === WAITING ? 'waiting' : sqlName(name)
  const stream = owner.query(from(`copy ${target} (${columnList(columns)}) from stdin`))
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => undefined)
  return {
    async add(bytes: Buffer) {
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), failed])
    },
    async end() {
      stream.end()
      await Promise.race([once(stream, 'finish'), failed])
      return stream.rowCount
    },
  }
}

async function takeUpWork(owner: pg.Client) {
  const columns = WAITING_COLUMNS.map(quoted).join(', ')
  await owner.query(
    `select pgboss.create_queue(name, '{"policy": "standard"}') from (select distinct name from waiting) w`,
  )
  await owner.query(
    `insert into pgboss.job (${columns}, policy) select ${columns}, 'standard' from waiting`,
  )
}

const OURS = `c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace)`
const FORCED = `select c.oid::regclass::text as name from pg_class c where ${OURS} and c.relforcerowsecurity`

async function names(owner: pg.Client, query: string) {
  const { rows } = await owner.query<{ name: string }>(query)
  return rows.map(({ name }) => name)
}

async function foreignKeys(owner: pg.Client) {
  const { rows } = await owner.query<{ table: string; name: string; says: string }>(
    `select c.oid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as says
     from pg_constraint k join pg_class c on c.oid = k.conrelid where ${OURS} and k.contype = 'f'`,
  )
  return rows
}
