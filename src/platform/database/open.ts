import { availableParallelism } from 'node:os'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Address, connect, connectOwner, type Login } from './addresses.ts'
import { prepareOften } from './prepared.ts'
import { makeRoles } from './roles.ts'
import { sendTogether } from './send-together.ts'
import { shareConnections } from './shared.ts'
import type { DB } from './tables.ts'

/**
 * Requests beyond these wait here in their turn, not on the processors all at once (docs/decisions/075).
 * One process can keep no more than 12 at work. Several share one server's limit of about 100.
 */
const APP_CONNECTIONS_MAX = Math.min(12, 2 * availableParallelism() + 4)
/** Statements at once on shared connections: more would only wait there instead of here. */
const STREET_CONNECTIONS_MAX = 3
/** An import keeps one for minutes; no page waits for it. */
const JOB_CONNECTIONS_MAX = 6
const AUTH_CONNECTIONS_MAX = 4
const IDLE_MS_MAX = 30_000
/** What a connection has prepared goes with it; a fresh one costs some 20 ms. */
const LIFETIME_SECONDS_MAX = 3600

export type Database = {
  address: Address
  /** As hall_app. What a connection knows of a request is set with SET LOCAL, so ends with it. */
  app: Kysely<DB>
  appPool: pg.Pool
  /** The same for work that may take long. */
  jobs: Kysely<DB>
  /** The same without any context, for statements that stand alone: see shared.ts. */
  shared: Kysely<DB>
  /** As hall_auth, which sees the schema `auth` and nothing else. */
  auth: Kysely<unknown>
  authPool: pg.Pool
  /** A connection of your own as hall_owner: end it when done. */
  owner: () => Promise<pg.Client>
  close: () => Promise<void>
}

type OpenOptions = {
  /** Told when an idle connection breaks, as all do when the database restarts. */
  onBroken?: (error: Error) => void
  connections?: number
}

/** Opens the pools on a database that `migrate` has brought to today's shape. */
export async function openDatabase(address: Address, options: OpenOptions = {}): Promise<Database> {
  await mendPasswords(address)
  const appPool = openPool(address, 'hall_app', options.connections ?? APP_CONNECTIONS_MAX, options)
  const streetPool = openPool(address, 'hall_app', STREET_CONNECTIONS_MAX, options)
  const jobPool = openPool(address, 'hall_app', JOB_CONNECTIONS_MAX, options)
  const authPool = openPool(address, 'hall_auth', AUTH_CONNECTIONS_MAX, options)
  const app = new Kysely<DB>({ dialect: new PostgresDialect({ pool: appPool }) })
  const jobs = new Kysely<DB>({ dialect: new PostgresDialect({ pool: jobPool }) })
  const shared = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: shareConnections(streetPool) }),
  })
  const auth = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: authPool }) })
  const close = async () => {
    // Kysely ends only a pool it has used itself.
    await Promise.all([appPool, streetPool, jobPool, authPool].map((pool) => pool.end()))
  }
  const owner = () => connectOwner(address)
  return { address, app, appPool, jobs, shared, auth, authPool, owner, close }
}

function openPool(address: Address, login: Login, max: number, { onBroken }: OpenOptions) {
  const pool = new pg.Pool({
    ...address.as(login),
    max,
    idleTimeoutMillis: IDLE_MS_MAX,
    maxLifetimeSeconds: LIFETIME_SECONDS_MAX,
    pipeline: true,
  })
  pool.on('error', (error) => onBroken?.(error))
  // Lost between two queries of a request, a connection has nobody listening but us; the request's
  // next query fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('connect', sendTogether)
  if (address.prepares) pool.on('connect', prepareOften)
  return pool
}

/** Where the password in DATABASE_URL was changed, those derived from it are set anew. */
async function mendPasswords(address: Address) {
  if (!address.passwordOf('hall_app')) return
  const works = await connect(address, 'hall_app').then(
    (client) => client.end().then(() => true),
    () => false,
  )
  if (works) return
  const maker = await connect(address)
  await maker.query('begin; select pg_advisory_xact_lock(4285002)')
  await makeRoles(maker, address).finally(() => maker.query('commit').then(() => maker.end()))
}
