import { Hono } from 'hono'
import type { BodyEnv } from '../../platform/door.ts'
import { doorRoutes } from './door.routes.tsx'
import { jobs as forgettingJobs } from './forgetting.jobs.ts'
import { guestRoutes } from './guest.routes.tsx'
import { jobs as letterJobs } from './letters.jobs.ts'
import { occasionRoutes } from './occasion.routes.tsx'
import { sheetRoutes } from './sheet.routes.tsx'
import { whatsOnRoutes } from './whats-on.routes.tsx'

export { firstPageToday, nextOccasions } from './first-page.routes.tsx'

export const jobs = [...letterJobs, ...forgettingJobs]

/** `/b/:body/whats-on`. */
export const router = new Hono<BodyEnv>()
router.route('/', whatsOnRoutes)
router.route('/', occasionRoutes)
router.route('/', doorRoutes)
router.route('/', guestRoutes)
router.route('/', sheetRoutes)
