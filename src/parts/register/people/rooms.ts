import { Hono } from 'hono'
import type { HallEnv } from '../../../platform/house.ts'
import { accessLogRoutes } from './access-log/access-log.routes.tsx'
import { contactUndoRoutes } from './contact-undo/contact-undo.routes.tsx'
import { editRoutes } from './entry/edit.routes.tsx'
import { joiningRoutes } from './joining/joining.routes.tsx'
import { myEntryRoutes } from './my-entry/my-entry.routes.tsx'
import { peopleRoutes } from './people.routes.tsx'
import { personRoutes } from './person.routes.tsx'
import { standingRoutes } from './standing.routes.tsx'
import { personTagRoutes } from './tags/person-tags.routes.tsx'
import { tagsRoutes } from './tags/tags.routes.tsx'

/** The rooms where people are found, entries read and corrected: officers' pages, and a member's own. */
export const peopleRooms = new Hono<HallEnv>()

for (const routes of [peopleRoutes, joiningRoutes, tagsRoutes, accessLogRoutes])
  peopleRooms.route('/', routes)
for (const routes of [personRoutes, editRoutes, standingRoutes, personTagRoutes])
  peopleRooms.route('/', routes)
for (const routes of [myEntryRoutes, contactUndoRoutes]) peopleRooms.route('/', routes)
