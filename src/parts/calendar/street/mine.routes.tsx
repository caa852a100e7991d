import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { anyone } from '../../../platform/entering/door.ts'
import { comeByLink } from '../../../platform/entering/enter.ts'
import { givingBackInTheirName, inTheirName } from '../../../platform/entering/errands.ts'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found, NoLongerMember } from '../../../platform/errors.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { bring, placeInLine, sayYes, takeBack, type Comer } from '../coming/coming.queries.ts'
import { answersAre, headsOf, NAMES_MAX, readGuests } from '../coming/coming.rules.ts'
import { words } from '../coming/coming.words.ts'
import { letInThoseWaiting } from '../coming/letters/letters.jobs.ts'
import { hashOf, isSecret } from '../coming/letters/links.ts'
import { wantsReminders, wishReminders } from '../coming/letters/reminder-wish.queries.ts'
import { asksStill, saidBefore } from '../coming/letters/reminders.rules.ts'
import { standingOffer } from '../coming/line/line.queries.ts'
import { isFirstCome, placesFree } from '../coming/line/line.rules.ts'
import type { FriendsProblem } from '../coming/mine.pages.tsx'
import { needsOf, sayNeeds } from '../coming/needs.queries.ts'
import { NEED_LIMITS, readNeeds } from '../coming/needs.rules.ts'
import { MinePage, PlaceToGiveBackPage } from './mine.pages.tsx'
import {
  linked,
  occasionOfLink,
  openSlot,
  saysStillComing,
  wishGuestReminder,
  type InStreet,
  type Linked,
} from './street.queries.ts'
import { calendarFile, unstored } from './street.routes.tsx'
import { isMailbox } from './street.rules.ts'

/** What stands behind the secret link of one answer. A GET only looks; every change is a button. */
export const mineRoutes = new Hono<HallEnv>()

const door = () => anyone('the secret link is the key to one answer')

mineRoutes.get('/at/:body/:occasion/mine/:secret', door(), async (c) => {
  const here = await behind(c)
  const { scope, occasion, row, at } = here
  const isIn = row.state === 'promised' || row.state === 'waiting'
  const mayGive = isIn && answersAre(scope.now, occasion) === 'open'
  if (!mayGive || !(await isNoLongerMember(scope, row))) return showMine(c, here)
  const body = found(scope.where)
  return unstored(await page(c, <PlaceToGiveBackPage {...{ at, body, occasion }} />))
})

/** Whether the letter went to somebody who was a member then, and is none now. */
async function isNoLongerMember(scope: Scope, { person_id }: Linked): Promise<boolean> {
  if (person_id === null) return false
  return named(scope, person_id).then(
    () => false,
    (error: unknown) => {
      if (error instanceof NoLongerMember) return true
      throw error
    },
  )
}

mineRoutes.get('/at/:body/:occasion/mine/:secret/calendar.ics', door(), async (c) => {
  const { scope, occasion, row } = await behind(c)
  // A calendar may be shared with others: it leads to the occasion, never to the secret link.
  const slug = found(scope.where).slug
  const path = row.person_id ? `/b/${slug}/whats-on/${occasion.id}` : `/at/${slug}/${occasion.id}`
  return unstored(calendarFile(c, scope, occasion, path))
})

mineRoutes.post('/at/:body/:occasion/mine/:secret/answer', door(), async (c) => {
  const { scope, occasion, row, at, comer } = await behind(c)
  const { answer } = textsOf(await c.req.parseBody())
  const say = words.in(scope.language)
  if (answersAre(scope.now, occasion) === 'open') {
    const theirs = answer === 'no' ? await givingBack(scope, row) : await inWhoseName(scope, row)
    if (answer === 'still') {
      await saysStillComing(theirs, occasion.body_id, row.id)
      flash(c, say('said_still'))
    } else if (answer === 'yes') {
      const state = await sayYes(theirs, occasion, await slotOf(scope, occasion, row), comer)
      if (state !== 'waiting') flash(c, say('said_coming'))
      else if (row.state === 'waiting') flash(c, say('offer_over'), 'refused')
      else flash(c, say('said_waiting'), 'care')
    } else if (answer === 'no') {
      await takeBack(theirs, occasion, comer)
      flash(c, say('said_not'))
    }
    await letInThoseWaiting(theirs, occasion)
  }
  return c.redirect(at, 303)
})

mineRoutes.post('/at/:body/:occasion/mine/:secret/friends', door(), async (c) => {
  const here = await behind(c)
  const { scope, occasion, row, at, comer } = here
  if (answersAre(scope.now, occasion) !== 'open') return c.redirect(at, 303)
  const typed = textsOf(await c.req.parseBody(), { guest_names: NAMES_MAX })
  const theirs = await inWhoseName(scope, row)
  const friends = readGuests(typed)
  if (friends === 'how-many') return showMine(c, here, { problem: friends, typed })
  const brought = await bring(theirs, occasion, friends, comer)
  if (brought !== 'brought') return showMine(c, here, { problem: brought, typed })
  await letInThoseWaiting(theirs, occasion)
  flash(c, words.in(scope.language)('friends_saved'))
  return c.redirect(at, 303)
})

mineRoutes.post('/at/:body/:occasion/mine/:secret/needs', door(), async (c) => {
  const { scope, occasion, row, at } = await behind(c)
  // What a member needs is said in the hall, where their mail alone does not open it.
  const guest = found(row.person_id === null ? row : null)
  const needs = readNeeds(textsOf(await c.req.parseBody(), NEED_LIMITS))
  const kept = await sayNeeds(scope, occasion, guest.id, needs)
  flash(
    c,
    words.in(scope.language)(kept ? 'needs_saved' : 'needs_not_kept'),
    kept ? 'done' : 'refused',
  )
  return c.redirect(at, 303)
})

mineRoutes.post('/at/:body/:occasion/mine/:secret/reminders', door(), async (c) => {
  const { scope, occasion, row, at } = await behind(c)
  // A mail program's own "unsubscribe" sends its one word (RFC 8058); the page says what is wished.
  const wanted = textsOf(await c.req.parseBody())['wanted'] === 'yes'
  if (row.person_id) await wishReminders(await named(scope, row.person_id), { wanted })
  else await wishGuestReminder(scope, { body_id: occasion.body_id, id: row.id }, { wanted })
  flash(c, words.in(scope.language)('reminders_set'))
  return c.redirect(at, 303)
})

interface Behind {
  readonly scope: Scope
  readonly occasion: InStreet
  readonly row: Linked
  readonly at: string
  readonly comer: Comer
}

/** The answer that the address's secret opens; whatever else is asked for is not found. */
async function behind(c: Context<HallEnv>): Promise<Behind> {
  const scope = c.get('scope')
  const [id, secret] = [c.req.param('occasion'), c.req.param('secret')]
  if (!isId(id) || !isSecret(secret)) return found<Behind>(null)
  const key_hash = hashOf(secret)
  await comeByLink(scope.db, key_hash)
  const occasion = found(await occasionOfLink(scope, id, key_hash))
  const row = found(await linked(scope, occasion, key_hash))
  const comer = row.person_id ? { person_id: row.person_id } : { key_hash }
  return { scope, occasion, row, comer, at: `/at/${found(scope.where).slug}/${id}/mine/${secret}` }
}

/** A member's link does the one thing in the member's own name; a guest is only behind theirs. */
const inWhoseName = async (scope: Scope, { person_id }: Linked): Promise<Scope> =>
  person_id ? named(scope, person_id) : scope

/** A place is given back by whoever holds it, a member still or not. */
const givingBack = async (scope: Scope, { person_id }: Linked): Promise<Scope> =>
  person_id
    ? givingBackInTheirName(scope, {
        body_id: found(scope.where).id,
        person_id,
        act: 'occasions.come',
      })
    : scope

const named = (scope: Scope, person_id: string) =>
  inTheirName(scope, { body_id: found(scope.where).id, person_id, act: 'occasions.come' })

/** Back to the duty they had, or simply along. */
const slotOf = async (scope: Scope, occasion: InStreet, row: Linked) =>
  row.state === 'waiting' || row.slot !== '' ? row.slot_id : (await openSlot(scope, occasion)).id

interface Refused {
  readonly problem?: FriendsProblem
  readonly typed?: Readonly<Record<string, string>>
}

async function showMine(c: Context<HallEnv>, here: Behind, { problem, typed }: Refused = {}) {
  const { scope, occasion, row, at } = here
  const waits = row.state === 'waiting'
  const offer = waits ? await standingOffer(scope, occasion, row.id) : null
  const firstCome = isFirstCome(scope.now, occasion.starts_at)
  const place = waits ? await placeInLine(scope, row, occasion.body_id) : null
  const slot = await openSlot(scope, occasion)
  const isGuest = row.person_id === null
  const answer = await page(
    c,
    <MinePage
      at={at}
      occasion={occasion}
      answers={answersAre(scope.now, occasion)}
      mine={row}
      offer={offer && offer.until > scope.now ? offer : null}
      place={place}
      firstCome={firstCome}
      placeFree={slot.id === row.slot_id && placesFree(slot) >= headsOf(row)}
      publicPage={`/at/${found(scope.where).slug}/${occasion.id}`}
      askStill={asksStill(scope.now, occasion.starts_at) && row.said_at <= saidBefore(scope.now)}
      needs={isGuest ? await needsOf(scope, occasion.body_id, row.id) : null}
      inHall={isGuest ? null : `/b/${found(scope.where).slug}/whats-on/${occasion.id}`}
      byMail={!isGuest || isMailbox(row.contact)}
      wantsReminders={isGuest ? !row.no_reminder : await memberWants(scope, row.person_id)}
      problem={problem}
      typed={typed}
    />,
    problem ? 422 : 200,
  )
  return unstored(answer)
}

async function memberWants(scope: Scope, person_id: string | null) {
  return person_id === null || wantsReminders(await named(scope, person_id))
}
