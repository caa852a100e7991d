import { Hono, type Context } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { anyone } from '../../../platform/entering/door.ts'
import { found } from '../../../platform/errors.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { networkOf } from '../../../platform/sessions/index.ts'
import { daysOn } from '../../../time/wall-time.ts'
import { Trouble } from '../../../ui/frame/trouble.tsx'
import { placeNamed } from '../hall.ts'
import { couldHold, takenAhead } from '../holds/taken.queries.ts'
import { hoursOf, placesOnOffer } from '../places/place.queries.ts'
import { tellKeepers } from './letters.jobs.ts'
import { leaveRequest } from './request.queries.ts'
import { readRequest } from './request.rules.ts'
import { StreetAskPage, StreetRoomsPage, StreetSentPage } from './street.pages.tsx'

/** `/at/:body/rooms`: what groups without an account can have, and how they ask for it. */
export const streetRoutes = new Hono<HallEnv>()

const DAYS_SHOWN = 14
// A group asks a few times for a season; nobody else has reason to fill an officer's evening.
const asks = { network: 8, body: 60, seconds: 60 * 60 }

streetRoutes.get('/', anyone('rooms are on offer to whoever passes by'), async (c) => {
  const scope = c.get('scope')
  const places = []
  for (const place of await placesOnOffer(scope))
    places.push({ place, hours: await hoursOf(scope, place) })
  return page(c, <StreetRoomsPage home={homeOf(c)} places={places} />)
})

streetRoutes.get('/sent', anyone('who asked for a room is told what happens now'), (c) =>
  page(c, <StreetSentPage home={homeOf(c)} />),
)

streetRoutes.get('/:place', anyone('a group without an account asks for a room'), async (c) => {
  const scope = c.get('scope')
  const place = await placeNamed(scope, found(c.req.param('place')))
  const hours = await hoursOf(scope, place)
  const form = { place, hours, typed: {}, once: scope.newId(), taken: await takenSoon(c, place) }
  return page(c, <StreetAskPage home={homeOf(c)} {...form} />)
})

streetRoutes.post('/:place', anyone('a group without an account asks for a room'), async (c) => {
  const scope = c.get('scope')
  const where = found(scope.where)
  const place = await placeNamed(scope, found(c.req.param('place')))
  const typed = textsOf(await c.req.parseBody())
  const once = isId(typed['once']) ? typed['once'] : scope.newId()
  const around = { place, hours: await hoursOf(scope, place), taken: await takenSoon(c, place) }
  const form = { home: homeOf(c), ...around, typed, once }
  const reading = readRequest(typed, { zone: where.time_zone, now: scope.now, from: 'street' })
  if ('problems' in reading)
    return page(c, <StreetAskPage {...form} problems={reading.problems} />, 422)
  const refusal = await couldHold(scope, place, reading.draft)
  if (refusal) return page(c, <StreetAskPage {...form} refusal={refusal} />, 422)
  if (!(await mayAsk(c, where.id))) return page(c, <Trouble kind="busy" />, 429)
  await leaveRequest(scope, { id: once, place, draft: reading.draft, person_id: null })
  await tellKeepers(scope, place.body_id, once)
  return c.redirect(`${homeOf(c)}/sent`, 303)
})

async function mayAsk(c: Context<HallEnv>, body_id: string) {
  const { sessions } = c.get('house')
  const near = await sessions.mayTry(
    { what: 'room-network', of: networkOf(c), max: asks.network },
    asks.seconds,
  )
  return (
    near &&
    (await sessions.mayTry({ what: 'room-body', of: body_id, max: asks.body }, asks.seconds))
  )
}

function takenSoon(c: Context<HallEnv>, place: { body_id: string; id: string }) {
  const scope = c.get('scope')
  const until = daysOn(scope.now, DAYS_SHOWN, found(scope.where).time_zone)
  return takenAhead(scope, place, { starts_at: scope.now, ends_at: until })
}

const homeOf = (c: Context<HallEnv>) => `/at/${found(c.get('scope').where).slug}/rooms`
