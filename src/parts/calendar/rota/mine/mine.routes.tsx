import { Hono } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { anyone, may, type BodyEnv } from '../../../../platform/entering/door.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import type { HallEnv } from '../../../../platform/house.ts'
import { isId } from '../../../../platform/ids.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { dayOf } from '../../../../time/wall-time.ts'
import { isAbility } from '../../kinds.rules.ts'
import { findOccasion, slotsOf } from '../../occasions/occasion.queries.ts'
import { endMine, myCapabilities, sayICan } from '../abilities/capability.queries.ts'
import { takeAndTell } from '../board/board.routes.tsx'
import { saidInTime } from '../keeping/duty.rules.ts'
import { settingsOf, votesNow } from '../keeping/settings.queries.ts'
import { move, myAccount, poolBalance } from '../keeping/solidarity.queries.ts'
import { tellOf } from '../letters/rota-letters.jobs.ts'
import { words as rotaWords } from '../rota.words.ts'
import { homeOf, rotaMay } from '../standing.ts'
import { readTimes } from '../times.rules.ts'
import {
  askedOfMe,
  decline,
  myDuties,
  putUp,
  refuseSwap,
  swap,
  swapsFor,
  withdraw,
} from './handover.queries.ts'
import { CONTACT_MAX, readHandover, type Duty } from './handover.rules.ts'
import { MinePage } from './mine.pages.tsx'
import { words } from './mine.words.ts'
import { PassOnPage } from './pass-on.pages.tsx'
import { myPlace, sayMyPlace, stopLetters } from './place.queries.ts'
import { StopLettersPage, TimesPage } from './times.pages.tsx'

export const mineRoutes = new Hono<BodyEnv>()

const HOUR_MS = 3_600_000

mineRoutes.get('/rota/mine', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const place = await myPlace(scope)
  const settings = await settingsOf(scope)
  const voted = (await votesNow(scope)).filter(({ name }) => name.startsWith('duty-'))
  const days = [place.counted_since, ...voted.map(({ decided_on }) => decided_on)]
  return page(
    c,
    <MinePage
      home={homeOf(scope)}
      may={rotaMay(scope)}
      asked={await askedOfMe(scope)}
      duties={await myDuties(scope)}
      account={await myAccount(scope)}
      duty_shifts={settings['duty-shifts']}
      since={
        days
          .filter((day) => day !== null)
          .sort()
          .at(-1) ?? null
      }
      counted={place.counted_since !== null}
      balance={await poolBalance(scope)}
      once={scope.newId()}
      known={await myCapabilities(scope)}
      today={todayIn(scope)}
    />,
  )
})

const todayIn = (scope: BodyScope) => dayOf(scope.now, scope.where.time_zone)

mineRoutes.get('/rota/mine/times', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const settings = await settingsOf(scope)
  return page(
    c,
    <TimesPage home={homeOf(scope)} place={await myPlace(scope)} settings={settings} />,
  )
})

mineRoutes.post('/rota/mine/times', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const say = words.in(scope.language)
  const typed = textsOf(await c.req.parseBody())
  const reading = readTimes(typed)
  if ('problems' in reading) {
    const problems = Object.fromEntries(
      Object.entries(reading.problems).map(([field, problem]) => [field, say(problem)]),
    )
    const shown = { place: await myPlace(scope), settings: await settingsOf(scope) }
    return page(
      c,
      <TimesPage home={homeOf(scope)} {...shown} typed={typed} problems={problems} />,
      422,
    )
  }
  const said = { counted: typed['counted'] === 'yes', letters: typed['letters'] === 'yes' }
  await sayMyPlace(scope, { ...reading.times, ...said }, todayIn(scope))
  flash(c, say('times_saved'))
  return c.redirect(`${homeOf(scope)}/rota/mine`, 303)
})

mineRoutes.post('/rota/mine/abilities', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const { name } = textsOf(await c.req.parseBody())
  if (isAbility(name)) {
    await sayICan(scope, name, todayIn(scope))
    flash(c, words.in(scope.language)('can_said'))
  }
  return c.redirect(`${homeOf(scope)}/rota/mine#can`, 303)
})

mineRoutes.post('/rota/mine/abilities/:capability/ending', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const id = c.req.param('capability')
  await endMine(scope, found(isId(id) ? id : null))
  flash(c, words.in(scope.language)('can_ended'))
  return c.redirect(`${homeOf(scope)}/rota/mine#can`, 303)
})

mineRoutes.get('/rota/mine/:commitment', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const duty = await dutyNamed(scope, c.req.param('commitment'))
  return page(c, <PassOnPage {...await passOn(scope, duty)} />)
})

mineRoutes.post('/rota/mine/:commitment/handover', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const say = words.in(scope.language)
  const duty = await dutyNamed(scope, c.req.param('commitment'))
  const typed = textsOf(await c.req.parseBody(), { to_contact: CONTACT_MAX })
  const shown = await passOn(scope, duty)
  const reading = readHandover(typed, shown.swaps)
  if ('problems' in reading) {
    const problems = Object.fromEntries(
      Object.entries(reading.problems).map(([field, problem]) => [field, say(problem)]),
    )
    return page(c, <PassOnPage {...shown} typed={typed} problems={problems} />, 422)
  }
  const id = await putUp(scope, duty, reading.draft)
  if (id) await tellOf(scope, 'asked', { body_id: duty.body_id, id })
  const asksSomebody = reading.draft.kind === 'swap' || reading.draft.to_contact !== ''
  if (id) flash(c, say(asksSomebody ? 'was_put_up_named' : 'was_put_up'))
  else flash(c, say('is_up_already'), 'refused')
  return c.redirect(`${homeOf(scope)}/rota/mine`, 303)
})

mineRoutes.post('/rota/mine/:commitment/withdrawal', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  await withdraw(scope, await dutyNamed(scope, c.req.param('commitment')))
  flash(c, words.in(scope.language)('kept'))
  return c.redirect(`${homeOf(scope)}/rota/mine`, 303)
})

const dutyNamed = async (scope: BodyScope, id: string): Promise<Duty> =>
  found((await myDuties(scope)).find((duty) => duty.id === id))

async function passOn(scope: BodyScope, duty: Duty) {
  const settings = await settingsOf(scope)
  const until = new Date(duty.starts_at.getTime() - settings['excuse-hours'] * HOUR_MS)
  return {
    home: homeOf(scope),
    duty,
    swaps: await swapsFor(scope, duty),
    in_time_until: saidInTime(scope.now, duty.starts_at, settings) ? until : null,
  }
}

mineRoutes.post('/rota/asks/:handover/acceptance', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const gone = () => flash(c, rotaWords.in(scope.language)('gone'), 'refused')
  const back = () => c.redirect(`${homeOf(scope)}/rota/mine`, 303)
  const asked = (await askedOfMe(scope)).find(({ id }) => id === c.req.param('handover'))
  if (!asked?.i_can) {
    gone()
    return back()
  }
  if (asked.kind === 'swap') {
    const done = await swap(scope, asked)
    if (done) await tellOf(scope, 'taken', { body_id: asked.body_id, id: asked.id })
    if (done) flash(c, words.in(scope.language)('swapped'))
    else gone()
    return back()
  }
  const occasion = found(await findOccasion(scope, asked.occasion_id))
  const slot = found((await slotsOf(scope, occasion)).find(({ id }) => id === asked.slot_id))
  await takeAndTell(c, occasion, slot, { offer: asked.id })
  return back()
})

mineRoutes.post('/rota/asks/:handover/refusal', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const back = () => c.redirect(`${homeOf(scope)}/rota/mine`, 303)
  const asked = (await askedOfMe(scope)).find(({ id }) => id === c.req.param('handover'))
  // Answered already, perhaps by the same tap sent twice.
  if (!asked) return back()
  const settled =
    asked.kind === 'swap' ? await refuseSwap(scope, asked) : await decline(scope, asked.id)
  if (settled) await tellOf(scope, 'declined', { body_id: asked.body_id, id: asked.id })
  if (settled || asked.kind === 'swap') flash(c, words.in(scope.language)('declined'))
  return back()
})

for (const [path, what, said] of [
  ['gifts', 'give', 'pool_gave'],
  ['takings', 'take', 'pool_took'],
] as const)
  mineRoutes.post(`/rota/pool/${path}`, may('occasions.come'), async (c) => {
    const scope = c.get('scope')
    const { once } = textsOf(await c.req.parseBody())
    const moved = await move(scope, isId(once) ? once : scope.newId(), what)
    const say = words.in(scope.language)
    if (moved === 'done') flash(c, say(said))
    else flash(c, say(moved), 'refused')
    return c.redirect(`${homeOf(scope)}/rota/mine#done`, 303)
  })

/** `/rota-letters/:unit/:key`, at the foot of the weekly letter. */
export const letterRoutes = new Hono<HallEnv>()
const reason = 'whoever holds the secret link of a letter may end it, signed in or not'

letterRoutes.get('/rota-letters/:unit/:key', anyone(reason), (c) =>
  page(c, <StopLettersPage action={c.req.path} />),
)

letterRoutes.post('/rota-letters/:unit/:key', anyone(reason), async (c) => {
  const { unit, key } = c.req.param()
  if (isId(unit) && KEY.test(key)) await stopLetters(c.get('scope'), unit, key)
  return page(c, <StopLettersPage action={c.req.path} done />)
})

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
