import { type Context, Hono } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { myself } from '../../../../platform/entering/door.ts'
import { found, ProveItIsYou } from '../../../../platform/errors.ts'
import type { HallEnv } from '../../../../platform/house.ts'
import { placeInHall } from '../../../../platform/reading/place-in-hall.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import {
  CodePage,
  FirstKeyPage,
  MakePasskeyPage,
  NewLinkPage,
  ProvePage,
  SpareCodesPage,
} from '../sign-in/proof.pages.tsx'
import { tellOfKeys } from '../sign-in/sign-in.jobs.ts'
import { nameOf } from '../sign-in/sign-in.queries.ts'
import { told } from '../sign-in/sign-in.routes.tsx'
import { beforeChangingKeys } from '../sign-in/sign-in.rules.ts'
import { MySignInPage } from './my-sign-in.pages.tsx'
import { words } from './my-sign-in.words.ts'

type Here = Context<HallEnv>

const NAME_MAX = 60
const mine = () => myself('my own sign-in')
const mineAgain = () => myself('my own sign-in', { fresh: true })

export const mySignIn = new Hono<HallEnv>()

mySignIn.get('/me/sign-in', mine(), async (c) => {
  const { person_id, session } = me(c)
  const { sessions } = c.get('house')
  const { passkeys, code } = await sessions.keys.keysOf(person_id)
  const open = await sessions.keys.sessionsOf(person_id)
  const address = await sessions.addressShown(c, person_id)
  const others = address ? (await sessions.links.peopleAt(address)).length > 1 : false
  const shown = open.map((one) => ({ ...one, here: one.id === session.session_id }))
  return page(c, <MySignInPage {...{ passkeys, code, others }} sessions={shown} />)
})

mySignIn.post('/me/sign-in/sessions/:id/end', mine(), async (c) => {
  await c.get('house').sessions.keys.endSession(me(c).person_id, found(c.req.param('id')))
  flash(c, say(c)('ended'))
  return c.redirect('/me/sign-in', 303)
})

mySignIn.get('/me/sign-in/passkey', mineAgain(), async (c) => {
  await mayChangeKeys(c)
  return page(c, <MakePasskeyPage to={placeInHall(c.req.query('to'))} />)
})

mySignIn.get('/me/sign-in/passkeys', mineAgain(), async (c) => {
  await mayChangeKeys(c)
  return c.json(await c.get('house').sessions.keys.passkeyToMake(c, await nameOf(c.get('scope'))))
})

mySignIn.post('/me/sign-in/passkeys', mineAgain(), async (c) => {
  await mayChangeKeys(c)
  const { person_id } = me(c)
  const body: unknown = await c.req.json().catch(() => null)
  const { answer, name, to } = typeof body === 'object' && body ? { ...empty, ...body } : empty
  const label = typeof name === 'string' ? name.trim().slice(0, NAME_MAX) : ''
  const kept = await c.get('house').sessions.keys.keepPasskey(c, person_id, answer, label)
  if (!kept) return c.json({ to: null }, 422)
  await keysChanged(c)
  await told(c, person_id, kept)
  flash(c, say(c)('passkey_kept'))
  return c.json({ to: placeInHall(to) ?? '/me/sign-in' })
})

const empty: { answer?: unknown; name?: unknown; to?: unknown } = {}

mySignIn.post('/me/sign-in/passkeys/:id/removal', mineAgain(), async (c) => {
  await mayChangeKeys(c)
  await c.get('house').sessions.keys.dropPasskey(me(c).person_id, found(c.req.param('id')))
  return gone(c)
})

mySignIn.get('/me/sign-in/code', mineAgain(), async (c) => {
  await mayChangeKeys(c)
  return page(c, <CodePage to={placeInHall(c.req.query('to'))} begun={await begun(c)} />)
})

mySignIn.post('/me/sign-in/code', mineAgain(), async (c) => {
  await mayChangeKeys(c)
  await c.get('house').sessions.keys.beginCode(c)
  const { to } = textsOf(await c.req.parseBody())
  return c.redirect(onwards('/me/sign-in/code', placeInHall(to)), 303)
})

mySignIn.post('/me/sign-in/code/confirmation', mineAgain(), async (c) => {
  await mayChangeKeys(c)
  const { person_id } = me(c)
  const { code = '', to } = textsOf(await c.req.parseBody())
  const { keys } = c.get('house').sessions
  const { answer, newDevice } = await keys.giveCode(c, person_id, figures(code))
  if (answer !== 'right') {
    const problems = { code: say(c)(`code_${answer}`) }
    return page(
      c,
      <CodePage to={placeInHall(to)} begun={await begun(c)} problems={problems} />,
      422,
    )
  }
  await keysChanged(c)
  await told(c, person_id, { newDevice })
  return page(c, <SpareCodesPage codes={await keys.spareCodes(person_id)} to={placeInHall(to)} />)
})

mySignIn.post('/me/sign-in/code/removal', mineAgain(), async (c) => {
  await mayChangeKeys(c)
  await c.get('house').sessions.keys.dropCode(me(c).person_id)
  return gone(c)
})

mySignIn.get('/prove-it', mine(), async (c) => prove(c, c.req.query('why'), c.req.query('to')))

mySignIn.post('/prove-it', mine(), async (c) => {
  const { person_id } = me(c)
  const { code = '', spare = '', why, to } = textsOf(await c.req.parseBody())
  const { keys } = c.get('house').sessions
  const { answer, newDevice } = spare
    ? await keys.giveSpareCode(c, person_id, spare)
    : await keys.giveCode(c, person_id, figures(code))
  if (answer !== 'right') return prove(c, why, to, { code: say(c)(`code_${answer}`) })
  await told(c, person_id, { newDevice })
  return c.redirect(placeInHall(to) ?? '/', 303)
})

async function prove(c: Here, asked?: string, place?: string, problems?: { code: string }) {
  const to = placeInHall(place)
  const why = asked === 'fresh' ? 'fresh' : 'strong'
  const { passkeys, code } = await c.get('house').sessions.keys.keysOf(me(c).person_id)
  const keys = { passkeys: passkeys.length, code }
  if (keys.passkeys > 0 || code) {
    const asking = { why, to, keys, ...(problems && { problems }) } as const
    return page(c, <ProvePage {...asking} />, problems ? 422 : 200)
  }
  return why === 'strong' ? page(c, <FirstKeyPage to={to} />) : page(c, <NewLinkPage to={to} />)
}

async function mayChangeKeys(c: Here) {
  const { person_id, session } = me(c)
  const { passkeys, code } = await c.get('house').sessions.keys.keysOf(person_id)
  const held = { passkeys: passkeys.length, code }
  if (beforeChangingKeys(held, session) === 'show-a-key') throw new ProveItIsYou('strong')
}

async function keysChanged(c: Here) {
  const { house, db, language, now } = c.get('scope')
  const payload = { person_id: me(c).person_id, language, device: '', at: now.toISOString() }
  await house.queue.enqueue(db, tellOfKeys, payload)
}

async function gone(c: Here) {
  await keysChanged(c)
  flash(c, say(c)('removed'))
  return c.redirect('/me/sign-in', 303)
}

async function begun(c: Here) {
  const name = await nameOf(c.get('scope'))
  return c.get('house').sessions.keys.codeBegun(c, me(c).person_id, name)
}

function me(c: Here) {
  const { person_id, session } = found(c.get('scope').who)
  return { person_id, session: found(session) }
}

const say = (c: Here) => words.in(c.get('scope').language)
const figures = (typed: string) => typed.replace(/\D/g, '')
const onwards = (path: string, to: string | null) =>
  to ? `${path}?to=${encodeURIComponent(to)}` : path
