import { Hono } from 'hono'
import type { BodyEnv } from '../../platform/entering/door.ts'
import { checkingRoutes } from './checking/checking.routes.tsx'
import { flowsRoutes } from './flows/flows.routes.tsx'
import { ordersRoutes } from './orders/orders.routes.tsx'
import { ruleRoutes } from './rule/rule.routes.tsx'
import { todayRoutes, type Slots } from './today/today.routes.tsx'

export { closeMonthsOf, jobs as participationJobs } from './participation.jobs.ts'

/** The pages of active members; what is on is the calendar's to say, what waits the register's, so the house passes them in. */
export function participation(slots: Slots) {
  return new Hono<BodyEnv>()
    .route('/', todayRoutes(slots))
    .route('/', flowsRoutes)
    .route('/', checkingRoutes)
    .route('/', ordersRoutes)
    .route('/', ruleRoutes)
}
