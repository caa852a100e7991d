import { Hono } from 'hono'
import type { BodyEnv } from '../../../platform/entering/door.ts'
import { belowRoutes } from './below.routes.tsx'
import { particularsRoutes } from './bodies.routes.tsx'

/** The rooms that keep the bodies themselves: `/b/:body/particulars`, `/b/:body/branches`. */
export const bodiesRooms = new Hono<BodyEnv>()

for (const routes of [particularsRoutes, belowRoutes]) bodiesRooms.route('/', routes)
