import { Hono } from 'hono'
import { page } from '../../platform/answering/page.tsx'
import { anyone, asHall } from '../../platform/entering/door.ts'
import { found } from '../../platform/errors.ts'
import type { HallEnv } from '../../platform/house.ts'
import { lettersIn } from '../../platform/mail/index.ts'
import { signInAs } from '../../platform/sessions/index.ts'
import type { DemoFacts } from '../facts.ts'
import { thisMonthsList } from '../office/this-month.ts'
import { designRoutes } from './design.routes.tsx'
import { OutboxPage } from './outbox.pages.tsx'
import { WalkInPage } from './walk-in.pages.tsx'

const why = 'Everybody in the demo is invented; its front door is open.'

/** Mounted in the demo only: `npm start` knows nothing of it. */
export const walkInRoutes = (facts: DemoFacts) =>
  new Hono<HallEnv>()
    .route('/', designRoutes)

    .get('/demo', anyone(why), (c) =>
      page(c, <WalkInPage facts={facts} language={c.get('scope').language} />),
    )

    .post('/demo/walk-in', asHall(why), async (c) => {
      const { part } = await c.req.parseBody()
      const guide = found(facts.guides.find((one) => one.part === part))
      await signInAs(c, guide.person_id)
      return c.redirect(`/b/${guide.slug}`, 303)
    })

    .get('/demo/this-month.csv', anyone(why), async (c) => {
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', 'attachment; filename="this-months-list.csv"')
      return c.body(await thisMonthsList(c.get('house'), facts.home.id))
    })

    .get('/demo/outbox', anyone(why), async (c) => {
      const letters = await lettersIn(c.get('house').db)
      return page(c, <OutboxPage letters={letters} language={c.get('scope').language} />)
    })
