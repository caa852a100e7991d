import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { flash } from '../../../platform/answering/flash.ts'
import { isHttps } from '../../../platform/answering/https.ts'
import { page } from '../../../platform/answering/page.tsx'
import { anyone, myself } from '../../../platform/entering/door.ts'
import { found } from '../../../platform/errors.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { isId } from '../../../platform/ids.ts'
import { MyPassPage, NoPassPage, PassCardPage, ShownPassPage } from './pass.pages.tsx'
import { makeMyPass, myHall, myMailbox, myPasses, takeBackPass } from './pass.queries.ts'
import { codeOf, readShown } from './pass.rules.ts'
import { drawPass, hashesOf } from './pass.ts'
import { words } from './pass.words.ts'

type Here = Context<HallEnv>

/** My pass: `/me/pass`; and the page a letter leads to: `/pass/…`. */
export const passRoutes = new Hono<HallEnv>()

const mine = () => myself('a member’s own pass')
const held = () => anyone('it draws the pass that stands in its own address, and looks nobody up')

/** The pass itself is kept by the phone that shows it, out of reach of any script; the hall keeps a hash. */
const COOKIE = 'hall-pass'
const COOKIE_SECONDS = 395 * 24 * 3600
const PLACE = '/me/pass'

passRoutes.get(PLACE, mine(), async (c) => {
  const scope = c.get('scope')
  if (!(await myHall(scope))) return page(c, <NoPassPage />)
  const passes = await myPasses(scope)
  const { pass, here } = onThisPhone(c, passes)
  return page(c, <MyPassPage {...{ pass, here, passes }} mailbox={(await myMailbox(scope)).to} />)
})

passRoutes.post(PLACE, mine(), async (c) => {
  await makePass(c)
  flash(c, say(c)('made'))
  return c.redirect(PLACE, 303)
})

/** Lost: all that went before is worth nothing from now on. */
passRoutes.post('/me/pass/fresh', mine(), async (c) => {
  await takeBackPass(c.get('scope'), 'all')
  await makePass(c)
  flash(c, say(c)('fresh_made'))
  return c.redirect(PLACE, 303)
})

passRoutes.post('/me/pass/letter', mine(), async (c) => {
  const scope = c.get('scope')
  const pass = found(onThisPhone(c, await myPasses(scope)).pass)
  const { name, to } = await myMailbox(scope)
  const { house, now, db } = scope
  const link = `${house.publicUrl}/pass/${pass}`
  const texts = { name, link, code: codeOf(pass), page: house.publicUrl + PLACE }
  const letter = { subject: say(c)('letter_subject'), text: say(c)('letter_text', texts) }
  await house.mail.post(db, { to: found(to), ...letter }, now)
  flash(c, say(c)('letter_sent'))
  return c.redirect(PLACE, 303)
})

passRoutes.get('/me/pass/card', mine(), async (c) => {
  const { pass } = onThisPhone(c, await myPasses(c.get('scope')))
  return page(c, <PassCardPage pass={found(pass)} back={PLACE} />)
})

passRoutes.post('/me/pass/:id/taking-back', mine(), async (c) => {
  const id = c.req.param('id')
  const scope = c.get('scope')
  const { here } = onThisPhone(c, await myPasses(scope))
  await takeBackPass(scope, found(isId(id) ? id : null))
  if (here === id) deleteCookie(c, COOKIE, { path: PLACE })
  flash(c, say(c)('taken_back'))
  return c.redirect(PLACE, 303)
})

passRoutes.get('/pass/:pass', held(), (c) => page(c, <ShownPassPage pass={passIn(c)} />))

passRoutes.get('/pass/:pass/card', held(), (c) =>
  page(c, <PassCardPage pass={passIn(c)} back={`/pass/${passIn(c)}`} />),
)

/** The pass this phone keeps, when it is mine and still good: somebody else’s before me is not shown. */
function onThisPhone(c: Here, passes: readonly { id: string; token_hash: string }[]) {
  const kept = readShown(getCookie(c, COOKIE) ?? '')
  if (!kept || !('pass' in kept)) return { pass: null, here: undefined }
  const { token_hash } = hashesOf(kept.pass)
  const here = passes.find((one) => one.token_hash === token_hash)?.id
  return { pass: here ? kept.pass : null, here }
}

async function makePass(c: Here) {
  const scope = c.get('scope')
  const pass = drawPass()
  await makeMyPass(scope, found(await myHall(scope)), hashesOf(pass))
  setCookie(c, COOKIE, pass, {
    path: PLACE,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: COOKIE_SECONDS,
    secure: isHttps(scope.house.publicUrl),
  })
}

function passIn(c: Here): string {
  const shown = readShown(c.req.param('pass') ?? '')
  return found(shown && 'pass' in shown ? shown.pass : null)
}

const say = (c: Here) => words.in(c.get('scope').language)
