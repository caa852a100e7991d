import { Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import type { BodyEnv } from '../../../platform/entering/door.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { AddPage, ClosurePage } from './below.pages.tsx'
import { add, close, inTheWay, keptBelow, keptHere, reopen } from './bodies.queries.ts'
import { atOf, branchNamed, mayKeep, say } from './bodies.routes.tsx'
import { kindsFor, NAME_MAX, nameTyped } from './bodies.rules.ts'

/** What stands below a body: added, closed, opened again. */
export const belowRoutes = new Hono<BodyEnv>()

belowRoutes.get('/b/:body/branches/new', mayKeep(), async (c) => {
  const scope = c.get('scope')
  const kinds = kindsFor(scope.where)
  found(kinds[0])
  const here = await keptHere(scope)
  return page(c, <AddPage here={here} at={atOf(c)} kinds={kinds} once={scope.newId()} />)
})

belowRoutes.post('/b/:body/branches', mayKeep(), async (c) => {
  const scope = c.get('scope')
  const kinds = kindsFor(scope.where)
  found(kinds[0])
  const typed = textsOf(await c.req.parseBody(), { name: NAME_MAX })
  const once = isId(typed['once']) ? typed['once'] : scope.newId()
  const name = nameTyped(typed['name'])
  const kind = kinds.find((one) => one === typed['kind'])
  const here = await keptHere(scope)
  const refuse = (problems: { name?: string; kind?: string }) =>
    page(c, <AddPage here={here} at={atOf(c)} {...{ kinds, once, problems, typed }} />, 422)
  if (name === '' || !kind)
    return refuse({
      ...(name === '' && { name: say(c)('name_missing') }),
      ...(!kind && { kind: say(c)('kind_missing') }),
    })
  const added = await add(scope, { id: once, name, kind })
  if (added === 'taken') return refuse({ name: say(c)('name_taken') })
  flash(c, say(c)('added', { name, address: `/b/${added.slug}` }))
  // Above the units it is empty, and nobody there can act: the next thing is to name two who can.
  const next = here.unit_id === null ? `/b/${added.slug}/first-officers` : `${atOf(c)}/particulars`
  return c.redirect(next, 303)
})

belowRoutes.get('/b/:body/branches/:branch/closure', mayKeep(), async (c) => {
  const scope = c.get('scope')
  const body = await branchNamed(c)
  const way = await inTheWay(scope, body.id)
  return page(c, <ClosurePage here={await keptHere(scope)} at={atOf(c)} body={body} way={way} />)
})

belowRoutes.post('/b/:body/branches/:branch/closure', mayKeep(), async (c) => {
  const scope = c.get('scope')
  const body = found(await keptBelow(scope, c.req.param('branch')))
  const way = await close(scope, body)
  if (way !== 'closed')
    return page(
      c,
      <ClosurePage here={await keptHere(scope)} at={atOf(c)} body={body} way={way} />,
      422,
    )
  flash(c, say(c)('closed_done', { name: body.name }))
  return c.redirect(`${atOf(c)}/particulars`, 303)
})

belowRoutes.post('/b/:body/branches/:branch/opening', mayKeep(), async (c) => {
  const scope = c.get('scope')
  const body = found(await keptBelow(scope, c.req.param('branch')))
  const { name } = body
  if ((await reopen(scope, body)) === 'taken') flash(c, say(c)('opened_taken', { name }), 'refused')
  else flash(c, say(c)('opened_again', { name }))
  return c.redirect(`${atOf(c)}/particulars`, 303)
})
