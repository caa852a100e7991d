import { Hono } from 'hono'
import type { BodyEnv } from '../../platform/entering/door.ts'
import { jobs as letterJobs } from './asking/letters.jobs.ts'
import { requestRoutes } from './asking/request.routes.tsx'
import { jobs as dateJobs } from './dates/dates.jobs.ts'
import { dateRoutes } from './dates/dates.routes.tsx'
import { holdRoutes } from './holds/hold.routes.tsx'
import { oddDayRoutes } from './places/odd-days.routes.tsx'
import { placeRoutes } from './places/place.routes.tsx'
import { weekRoutes } from './timetable/week.routes.tsx'

export { streetRoutes } from './asking/street.routes.tsx'
export { roomsToday } from './first-page.routes.tsx'

// For the calendar and whoever else puts something on: a room is held in the transaction that puts it on.
export {
  freeFor,
  holdBeside,
  holdFor,
  holdForMany,
  regainFor,
  whyNot,
} from './holds/for.queries.ts'
export {
  clashesByClock,
  holdsByClock,
  moveAskedByClock,
  moveByClock,
  type ClockChange,
  type ClockClash,
} from './holds/clock.queries.ts'
export { heldAhead, holdsFor } from './holds/hold.queries.ts'
export type { Hold, Refusal } from './holds/hold.rules.ts'
export { REASON_MAX } from './holds/hold.rules.ts'
export { refusalSaid } from './holds/refusal.words.ts'
export { placeNames } from './places/place.queries.ts'

export const jobs = [...letterJobs, ...dateJobs]

/** `/b/:body/rooms`. What has a name of its own stands before what is named by its id. */
export const router = new Hono<BodyEnv>()
router.route('/', weekRoutes)
router.route('/', requestRoutes)
router.route('/', holdRoutes)
router.route('/', placeRoutes)
router.route('/', oddDayRoutes)
router.route('/', dateRoutes)
