import { Hono } from 'hono'
import { page } from '../../platform/answering/page.tsx'
import { anyone } from '../../platform/entering/door.ts'
import type { HallEnv } from '../../platform/house.ts'
import { DesignPage, DesignSheet, DesignTask } from '../../ui/design/design.tsx'

const why = 'The look of the house, with invented people; in the demo only.'

/** The living style page: every component in its states. */
export const designRoutes = new Hono<HallEnv>()
  .get('/demo/design', anyone(why), (c) => page(c, <DesignPage />))
  .get('/demo/design/task', anyone(why), (c) => page(c, <DesignTask />))
  .get('/demo/design/sheet', anyone(why), (c) => page(c, <DesignSheet />))
