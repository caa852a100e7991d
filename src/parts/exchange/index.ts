import { Hono } from 'hono'
import type { HallEnv } from '../../platform/house.ts'
import { feedRoutes } from './feeds/feeds.routes.ts'
import { myCalendarRoutes } from './feeds/my-calendar.routes.tsx'

/** What other programs read of the hall, and what they send it. */
export const exchange = new Hono<HallEnv>().route('/', feedRoutes).route('/', myCalendarRoutes)
