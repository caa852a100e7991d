import { Hono } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { RecordPage } from './record.pages.tsx'
import { erasuresLately, tablesSaid } from './record.queries.ts'

/** The record of processing, written by the tables' own comments. */
export const recordRoutes = new Hono<BodyEnv>()

recordRoutes.get('/b/:body/record', may('record.read'), async (c) => {
  const scope = c.get('scope')
  const props = { tables: await tablesSaid(scope), erased: await erasuresLately(scope) }
  return page(c, <RecordPage offices={`/b/${scope.where.slug}/offices`} {...props} />)
})
