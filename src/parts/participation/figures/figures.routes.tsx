import type { Context } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { RULE } from '../../../platform/deeds/index.ts'
import type { BodyEnv } from '../../../platform/entering/door.ts'
import { monthOf, monthsAfter } from '../month.rules.ts'
import { FiguresPage, NoFiguresPage } from './figures.pages.tsx'
import { figuresBelow, unitsBelow } from './figures.queries.ts'
import { figuresFrom, isColumn, named, PAGE_LINES, sorted, type Order } from './figures.rules.ts'

/** A region's or the national first page; the door has let in who may see figures, and opened no list. */
export async function showFigures(c: Context<BodyEnv>) {
  const scope = c.get('scope')
  const { language, where } = scope
  const keeps = scope.allows('bodies.keep-above') ? `/b/${where.slug}/particulars` : null
  const face = scope.allows('face.change-above') ? `/b/${where.slug}/face` : null
  const figures = figuresFrom(await figuresBelow(scope))
  if (!figures) {
    const firstClose = monthsAfter(monthOf(scope.now, where.time_zone), 1)
    const units = await unitsBelow(scope)
    const seats =
      keeps && scope.allows('offices.read') && units > 0 ? `/b/${where.slug}/offices` : null
    return page(c, <NoFiguresPage {...{ language, units, firstClose, keeps, face, seats }} />)
  }
  const asked = askedOf(c)
  const found = sorted(named(figures.units, asked.name), asked.order)
  const from = asked.all ? 0 : (asked.page - 1) * PAGE_LINES
  return page(
    c,
    <FiguresPage
      {...{ language, figures, asked, keeps, face }}
      home={`/b/${where.slug}`}
      days={RULE.windowDays}
      version={RULE.version}
      lines={found.slice(from, asked.all ? LINES_MAX : from + PAGE_LINES)}
      total={found.length}
    />,
  )
}

/** However many bodies there are, one page holds no more than this. */
const LINES_MAX = 2000
const NAME_MAX = 80
const PAGES_MAX = 100

function askedOf(c: Context) {
  const by = c.req.query('by')
  const way = c.req.query('way') === 'ascending' ? 'ascending' : 'descending'
  const order: Order = isColumn(by) ? { by, way } : { by: 'change', way: 'descending' }
  const number = Number.parseInt(c.req.query('page') ?? '1') || 1
  return {
    order,
    name: (c.req.query('q') ?? '').slice(0, NAME_MAX),
    page: Math.min(PAGES_MAX, Math.max(1, number)),
    all: c.req.query('all') === '1',
  }
}
