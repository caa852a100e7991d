import { createHash } from 'node:crypto'
import pg from 'pg'

/** A statement asked so often is worth keeping prepared. */
const SEEN_MIN = 3
/**
 * Each connection keeps what it prepared until it is closed, which the pool does within the hour. Of
 * more than so many the one that was asked longest ago makes room, or a hall that has been open for
 * a while would prepare none of what is asked now.
 */
const STATEMENTS_MAX = 400
/**
 * One statement that reads or writes rows; `begin; set local …` is several and is never prepared, nor
 * is one that begins with a comment: where the best plan depends on the values, it says so there.
 */
const ROWS = /^\s*(select|with|insert|update|delete)\b[^;]*$/i

const seen = new Map<string, number>()
const names = new Map<string, string>()

/**
 * Lets the server parse and plan a statement once for each connection instead of at every request:
 * with row-level security that is about half of what a small page costs the database. Behind a
 * transaction pooler that knows no prepared statements, `?prepare=no` in DATABASE_URL turns it off.
 */
export function prepareOften(client: pg.PoolClient) {
  const plain = client.query.bind(client) as (...args: unknown[]) => unknown
  const query = (...args: unknown[]) => {
    const [text, values, ...rest] = args
    const name =
      typeof text === 'string' && Array.isArray(values) && rest.length === 0 && nameOf(text)
    if (!name) return plain(...args)
    const asked = plain({ name, text, values }) as Promise<unknown>
    return asked.catch((error: unknown) => {
      if (!isOutdated(error)) throw error
      forgetPrepared()
      // What stands alone is asked again; a transaction is lost with its first error.
      return (plain(text, values) as Promise<unknown>).catch(() => {
        throw error
      })
    })
  }
  client.query = query as typeof client.query
}

/**
 * Another process of a newer version has changed a table: what was prepared before no longer fits. One
 * request notices it; from then on everything is prepared anew, under other names.
 */
const isOutdated = (error: unknown) =>
  error instanceof pg.DatabaseError && error.code === '0A000' && /cached plan/.test(error.message)

let generation = 0

function forgetPrepared() {
  generation++
  names.clear()
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known) return asLatest(text, known)
  const times = (seen.get(text) ?? 0) + 1
  // Texts that never come again (long lists of values) must not gather here.
  if (seen.size > 10 * STATEMENTS_MAX) seen.clear()
  seen.set(text, times)
  if (times < SEEN_MIN || !ROWS.test(text)) return undefined
  const name = createHash('sha256').update(`${generation} ${text}`).digest('base64url').slice(0, 16)
  seen.delete(text)
  const oldest = names.size >= STATEMENTS_MAX ? names.keys().next().value : undefined
  if (oldest !== undefined) names.delete(oldest)
  return asLatest(text, name)
}

/** A Map keeps the order in which things were put. */
function asLatest(text: string, name: string) {
  names.delete(text)
  names.set(text, name)
  return name
}
