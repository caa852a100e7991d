import { Hono } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { found } from '../../../platform/errors.ts'
import { ChecksPage } from './checking.pages.tsx'
import { lastChecks } from './checking.queries.ts'

export const checkingRoutes = new Hono<BodyEnv>()

checkingRoutes.get('/b/:body/figures-checked', may('figures.check'), async (c) => {
  const scope = c.get('scope')
  found(scope.where.unit_id)
  return page(
    c,
    <ChecksPage
      language={scope.language}
      zone={scope.where.time_zone}
      home={`/b/${scope.where.slug}`}
      checks={await lastChecks(scope)}
    />,
  )
})
