import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { noteReading } from '../../register/index.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'
import { homeOf } from '../whats-on/whats-on.routes.tsx'
import { checkInMember, membersFound, undoCheckIn } from './door.queries.ts'
import { openDoor, wardOf } from './door.routes.tsx'
import type { AtDoor } from './door.rules.ts'
import { words } from './door.words.ts'
import { GuestPage } from './guest.pages.tsx'
import { changeGuest, guestAt } from './guest.queries.ts'
import { NAME_MAX, tidy } from './sheet/keying.rules.ts'

/** What a host finds out about a guest after the door: details, or that they are a member. */
export const guestRoutes = new Hono<BodyEnv>()

const CONTACT_MAX = 120

guestRoutes.get('/:occasion/door/guests/:guest', may('door.keep'), async (c) => {
  const { scope, occasion, guest, at } = await guestOf(c)
  const typed = tidy(c.req.query('q') ?? '')
  const people = await membersFound(scope, occasion, typed)
  // Who looked for whom is written down, at the door as in the list of people.
  if (typed) noteReading(scope, { kind: 'search', words: typed, shown: people.length })
  return page(
    c,
    <GuestPage at={at} guest={guest} typed={typed} found={people} ward={wardOf(scope)} />,
  )
})

guestRoutes.post('/:occasion/door/guests/:guest', may('door.keep'), async (c) => {
  const { scope, occasion, guest, at } = await guestOf(c)
  const sent = textsOf(await c.req.parseBody(), { name: NAME_MAX, contact: CONTACT_MAX })
  const name = tidy(sent['name'] ?? '')
  if (name === '')
    return page(
      c,
      <GuestPage at={at} guest={guest} typed="" found={[]} ward={wardOf(scope)} isMissing />,
      422,
    )
  const contact = tidy(sent['contact'] ?? '', CONTACT_MAX)
  await changeGuest(scope, occasion, { id: found(guest.id), name, contact })
  flash(c, words.in(scope.language)('guest_saved'))
  return c.redirect(`${at}/door`, 303)
})

/** The guest was a member: the member is checked in, and the guest no longer counts beside them. */
guestRoutes.post('/:occasion/door/guests/:guest/person', may('door.keep'), async (c) => {
  const { scope, occasion, guest, at } = await guestOf(c)
  const { person, turn } = textsOf(await c.req.parseBody())
  const person_id = found(isId(person) ? person : null)
  await checkInMember(scope, occasion, { person_id, turn: Number(turn) || 0 })
  await undoCheckIn(scope, occasion, { id: found(guest.id), turn: guest.turn })
  flash(c, words.in(scope.language)('guest_added', { name: guest.name }))
  return c.redirect(`${at}/door`, 303)
})

async function guestOf(
  c: Context<BodyEnv>,
): Promise<{ scope: BodyScope; occasion: Occasion; guest: AtDoor; at: string }> {
  const scope = c.get('scope')
  const occasion = await openDoor(scope, found(c.req.param('occasion')))
  const id = c.req.param('guest')
  const guest = found(isId(id) ? await guestAt(scope, occasion, id) : null)
  return { scope, occasion, guest, at: `${homeOf(scope)}/${occasion.id}` }
}
