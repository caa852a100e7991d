import { Hono } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { deedKinds, RULE } from '../../../platform/deeds/index.ts'
import { anyone } from '../../../platform/entering/door.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { placeInHall } from '../../../platform/reading/place-in-hall.ts'
import { RulePage } from './rule.pages.tsx'

export const ruleRoutes = new Hono<HallEnv>()

ruleRoutes.get('/rule', anyone('the rule behind the figures is public'), (c) => {
  const back = c.req.query('back')
  return page(
    c,
    <RulePage
      language={c.get('scope').language}
      version={RULE.version}
      inForceFrom={RULE.inForceFrom}
      days={RULE.windowDays}
      countsFor={(kind) => deedKinds[kind]}
      back={placeInHall(back)}
    />,
  )
})
