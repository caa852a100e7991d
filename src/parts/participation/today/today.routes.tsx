import { Hono } from 'hono'
import type { Children } from '../../../markup/index.ts'
import { page } from '../../../platform/answering/page.tsx'
import { RULE } from '../../../platform/deeds/index.ts'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { showFigures } from '../figures/figures.routes.tsx'
import { monthOf, monthsAfter } from '../month.rules.ts'
import { MonthsPage } from './months.pages.tsx'
import { TodayPage } from './today.pages.tsx'
import { closedMonths, standsNow } from './today.queries.ts'
import { justOpened, ladderOf, TREND_MONTHS, trendOf } from './today.rules.ts'

/** What is on, as a part of the first page: the calendar's to say, the house's to pass in. */
type WhatsOn = (scope: BodyScope) => Promise<Children>

export interface Slots {
  whatsOn: WhatsOn
  /** What was learned lately, further down on it. */
  lately: WhatsOn
  /** What waits for an officer, above everything else; most days nothing. */
  waiting: WhatsOn
}

/** A body's first page: a branch's day, or, above the branches, their figures. */
export function todayRoutes({ whatsOn, lately, waiting }: Slots) {
  const routes = new Hono<BodyEnv>()

  routes.get('/b/:body', may('today.read', { aboveUnits: 'figures.read' }), async (c) => {
    const scope = c.get('scope')
    if (scope.where.unit_id === null) return showFigures(c)
    const home = `/b/${scope.where.slug}`
    const thisMonth = monthOf(scope.now, scope.where.time_zone)
    const closed = await closedMonths(scope, TREND_MONTHS)
    const last = closed.at(-1) ?? null
    const now = await standsNow(scope, last?.month ?? monthsAfter(thisMonth, -1))
    const ladder = ladderOf(now)
    const active = now.recorded ? ladder.active : null
    return page(
      c,
      <TodayPage
        language={scope.language}
        home={home}
        days={RULE.windowDays}
        ladder={ladder}
        justOpened={last === null && scope.where.unit_id === scope.where.id && justOpened(ladder)}
        months={trendOf(closed, { month: thisMonth, active })}
        last={last}
        lapsedSince={now.lapsed_since}
        thisMonth={thisMonth}
        firstClose={monthsAfter(thisMonth, 1)}
        may={{
          seePeople: scope.allows('people.read'),
          importList: scope.allows('list.import'),
          putOn: scope.allows('occasions.change'),
        }}
        whatsOn={await whatsOn(scope)}
        lately={await lately(scope)}
        waiting={await waiting(scope)}
      />,
    )
  })

  routes.get('/b/:body/months', may('today.read'), async (c) => {
    const scope = c.get('scope')
    const thisMonth = monthOf(scope.now, scope.where.time_zone)
    return page(
      c,
      <MonthsPage
        language={scope.language}
        home={`/b/${scope.where.slug}`}
        months={(await closedMonths(scope, MONTHS_SHOWN)).reverse()}
        all={c.req.query('all') === '1'}
        firstClose={monthsAfter(thisMonth, 1)}
        seesPeople={scope.allows('people.read')}
        seesChecks={scope.allows('figures.check')}
      />,
    )
  })

  return routes
}

/** Three years of months. */
const MONTHS_SHOWN = 36
