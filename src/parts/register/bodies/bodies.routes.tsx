import { type Context, Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { found } from '../../../platform/errors.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { belowOf, isLanguage } from '../../../platform/words/index.ts'
import { LanguagePage, NamePage, ParticularsPage } from './bodies.pages.tsx'
import { below, changes, keptBelow, keptHere, rename, setLanguage } from './bodies.queries.ts'
import { levelOf, NAME_MAX, nameTyped, type Kept } from './bodies.rules.ts'
import { languageSaid, words } from './bodies.words.ts'

type Here = Context<BodyEnv>

/** What a body itself is: its name, its language, what was changed. The clock is the calendar's. */
export const particularsRoutes = new Hono<BodyEnv>()

const above = { aboveUnits: 'bodies.keep-above' } as const
const mayLook = () => may('bodies.keep', above)
export const mayKeep = () => may('bodies.keep', { ...above, fresh: true })

const ON_PAGE = 20
const CLOSED_SHOWN = 60

particularsRoutes.get('/b/:body/particulars', mayLook(), async (c) => {
  const scope = c.get('scope')
  const asked = {
    q: nameTyped(c.req.query('q')).slice(0, NAME_MAX),
    after: c.req.query('after') ?? null,
  }
  const found = await below(scope, { ...asked, limit: ON_PAGE + 1, closed: false })
  const closed = { q: '', after: null, limit: CLOSED_SHOWN, closed: true }
  const open = found.slice(0, ON_PAGE)
  return page(
    c,
    <ParticularsPage
      here={await keptHere(scope)}
      at={atOf(c)}
      asked={asked}
      open={open}
      more={found.length > ON_PAGE ? (open.at(-1)?.slug ?? null) : null}
      closed={await below(scope, closed)}
      changes={await changes(scope)}
      readsOffices={scope.allows('offices.read')}
    />,
  )
})

particularsRoutes.get('/b/:body/particulars/name', mayKeep(), async (c) =>
  askName(c, await keptHere(c.get('scope'))),
)

particularsRoutes.post('/b/:body/particulars/name', mayKeep(), async (c) =>
  giveName(c, await keptHere(c.get('scope'))),
)

particularsRoutes.get('/b/:body/branches/:branch/name', mayKeep(), async (c) =>
  askName(c, await branchNamed(c)),
)

particularsRoutes.post('/b/:body/branches/:branch/name', mayKeep(), async (c) =>
  giveName(c, await branchNamed(c)),
)

particularsRoutes.get('/b/:body/particulars/language', mayKeep(), async (c) => {
  const body = await keptHere(c.get('scope'))
  const back = c.req.query('back')
  const value = isLanguage(back) ? back : body.language
  return page(c, <LanguagePage body={body} back={backOf(c)} value={value} />)
})

particularsRoutes.post('/b/:body/particulars/language', mayKeep(), async (c) => {
  const scope = c.get('scope')
  const body = await keptHere(scope)
  const { language } = textsOf(await c.req.parseBody())
  if (!isLanguage(language)) {
    const problems = { language: say(c)('language_missing') }
    return page(
      c,
      <LanguagePage body={body} back={backOf(c)} value={body.language} problems={problems} />,
      422,
    )
  }
  await setLanguage(scope, body, language)
  flash(c, say(c)('language_saved', { language: languageSaid(language) }))
  return c.redirect(`${atOf(c)}/particulars`, 303)
})

async function askName(c: Here, body: Kept) {
  const back = c.req.query('back')
  const earlier = (await changes(c.get('scope'))).find(
    ({ id, body_id, what }) => id === back && body_id === body.id && what === 'name',
  )
  const form = { action: actionOf(c, body), back: backOf(c), value: earlier?.was ?? body.name }
  return page(c, <NamePage body={body} {...form} />)
}

async function giveName(c: Here, body: Kept) {
  const scope = c.get('scope')
  const typed = textsOf(await c.req.parseBody(), { name: NAME_MAX })
  const name = nameTyped(typed['name'])
  const form = { action: actionOf(c, body), back: backOf(c), value: body.name, typed }
  const refuse = (problem: string, now = body) =>
    page(c, <NamePage {...form} body={now} problems={{ name: problem }} />, 422)
  if (name === '') return refuse(say(c)('name_missing'))
  const outcome = await rename(scope, body, { was: typed['was'] ?? '', name })
  if (outcome === 'taken') return refuse(say(c)('name_taken'))
  if (outcome === 'meanwhile') return refuse(say(c)('name_meanwhile', { name: body.name }))
  flash(c, say(c)('named', { name }))
  return c.redirect(`${atOf(c)}/particulars`, 303)
}

const actionOf = (c: Here, body: Kept) =>
  body.id === c.get('scope').where.id
    ? `${atOf(c)}/particulars/name`
    : `${atOf(c)}/branches/${body.slug}/name`

/** The open body below that the address names. */
export async function branchNamed(c: Here): Promise<Kept> {
  const body = found(await keptBelow(c.get('scope'), found(c.req.param('branch'))))
  return found(body.closed_on === null ? body : null)
}

export const atOf = (c: Here) => `/b/${c.get('scope').where.slug}`
export const say = (c: Here) => words.in(c.get('scope').language)

const titles = { unit: 'title', branch: 'title_branch', above: 'title_above' } as const
function backOf(c: Here) {
  const { where } = c.get('scope')
  const label = say(c)(titles[levelOf(where)], { below: belowOf(where.kind) })
  return { href: `${atOf(c)}/particulars`, label }
}
