import { Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { myself } from '../../../platform/entering/door.ts'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { endMyAddress, keepMyAddress, myAddressMade } from './feeds.queries.ts'
import { words } from './feeds.words.ts'
import { MyCalendarPage } from './my-calendar.pages.tsx'
import { hashOf, secretOf } from './secret.ts'

/** `/me/calendar`. */
export const myCalendarRoutes = new Hono<HallEnv>()

const mine = () => myself('the address of a member’s own calendar')

myCalendarRoutes.get('/me/calendar', mine(), async (c) => {
  const scope = c.get('scope')
  const made_at = await myAddressMade(scope)
  const address = made_at && `${scope.house.publicUrl}/calendar/${secretAt(scope, made_at)}.ics`
  return page(c, <MyCalendarPage address={address} />)
})

myCalendarRoutes.post('/me/calendar', mine(), async (c) => {
  const scope = c.get('scope')
  await keepMyAddress(scope, { made_at: scope.now, hash: hashOf(secretAt(scope, scope.now)) })
  flash(c, words.in(scope.language)('made'))
  return c.redirect('/me/calendar', 303)
})

myCalendarRoutes.post('/me/calendar/ending', mine(), async (c) => {
  const scope = c.get('scope')
  await endMyAddress(scope)
  flash(c, words.in(scope.language)('ended'))
  return c.redirect('/me/calendar', 303)
})

const secretAt = ({ house, who }: Scope, made_at: Date) =>
  secretOf(house, found(who).person_id, made_at)
