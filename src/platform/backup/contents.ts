import type pg from 'pg'

interface Kept {
  /** With its schema: public.person. */
  readonly name: string
  readonly columns: string[]
  readonly rows_about: number
}

/** Who is signed in just now and one-time codes: keys, not memory. After a restore everybody signs in again. */
const NOT_KEPT = ['public.migration', 'auth.session', 'auth.verification', 'auth.tries']

/** The tables a backup holds, found in the catalogue, so that a new one is in it by itself. */
export async function tablesKept(client: pg.Client): Promise<Kept[]> {
  const { rows } = await client.query<Kept>(
    `select n.nspname || '.' || c.relname as name, greatest(c.reltuples, 0)::bigint as rows_about,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'auth') and c.relkind = 'r' and n.nspname || '.' || c.relname <> all ($1)
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by 1`,
    [NOT_KEPT],
  )
  return rows
}

/** As SQL writes it: auth."twoFactor". */
export const sqlName = (table: string) => table.split('.').map(quoted).join('.')

export const columnList = (columns: readonly string[]) => columns.map(quoted).join(', ')

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Work not yet done; what runs by the clock is put into the queue by the clock again. */
export const WAITING_COLUMNS = [
  'id',
  'name',
  'data',
  'start_after',
  'retry_limit',
  'retry_delay',
  'retry_backoff',
  'expire_seconds',
]

export const waitingWork = `select ${WAITING_COLUMNS.join(', ')} from pgboss.job
  where state < 'completed' and name not like '\\_\\_%' and coalesce(data, '{}') <> '{}'`
