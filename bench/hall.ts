import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Database } from '../src/platform/database/open.ts'
import { projectFolder } from '../src/platform/database/project-folder.ts'
import { openSessions } from '../src/platform/sessions/index.ts'

/** A real hall in a process of its own, on the bench's database. */
export interface HallUnderTest {
  readonly url: string
  /** The cookie of somebody signed in with a passkey. */
  cookieOf(person_id: string): Promise<string>
  /** Memory of the hall's process in MB: now, and the most it ever had. */
  memory(): Promise<{ now: number; peak: number }>
  close(): Promise<void>
}

const PORT = 8199
const OPEN_MS_MAX = 60_000

export async function openHallUnderTest(database: Database, databaseUrl: string) {
  const url = `http://localhost:${PORT}`
  const child = startHall({ DATABASE_URL: databaseUrl, PORT: String(PORT) })
  await untilOpen(url, child)
  const { pool } = { pool: database.authPool }
  const sessions = await openSessions({ pool, publicUrl: url })
  const walkIn = new Hono().get('/:person', async (c) => {
    await sessions.begin(c, { person_id: c.req.param('person'), how: 'demo', strong: true })
    return c.text('')
  })
  const hall: HallUnderTest = {
    url,
    cookieOf: async (person_id) => {
      const answer = await walkIn.request(`/${person_id}`)
      return answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
    },
    memory: () => memoryOf(child.pid ?? 0),
    close: () => closeHall(child),
  }
  return hall
}

/** As `npm start` does; bin/hall goes on as the hall in the same process. */
export function startHall(settings: Record<string, string>): ChildProcess {
  const program = path.join(projectFolder(), 'bin', 'hall')
  const env = { PATH: process.env.PATH, LOG_LEVEL: 'error', ...settings }
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

export const closeHall = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.kill('SIGTERM')
  })

export async function memoryOf(pid: number) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const mb = (name: string) => Number(status.match(`${name}:\\s+(\\d+)`)?.[1]) / 1024
  return { now: mb('VmRSS'), peak: mb('VmHWM') }
}

/** A process with all below it, each page counted once however many share it. */
export async function sharedMemoryOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const own = Number(rollup.match(/^Pss:\s+(\d+)/m)?.[1] ?? 0) / 1024
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = tasks.map((task) =>
    readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => ''),
  )
  const children = (await Promise.all(lists)).join(' ').split(/\s+/).filter(Boolean)
  const below = await Promise.all(children.map((child) => sharedMemoryOf(Number(child))))
  return below.reduce((sum, mb) => sum + mb, own)
}
