import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { page } from '../../../../platform/answering/page.tsx'
import { anyone, myself } from '../../../../platform/entering/door.ts'
import { found } from '../../../../platform/errors.ts'
import type { HallEnv } from '../../../../platform/house.ts'
import { placeInHall } from '../../../../platform/reading/place-in-hall.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { given, networkOf } from '../../../../platform/sessions/index.ts'
import { Trouble } from '../../../../ui/frame/trouble.tsx'
import { sendLink, tellOfNewDevice } from './sign-in.jobs.ts'
import { DeadLinkPage, LinkPage, SentPage, SignInPage, WhoPage } from './sign-in.pages.tsx'
import { addressTyped } from './sign-in.rules.ts'
import { words } from './sign-in.words.ts'

type Here = Context<HallEnv>

// A hall's whole evening may come from one network; one mailbox is not to be filled with links.
const asks = { address: 4, network: 60, passkeys: 300, seconds: 15 * 60 }

export const signIn = new Hono<HallEnv>()

signIn.get('/sign-in', anyone('everybody comes in here'), (c) =>
  page(c, <SignInPage to={placeInHall(c.req.query('to'))} />),
)

signIn.post('/sign-in', anyone('everybody comes in here'), async (c) => {
  const { address: typed = '', to } = textsOf(await c.req.parseBody())
  const address = addressTyped(typed)
  const next = placeInHall(to)
  if (!address) {
    const problems = { address: words.in(c.get('scope').language)('address_wrong') }
    return page(c, <SignInPage to={next} problems={problems} typed={{ address: typed }} />, 422)
  }
  const { sessions } = c.get('house')
  if (
    !(await sessions.mayTry(
      { what: 'ask-network', of: networkOf(c), max: asks.network },
      asks.seconds,
    ))
  )
    return page(c, <Trouble kind="busy" />, 429)
  // Beyond its limit an address gets the same answer, and no more mail.
  if (await sessions.mayTry({ what: 'ask-address', of: address, max: asks.address }, asks.seconds))
    await askForLink(c, address, next)
  return c.redirect(next ? `/sign-in/sent?to=${encodeURIComponent(next)}` : '/sign-in/sent', 303)
})

/** The same work for every address: whether anybody has it is found out by the job, afterwards. */
async function askForLink(c: Here, address: string, next: string | null) {
  const { house, db, language } = c.get('scope')
  const id = await house.sessions.links.note({ address, language, next })
  await house.queue.enqueue(db, sendLink, { id })
}

signIn.get('/sign-in/sent', anyone('everybody comes in here'), (c) =>
  page(c, <SentPage to={placeInHall(c.req.query('to'))} />),
)

signIn.get('/sign-in/link/:token', anyone('the link itself is the key'), async (c) => {
  const { links } = c.get('house').sessions
  const token = found(c.req.param('token'))
  const asked = await links.look(token)
  const people = asked ? await links.peopleAt(asked.address) : []
  if (people.length === 0) return page(c, <DeadLinkPage />, 422)
  return page(c, <LinkPage token={token} people={people} />)
})

signIn.post('/sign-in/link', anyone('the link itself is the key'), async (c) => {
  const { token = '', person = '' } = textsOf(await c.req.parseBody())
  const { sessions } = c.get('house')
  const asked = await sessions.links.use(token)
  const people = asked ? await sessions.links.peopleAt(asked.address) : []
  if (!asked || !people.some(({ id }) => id === person)) return page(c, <DeadLinkPage />, 422)
  const beginning = { person_id: person, how: 'link', address: asked.address } as const
  await told(c, person, await sessions.begin(c, beginning))
  return c.redirect(asked.next ?? '/', 303)
})

signIn.get('/sign-in/who', myself('one mailbox, several people'), async (c) => {
  const { sessions } = c.get('house')
  const me = found(c.get('scope').who).person_id
  const address = found(await sessions.addressShown(c, me))
  return page(c, <WhoPage now={me} people={await sessions.links.peopleAt(address)} />)
})

signIn.post('/sign-in/who', myself('one mailbox, several people'), async (c) => {
  const { person = '' } = textsOf(await c.req.parseBody())
  const { sessions } = c.get('house')
  const address = found(await sessions.addressShown(c, found(c.get('scope').who).person_id))
  const people = await sessions.links.peopleAt(address)
  const chosen = found(people.find(({ id }) => id === person))
  await told(c, chosen.id, await sessions.begin(c, { person_id: chosen.id, how: 'link', address }))
  return c.redirect('/', 303)
})

signIn.get('/sign-in/passkey', anyone('everybody comes in here'), async (c) => {
  const { sessions } = c.get('house')
  // Each asking leaves a row until it runs out, so nobody may ask for ever.
  if (
    !(await sessions.mayTry(
      { what: 'ask-passkey', of: networkOf(c), max: asks.passkeys },
      asks.seconds,
    ))
  )
    return c.json({}, 429)
  return c.json(await sessions.keys.passkeyToGive(c))
})

const sent = z.object({ answer: given, to: z.string().nullish() })

signIn.post('/sign-in/passkey', anyone('everybody comes in here'), async (c) => {
  const body = sent.safeParse(await c.req.json().catch(() => null))
  const { sessions } = c.get('house')
  const signedIn = body.success && (await sessions.keys.signInWithPasskey(c, body.data.answer))
  if (!signedIn) return c.json({ to: null }, 422)
  await told(c, signedIn.person_id, signedIn)
  return c.json({ to: placeInHall(body.data.to) ?? '/' })
})

signIn.post('/sign-out', anyone('going is always allowed'), async (c) => {
  await c.get('house').sessions.end(c)
  // A phone that kept a door without a network keeps nothing of it: no first names, no taps.
  c.header('clear-site-data', '"storage"')
  return c.redirect('/sign-in', 303)
})

/** A letter says so when somebody came in on a device they had not used before. */
export async function told(c: Here, person_id: string, begun: { newDevice: string | null }) {
  const { house, db, language, now } = c.get('scope')
  if (begun.newDevice === null) return
  const payload = { person_id, language, device: begun.newDevice, at: now.toISOString() }
  await house.queue.enqueue(db, tellOfNewDevice, payload)
}
