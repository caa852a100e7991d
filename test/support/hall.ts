import type { Hono } from 'hono'
import { createApp } from '../../src/app.tsx'
import type { Database } from '../../src/platform/database/open.ts'
import type { HallEnv, House } from '../../src/platform/house.ts'
import { newId } from '../../src/platform/ids.ts'
import { openQueue, type RunningQueue } from '../../src/platform/jobs/index.ts'
import { openPostOffice } from '../../src/platform/mail/index.ts'
import { openLog } from '../../src/platform/running/log.ts'
import { openSeals } from '../../src/platform/secrets/sealed.ts'
import { openSessions } from '../../src/platform/sessions/index.ts'
import { openWindow } from '../../src/platform/street/street-window.ts'
import { freshHall } from '../../src/platform/testing/fresh-hall.ts'
import { buildTown, type Town } from './town.ts'

/** Noon on a Sunday in November: the day on which most tests take place. */
export const TODAY = new Date('2026-11-22T12:00:00Z')

export interface TestHall {
  readonly house: House
  /** The same queue as the house's, to be set to work. */
  readonly queue: RunningQueue
  readonly app: Hono<HallEnv>
  readonly town: Town
  readonly database: Database
  /** Asks as this person (null: nobody is signed in). Forms are sent when `form` is given. */
  ask(
    person_id: string | null,
    path: string,
    form?: Record<string, string | string[]>,
  ): Promise<Response>
  /** What the page says, without its tags. */
  read(person_id: string | null, path: string): Promise<string>
  setClock(now: Date): void
  close(): Promise<void>
}

/** A hall with the small country of `town.ts` in it, on a database of its own. */
export async function testHall(): Promise<TestHall> {
  const database = await freshHall()
  const town = await buildTown(database)
  let now = TODAY
  const house = await houseOn(database, () => now)
  const app = createApp(house)

  const ask: TestHall['ask'] = async (person_id, path, form) => {
    const headers = new Headers({ origin: house.publicUrl, 'sec-fetch-site': 'same-origin' })
    if (person_id) headers.set('x-test-person', person_id)
    const url = new URL(path, house.publicUrl)
    if (!form) return await app.request(url, { headers })
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(form))
      for (const one of [value].flat()) body.append(name, one)
    return await app.request(url, { method: 'POST', headers, body })
  }

  return {
    house,
    queue: house.queue,
    app,
    town,
    database,
    ask,
    read: async (person_id, path) => textOf(await (await ask(person_id, path)).text()),
    setClock: (moment) => {
      now = moment
    },
    close: async () => {
      await house.queue.stop()
      await town.close()
      await database.close()
    },
  }
}

/** A house for tests: who asks is told by a header, where it is not told by a real session's cookie. */
export async function houseOn(
  database: Database,
  clock: () => Date,
): Promise<House & { queue: RunningQueue }> {
  const publicUrl = 'http://hall.example.org'
  const sessions = await openSessions({ pool: database.authPool, publicUrl })
  const log = openLog('silent')
  // Connects when something is put into it, and works only when told to.
  const queue = openQueue(database.address, log)
  return {
    kind: 'hall',
    db: database.app,
    streetDb: database.shared,
    publicUrl,
    sessions,
    clock,
    newId,
    log,
    queue,
    mail: openPostOffice({ queue, log, publicUrl }),
    seals: openSeals(Buffer.alloc(32, 7)),
    whoIs: (c) => {
      const person_id = c.req.header('x-test-person')
      const session = { session_id: newId(), strong_at: clock(), fresh_at: clock() }
      return person_id
        ? Promise.resolve({ ...session, person_id })
        : sessions.whoIs(c.req.header('cookie'))
    },
    strongSignIn: true,
    window: openWindow(0),
    tongues: openWindow(0),
    isEmpty: () => Promise.resolve(false),
  }
}

export const textOf = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<wbr\/?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&rsquo;/g, '’')
    .replace(/\s+/g, ' ')
