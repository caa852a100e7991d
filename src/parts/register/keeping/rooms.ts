import { Hono } from 'hono'
import type { HallEnv } from '../../../platform/house.ts'
import { erasureRoutes } from './erasure.routes.tsx'
import { myDataRoutes } from './my-data.routes.tsx'
import { recordRoutes } from './record.routes.tsx'

/** The rooms where the hall says what it keeps, gives it out, and forgets it. */
export const keepingRooms = new Hono<HallEnv>()

for (const routes of [recordRoutes, erasureRoutes]) keepingRooms.route('/', routes)
keepingRooms.route('/', myDataRoutes)
