import { Hono } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { found } from '../../../platform/errors.ts'
import { noteReading } from '../../register/index.ts'
import { monthAsked, monthOf, monthsAfter } from '../month.rules.ts'
import { flows } from '../standing.rules.ts'
import { FlowPage } from './flows.pages.tsx'
import { FLOW_ROWS, moversOf } from './flows.queries.ts'

export const flowsRoutes = new Hono<BodyEnv>()

const PAGES_MAX = 1000

flowsRoutes.get('/b/:body/flows/:flow', may('people.read'), async (c) => {
  const scope = c.get('scope')
  found(scope.where.unit_id)
  const flow = found(flows.find((one) => one === c.req.param('flow')))
  const thisMonth = monthOf(scope.now, scope.where.time_zone)
  const asked = monthAsked(c.req.query('month')) ?? monthsAfter(thisMonth, -1)
  const month = asked > thisMonth ? thisMonth : asked
  const number = Math.min(PAGES_MAX, Math.max(1, Number.parseInt(c.req.query('page') ?? '1') || 1))
  const { movers, total } = await moversOf(scope, { flow, month, page: number })
  noteReading(scope, { kind: 'list', words: `${flow} ${month}`, shown: movers.length })
  return page(
    c,
    <FlowPage
      language={scope.language}
      zone={scope.where.time_zone}
      home={`/b/${scope.where.slug}`}
      {...{ flow, month, thisMonth, movers, total }}
      now={scope.now}
      page={number}
      pageRows={FLOW_ROWS}
    />,
  )
})
