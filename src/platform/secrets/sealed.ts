import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from '../running/settings.ts'
import { Trouble } from '../running/trouble.ts'

/** A text nobody reads in the database, with the key of this one text, itself locked by the hall's. */
export interface Sealed {
  readonly sealed: Buffer
  readonly sealed_key: Buffer
}

/** For sensitive words (access needs, casework): a key for each row, which goes when the row goes. */
export interface Seals {
  /** `of` names the row it belongs to: moved to another row it cannot be opened. */
  seal(text: string, of: string): Sealed
  /** Null where this hall's key is not the one it was sealed with, or it was tampered with. */
  unseal(sealed: Sealed, of: string): string | null
}

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_FILE = 'hall.key'

export function openSeals(hallKey: Buffer): Seals {
  const wrapping = Buffer.from(
    hkdfSync('sha256', hallKey, '', 'commonhall: keys of rows', KEY_BYTES),
  )
  return {
    seal(text, of) {
      const key = randomBytes(KEY_BYTES)
      return { sealed: lock(key, Buffer.from(text), of), sealed_key: lock(wrapping, key, of) }
    },
    unseal({ sealed, sealed_key }, of) {
      const key = unlock(wrapping, sealed_key, of)
      return (key && unlock(key, sealed, of)?.toString()) ?? null
    },
  }
}

export type KeySettings = Pick<Settings, 'hallKey' | 'hallData'>

/** Where the key lies unless HALL_KEY is set, and whether nothing is there. */
export function keyFile({ hallKey: given, hallData }: KeySettings) {
  const file = path.join(hallData, KEY_FILE)
  return { path: file, isMissing: !given && !existsSync(file) }
}

/** HALL_KEY where it is set (several machines on one database must share it), or the file beside the data, made once. */
export function hallKey({ hallKey: given, hallData }: KeySettings) {
  if (given) return Buffer.from(given, 'base64')
  const file = path.join(hallData, KEY_FILE)
  mkdirSync(hallData, { recursive: true })
  if (!existsSync(file)) makeKey(file)
  const text = readFileSync(file, 'utf8').trim()
  if (!text)
    throw new Trouble(`${file} is empty: put the copy of it back, or remove it if there is none.`)
  const key = Buffer.from(text, 'base64')
  if (key.length !== KEY_BYTES) throw new Trouble(`${file} is not a key of this hall.`)
  return key
}

/** Written whole beside its place, then put there at once: a full disk leaves no half of a key, and two starts share one. */
function makeKey(file: string) {
  const fresh = `${file}.${randomUUID()}`
  try {
    writeFileSync(fresh, randomBytes(KEY_BYTES).toString('base64'), { flag: 'wx', mode: 0o600 })
    linkSync(fresh, file)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
  } finally {
    rmSync(fresh, { force: true })
  }
}

function lock(key: Buffer, plain: Buffer, of: string) {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(of))
  const locked = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), locked])
}

function unlock(key: Buffer, locked: Buffer, of: string): Buffer | null {
  try {
    const cipher = createDecipheriv(CIPHER, key, locked.subarray(0, IV_BYTES))
    cipher.setAAD(Buffer.from(of))
    cipher.setAuthTag(locked.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return Buffer.concat([cipher.update(locked.subarray(IV_BYTES + TAG_BYTES)), cipher.final()])
  } catch {
    return null // the wrong key, another row's, or bytes that were changed
  }
}
