import { Hono } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { readShown } from '../../passes/pass.rules.ts'
import { hashOfShown } from '../../passes/pass.ts'
import { homeOf } from '../../whats-on/whats-on.routes.tsx'
import { DoorPage } from '../door.pages.tsx'
import { doorOf, openDoor } from '../door.routes.tsx'
import { words } from './offline.words.ts'
import { replay } from './replay.ts'

/** A pass shown at the door and typed in, by hand or by a reader that types: the way without a camera and without script. */
export const shownRoutes = new Hono<BodyEnv>()

shownRoutes.post('/:occasion/door/passes', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const say = words.in(scope.language)
  const occasion = await openDoor(scope, c.req.param('occasion'))
  const typed = (textsOf(await c.req.parseBody())['code'] ?? '').slice(0, 60)
  const shown = readShown(typed)
  const refused = async (why: string) =>
    page(c, <DoorPage {...await doorOf(c, scope, occasion)} pass={{ typed, why }} />, 422)
  if (!shown) return refused(say('not_a_pass'))
  const hash = hashOfShown(shown)
  const who = 'pass' in shown ? { pass: hash } : { code: hash }
  const tap = { key: scope.newId(), what: 'here', at: scope.now.getTime(), who } as const
  const [answered] = await replay(scope, occasion, [tap])
  if (answered?.answer === 'later') return refused(say('too_many_codes'))
  if (!answered?.name) return refused(say('unknown_pass'))
  if (answered.answer === 'done') flash(c, say('is_here', { name: answered.name }))
  else flash(c, say('was_here', { name: answered.name }), 'care')
  return c.redirect(`${homeOf(scope)}/${occasion.id}/door`, 303)
})
