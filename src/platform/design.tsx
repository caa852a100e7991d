import type { Hono } from 'hono'
import { DesignPage, DesignSheet, DesignTask } from '../ui/design/design.tsx'
import { anyone } from './entering/door.ts'
import type { HallEnv } from './house.ts'
import { page } from './answering/page.tsx'

const why = 'The look of the house, with invented people; in the demo only.'

/** The living style page: every component in its states. */
export function showDesign(app: Hono<HallEnv>): void {
  app.get('/demo/design', anyone(why), (c) => page(c, <DesignPage />))
  app.get('/demo/design/task', anyone(why), (c) => page(c, <DesignTask />))
  app.get('/demo/design/sheet', anyone(why), (c) => page(c, <DesignSheet />))
}
