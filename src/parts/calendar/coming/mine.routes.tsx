import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { calendarEntry } from '../occasions/calendar-entry.queries.ts'
import { slotsOf } from '../occasions/occasion.queries.ts'
import { isDuty, type Occasion } from '../occasions/occasion.rules.ts'
import { occasionHere } from '../occasions/which-occasion.ts'
import { calendarFile } from '../street/street.routes.tsx'
import { homeOf } from '../whats-on/whats-on.routes.tsx'
import { lettersReachMe } from './beside.queries.ts'
import { bring, myCommitment, sayYes, takeBack } from './coming.queries.ts'
import { answersAre, NAMES_MAX, readGuests, type MyCommitment } from './coming.rules.ts'
import { words } from './coming.words.ts'
import { letInThoseWaiting } from './letters/letters.jobs.ts'
import { wantsReminders, wishReminders } from './letters/reminder-wish.queries.ts'
import type { FriendsProblem } from './mine.pages.tsx'
import { MyPlacePage } from './my-place.pages.tsx'
import { needsOf, sayNeeds } from './needs.queries.ts'
import { NEED_LIMITS, readNeeds } from './needs.rules.ts'

/** What goes with my own yes: who comes with me, what I need, whether I am reminded. */
export const myPlaceRoutes = new Hono<BodyEnv>()

myPlaceRoutes.get('/:occasion/calendar.ics', may('occasions.read'), async (c) => {
  const scope = c.get('scope')
  const occasion = await occasionHere(scope, c.req.param('occasion'))
  const entry = found(await calendarEntry(scope, occasion))
  return calendarFile(c, scope, entry, `${homeOf(scope)}/${occasion.id}`)
})

myPlaceRoutes.get('/:occasion/mine', may('occasions.come'), async (c) =>
  showPlace(c, await myPlace(c)),
)

myPlaceRoutes.post('/:occasion/mine/answer', may('occasions.come'), async (c) => {
  const { scope, occasion, mine, at } = await myPlace(c)
  const { answer } = textsOf(await c.req.parseBody())
  const say = words.in(scope.language)
  if (answersAre(scope.now, occasion) === 'open') {
    if (answer === 'yes') {
      const state = await sayYes(scope, occasion, mine.slot_id)
      if (state !== 'waiting') flash(c, say('said_coming'))
      else if (mine.state === 'waiting') flash(c, say('offer_over'), 'refused')
      else flash(c, say('said_waiting'), 'care')
    } else {
      await takeBack(scope, occasion)
      flash(c, say('said_not'))
    }
    await letInThoseWaiting(scope, occasion)
  }
  return c.redirect(at, 303)
})

myPlaceRoutes.post('/:occasion/mine/friends', may('occasions.come'), async (c) => {
  const here = await myPlace(c)
  const { scope, occasion, at } = here
  const typed = textsOf(await c.req.parseBody(), { guest_names: NAMES_MAX })
  if (answersAre(scope.now, occasion) !== 'open') return c.redirect(at, 303)
  const friends = readGuests(typed)
  if (friends === 'how-many') return showPlace(c, here, { problem: friends, typed })
  const brought = await bring(scope, occasion, friends)
  if (brought !== 'brought') return showPlace(c, here, { problem: brought, typed })
  await letInThoseWaiting(scope, occasion)
  flash(c, words.in(scope.language)('friends_saved'))
  return c.redirect(`${at}/mine`, 303)
})

myPlaceRoutes.post('/:occasion/mine/needs', may('occasions.come'), async (c) => {
  const { scope, occasion, mine, at } = await myPlace(c)
  const needs = readNeeds(textsOf(await c.req.parseBody(), NEED_LIMITS))
  const kept = await sayNeeds(scope, occasion, mine.id, needs)
  flash(
    c,
    words.in(scope.language)(kept ? 'needs_saved' : 'needs_not_kept'),
    kept ? 'done' : 'refused',
  )
  return c.redirect(`${at}/mine`, 303)
})

myPlaceRoutes.post('/:occasion/mine/reminders', may('occasions.come'), async (c) => {
  const { scope, at } = await myPlace(c)
  const wanted = textsOf(await c.req.parseBody())['wanted'] === 'yes'
  await wishReminders(scope, { wanted })
  flash(c, words.in(scope.language)('reminders_set'))
  return c.redirect(`${at}/mine`, 303)
})

interface MyPlace {
  readonly scope: BodyScope
  readonly occasion: Occasion
  readonly mine: MyCommitment
  readonly at: string
}

/** The occasion, and what I said to it: whoever said nothing has no such page. */
async function myPlace(c: Context<BodyEnv>): Promise<MyPlace> {
  const scope = c.get('scope')
  const occasion = await occasionHere(scope, found(c.req.param('occasion')))
  const mine = found(await myCommitment(scope, occasion))
  return { scope, occasion, mine, at: `${homeOf(scope)}/${occasion.id}` }
}

interface Refused {
  readonly problem?: FriendsProblem
  readonly typed?: Readonly<Record<string, string>>
}

async function showPlace(c: Context<BodyEnv>, here: MyPlace, { problem, typed }: Refused = {}) {
  const { scope, occasion, mine, at } = here
  const slots = await openSlotIds(scope, occasion)
  return page(
    c,
    <MyPlacePage
      at={at}
      occasion={occasion}
      mine={mine}
      withFriends={slots.has(mine.slot_id)}
      needs={await needsOf(scope, occasion.body_id, mine.id)}
      wantsReminders={await wantsReminders(scope)}
      byMail={await lettersReachMe(scope)}
      problem={problem}
      typed={typed}
    />,
    problem ? 422 : 200,
  )
}

/** Friends come along by a plain yes; whoever has a duty comes for that. */
const openSlotIds = async (scope: BodyScope, occasion: Occasion) =>
  new Set((await slotsOf(scope, occasion)).filter((slot) => !isDuty(slot)).map(({ id }) => id))
