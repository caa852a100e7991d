import { Hono } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { orderFor, standingOrders, type Act } from '../../../standing-orders.ts'
import { OrdersPage, type OrderLine } from './orders.pages.tsx'

export const ordersRoutes = new Hono<BodyEnv>()

ordersRoutes.get(
  '/b/:body/standing-orders',
  may('today.read', { aboveUnits: 'figures.read' }),
  (c) => {
    const { language, where } = c.get('scope')
    // Standing orders are written in English and Polish; others read the English.
    const spoken = language === 'pl' ? 'pl' : 'en'
    const orders = acts.map((act) => lineOf(act, spoken))
    return page(c, <OrdersPage language={language} home={`/b/${where.slug}`} orders={orders} />)
  },
)

const isAct = (text: string): text is Act => text in standingOrders
const acts = Object.keys(standingOrders).filter(isAct)

function lineOf(act: Act, spoken: 'en' | 'pl'): OrderLine {
  const { says, members, list, strong } = orderFor(act)
  return {
    act,
    says: says[spoken],
    members: Boolean(members),
    list: Boolean(list),
    strong: Boolean(strong),
  }
}
