import { Hono } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { isId } from '../../../../platform/ids.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { dayOf } from '../../../../time/wall-time.ts'
import type { Typed } from '../../occasions/occasion-form.rules.ts'
import { homeOf } from '../../whats-on/whats-on.routes.tsx'
import { growSoon } from '../growing/series.jobs.ts'
import { closedIn } from '../series.queries.ts'
import { words } from '../series.words.ts'
import { ClosedPage } from './closed.pages.tsx'
import { closeDays, removedPeriods, setRemoved } from './closed.queries.ts'
import { NAME_MAX, readClosed, type ClosedProblems } from './closed.rules.ts'

export const closedRoutes = new Hono<BodyEnv>()

closedRoutes.get('/closed', may('occasions.read'), async (c) =>
  page(c, <ClosedPage {...await closedPage(c.get('scope'), {}, {})} />),
)

closedRoutes.post('/closed', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const typed = textsOf(await c.req.parseBody(), { name: NAME_MAX })
  const reading = readClosed(typed)
  if ('problems' in reading)
    return page(c, <ClosedPage {...await closedPage(scope, typed, reading.problems)} />, 422)
  await closeDays(scope, isId(typed['once']) ? typed['once'] : scope.newId(), reading.period)
  await growSoon(scope, scope.where.unit_id ?? scope.where.id)
  flash(c, words.in(scope.language)('closed_added'))
  return c.redirect(`${homeOf(scope)}/closed`, 303)
})

closedRoutes.post('/closed/:period/removal', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const name = await removing(scope, c.req.param('period'), 'removed')
  flash(c, words.in(scope.language)('closed_removed', { name }))
  return c.redirect(`${homeOf(scope)}/closed`, 303)
})

closedRoutes.post('/closed/:period/return', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const name = await removing(scope, c.req.param('period'), 'standing')
  flash(c, words.in(scope.language)('closed_is_back', { name }))
  return c.redirect(`${homeOf(scope)}/closed`, 303)
})

async function removing(scope: BodyScope, id: string, state: 'removed' | 'standing') {
  const name = found(isId(id) ? await setRemoved(scope, id, state) : null)
  await growSoon(scope, scope.where.unit_id ?? scope.where.id)
  return name
}

async function closedPage(scope: BodyScope, typed: Typed, problems: ClosedProblems) {
  const today = dayOf(scope.now, scope.where.time_zone)
  const all = (await closedIn(scope, [scope.where.id], today)).get(scope.where.id) ?? []
  return {
    home: homeOf(scope),
    periods: all.map((one) => ({
      ...one,
      of: one.body_id === scope.where.id ? null : one.body_name,
    })),
    removed: await removedPeriods(scope, today),
    mayChange: scope.allows('occasions.change'),
    typed,
    problems,
    once: scope.newId(),
  }
}
