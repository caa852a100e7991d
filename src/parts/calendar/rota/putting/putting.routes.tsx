import { Hono, type Context } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { isId } from '../../../../platform/ids.ts'
import { soughtIn } from '../../../../platform/reading/sought.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { noteReading } from '../../../register/index.ts'
import { takeBack } from '../../coming/coming.queries.ts'
import { answersAre } from '../../coming/coming.rules.ts'
import { letInThoseWaiting } from '../../coming/letters/letters.jobs.ts'
import { holdSlots, slotsOf } from '../../occasions/occasion.queries.ts'
import { isDuty, type Occasion, type Slot } from '../../occasions/occasion.rules.ts'
import { ourOccasion } from '../../occasions/which-occasion.ts'
import { tellOf } from '../letters/rota-letters.jobs.ts'
import { homeOf } from '../standing.ts'
import { isUnit } from '../unit.rules.ts'
import { PuttingPage } from './putting.pages.tsx'
import { candidate, candidatesNamed, likelyFor, peopleIn, putDown } from './putting.queries.ts'
import { mayPut, puttingIs, wantsHands } from './putting.rules.ts'
import { words } from './putting.words.ts'

/** `/b/:body/whats-on/:occasion/slots/:slot`: one slot, for whoever keeps the rota. */
export const puttingRoutes = new Hono<BodyEnv>()

const PATH = '/:occasion/slots/:slot'

puttingRoutes.get(PATH, may('rota.keep'), async (c) => {
  const scope = c.get('scope')
  const { occasion, slot } = await slotNamed(scope, c.req.param())
  const typed = soughtIn(c)
  const isOpen = answersAre(scope.now, occasion) === 'open'
  const people = await candidatesNamed(scope, occasion, slot, typed)
  const wanted = isOpen && !typed && wantsHands(slot)
  const likely = wanted ? await likelyFor(scope, occasion, slot) : []
  // Who looked for whom, and who was shown whom, is written down as in the list of people.
  if (typed) noteReading(scope, { kind: 'search', words: typed, shown: people.length })
  else if (likely.length > 0)
    noteReading(scope, { kind: 'list', words: occasion.title, shown: likely.length })
  return page(
    c,
    <PuttingPage
      home={homeOf(scope)}
      occasion={occasion}
      slot={slot}
      isOpen={isOpen}
      people={await peopleIn(scope, slot, occasion)}
      typed={typed}
      found={people}
      likely={likely}
      entries={scope.allows('people.read') ? `/b/${scope.where.slug}/people` : null}
      keepsAbilities={isUnit(scope.where)}
    />,
  )
})

puttingRoutes.post(`${PATH}/people`, may('rota.keep'), async (c) => {
  const scope = c.get('scope')
  const say = words.in(scope.language)
  const { occasion, slot } = await slotNamed(scope, c.req.param())
  const typed = textsOf(await c.req.parseBody())
  const person = found(isId(typed['person']) ? typed['person'] : null)
  if (answersAre(scope.now, occasion) !== 'open') {
    flash(c, say('too_late'), 'refused')
    return back(c, occasion, slot)
  }
  // Held from here on: what is decided is still so when it is done, and a form sent twice finds it done.
  const still = found((await holdSlots(scope, occasion)).find(({ id }) => id === slot.id))
  const one = found(await candidate(scope, occasion, still, person))
  const putting = puttingIs(still, one)
  if (putting === 'in-it') flash(c, say('was_put', { who: one.who, slot: nameOf(scope, slot) }))
  else if (!mayPut(putting)) flash(c, say('was_not_put', { who: one.who }), 'refused')
  else await putAndTell(c, occasion, still, { ...one, instead: putting === 'stand-in' })
  return back(c, occasion, slot)
})

puttingRoutes.post(`${PATH}/people/:person/removal`, may('rota.keep'), async (c) => {
  const scope = c.get('scope')
  const say = words.in(scope.language)
  const { occasion, slot } = await slotNamed(scope, c.req.param())
  const person_id = c.req.param('person')
  const people = await peopleIn(scope, slot, occasion)
  const one = people.find((row) => row.person_id === person_id && !row.came)
  if (answersAre(scope.now, occasion) !== 'open') flash(c, say('too_late'), 'refused')
  else if (one) {
    const { freed } = await takeBack(scope, occasion, { person_id })
    await tellOf(scope, 'taken-off', { body_id: occasion.body_id, id: one.id })
    if (freed) await letInThoseWaiting(scope, occasion)
    flash(c, say('was_taken_off', { who: one.name }))
  }
  return back(c, occasion, slot)
})

async function putAndTell(
  c: Context<BodyEnv>,
  occasion: Occasion,
  slot: Slot,
  { person_id, who, instead }: { person_id: string; who: string; instead: boolean },
) {
  const scope = c.get('scope')
  const say = words.in(scope.language)
  const { body_id } = occasion
  const { answer, commitment_id, handover_id } = await putDown(scope, occasion, slot, {
    person_id,
    instead,
  })
  const named = { who, slot: nameOf(scope, slot) }
  if (answer === 'waiting') flash(c, say('was_put_line', named), 'care')
  else flash(c, say('was_put', named))
  if (answer === 'promised' && commitment_id)
    await tellOf(scope, 'put-down', { body_id, id: commitment_id })
  if (handover_id) await tellOf(scope, 'taken', { body_id, id: handover_id })
  await letInThoseWaiting(scope, occasion)
}

const nameOf = (scope: BodyScope, slot: Slot) =>
  isDuty(slot) ? slot.name : words.in(scope.language)('comes_along')

const back = (c: Context<BodyEnv>, occasion: Occasion, slot: Slot) =>
  c.redirect(`${homeOf(c.get('scope'))}/${occasion.id}/slots/${slot.id}`, 303)

async function slotNamed(scope: BodyScope, named: { occasion: string; slot: string }) {
  const occasion = await ourOccasion(scope, named.occasion)
  const slots = await slotsOf(scope, occasion)
  return { occasion, slot: found(slots.find(({ id }) => id === named.slot)) }
}
