import { Hono } from 'hono'
import type { HallEnv } from '../../platform/house.ts'
import { keepingRoutes } from './face/keeping.routes.tsx'
import { outsideRoutes } from './face/outside.routes.tsx'
import { posterRoutes } from './posters/posters.routes.ts'

/** The public face: `/at/…` for whoever passes by, `/b/:body/face` for those who write it. */
export const vision = new Hono<HallEnv>()
  .route('/', posterRoutes)
  .route('/', outsideRoutes)
  .route('/', keepingRoutes)
