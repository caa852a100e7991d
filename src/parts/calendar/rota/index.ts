import { Hono } from 'hono'
import type { BodyEnv } from '../../../platform/entering/door.ts'
import { boardRoutes } from './board/board.routes.tsx'
import { keepingRoutes } from './keeping/keeping.routes.tsx'
import { jobs as letterJobs } from './letters/rota-letters.jobs.ts'
import { askWeekly } from './letters/weekly.jobs.ts'
import { letterRoutes, mineRoutes } from './mine/mine.routes.tsx'
import { puttingRoutes } from './putting/putting.routes.tsx'
import { suggestRota } from './suggesting/suggest.jobs.ts'
import { suggestRoutes } from './suggesting/suggest.routes.tsx'

export const rotaJobs = [...letterJobs, suggestRota, askWeekly]

/** `/b/:body/whats-on/rota`. */
export const rotaRoutes = new Hono<BodyEnv>()
rotaRoutes.route('/', boardRoutes)
rotaRoutes.route('/', mineRoutes)
rotaRoutes.route('/', suggestRoutes)
rotaRoutes.route('/', puttingRoutes)
rotaRoutes.route('/', keepingRoutes)

export { letterRoutes as rotaLetterRoutes }
