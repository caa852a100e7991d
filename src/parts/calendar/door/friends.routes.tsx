import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { homeOf } from '../whats-on/whats-on.routes.tsx'
import { countFriends, doorRowOf } from './door.queries.ts'
import { openDoor } from './door.routes.tsx'
import { friendsTyped } from './door.rules.ts'
import { words } from './door.words.ts'
import { FriendsPage } from './friends.pages.tsx'

/** The friends somebody brings, counted: as many as they said, until whoever keeps the door says otherwise. */
export const friendsRoutes = new Hono<BodyEnv>()

friendsRoutes.get('/:occasion/door/friends/:commitment', may('door.keep'), async (c) => {
  const { row, at } = await herePerson(c)
  return page(c, <FriendsPage at={at} row={row} />)
})

friendsRoutes.post('/:occasion/door/friends/:commitment', may('door.keep'), async (c) => {
  const { scope, occasion, row, at } = await herePerson(c)
  const typed = textsOf(await c.req.parseBody())['friends'] ?? ''
  const friends = friendsTyped(typed)
  if (friends === null) return page(c, <FriendsPage at={at} row={row} typed={typed} />, 422)
  await countFriends(scope, occasion, { id: found(row.id), friends })
  flash(c, words.in(scope.language)('friends_counted'))
  return c.redirect(`${at}/door`, 303)
})

/** Somebody who is in at an open door. */
async function herePerson(c: Context<BodyEnv>) {
  const scope = c.get('scope')
  const occasion = await openDoor(scope, found(c.req.param('occasion')))
  const id = c.req.param('commitment')
  const row = isId(id) ? await doorRowOf(scope, occasion, { commitment: id, person: null }) : null
  return {
    scope,
    occasion,
    row: found(row?.came_at ? row : null),
    at: `${homeOf(scope)}/${occasion.id}`,
  }
}
