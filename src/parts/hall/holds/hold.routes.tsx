import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { spanWritten, type SpanProblem } from '../../../time/span-written.ts'
import { tellAsker } from '../asking/letters.jobs.ts'
import { homeOf, placeNamed, whenSaid } from '../hall.ts'
import { words } from '../keeping.words.ts'
import { placeNames } from '../places/place.queries.ts'
import type { Typed } from '../typed.rules.ts'
import { BookingPage } from './booking.pages.tsx'
import { book, fillIn, findBooking, freeAhead } from './booking.queries.ts'
import { HoldPage, NewHoldPage } from './hold.pages.tsx'
import { findHold, free, hold, move, regain } from './hold.queries.ts'
import {
  mayMove,
  readHold,
  REASON_MAX,
  reasonIn,
  typedFrom,
  weekly,
  type Hold,
  type Refusal,
} from './hold.rules.ts'
import { refusalSaid } from './refusal.words.ts'

export const holdRoutes = new Hono<BodyEnv>()

holdRoutes.get('/:place/holds/new', may('rooms.hold'), async (c) => {
  const scope = c.get('scope')
  const place = await placeNamed(scope, c.req.param('place'))
  const typed = { day: c.req.query('day') }
  return page(
    c,
    <NewHoldPage
      home={homeOf(scope)}
      place={place}
      typed={typed}
      once={scope.newId()}
      mayOpen={mayOpen(scope)}
    />,
  )
})

holdRoutes.post('/:place/holds', may('rooms.hold'), async (c) => {
  const scope = c.get('scope')
  const place = await placeNamed(scope, c.req.param('place'))
  const typed = textsOf(await c.req.parseBody(), { out_of_hours: REASON_MAX })
  const once = isId(typed['once']) ? typed['once'] : scope.newId()
  const form = { home: homeOf(scope), place, typed, once, mayOpen: mayOpen(scope) }
  const zone = scope.where.time_zone
  const reading = readHold(typed, zone, scope.now)
  if ('problems' in reading)
    return page(c, <NewHoldPage {...form} problems={reading.problems} />, 422)
  const { title, until, ...span } = reading.draft
  const say = words.in(scope.language)
  if (until !== null) {
    const counts = await book(scope, once, place, { title, spans: weekly(span, until, zone) })
    const { held, skipped } = counts
    const kind = skipped > 0 ? 'care' : 'done'
    flash(c, say('booked', { held, skipped }).trim(), held === 0 ? 'refused' : kind)
    return c.redirect(`${homeOf(scope)}/bookings/${once}`, 303)
  }
  const why = reasonIn(typed, { mayOpen: mayOpen(scope) })
  const already = await findHold(scope, once)
  const held = already
    ? { held: once }
    : await hold(scope, { ...span, title, place_id: place.id, out_of_hours: why }, once)
  if ('refused' in held) return page(c, <NewHoldPage {...form} refusal={held.refused} />, 422)
  flash(c, say('hold_done', { place: place.name, when: whenSaid(scope, span) }))
  return c.redirect(`${homeOf(scope)}/holds/${held.held}`, 303)
})

holdRoutes.get('/holds/:hold', may('rooms.read'), async (c) => {
  const scope = c.get('scope')
  const one = await holdNamed(scope, c.req.param('hold'))
  return showHold(c, one, { typed: typedFrom(one, scope.where.time_zone) })
})

holdRoutes.post('/holds/:hold', may('rooms.hold'), async (c) => {
  const scope = c.get('scope')
  const one = await holdToMove(scope, c.req.param('hold'))
  const typed = textsOf(await c.req.parseBody(), { out_of_hours: REASON_MAX })
  const { span, problems } = spanWritten(typed, scope.where.time_zone)
  if (!span) return showHold(c, one, { typed, problems }, 422)
  const out_of_hours = reasonIn(typed, { mayOpen: mayOpen(scope) })
  return moveTo(c, one, { ...span, place_id: typed['place'] ?? '', out_of_hours }, typed)
})

holdRoutes.post('/holds/:hold/move/withdrawal', may('rooms.hold'), async (c) => {
  const scope = c.get('scope')
  const one = await holdToMove(scope, c.req.param('hold'))
  const back = {
    place_id: found(one.was_place_id),
    starts_at: found(one.was_starts_at),
    ends_at: found(one.was_ends_at),
  }
  return moveTo(c, one, back, typedFrom(one, scope.where.time_zone))
})

async function moveTo(
  c: Context<BodyEnv>,
  one: Hold,
  to: { place_id: string; starts_at: Date; ends_at: Date; out_of_hours?: string },
  typed: Typed,
) {
  const scope = c.get('scope')
  const moved = isId(to.place_id)
    ? await move(scope, one, to)
    : { refused: { why: 'no-such-place' } as const }
  if ('refused' in moved) return showHold(c, one, { typed, refusal: moved.refused }, 422)
  if (one.for_kind === 'request' && one.for_id) await tellAsker(scope, one.body_id, one.for_id)
  const now = found(await findHold(scope, one.id))
  const said = { place: now.place, when: whenSaid(scope, now) }
  flash(c, words.in(scope.language)('moved', said))
  return c.redirect(`${homeOf(scope)}/holds/${one.id}`, 303)
}

holdRoutes.post('/holds/:hold/freeing', may('rooms.hold'), async (c) => {
  const scope = c.get('scope')
  const one = await holdToMove(scope, c.req.param('hold'))
  // What is held for a request is answered there, with a word to the asker.
  found(one.for_kind === null || null)
  await free(scope, one)
  flash(c, words.in(scope.language)('freed'))
  return c.redirect(`${homeOf(scope)}/holds/${one.id}`, 303)
})

holdRoutes.post('/holds/:hold/freeing/withdrawal', may('rooms.hold'), async (c) => {
  const scope = c.get('scope')
  const one = await holdToMove(scope, c.req.param('hold'))
  found(one.for_kind === null || null)
  const again = await regain(scope, one)
  const typed = typedFrom(one, scope.where.time_zone)
  if ('refused' in again) return showHold(c, one, { typed, refusal: again.refused }, 422)
  flash(c, words.in(scope.language)('regained'))
  return c.redirect(`${homeOf(scope)}/holds/${one.id}`, 303)
})

holdRoutes.get('/bookings/:booking', may('rooms.hold'), async (c) => {
  const scope = c.get('scope')
  const booking = await bookingNamed(scope, c.req.param('booking'))
  const mine = mayMove(booking, who(scope))
  return page(c, <BookingPage home={homeOf(scope)} booking={booking} mayMove={mine} />)
})

holdRoutes.post('/bookings/:booking/freeing', may('rooms.hold'), async (c) => {
  const scope = c.get('scope')
  const booking = await bookingNamed(scope, c.req.param('booking'))
  found(mayMove(booking, who(scope)) || null)
  flash(c, words.in(scope.language)('freed_ahead', { n: await freeAhead(scope, booking) }))
  return c.redirect(`${homeOf(scope)}/bookings/${booking.id}`, 303)
})

holdRoutes.post('/bookings/:booking/dates', may('rooms.hold'), async (c) => {
  const scope = c.get('scope')
  const booking = await bookingNamed(scope, c.req.param('booking'))
  found(mayMove(booking, who(scope)) || null)
  const wanted = textsOf(await c.req.parseBody())['starts_at']
  const date = found(booking.skipped.find((one) => one.starts_at.toISOString() === wanted))
  const held = await fillIn(scope, booking, date)
  const zone = scope.where.time_zone
  const said =
    'held' in held
      ? words.in(scope.language)('filled_in')
      : refusalSaid(held.refused, scope.language, zone)
  flash(c, said, 'held' in held ? 'done' : 'refused')
  return c.redirect(`${homeOf(scope)}/bookings/${booking.id}`, 303)
})

async function showHold(
  c: Context<BodyEnv>,
  one: Hold,
  form: { typed: Typed; problems?: Record<string, SpanProblem>; refusal?: Refusal },
  status: 200 | 422 = 200,
) {
  const scope = c.get('scope')
  const places = (await placeNames(scope)).filter(({ body_id }) => body_id === one.body_id)
  const occasion = one.for_kind === 'occasion' ? one.for_id : null
  return page(
    c,
    <HoldPage
      {...form}
      home={homeOf(scope)}
      mayOpen={mayOpen(scope)}
      hold={one}
      places={places}
      may={{
        move: mayMove(one, who(scope)),
        answer: scope.allows('rooms.answer'),
        hold: scope.allows('rooms.hold'),
      }}
      occasion={occasion && `/b/${scope.where.slug}/whats-on/${occasion}`}
    />,
    status,
  )
}

const holdNamed = async (scope: BodyScope, id: string) =>
  found(isId(id) ? await findHold(scope, id) : null)

/** What is held for an occasion moves with it, and not here. */
async function holdToMove(scope: BodyScope, id: string) {
  const one = await holdNamed(scope, id)
  return found(one.for_kind !== 'occasion' && mayMove(one, who(scope)) ? one : null)
}

const bookingNamed = async (scope: BodyScope, id: string) =>
  found(isId(id) ? await findBooking(scope, id) : null)

/** Opening a room outside its hours is for whoever keeps the rooms. */
const mayOpen = (scope: BodyScope) => scope.allows('rooms.keep')

const who = (scope: BodyScope) => ({
  person_id: scope.who.person_id,
  keeps: scope.allows('rooms.keep'),
  holds: scope.allows('rooms.hold'),
})
