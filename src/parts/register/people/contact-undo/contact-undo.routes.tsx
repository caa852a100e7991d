import { Hono } from 'hono'
import { page } from '../../../../platform/answering/page.tsx'
import { anyone } from '../../../../platform/entering/door.ts'
import { asHallIn } from '../../../../platform/entering/errands.ts'
import { found } from '../../../../platform/errors.ts'
import type { HallEnv } from '../../../../platform/house.ts'
import { isId } from '../../../../platform/ids.ts'
import { takeBackSignIn } from '../../../../platform/sessions/index.ts'
import { correct, undoFor, useUndo } from '../entry/entry-changes.queries.ts'
import { personOn } from '../person.queries.ts'
import { takenBack } from '../person.rules.ts'
import { ContactUndoPage } from './contact-undo.pages.tsx'

export const contactUndoRoutes = new Hono<HallEnv>()

const KEY = /^[\w-]{32}$/
const door = () => anyone('the mailed link is the key; whoever holds the mailbox may take it back')

contactUndoRoutes.get('/contact-undo/:list/:key', door(), (c) =>
  // A link is only opened by a GET, never used up: mail scanners follow links.
  page(c, <ContactUndoPage stage="ask" />),
)

contactUndoRoutes.post('/contact-undo/:list/:key', door(), async (c) => {
  const { list, key } = c.req.param()
  const house = c.get('house')
  const done =
    isId(list) && KEY.test(key)
      ? await asHallIn(
          house,
          'a mailed link takes a change of contact back',
          list,
          async (scope) => {
            const undo = await undoFor(scope, key)
            if (!undo) return false
            const person = found(await personOn(scope, undo.person_id))
            const back = takenBack(person, undo.changes)
            await correct(scope, { person_id: person.id, body_id: list, by: 'person' }, back)
            await takeBackSignIn(scope, undo.id)
            await useUndo(scope, undo.id)
            return true
          },
        )
      : false
  return page(c, <ContactUndoPage stage={done ? 'done' : 'gone'} />, done ? 200 : 410)
})
