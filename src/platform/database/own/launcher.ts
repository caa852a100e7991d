import type { ChildProcess } from 'node:child_process'
import { rmdir } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { Trouble } from '../../running/trouble.ts'
import type { Binaries } from './binaries.ts'
import { type Cluster, prepareCluster } from './cluster.ts'
import { ageOf, holderOf, tryLock } from './house-lock.ts'
import {
  addressOf,
  answers,
  serverPid,
  type ServerSettings,
  startServer,
  stopServer,
} from './server.ts'

const RESTARTS_MAX = 5
const RESTART_WINDOW_MS = 60_000
const TAKE_MS_MAX = 150_000
/** A hall that was killed and is started again at once: so long the database may take to notice. */
const LEAVING_MS_MAX = 1000
/** A server younger than this without a hall belongs to one that is about to take the lock. */
const ORPHAN_SECONDS_MIN = 2

export type Launched = {
  address: { host: string; port: number }
  cluster: Cluster
  /** Told each time the database died and came back, or with trouble when it is lost for good. */
  onRestart: (told: (trouble?: Trouble) => void) => void
  stop: () => Promise<void>
}

type LaunchOptions = {
  /** Named to whoever tries to start a second hall on the folder: "process 12 on port 8080". */
  who: string
  memoryMb?: number | undefined
  /** PostgreSQL settings over ours. */
  settings?: ServerSettings
  /** Which PostgreSQL, where it is not the first that runs. */
  find?: () => Promise<Binaries>
  port?: number
}

/** Starts the hall's own PostgreSQL and keeps it running until `stop`. */
export async function launch(hallData: string, options: LaunchOptions): Promise<Launched> {
  const cluster = await prepareCluster(hallData, options)
  let house = await takeHouse(cluster, options)
  let stopping = false
  let tell: (trouble?: Trouble) => void = () => undefined
  const restartedAt: number[] = []

  // The lock's connection ends when the database does, whatever killed it.
  const watch = () =>
    house.lock.once('end', () => stopping || void recover().then(() => tell(), giveUp))
  const recover = async () => {
    restartedAt.push(performance.now())
    if (
      restartedAt.filter((at) => at > performance.now() - RESTART_WINDOW_MS).length > RESTARTS_MAX
    )
      throw new Trouble(
        `The database stopped ${RESTARTS_MAX} times in a minute: see ${cluster.log}`,
      )
    house = await takeHouse(cluster, options, house.server)
    watch()
  }
  const giveUp = (error: unknown) =>
    tell(error instanceof Trouble ? error : new Trouble(`The database is lost: ${String(error)}`))
  watch()

  const stop = async () => {
    stopping = true
    await house.lock.end().catch(() => undefined)
    await stopServer(cluster)
    // Empty now; a short path in /tmp would otherwise be left behind.
    await rmdir(cluster.socket).catch(() => undefined)
  }
  return { address: addressOf(cluster), cluster, onRestart: (told) => void (tell = told), stop }
}

/** The server of a hall that is open on this folder now; null where none is. */
export async function joinRunning(hallData: string): Promise<Launched['address'] | null> {
  const cluster = await prepareCluster(hallData)
  const open = (await answers(cluster)) && (await holderOf(cluster))
  return open ? addressOf(cluster) : null
}

type House = { lock: pg.Client; server?: ChildProcess | undefined }

/** Gets the lock, starting the server where none runs. A second hall is told who is here. */
async function takeHouse(
  cluster: Cluster,
  options: LaunchOptions,
  server?: ChildProcess,
): Promise<House> {
  const until = performance.now() + TAKE_MS_MAX
  let last: unknown
  let taken: number | undefined
  while (performance.now() < until) {
    try {
      if (!(await answers(cluster))) server = await startServer(cluster, options)
      const lock = await tryLock(cluster, options.who)
      if (!lock) await refuseSecond(cluster, (taken ??= performance.now()))
      else if (await isOurs(cluster, server)) return { lock, server }
      else await clearOrphan(cluster, lock)
    } catch (error) {
      if (error instanceof Trouble && !error.message.includes('lock file')) throw error
      last = error
    }
    await pause(50)
  }
  throw new Trouble(`The database did not start: ${String(last)} (see ${cluster.log})`)
}

async function refuseSecond(cluster: Cluster, taken: number) {
  const holder = await holderOf(cluster)
  if (!holder || performance.now() - taken < LEAVING_MS_MAX) return
  throw new Trouble(
    `${holder} is already running on the data folder of ${cluster.data}: ` +
      'stop it first, or set HALL_DATA to another folder.',
  )
}

/** Ours to use as it is: we started it, or it runs where we cannot see its process. */
async function isOurs(cluster: Cluster, server?: ChildProcess) {
  const pid = await serverPid(cluster)
  return pid === undefined || pid === server?.pid
}

/**
 * A server without a hall was left behind by one killed with -9. It is stopped, and the next turn
 * starts one with today's programs and settings.
 */
async function clearOrphan(cluster: Cluster, lock: pg.Client) {
  const age = await ageOf(lock)
  await lock.end()
  if (isLeftBehind(age)) await stopServer(cluster)
}

/** By its age in seconds; one started in what is now the future is old: the clock was set back since. */
export const isLeftBehind = (age: number) => age < 0 || age >= ORPHAN_SECONDS_MIN
