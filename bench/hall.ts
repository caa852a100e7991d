import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Database } from '../src/platform/database/open.ts'
import { projectFolder } from '../src/platform/database/project-folder.ts'
import { openSessions } from '../src/platform/sessions/index.ts'

/** A real hall in a process of its own, on the bench's database. */
export interface HallUnderTest {
  readonly url: string
  readonly databaseUrl: string
  /** The cookie of somebody signed in with a passkey. */
  cookieOf(person_id: string): Promise<string>
  /** Memory of the hall's process in MB: now, and the most it ever had. */
  memory(): Promise<{ now: number; peak: number }>
  /** Processor time in ms that the hall and its database have used so far, whoever else uses the machine. */
  processor(): Promise<number>
  /** The same for each of the two. */
  processors(): Promise<{ hall: number; database: number }>
  close(): Promise<void>
}

const OPEN_MS_MAX = 60_000

export async function openHallUnderTest(
  database: Database,
  databaseUrl: string,
  databasePid: number,
): Promise<HallUnderTest> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = startHall({ DATABASE_URL: databaseUrl, PORT: String(port) })
  await untilOpen(url, child)
  const sessions = await openSessions({ pool: database.authPool, publicUrl: url })
  const walkIn = new Hono().get('/:person', async (c) => {
    await sessions.begin(c, { person_id: c.req.param('person'), how: 'demo', strong: true })
    return c.text('')
  })
  return {
    url,
    databaseUrl,
    cookieOf: async (person_id) => {
      const answer = await walkIn.request(`/${person_id}`)
      return answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
    },
    memory: () => memoryOf(child.pid ?? 0),
    processor: async () => (await processorOf(child.pid ?? 0)) + (await processorOf(databasePid)),
    processors: async () => ({
      hall: await processorOf(child.pid ?? 0),
      database: await processorOf(databasePid),
    }),
    close: () => closeHall(child),
  }
}

/** Two benches on one machine do not ask each other's halls. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('no port was free')
  return address.port
}

/** As `npm start` does; bin/hall goes on as the hall in the same process. */
export function startHall(settings: Record<string, string>): ChildProcess {
  const program = path.join(projectFolder(), 'bin', 'hall')
  // Looking closer: BENCH_NODE_OPTIONS='--cpu-prof --cpu-prof-dir=/tmp/prof' npm run bench …
  const NODE_OPTIONS = process.env.BENCH_NODE_OPTIONS ?? ''
  const env = { PATH: process.env.PATH, LOG_LEVEL: 'error', NODE_OPTIONS, ...settings }
  return spawn(process.execPath, [program, 'start'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

export async function untilOpen(url: string, child: ChildProcess) {
  for (const until = Date.now() + OPEN_MS_MAX; Date.now() < until; await pause(5)) {
    if (child.exitCode !== null) break
    const open = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (open) return
  }
  throw new Error('the hall did not open')
}

export async function closeHall(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'close')
}

export async function memoryOf(pid: number) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const mb = (name: string) => Number(status.match(`${name}:\\s+(\\d+)`)?.[1]) / 1024
  return { now: mb('VmRSS'), peak: mb('VmHWM') }
}

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10

/** Of a process and all below it, those that have ended included. */
export async function processorOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const ticks = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number)
  const below = await Promise.all((await childrenOf(pid)).map(processorOf))
  return [...ticks.map((one) => one * TICK_MS), ...below].reduce((sum, ms) => sum + ms, 0)
}

async function childrenOf(pid: number) {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = tasks.map((task) =>
    readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => ''),
  )
  return (await Promise.all(lists)).join(' ').split(/\s+/).filter(Boolean).map(Number)
}

/** A process with all below it, each page counted once however many share it. */
export async function sharedMemoryOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const own = Number(rollup.match(/^Pss:\s+(\d+)/m)?.[1] ?? 0) / 1024
  const below = await Promise.all((await childrenOf(pid)).map(sharedMemoryOf))
  return below.reduce((sum, mb) => sum + mb, own)
}
