import type pg from 'pg'
import { quoted } from './contents.ts'

const POLICY = 'backup_reads_all'
const WAIT_MS = 5_000

/**
 * Row-level security holds for the tables' owner too. Whoever may step over it (PostgreSQL's
 * superuser, as in the hall's own database) does; a database's plain owner gets a policy of its own
 * on each table, for as long as this work takes.
 */
export async function openedForReading<T>(reader: pg.Client, work: () => Promise<T>): Promise<T> {
  if (await mayStepOver(reader)) {
    // Should that ever not be so, rows left out are an error and not a smaller backup.
    await reader.query('set row_security = off')
    return work()
  }
  await reader.query('set role hall_owner')
  try {
    await asOneChange(
      reader,
      (table) => `create policy ${POLICY} on ${table} for select to hall_owner using (true)`,
    )
    return await work()
  } finally {
    await reader.query('rollback').catch(() => undefined)
    await asOneChange(reader, () => undefined).catch(() => undefined)
  }
}

async function mayStepOver(reader: pg.Client) {
  const { rows } = await reader.query<{ may: boolean }>(
    'select rolsuper or rolbypassrls as may from pg_roles where rolname = current_user',
  )
  return rows[0]?.may ?? false
}

/** The policies of this or of an earlier, interrupted backup go first. */
async function asOneChange(owner: pg.Client, then: (table: string) => string | undefined) {
  const { rows } = await owner.query<{ table: string }>(
    `select c.oid::regclass::text as table from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and c.relrowsecurity order by 1`,
  )
  await owner.query(`begin; set local lock_timeout = ${WAIT_MS}`)
  for (const { table } of rows) {
    await owner.query(`drop policy if exists ${quoted(POLICY)} on ${table}`)
    const more = then(table)
    if (more) await owner.query(more)
  }
  await owner.query('commit')
}
