import { Hono, type Context } from 'hono'
import type { Children } from '../../../markup/index.ts'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found, NotFound } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'
import { occasionHere, ourOccasion } from '../occasions/which-occasion.ts'
import { turnouts } from '../whats-on/whats-on.queries.ts'
import { homeOf } from '../whats-on/whats-on.routes.tsx'
import { words as whatsOnWords } from '../whats-on/whats-on.words.ts'
import { AfterwardsOnFirstPage } from './afterwards-today.pages.tsx'
import { HowItWentPage } from './afterwards.pages.tsx'
import {
  askedOfMe,
  leftToDo,
  learnedLately,
  lookedBack,
  newcomers,
  nextThings,
  oneOf,
  ranIt,
  sayHowItWent,
  settleNext,
  settleWord,
  stayedAway,
} from './afterwards.queries.ts'
import { readSaid, REMEMBER_MAX } from './afterwards.rules.ts'
import { words } from './afterwards.words.ts'
import { invite } from './inviting.ts'
import { LeftToDoPage, TurnToPage } from './turning.pages.tsx'

/** After an occasion: how it went, and whom to turn to. */
export const afterwardsRoutes = new Hono<BodyEnv>()

afterwardsRoutes.get('/afterwards', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const home = homeOf(scope)
  const back = { href: home, label: whatsOnWords.in(scope.language)('all') }
  return page(c, <LeftToDoPage home={home} back={back} left={await leftToDo(scope)} />)
})

afterwardsRoutes.get('/:occasion/afterwards', may('occasions.look-back'), async (c) =>
  showHow(c, await ranByMe(c.get('scope'), c.req.param('occasion'))),
)

afterwardsRoutes.post('/:occasion/afterwards', may('occasions.look-back'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ranByMe(scope, c.req.param('occasion'))
  const typed = textsOf(await c.req.parseBody(), { remember: REMEMBER_MAX })
  const said = readSaid(typed)
  if ('problem' in said) return showHow(c, occasion, { problem: said.problem, typed })
  if (await sayHowItWent(scope, occasion, said)) flash(c, words.in(scope.language)('said'))
  else flash(c, words.in(scope.language)('said_by_other'), 'care')
  return c.redirect(`${placeOf(scope, occasion)}/afterwards`, 303)
})

async function showHow(
  c: Context<BodyEnv>,
  occasion: Occasion,
  refused: { problem?: 'felt' | 'came'; typed?: Record<string, string> } = {},
) {
  const scope = c.get('scope')
  const came = (await turnouts(scope, [occasion.id])).get(occasion.id)?.came ?? 0
  return page(
    c,
    <HowItWentPage
      {...refused}
      at={placeOf(scope, occasion)}
      title={occasion.title}
      said={await lookedBack(scope, occasion)}
      doorKept={came > 0}
      keepsDoor={scope.allows('door.keep') && occasion.ours}
    />,
    refused.problem ? 422 : 200,
  )
}

afterwardsRoutes.get('/:occasion/afterwards/people', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ended(scope, await ourOccasion(scope, c.req.param('occasion')))
  return page(
    c,
    <TurnToPage
      at={placeOf(scope, occasion)}
      occasion={occasion}
      newcomers={await newcomers(scope, occasion)}
      away={await stayedAway(scope, occasion)}
      things={await nextThings(scope, occasion)}
      all={`${homeOf(scope)}/afterwards`}
      list={scope.allows('people.read') ? `/b/${scope.where.slug}/people` : null}
    />,
  )
})

const person = '/:occasion/afterwards/people/:commitment'

afterwardsRoutes.post(`${person}/invitation`, may('door.keep'), async (c) => {
  const { scope, occasion, id, back, say } = await turnedTo(c)
  const one = await oneOf(scope, occasion, id, 'newcomer')
  const wish = textsOf(await c.req.parseBody())['to']
  const to = found((await nextThings(scope, occasion)).find((thing) => thing.id === wish))
  if (one && (one.person_id !== null || to.open_to === 'everyone')) {
    if (await settleNext(scope, occasion, one, to)) {
      const told = await invite(scope, occasion, one, to)
      const named = { name: one.name, title: to.title }
      if (told) flash(c, say('invited', named))
      else flash(c, say('invited_tell', named), 'care')
    }
  }
  return c.redirect(back, 303)
})

afterwardsRoutes.post(`${person}/leaving`, may('door.keep'), async (c) => {
  const { scope, occasion, id, back, say } = await turnedTo(c)
  const one = await oneOf(scope, occasion, id, 'newcomer')
  if (one && (await settleNext(scope, occasion, one, null))) flash(c, say('settled'))
  return c.redirect(back, 303)
})

afterwardsRoutes.post(`${person}/word`, may('door.keep'), async (c) => {
  const { scope, occasion, id, back, say } = await turnedTo(c)
  const one = await oneOf(scope, occasion, id, 'away')
  const spoken = textsOf(await c.req.parseBody())['outcome'] === 'spoken'
  if (one && (await settleWord(scope, occasion, one, spoken ? 'spoken' : 'left-alone')))
    flash(c, say('settled'))
  return c.redirect(back, 303)
})

/** What the first page shows of it. */
export async function afterwardsOnFirstPage(scope: BodyScope): Promise<Children> {
  const asked = await askedOfMe(scope)
  const learned = scope.allows('occasions.change') ? await learnedLately(scope) : []
  return (
    <AfterwardsOnFirstPage
      home={homeOf(scope)}
      asked={asked}
      learned={learned}
      keepsDoor={scope.allows('door.keep')}
    />
  )
}

const placeOf = (scope: BodyScope, { id }: Pick<Occasion, 'id'>) => `${homeOf(scope)}/${id}`

/** Something that is over, which I ran, or as a host may look back at. */
async function ranByMe(scope: BodyScope, id: string): Promise<Occasion> {
  const occasion = await ended(scope, await occasionHere(scope, id))
  const host = occasion.ours && scope.allows('occasions.change')
  return found(host || (await ranIt(scope, occasion)) ? occasion : null)
}

/** Before it is over there is nothing to look back at. */
function ended(scope: BodyScope, occasion: Occasion): Promise<Occasion> {
  if (occasion.ends_at > scope.now || occasion.called_off !== null) throw new NotFound()
  return Promise.resolve(occasion)
}

async function turnedTo(c: Context<BodyEnv>) {
  const scope = c.get('scope')
  const id = c.req.param('commitment')
  const here = await ourOccasion(scope, found(c.req.param('occasion')))
  const occasion = await ended(scope, here)
  return {
    scope,
    occasion,
    id: isId(id) ? id : found<string>(null),
    back: `${placeOf(scope, occasion)}/afterwards/people`,
    say: words.in(scope.language),
  }
}
