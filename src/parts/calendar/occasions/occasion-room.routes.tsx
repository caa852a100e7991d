import { Hono, type Context } from 'hono'
import type { Children } from '../../../markup/index.ts'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import {
  freeFor,
  holdBeside,
  holdFor,
  holdsFor,
  placeNames,
  refusalSaid,
  regainFor,
  type Hold,
  type Refusal,
} from '../../hall/index.ts'
import { chosenByHand } from '../series/room/series-room.queries.ts'
import type { OccasionDraft } from './occasion-form.rules.ts'
import { HeldRooms, RoomField, ThingsPage } from './occasion-room.pages.tsx'
import { words } from './occasion-room.words.ts'
import { calledOffAt, findOccasion } from './occasion.queries.ts'
import type { Occasion } from './occasion.rules.ts'

/** What an occasion holds besides its room. */
export const occasionRoomRoutes = new Hono<BodyEnv>()

occasionRoomRoutes.get('/:occasion/things', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const occasion = await occasionNamed(scope, c.req.param('occasion'))
  const held = await holdsFor(scope, [occasion.id])
  return showThings(c, occasion, { chosen: held.map(({ place_id }) => place_id) })
})

occasionRoomRoutes.post('/:occasion/things', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const occasion = await occasionNamed(scope, c.req.param('occasion'))
  const { things = [] } = await c.req.parseBody({ all: true })
  const chosen = [things].flat().filter((one) => typeof one === 'string' && isId(one))
  const known = (await placeNames(scope)).filter(({ kind }) => kind === 'thing')
  const wanted = known.map(({ id }) => id).filter((id) => chosen.includes(id))
  const refusal = await holdBeside(scope, aboutOf(occasion), wanted, occasion)
  if (refusal) return showThings(c, occasion, { chosen: wanted, clash: said(scope, refusal) }, 422)
  flash(c, words.in(scope.language)('things_saved'))
  return c.redirect(`/b/${scope.where.slug}/whats-on/${occasion.id}`, 303)
})

async function showThings(
  c: Context<BodyEnv>,
  occasion: Occasion,
  form: { chosen: readonly string[]; clash?: string },
  status: 200 | 422 = 200,
) {
  const scope = c.get('scope')
  const things = (await placeNames(scope)).filter(({ kind }) => kind === 'thing')
  return page(
    c,
    <ThingsPage
      {...form}
      at={`/b/${scope.where.slug}/whats-on/${occasion.id}`}
      title={occasion.title}
      rooms={`/b/${scope.where.slug}/rooms`}
      things={things}
    />,
    status,
  )
}

/** The choice of a room for a form, where the unit has rooms at all; of one occasion, with opening it for this once. */
export async function roomField(scope: BodyScope, how: { once?: true } = {}): Promise<Children> {
  const rooms = (await placeNames(scope)).filter(({ kind }) => kind === 'room')
  return (
    rooms.length > 0 && (
      <RoomField rooms={rooms} mayOpen={how.once === true && scope.allows('rooms.keep')} />
    )
  )
}

/** The room an occasion holds now, as the form names it. */
export async function roomTyped(scope: BodyScope, occasion: { id: string }) {
  const room = (await holdsFor(scope, [occasion.id])).find(({ kind }) => kind === 'room')
  return { room: room?.place_id ?? '', out_of_hours: room?.out_of_hours ?? '' }
}

/** What is held for it, for its page. */
export async function heldRooms(scope: BodyScope, occasion: Occasion): Promise<Children> {
  const holds = await holdsFor(scope, [occasion.id])
  return holds.length > 0 && <HeldRooms home={`/b/${scope.where.slug}/rooms`} holds={holds} />
}

/** Where nothing was written of where it is, the room's own name stands; a change of room changes it. */
export async function placed(
  scope: BodyScope,
  occasion: { id: string },
  draft: OccasionDraft,
  room: string | undefined,
): Promise<OccasionDraft> {
  const before = (await holdsFor(scope, [occasion.id])).find(({ kind }) => kind === 'room')
  const place = await placeSaid(scope, draft.place, { room, before: before?.place_id })
  return { ...draft, place }
}

/** The same of a series, whose room is kept for all its dates. */
export async function placeSaid(
  scope: BodyScope,
  typed: string,
  { room, before }: { room: string | undefined; before?: string | null | undefined },
): Promise<string> {
  const rooms = await placeNames(scope)
  const [chosen, old] = [room, before].map((one) => rooms.find(({ id }) => id === one)?.name)
  return chosen !== undefined && (typed === '' || typed === old) ? chosen : typed
}

/**
 * Holds the room the form names for an occasion, in the transaction that puts it on or changes it. Says why not, in words
 * for the field, where somebody else has it; then nothing of this may be kept. A form without the field leaves the room
 * as it is, and moves it in time.
 */
export async function holdRoom(
  scope: BodyScope,
  occasion: { body_id: string; id: string },
  draft: Pick<OccasionDraft, 'title' | 'starts_at' | 'ends_at'>,
  { room, out_of_hours }: { room?: string; out_of_hours?: string },
): Promise<string | null> {
  const before = standing(await holdsFor(scope, [occasion.id]))
  const chosen = room !== undefined && room !== (before?.kind === 'room' ? before.place_id : '')
  if (chosen) await chosenByHand(scope, occasion)
  if (room === '') await freeFor(scope, occasion.id, { things: false })
  const place_id = room || standing(await holdsFor(scope, [occasion.id]))?.place_id
  if (!place_id) return null
  if (!isId(place_id)) return said(scope, { why: 'no-such-place' })
  const { title, starts_at, ends_at } = draft
  const refusal = await holdFor(scope, aboutOf(occasion), {
    place_id,
    title,
    starts_at,
    ends_at,
    ...(scope.allows('rooms.keep') && {
      out_of_hours: out_of_hours ?? '',
    }),
  })
  return refusal && said(scope, refusal)
}

// Without a room, a thing that is held moves in time all the same.
const standing = (held: readonly Hold[]) => held.find(({ kind }) => kind === 'room') ?? held[0]

/** Called off: everybody else can have the room. */
export const freeRooms = (scope: BodyScope, occasion: Occasion) => freeFor(scope, occasion.id)

/** On again: the room is had back, if nobody took it meanwhile; else why not, to be said. To be asked before the withdrawal. */
export async function regainRooms(scope: BodyScope, occasion: Occasion): Promise<string | null> {
  const freed_at = await calledOffAt(scope, occasion)
  const refusals = freed_at ? await regainFor(scope, occasion.id, freed_at) : []
  if (refusals.length === 0) return null
  const why = refusals.map((one) => said(scope, one)).join(' ')
  return words.in(scope.language)('gone_on', { why })
}

const said = (scope: BodyScope, refusal: Refusal) =>
  refusalSaid(refusal, scope.language, scope.where.time_zone)

const aboutOf = ({ body_id, id }: { body_id: string; id: string }) =>
  ({ kind: 'occasion', body_id, id }) as const

async function occasionNamed(scope: BodyScope, id: string) {
  const occasion = found(isId(id) ? await findOccasion(scope, id) : null)
  return found(occasion.ours && occasion.called_off === null ? occasion : null)
}
