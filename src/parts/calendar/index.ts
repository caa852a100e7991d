import { Hono } from 'hono'
import type { BodyEnv } from '../../platform/door.ts'
import { doorRoutes } from './door.routes.tsx'
import { guestRoutes } from './guest.routes.tsx'
import { occasionRoutes } from './occasion.routes.tsx'
import { sheetRoutes } from './sheet.routes.tsx'
import { whatsOnRoutes } from './whats-on.routes.tsx'

export { firstPageToday, nextOccasions } from './first-page.routes.tsx'
export { jobs } from './letters.jobs.ts'

/** `/b/:body/whats-on`. */
export const router = new Hono<BodyEnv>()
router.route('/', whatsOnRoutes)
router.route('/', occasionRoutes)
router.route('/', doorRoutes)
router.route('/', guestRoutes)
router.route('/', sheetRoutes)
