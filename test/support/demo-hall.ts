import type { Hono } from 'hono'
import { createApp } from '../../src/app.tsx'
import { buildDemo } from '../../src/demo/build.ts'
import { walkInRoutes } from '../../src/demo/front-door/walk-in.routes.tsx'
import type { Part } from '../../src/demo/people/eight.ts'
import { jobs } from '../../src/jobs.ts'
import type { HallEnv, House } from '../../src/platform/house.ts'
import { freshHall } from '../../src/platform/testing/fresh-hall.ts'
import { houseOn } from './hall.ts'

export interface DemoHall {
  readonly app: Hono<HallEnv>
  readonly house: House
  /** The person behind each of the eight, and where they start. */
  readonly guide: (part: Part) => { person_id: string; slug: string }
  readonly home: { readonly id: string; readonly slug: string }
  close(): Promise<void>
}

/** The demo as `npm run demo` opens it, with its jobs at work. */
export async function demoHall(): Promise<DemoHall> {
  const database = await freshHall()
  const now = new Date()
  const own = await houseOn(database, () => new Date())
  const facts = {
    ...(await buildDemo(database, { ...own, clock: () => now })),
    day: now.toISOString().slice(0, 10),
  }
  const house: House = { ...own, kind: 'demo', strongSignIn: false }
  await own.queue.work(house, jobs)
  return {
    app: createApp(house, walkInRoutes(facts)),
    house,
    home: facts.home,
    guide: (part) => {
      const found = facts.guides.find((one) => one.part === part)
      if (!found) throw new Error(`Nobody plays the ${part}`)
      return found
    },
    close: async () => {
      await own.queue.stop()
      await database.close()
    },
  }
}
