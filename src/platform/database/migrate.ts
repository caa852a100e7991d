import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { installQueue, queueIsCurrent } from '../jobs/install.ts'
import { Trouble } from '../running/trouble.ts'
import { type Address, connect } from './addresses.ts'
import { projectFolder } from './project-folder.ts'
import { makeRoles, TIME_ZONE } from './roles.ts'
import type { DB } from './tables.ts'

const VERSION_MIN = 150000
const UNDEFINED_COLUMN = '42703'
const NOT_OURS =
  'There is a table “migration” in this database that is not of a hall: give the hall a database of its own.'
/** Processes starting at once wait here for the first to finish. */
const MIGRATION_LOCK = 4_285_002

type Migration = { name: string; sql: string; checksum: string }

/** Brings the database to today's shape; returns the names of the migrations that ran. */
export async function migrate(address: Address, folder = migrationsFolder()): Promise<string[]> {
  const wanted = await readMigrations(folder)
  const maker = await connect(address, 'maker', 'Commonhall migrations')
  try {
    await refuseOldServer(maker)
    if (await upToDate(maker, wanted)) return []
    await maker.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await makeRoles(maker, address)
    await maker.query('set role hall_owner')
    await maker.query(journal)
    return await runMissing(maker, wanted)
  } finally {
    await maker.end()
  }
}

/**
 * Runs migrations inside the caller's transaction, as hall_owner: those the journal lacks, or of
 * them only those that are named. A restore makes the tables as they were when the backup was made,
 * fills them, and then brings them on like any other hall.
 */
export async function migrateWithin(
  owner: pg.Client,
  { only, folder = migrationsFolder() }: { only?: ReadonlySet<string>; folder?: string } = {},
) {
  await owner.query(journal)
  const done = await readJournal(owner)
  const wanted = await readMigrations(folder)
  for (const migration of wanted)
    if (!done.has(migration.name) && (only?.has(migration.name) ?? true))
      await lay(owner, migration)
  await settleLens(owner)
}

/** What erases and forgets comes to every table, also to those made just now (080). */
async function settleLens(owner: pg.Client) {
  const { rows } = await owner.query<{ there: boolean }>(
    "select to_regprocedure('public.settle_lens()') is not null as there",
  )
  if (rows[0]?.there) await owner.query('select settle_lens()')
}

/** The names and checksums of the migrations this version has. */
export const migrationsHere = async (folder = migrationsFolder()) =>
  new Map((await readMigrations(folder)).map(({ name, checksum }) => [name, checksum]))

/** The last migration that ran in this database and that this version lacks: a newer one has been here. */
export async function newerMigration(db: Kysely<DB>, here: Iterable<string>) {
  const { rows } = await sql<{ name: string }>`
    select name from migration where name <> all (${[...here]}::text[]) order by name desc limit 1`.execute(
    db,
  )
  return rows[0]?.name ?? null
}

/** Whether it is earlier now than when the last migration ran here: then the clock is wrong, as after a dead battery. */
export async function isBeforeLastMigration(db: Kysely<DB>) {
  const { rows } = await sql<{ before: boolean | null }>`
    select now() < max(ran_at) as before from migration`.execute(db)
  return rows[0]?.before ?? false
}

const migrationsFolder = () => path.join(projectFolder(), 'db', 'migrations')

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      if (!/^\d{3}-[a-z0-9-]+\.sql$/.test(name))
        throw new Trouble(`db/migrations/${name} must be named like 012-what-it-does.sql.`)
      const sql = await readFile(path.join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function refuseOldServer(maker: pg.Client) {
  const { rows } = await maker.query<{ version: number; name: string }>(
    "select current_setting('server_version_num')::int as version, current_setting('server_version') as name",
  )
  if (rows[0] && rows[0].version >= VERSION_MIN) return
  throw new Trouble(`Commonhall needs PostgreSQL 15 or newer; this server is ${rows[0]?.name}.`)
}

/** One look is enough for a warm start: nothing to do, no lock taken. */
async function upToDate(maker: pg.Client, wanted: Migration[]) {
  const { rows } = await maker.query<{ there: boolean; zone: string }>(
    "select to_regclass('public.migration') is not null as there, current_setting('TimeZone') as zone",
  )
  if (!rows[0]?.there || rows[0].zone !== TIME_ZONE) return false
  await maker.query('set role hall_owner')
  const done = await readJournal(maker)
  const current = await queueIsCurrent(maker)
  await maker.query('reset role')
  refuseChanged(done, wanted)
  return current && wanted.every(({ name }) => done.has(name))
}

async function runMissing(owner: pg.Client, wanted: Migration[]) {
  const done = await readJournal(owner)
  refuseChanged(done, wanted)
  const missing = wanted.filter(({ name }) => !done.has(name))
  for (const migration of missing) await runOne(owner, migration)
  if (!(await queueIsCurrent(owner))) await installQueue(owner)
  if (missing.length > 0) await settleLens(owner)
  return missing.map(({ name }) => name)
}

async function runOne(owner: pg.Client, migration: Migration) {
  try {
    await owner.query('begin')
    await lay(owner, migration)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback').catch(() => undefined)
    throw error
  }
}

async function lay(owner: pg.Client, { name, sql, checksum }: Migration) {
  await owner.query(sql).catch((error: unknown) => {
    throw new Trouble(`db/migrations/${name}: ${sentence(error, sql)}`)
  })
  await owner.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
}

/** PostgreSQL counts characters; people count lines. */
function sentence(error: unknown, sql: string) {
  const { message, position, detail } = error as pg.DatabaseError
  const line = position ? `, line ${sql.slice(0, Number(position)).split('\n').length}` : ''
  return [message + line, detail].filter(Boolean).join('. ')
}

async function readJournal(owner: pg.Client) {
  const { rows } = await owner
    .query<{ name: string; checksum: string }>('select name, checksum from migration')
    .catch((error: unknown) => {
      throw (error as pg.DatabaseError).code === UNDEFINED_COLUMN ? new Trouble(NOT_OURS) : error
    })
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

function refuseChanged(done: Map<string, string>, wanted: Migration[]) {
  const changed = wanted.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum)
  if (changed)
    throw new Trouble(
      `db/migrations/${changed.name} was changed after it ran here: put it back, and write a new one.`,
    )
  const unknown = [...done.keys()].find(
    (name) => !wanted.some((migration) => migration.name === name),
  )
  if (unknown)
    throw new Trouble(
      `This database was already brought on by ${unknown}, which this version lacks: ` +
        'start the newer version, or restore a backup from before it.',
    )
}

const journal = `
  create table if not exists migration (
    name text primary key,
    checksum text not null,
    ran_at timestamptz not null default now()
  );
  comment on table migration is 'Which migrations ran here. Whose: nobody''s. For: bringing the database on. Kept: for good.'`
