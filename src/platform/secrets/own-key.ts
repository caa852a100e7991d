import { hkdfSync } from 'node:crypto'
import type { Pool } from 'pg'
import { Trouble } from '../running/trouble.ts'
import { hallKey, keyFile, type KeySettings } from './sealed.ts'

const FINGERPRINT_BYTES = 16
const LAST_RESORT = 'Only if it is lost for good: bin/hall rekey.'
const MEANWHILE = 'Until it is, what people say they need is neither kept nor read here.'

/** The hall's key; or, where it is not here, why and where it belongs. */
export type KeyFound = { readonly key: Buffer } | { readonly key: null; readonly why: string }

/**
 * The key that this hall locks with. Its fingerprint stands in the database from the first start on. A
 * process without that key opens all the same, and neither locks nor unlocks anything: what it would lock
 * with a key of its own no other could read. A HALL_KEY that is wrong is a slip, and stops (docs/decisions/135).
 */
export async function ownKey(pool: Pool, settings: KeySettings): Promise<KeyFound> {
  const file = keyFile(settings)
  const before = await known(pool)
  // A new key made here would look as if all were well.
  if (before && file.isMissing)
    return {
      key: null,
      why: `The key of this hall is not here: put its copy at ${file.path}, or set HALL_KEY. ${MEANWHILE} ${LAST_RESORT}`,
    }
  const key = hallKey(settings)
  if ((before ?? (await firstKnown(pool, key))) === fingerprintOf(key)) return { key }
  const wrong = 'is not the key that this hall locks with: put'
  const right = 'that of the hall’s other processes there, or the copy kept beside the backups.'
  if (settings.hallKey) throw new Trouble(`HALL_KEY ${wrong} ${right} ${LAST_RESORT}`)
  return { key: null, why: `${file.path} ${wrong} ${right} ${MEANWHILE} ${LAST_RESORT}` }
}

/** The key that is here, or a new one, becomes the hall's: what was locked before it stays locked. */
export async function takeKey(pool: Pool, settings: KeySettings): Promise<void> {
  await pool.query(
    `insert into auth.hall_key (fingerprint, taken_at) values ($1, now())
     on conflict (only_one) do update set fingerprint = excluded.fingerprint, taken_at = now()
     where hall_key.fingerprint <> excluded.fingerprint`,
    [fingerprintOf(hallKey(settings))],
  )
}

/** Of several first starts at once, one is the first. */
async function firstKnown(pool: Pool, key: Buffer) {
  await pool.query(
    'insert into auth.hall_key (fingerprint, taken_at) values ($1, now()) on conflict do nothing',
    [fingerprintOf(key)],
  )
  return known(pool)
}

async function known(pool: Pool) {
  const { rows } = await pool.query<{ fingerprint: string }>(
    'select fingerprint from auth.hall_key',
  )
  return rows[0]?.fingerprint
}

const fingerprintOf = (key: Buffer) =>
  Buffer.from(hkdfSync('sha256', key, '', 'commonhall: fingerprint', FINGERPRINT_BYTES)).toString(
    'hex',
  )
