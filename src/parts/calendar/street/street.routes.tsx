import { Hono, type Context } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { anyone } from '../../../platform/entering/door.ts'
import { comeByLink } from '../../../platform/entering/enter.ts'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { networkOf } from '../../../platform/sessions/index.ts'
import { Trouble } from '../../../ui/frame/trouble.tsx'
import { answersAre } from '../coming/coming.rules.ts'
import { hashOf, secretOf } from '../coming/letters/links.ts'
import { CALENDAR_TYPE, icalendar } from '../icalendar.ts'
import { words as whatsOnWords } from '../whats-on/whats-on.words.ts'
import { comeAlong } from './come-along.ts'
import { writeToGuest } from './street-letter.ts'
import { ComingFormPage } from './street.pages.tsx'
import { openOccasion, openSlot, signUp, type InStreet } from './street.queries.ts'
import { isMailbox, NAME_MAX, readStranger, type Stranger } from './street.rules.ts'

/** `/at/:body/:occasion`: what is open to everyone, for whoever passes by. */
export const streetRoutes = new Hono<HallEnv>()

const why = 'what is open to everyone: whoever passes by may say “I’m coming”'

// A stall's tablet may sign up a crowd; a machine may not.
const limits = { network: 60, occasion: 3000, seconds: 15 * 60 }
/** One mailbox is not to be filled by whoever types its address. */
const letters = { max: 4, seconds: 24 * 3600 }

streetRoutes.get('/at/:body/:occasion/coming', anyone(why), async (c) => {
  const { scope, occasion } = await inStreet(c)
  return unstored(
    await page(c, <ComingFormPage {...await formOf(scope, occasion)} once={scope.newId()} />),
  )
})

streetRoutes.post('/at/:body/:occasion/coming', anyone(why), async (c) => {
  const { scope, occasion } = await inStreet(c)
  const typed = textsOf(await c.req.parseBody(), { name: NAME_MAX })
  const once = isId(typed['once']) ? typed['once'] : scope.newId()
  const again = async (more: object) =>
    page(c, <ComingFormPage {...await formOf(scope, occasion)} {...more} once={once} />, 422)
  if (answersAre(scope.now, occasion) !== 'open') return again({})
  const reading = readStranger(typed)
  if ('problems' in reading) return again({ ...reading, typed })
  if (!(await mayTry(c, occasion))) return page(c, <Trouble kind="busy" />, 429)
  const secret = await comeIn(scope, occasion, reading.stranger, once)
  return c.redirect(`/at/${c.req.param('body')}/${occasion.id}/mine/${secret}`, 303)
})

/** The same work for every contact: nobody is looked up, so nothing can be learnt. */
async function comeIn(scope: Scope, occasion: InStreet, stranger: Stranger, once: string) {
  const id = idFrom(scope, occasion.id, once)
  const secret = secretOf(scope.house, id)
  const key_hash = hashOf(secret)
  const [, state] = await Promise.all([
    comeByLink(scope.db, key_hash),
    signUp(scope, occasion, { ...stranger, id, key_hash }),
  ])
  if (
    state !== 'again' &&
    isMailbox(stranger.contact) &&
    (await mayWriteTo(scope, stranger.contact))
  )
    await writeToGuest(scope, occasion, stranger, { state, secret })
  return secret
}

/**
 * The commitment's id, from the form's own number and the hall's secret: sent twice it is one, and
 * whoever sees the id (the hosts do) cannot send the form that made it.
 */
function idFrom({ house }: Scope, occasion_id: string, once: string) {
  const mark = house.sessions.mark('sign-up', `${occasion_id}:${once}`).toString('hex')
  return `${once.slice(0, 14)}7${mark.slice(0, 3)}-8${mark.slice(3, 6)}-${mark.slice(6, 18)}`
}

const mayTry = (c: Context<HallEnv>, { id }: InStreet) =>
  c.get('house').sessions.mayTryAll(
    [
      { what: 'come-network', of: networkOf(c), max: limits.network },
      { what: 'come-occasion', of: id, max: limits.occasion },
    ],
    limits.seconds,
  )

const mayWriteTo = ({ house }: Scope, address: string) =>
  house.sessions.mayTry(
    { what: 'come-letter', of: address.toLowerCase(), max: letters.max },
    letters.seconds,
  )

async function formOf(scope: Scope, occasion: InStreet) {
  const at = `/at/${found(scope.where).slug}/${occasion.id}`
  return { at, occasion, ...comeAlong(scope.now, occasion, await openSlot(scope, occasion)) }
}

async function inStreet(c: Context<HallEnv>) {
  const scope = c.get('scope')
  const id = c.req.param('occasion')
  return { scope, occasion: found(isId(id) ? await openOccasion(scope, id) : null) }
}

/** A page with a secret or a form of its own stays in no cache, and no search engine keeps it. */
export function unstored(answer: Response): Response {
  answer.headers.set('cache-control', 'no-store')
  answer.headers.set('x-robots-tag', 'noindex')
  return answer
}

export function calendarFile(c: Context, scope: Scope, occasion: InStreet, path: string) {
  const { publicUrl } = scope.house
  const file = icalendar({
    name: occasion.title,
    publicUrl,
    calledOff: `${whatsOnWords.in(scope.language)('called_off_title')}:`,
    entries: [{ ...occasion, link: publicUrl + path }],
  })
  c.header('content-type', CALENDAR_TYPE)
  c.header('content-disposition', 'attachment; filename="occasion.ics"')
  c.header('cache-control', 'no-cache')
  return c.body(file)
}
