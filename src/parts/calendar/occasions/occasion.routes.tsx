import { Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { type BodyEnv, may } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { formats } from '../../../platform/words/index.ts'
import { dayOf, daysOn } from '../../../time/wall-time.ts'
import { REASON_MAX as OPENING_MAX } from '../../hall/index.ts'
import { myCommitment, placeInLine } from '../coming/coming.queries.ts'
import { letInThoseWaiting } from '../coming/letters/letters.jobs.ts'
import { standingOffer } from '../coming/line/line.queries.ts'
import { myAbilities } from '../rota/abilities/capability.queries.ts'
import { keyCovers } from '../rota/board/board.queries.ts'
import { changeLaterOnes, putSeriesOn } from '../series/changing.routes.tsx'
import { repeatsIn } from '../series/series-form.rules.ts'
import { seriesOfOccasion } from '../series/series-page.queries.ts'
import { planOfOccasion } from '../series/series.queries.ts'
import { words as seriesWords } from '../series/series.words.ts'
import { turnouts } from '../whats-on/whats-on.queries.ts'
import { homeOf } from '../whats-on/whats-on.routes.tsx'
import { words } from '../whats-on/whats-on.words.ts'
import { OccasionFormPage, type OccasionFormProps } from './occasion-form.pages.tsx'
import { readOccasion, slotProblems, typedFrom, type OccasionDraft } from './occasion-form.rules.ts'
import { heldRooms, holdRoom, placed, roomField, roomTyped } from './occasion-room.routes.tsx'
import { OccasionPage } from './occasion.pages.tsx'
import { changeOccasion, findOccasion, holdSlots, putOn, slotsOf } from './occasion.queries.ts'
import { isDuty, type Occasion } from './occasion.rules.ts'
import { words as occasionWords } from './occasion.words.ts'
import { occasionHere, ourOccasion } from './which-occasion.ts'

export const occasionRoutes = new Hono<BodyEnv>()

const DAYS_IN_WEEK = 7

occasionRoutes.get('/new', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const from = c.req.query('from')
  const earlier = isId(from) ? await findOccasion(scope, from) : null
  const typed = earlier
    ? { ...(await aWeekLater(scope, earlier)), ...(await roomTyped(scope, earlier)) }
    : {}
  const say = occasionWords.in(scope.language)
  const when = earlier && formats(scope.language, scope.where.time_zone).moment(earlier.starts_at)
  const copied = earlier && when ? say('copied', { title: earlier.title, when }) : null
  return page(
    c,
    <OccasionFormPage
      {...newForm(scope)}
      typed={typed}
      once={scope.newId()}
      copied={copied}
      room={await roomField(scope, { once: true })}
    />,
  )
})

occasionRoutes.post('/', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const typed = textsOf(await c.req.parseBody(), { out_of_hours: OPENING_MAX })
  const id = isId(typed['once']) ? typed['once'] : scope.newId()
  if (repeatsIn(typed)) return putSeriesOn(c, typed, id, newForm(scope))
  const form = { ...newForm(scope), typed, once: id, room: await roomField(scope, { once: true }) }
  const reading = readOccasion(typed, scope.where.time_zone)
  if ('problems' in reading)
    return page(c, <OccasionFormPage {...form} problems={reading.problems} />, 422)
  const draft = await placed(scope, { id }, reading.draft, typed['room'])
  await putOn(scope, id, draft)
  const clash = await holdRoom(scope, { body_id: scope.where.id, id }, draft, typed)
  if (clash) return page(c, <OccasionFormPage {...form} clash={clash} />, 422)
  flash(c, occasionWords.in(scope.language)('was_put_on', { title: reading.draft.title }))
  return c.redirect(`${homeOf(scope)}/${id}`, 303)
})

occasionRoutes.get('/:occasion', may('occasions.read'), async (c) => {
  const scope = c.get('scope')
  const occasion = await occasionHere(scope, c.req.param('occasion'))
  const [slots, mine, turnout, keys, able, series, rooms] = await Promise.all([
    slotsOf(scope, occasion),
    myCommitment(scope, occasion),
    turnouts(scope, [occasion.id]),
    keyCovers(scope, [occasion.id]),
    myAbilities(scope, dayOf(occasion.starts_at, scope.where.time_zone)),
    seriesLineOf(scope, occasion),
    heldRooms(scope, occasion),
  ])
  const waits = mine?.state === 'waiting' ? mine : null
  return page(
    c,
    <OccasionPage
      home={homeOf(scope)}
      occasion={occasion}
      slots={slots}
      mine={mine}
      place={waits && (await placeInLine(scope, waits, occasion.body_id))}
      offer={waits && (await standingOffer(scope, occasion, waits.id))}
      turnout={turnout.get(occasion.id)}
      keys={keys.get(occasion.id) ?? null}
      able={able}
      mayCome={scope.allows('occasions.come')}
      mayKeepDoor={scope.allows('door.keep')}
      mayChange={scope.allows('occasions.change')}
      mayKeepRota={scope.allows('rota.keep')}
      series={series}
      rooms={rooms}
    />,
  )
})

occasionRoutes.get('/:occasion/change', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const slots = await slotsOf(scope, occasion)
  const typed = {
    ...typedFrom(occasion, slots, { zone: scope.where.time_zone, ids: 'kept' }),
    ...(await roomTyped(scope, occasion)),
  }
  return page(c, <OccasionFormPage {...await changeForm(scope, occasion)} typed={typed} />)
})

occasionRoutes.post('/:occasion', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const typed = textsOf(await c.req.parseBody(), { out_of_hours: OPENING_MAX })
  const form = { ...(await changeForm(scope, occasion)), typed }
  const again = (why: Pick<OccasionFormProps, 'problems' | 'more' | 'clash'>) =>
    page(c, <OccasionFormPage {...form} {...why} />, 422)
  const reading = readOccasion(typed, scope.where.time_zone)
  if ('problems' in reading) return again({ problems: reading.problems })
  const { draft } = reading
  const { which } = typed
  const date = await seriesOfOccasion(scope, occasion)
  if (date && (which === 'later' || which === 'all')) {
    const answer = await changeLaterOnes(c, date, draft, { scope: which, typed })
    if (answer !== 'cannot-move') return answer
    return again({ more: { which: seriesWords.in(scope.language)('cannot-move') } })
  }
  const problems = await placesLost(scope, occasion, draft)
  if (Object.keys(problems).length > 0) return again({ problems })
  const clash = await changeThisOne(scope, occasion, draft, typed)
  if (clash) return again({ clash })
  await letInThoseWaiting(scope, occasion)
  flash(c, occasionWords.in(scope.language)('was_changed'))
  return c.redirect(`${homeOf(scope)}/${occasion.id}`, 303)
})

/** Who would lose a place by the change; the slots are kept still until it is made. */
async function placesLost(scope: BodyScope, occasion: Occasion, draft: OccasionDraft) {
  const standing = await holdSlots(scope, occasion)
  const open = found(standing.find((slot) => !isDuty(slot)))
  return slotProblems(draft, standing.filter(isDuty), open)
}

/** Changes it with its room; says why not, in words, where somebody else has that. */
async function changeThisOne(
  scope: BodyScope,
  occasion: Occasion,
  wanted: OccasionDraft,
  typed: Record<string, string>,
): Promise<string | null> {
  const draft = await placed(scope, occasion, wanted, typed['room'])
  await changeOccasion(scope, occasion, draft, { iRunIt: typed['i_run_it'] === 'yes' })
  return occasion.called_off === null ? holdRoom(scope, occasion, draft, typed) : null
}

async function aWeekLater(scope: BodyScope, earlier: Occasion) {
  const zone = scope.where.time_zone
  const slots = await slotsOf(scope, earlier)
  // Copied late, it goes to the next such day that is still to come.
  const weeks = Math.max(
    1,
    Math.ceil((scope.now.getTime() - earlier.starts_at.getTime()) / WEEK_MS),
  )
  const later = (moment: Date) => daysOn(moment, weeks * DAYS_IN_WEEK, zone)
  const copy = { ...earlier, starts_at: later(earlier.starts_at), ends_at: later(earlier.ends_at) }
  return typedFrom(copy, slots, { zone, ids: 'new' })
}

const WEEK_MS = DAYS_IN_WEEK * 24 * 3_600_000

/** Where the series of one of its dates is changed, from that date on. */
async function seriesHref(scope: BodyScope, occasion: Occasion) {
  const date = await seriesOfOccasion(scope, occasion)
  return date && `${homeOf(scope)}/series/${date.series_id}/change?from=${date.day}`
}

async function seriesLineOf(scope: BodyScope, occasion: Occasion) {
  const date = await seriesOfOccasion(scope, occasion)
  const plan = date && (await planOfOccasion(scope, occasion))
  return (
    date &&
    plan && {
      ...date,
      href: `${homeOf(scope)}/series/${date.series_id}`,
      plan,
      starts_at: occasion.starts_at,
    }
  )
}

const newForm = (scope: BodyScope) => ({
  title: occasionWords.in(scope.language)('new_title'),
  back: { href: homeOf(scope), label: words.in(scope.language)('all') },
  action: homeOf(scope),
  save: occasionWords.in(scope.language)('save_new'),
  repeats: 'offered' as const,
})

const changeForm = async (scope: BodyScope, occasion: Occasion) => ({
  title: occasionWords.in(scope.language)('change_title', { title: occasion.title }),
  back: { href: `${homeOf(scope)}/${occasion.id}`, label: occasion.title },
  action: `${homeOf(scope)}/${occasion.id}`,
  runBy: occasion.host_id === scope.who.person_id ? null : occasion.host_shown,
  save: occasionWords.in(scope.language)('save_change'),
  room: await roomField(scope, { once: true }),
  seriesHref: await seriesHref(scope, occasion),
})
