import { openLog } from '../log.ts'
import type { Database } from '../database/open.ts'
import type { House } from '../house.ts'
import { newId } from '../ids.ts'

/** A house over a test's database, where nobody is signed in; say what should be otherwise. */
export const plainHouse = (hall: Database, otherwise: Partial<House> = {}): House => ({
  kind: 'hall',
  db: hall.app,
  publicUrl: 'http://localhost:8080',
  clock: () => new Date(),
  newId,
  log: openLog('silent'),
  whoIs: () => Promise.resolve(null),
  strongSignIn: false,
  isEmpty: () => Promise.resolve(false),
  ...otherwise,
})
