import { createHash } from 'node:crypto'
import type pg from 'pg'

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
    return name ? plain({ name, text, values }) : plain(...args)
  }
  client.query = query as typeof client.query
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known) return asLatest(text, known)
  const times = (seen.get(text) ?? 0) + 1
  // Texts that never come again (long lists of values) must not gather here.
  if (seen.size > 10 * STATEMENTS_MAX) seen.clear()
  seen.set(text, times)
  if (times < SEEN_MIN || !ROWS.test(text)) return undefined
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 16)
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
