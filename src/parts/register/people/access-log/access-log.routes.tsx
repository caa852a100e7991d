import { Hono } from 'hono'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import { found } from '../../../../platform/errors.ts'
import { AccessLogPage } from './access-log.pages.tsx'
import { brokenLink, daysOfReading, LOG_ROWS, logBody, readings } from './access-log.queries.ts'
import { settleReadings } from './access-log.ts'

export const accessLogRoutes = new Hono<BodyEnv>()

accessLogRoutes.get('/b/:body/access-log', may('access-log.read'), async (c) => {
  const scope = c.get('scope')
  // The log is the unit's, wards and all; it is read where it is kept.
  found(logBody(scope) === scope.where.id ? scope.where : null)
  await settleReadings(scope.house)
  const below = Number(c.req.query('below')) || null
  const lines = await readings(scope, below && Math.min(Math.trunc(Math.abs(below)), 2 ** 31 - 1))
  const last = lines.length > LOG_ROWS ? lines[LOG_ROWS - 1]?.place : undefined
  return page(
    c,
    <AccessLogPage
      lines={lines.slice(0, LOG_ROWS)}
      days={await daysOfReading(scope)}
      {...await brokenLink(scope)}
      older={last === undefined ? undefined : `/b/${scope.where.slug}/access-log?below=${last}`}
    />,
  )
})
