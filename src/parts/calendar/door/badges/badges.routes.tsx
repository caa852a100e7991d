import { Hono } from 'hono'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { recordNow } from '../../../register/index.ts'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { ourOccasion } from '../../occasions/which-occasion.ts'
import { makeBadgePasses } from '../../passes/pass.queries.ts'
import { badgeEnds } from '../../passes/pass.rules.ts'
import { drawPass, hashesOf } from '../../passes/pass.ts'
import { homeOf } from '../../whats-on/whats-on.routes.tsx'
import { BadgesPage, PrintedBadgesPage } from './badges.pages.tsx'
import { badgedPeople, type Badged } from './badges.queries.ts'
import { badgeOf, readWish, type Badge } from './badges.rules.ts'

/** Name badges for one occasion. */
export const badgeRoutes = new Hono<BodyEnv>()

badgeRoutes.get('/:occasion/door/badges', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const people = await badgedPeople(scope, occasion)
  const at = `${homeOf(scope)}/${occasion.id}`
  return page(c, <BadgesPage at={at} occasion={occasion} people={people.length} />)
})

/** Answered with the sheets themselves: a pass on a badge is kept as a hash only, so it is shown this once. */
badgeRoutes.post('/:occasion/door/badges', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const wish = readWish(textsOf(await c.req.parseBody()))
  const people = wish.who === 'blank' ? [] : await badgedPeople(scope, occasion)
  // Names leave the hall on paper: that is written down before they do.
  if (people.length > 0)
    await recordNow(scope, { kind: 'list', words: occasion.title, shown: people.length })
  const badges = wish.pass
    ? await withPasses(scope, occasion, people)
    : people.map((one) => badgeOf(one))
  const at = `${homeOf(scope)}/${occasion.id}`
  return page(c, <PrintedBadgesPage at={at} occasion={occasion} badges={badges} wish={wish} />)
})

/** Members get a pass for the evening; a guest has no place on a list that one could lead to. */
async function withPasses(
  scope: BodyScope,
  occasion: Occasion,
  people: readonly Badged[],
): Promise<Badge[]> {
  const drawn = people.map((person) => ({ person, pass: person.person_id && drawPass() }))
  const passes = drawn.flatMap(({ person: { person_id }, pass }) =>
    person_id && pass ? [{ person_id, ...hashesOf(pass) }] : [],
  )
  const ends_at = badgeEnds(occasion.ends_at)
  if (ends_at > scope.now) await makeBadgePasses(scope, ends_at, passes)
  return drawn.map(({ person, pass }) => badgeOf(person, ends_at > scope.now ? pass : null))
}
