import { Hono } from 'hono'
import type { BodyEnv } from '../../platform/entering/door.ts'
import type { HallEnv } from '../../platform/house.ts'
import { jobs as afterwardsJobs } from './afterwards/afterwards.jobs.ts'
import { afterwardsRoutes } from './afterwards/afterwards.routes.tsx'
import { bringingRoutes } from './bringing/bringing.routes.tsx'
import { clockRoutes } from './clock/clock.routes.tsx'
import { jobs as letterJobs } from './coming/letters/letters.jobs.ts'
import { jobs as reminderJobs } from './coming/letters/reminders.jobs.ts'
import { myPlaceRoutes } from './coming/mine.routes.tsx'
import { badgeRoutes } from './door/badges/badges.routes.tsx'
import { doorRoutes } from './door/door.routes.tsx'
import { friendsRoutes } from './door/friends.routes.tsx'
import { guestRoutes } from './door/guest.routes.tsx'
import { offlineRoutes } from './door/offline/offline.routes.tsx'
import { shownRoutes } from './door/offline/shown.routes.tsx'
import { sheetRoutes } from './door/sheet/sheet.routes.tsx'
import { jobs as forgettingJobs } from './forgetting.jobs.ts'
import { callingOffRoutes } from './occasions/calling-off.routes.tsx'
import { commitmentRoutes } from './occasions/commitment.routes.tsx'
import { occasionRoomRoutes } from './occasions/occasion-room.routes.tsx'
import { occasionRoutes } from './occasions/occasion.routes.tsx'
import { passRoutes } from './passes/pass.routes.tsx'
import { rotaJobs, rotaLetterRoutes, rotaRoutes } from './rota/index.ts'
import { changingRoutes } from './series/changing.routes.tsx'
import { closedRoutes } from './series/closed/closed.routes.tsx'
import { jobs as seriesJobs } from './series/growing/series.jobs.ts'
import { seriesRoutes } from './series/series.routes.tsx'
import { mineRoutes } from './street/mine.routes.tsx'
import { streetRoutes } from './street/street.routes.tsx'
import { whatsOnRoutes } from './whats-on/whats-on.routes.tsx'

// What other parts ask.
export { CALENDAR_TYPE, icalendar, type CalendarEntry } from './icalendar.ts'
export { isKind as isOccasionKind } from './kinds.rules.ts'
export { kindName } from './outside/kind-name.ts'
export {
  countOutside,
  occasionOutside,
  occasionsNewOutside,
  occasionsOfMineAsEntries,
  occasionsOutside,
} from './outside/outside.queries.ts'
export { stateOutside, type Outside } from './outside/outside.rules.ts'

/** What the public page of an occasion shows of coming along, and what that takes. */
export { ComeAlong } from './street/come-along.pages.tsx'
export { comeAlong } from './street/come-along.ts'

// What stands on the first page of a body.
export { afterwardsOnFirstPage } from './afterwards/afterwards.routes.tsx'
export { firstPageToday } from './whats-on/first-page.routes.tsx'

// The rooms, for the house to mount.
/** `/b/:body/particulars/clock`: what is to come keeps its hour when another clock is hung. */
export { clockRoutes }
/** `/me/pass`: a member's own pass, good at every door. */
export { passRoutes }
/** `/rota-letters/:unit/:key`: ends the weekly letter. */
export { rotaLetterRoutes }

export const jobs = [
  ...afterwardsJobs,
  ...letterJobs,
  ...reminderJobs,
  ...seriesJobs,
  ...forgettingJobs,
  ...rotaJobs,
]

/** `/at/:body/:occasion/coming` and what is behind a guest's link. */
export const street = new Hono<HallEnv>()
street.route('/', streetRoutes)
street.route('/', mineRoutes)

/** `/b/:body/whats-on`. */
export const router = new Hono<BodyEnv>()
router.route('/', whatsOnRoutes)
router.route('/', bringingRoutes)
router.route('/', seriesRoutes)
router.route('/', changingRoutes)
router.route('/', closedRoutes)
router.route('/', rotaRoutes)
router.route('/', afterwardsRoutes)
router.route('/', occasionRoutes)
router.route('/', callingOffRoutes)
router.route('/', commitmentRoutes)
router.route('/', myPlaceRoutes)
router.route('/', occasionRoomRoutes)
router.route('/', doorRoutes)
router.route('/', offlineRoutes)
router.route('/', badgeRoutes)
router.route('/', shownRoutes)
router.route('/', friendsRoutes)
router.route('/', guestRoutes)
router.route('/', sheetRoutes)
