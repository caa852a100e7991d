import { Hono, type Context } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { appendDeed } from '../../../../platform/deeds/index.ts'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import { found, NotFound } from '../../../../platform/errors.ts'
import { isId } from '../../../../platform/ids.ts'
import { afterOf } from '../../../../platform/reading/paging.ts'
import { noteReading } from '../../people/access-log/access-log.ts'
import { DoublesPage, PairPage } from './doubles.pages.tsx'
import { doubleOf, openDoubles } from './doubles.queries.ts'
import { words } from './doubles.words.ts'
import { merge, part } from './merge.queries.ts'
import { chosenFields } from './merge.rules.ts'
import { answerDouble, mergesOf, pairOf } from './pair.queries.ts'

/** Possible doubles: looked at side by side, merged or left as two people, and merges taken back. */
export const doublesRoutes = new Hono<BodyEnv>()

const home = (c: Context<BodyEnv>) => `/b/${c.get('scope').where.slug}/import`
const say = (c: Context<BodyEnv>) => words.in(c.get('scope').language)

const PAGE_SIZE = 50

doublesRoutes.get('/b/:body/import/doubles', may('list.import'), async (c) => {
  const scope = c.get('scope')
  const after = afterOf(c.req.query('after'))
  const doubles = await openDoubles(scope, { after, size: PAGE_SIZE })
  const merges = await mergesOf(scope)
  const shown = 2 * (doubles.rows.length + merges.length)
  if (shown > 0) noteReading(scope, { kind: 'list', shown })
  return page(
    c,
    <DoublesPage home={home(c)} doubles={doubles} after={after} size={PAGE_SIZE} merges={merges} />,
  )
})

doublesRoutes.get('/b/:body/import/doubles/:one/:other', may('list.import'), async (c) => {
  const { left, right, double } = await pairHere(c)
  // As rows of a list: the hall asks for an answer about each, and a first list may bring a hundred.
  noteReading(c.get('scope'), { kind: 'list', shown: 2 })
  return page(c, <PairPage home={home(c)} left={left} right={right} found={double.found} />)
})

doublesRoutes.post(
  '/b/:body/import/doubles/:one/:other/two-people',
  may('list.import'),
  async (c) => {
    const scope = c.get('scope')
    const { left, right } = await pairHere(c)
    await answerDouble(scope, { kept_id: left.id, gone_id: right.id }, 'two-people')
    flash(c, say(c)('are_two'))
    return c.redirect(`${home(c)}/doubles`, 303)
  },
)

doublesRoutes.post(
  '/b/:body/import/doubles/:one/:other/merge',
  may('list.import', { fresh: true }),
  async (c) => {
    const scope = c.get('scope')
    const { left, right } = await pairHere(c)
    const typed = await c.req.parseBody<Record<string, string>>()
    const stays = typed['stays'] === 'right' ? 'right' : 'left'
    const [kept, gone] = stays === 'left' ? [left, right] : [right, left]
    const fields = chosenFields(left.fields, right.fields, typed, stays)
    const id = await merge(scope, { kept_id: kept.id, gone_id: gone.id, fields })
    if (id !== null) {
      await appendDeed(scope, {
        person_id: scope.who.person_id,
        kind: 'people-merged',
        about: { kind: 'person_merge', id },
      })
      flash(c, say(c)('are_one'))
    }
    return c.redirect(`${home(c)}/doubles`, 303)
  },
)

doublesRoutes.post(
  '/b/:body/import/merges/:id/undoing',
  may('list.import', { fresh: true }),
  async (c) => {
    const scope = c.get('scope')
    const id = c.req.param('id')
    if (isId(id) && (await part(scope, id))) {
      await appendDeed(scope, {
        person_id: scope.who.person_id,
        kind: 'people-parted',
        about: { kind: 'person_merge', id },
      })
      flash(c, say(c)('parted'))
    }
    return c.redirect(`${home(c)}/doubles`, 303)
  },
)

/** Both entries, still open and both in reach; else there is no such page. */
async function pairHere(c: Context<BodyEnv>) {
  const scope = c.get('scope')
  const [one, other] = [c.req.param('one'), c.req.param('other')]
  if (!isId(one) || !isId(other)) throw new NotFound()
  const double = found(await doubleOf(scope, one, other))
  const [left, right] = await pairOf(scope, [one, other])
  return { left: found(left), right: found(right), double }
}
