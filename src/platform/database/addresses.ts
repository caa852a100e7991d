import { createHmac } from 'node:crypto'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { Trouble } from '../running/trouble.ts'

/**
 * The roles that may log in. `maker` is whoever DATABASE_URL names (or PostgreSQL's own superuser
 * in the hall's own cluster): it makes roles and databases and steps into hall_owner for
 * migrations. The hall itself only ever is hall_app or hall_auth.
 */
export type Login = 'maker' | 'hall_app' | 'hall_auth'

/** How to reach one hall's database as each of its roles. */
export type Address = {
  database: string
  as: (login: Login, name?: string) => ClientConfig
  /** Undefined where the server asks no password of anyone who can reach it. */
  passwordOf: (login: Login) => string | undefined
  /** Whether a connection stays with one session, so that it may keep prepared statements. */
  prepares: boolean
}

const CONNECT_MS_MAX = 10_000

/** The hall's own cluster: reachable by its socket alone, whose folder only it may enter. */
export function embeddedAddress(
  server: { host: string; port: number },
  database = 'hall',
): Address {
  const users = { maker: 'postgres', hall_app: 'hall_app', hall_auth: 'hall_auth' }
  return {
    database,
    prepares: true,
    passwordOf: () => undefined,
    as: (login, name) => ({ ...server, ...common(name), user: users[login], database }),
  }
}

/** A database named by DATABASE_URL. */
export function urlAddress(url: string, database?: string): Address {
  const made = new URL(url)
  const prepares = made.searchParams.get('prepare') !== 'no'
  made.searchParams.delete('prepare')
  if (database) made.pathname = `/${encodeURIComponent(database)}`
  const secret = decodeURIComponent(made.password)
  // Derived, not stored: every process that has the URL knows them, and no file is shared.
  const passwordOf = (login: Login) =>
    secret && createHmac('sha256', secret).update(`commonhall ${login}`).digest('base64url')
  const as = (login: Login, name?: string): ClientConfig => {
    if (login === 'maker') return { ...common(name), connectionString: made.href }
    const own = new URL(made)
    own.username = login
    own.password = passwordOf(login)
    return { ...common(name), connectionString: own.href }
  }
  const named = decodeURIComponent(made.pathname.slice(1)) || decodeURIComponent(made.username)
  return { database: named, as, prepares, passwordOf: (login) => passwordOf(login) || undefined }
}

const common = (name = 'Commonhall') => ({
  application_name: name,
  connectionTimeoutMillis: CONNECT_MS_MAX,
  keepAlive: true,
  types: typeParsers,
})

/** A connection as the database's maker, made ready to be used once and closed. */
export async function connect(address: Address, login: Login = 'maker', name?: string) {
  const client = new pg.Client(address.as(login, name))
  client.on('error', () => undefined)
  await client.connect().catch((error: Error & { code?: string }) => {
    throw plainer(error)
  })
  return client
}

/** A connection that acts as hall_owner: migrations, dumps, the building of demo and bench data. */
export async function connectOwner(address: Address) {
  const client = await connect(address, 'maker', 'Commonhall owner')
  await client.query('set role hall_owner')
  return client
}

function plainer(error: Error & { code?: string }) {
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'nothing answers there',
    ENOENT: 'nothing answers there',
    ECONNRESET: 'whatever answers there hung up',
    ENOTFOUND: 'no machine has that name',
    EAI_AGAIN: 'the name of its machine cannot be looked up at the moment',
    EHOSTUNREACH: 'no way leads there',
    ENETUNREACH: 'no way leads there',
    ETIMEDOUT: 'nothing answered in time',
    '28P01': 'the user or the password is wrong',
    '28000': 'the server does not let this user in',
    '3D000': 'there is no such database',
    '53300': 'too many are connected to it already',
    '57P03': 'it is just being started or stopped: try again in a moment',
  }
  const reason = reasons[error.code ?? ''] ?? inOurWords(error.message)
  return Object.assign(new Trouble(`The database cannot be reached: ${reason}.`), { cause: error })
}

/** What pg itself says has no code. */
function inOurWords(message: string) {
  if (message.startsWith('Connection terminated'))
    return 'whatever answers there hung up (is it a PostgreSQL?)'
  if (message.includes('timeout')) return 'nothing answered in time'
  return message.replace(/\.$/, '')
}

/**
 * A day is the text 2026-11-22, never a moment in some time zone; whole numbers of eight bytes are
 * pence and counts, all far below 2^53.
 */
const DATES = 1182
const TEXTS = 1009
const typeParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.DATE) return (value: string) => value
    if (oid === pg.types.builtins.INT8) return Number
    if (oid === DATES) return pg.types.getTypeParser(TEXTS as number as 25)
    return pg.types.getTypeParser(oid, format as 'text')
  },
}
