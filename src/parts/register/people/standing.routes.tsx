import { Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { typedIn } from '../list/typed.ts'
import { changeState, moveWard } from '../memberships.queries.ts'
import { fullName } from '../names.rules.ts'
import { noteReading } from './access-log/access-log.ts'
import { remember } from './entry/entry-changes.queries.ts'
import { wards } from './people.queries.ts'
import { at, homeOf, personAsked, today } from './person-asked.ts'
import { membershipsOf, type Person } from './person.queries.ts'
import { moveProblem, readStateChange, type StateProblem } from './person.rules.ts'
import { words } from './person.words.ts'
import { StandingPage } from './standing.pages.tsx'

/** Where somebody stands on the list, and in which branch: changed by an officer, from a day on. */
export const standingRoutes = new Hono<BodyEnv>()

async function standingForm(scope: BodyScope, person: Person) {
  const memberships = await membershipsOf(scope, person.id)
  const here = found(memberships.find(({ body_id }) => body_id === scope.where.id))
  found(here.holds_list ? here : null)
  const home = homeOf(scope, person)
  return { home, name: fullName(person), here, wards: await wards(scope), today: today(scope) }
}

standingRoutes.get(`${at}/standing`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  noteReading(scope, { kind: 'entry', person_id: person.id, shown: 1 })
  return page(c, <StandingPage {...await standingForm(scope, person)} />)
})

const STATE_PROBLEMS = {
  'state-missing': ['state', 'state_missing'],
  'same-state': ['state', 'state_same'],
  'day-missing': ['on', 'day_missing'],
  'day-to-come': ['on', 'day_to_come'],
  'day-before-last': ['on', 'day_before'],
} as const satisfies Record<StateProblem, readonly [string, string]>

standingRoutes.post(`${at}/standing`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  const typed = await typedIn(c)
  const form = await standingForm(scope, person)
  const { state, state_since: since } = form.here
  const read = readStateChange({ state, since, today: form.today }, typed)
  const say = words.in(scope.language)
  if ('problem' in read) {
    const [field, sentence] = STATE_PROBLEMS[read.problem]
    return page(
      c,
      <StandingPage {...form} typed={typed} problems={{ [field]: say(sentence) }} />,
      422,
    )
  }
  const change = { person_id: person.id, ...read }
  if (await changeState(scope, change))
    await remember(
      scope,
      { person_id: person.id, body_id: scope.where.id },
      { field: 'state', was: state, became: read.state },
    )
  flash(c, say('state_changed'))
  return c.redirect(form.home, 303)
})

standingRoutes.post(`${at}/branch`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  const typed = await typedIn(c)
  const { ward = '', moved_on = '' } = typed
  const form = await standingForm(scope, person)
  const say = words.in(scope.language)
  const wrong = moveProblem(moved_on, form.today)
  if (wrong) {
    const problems = { moved_on: say(STATE_PROBLEMS[wrong][1]) }
    return page(c, <StandingPage {...form} wardTyped={typed} wardProblems={problems} />, 422)
  }
  const into = form.wards.find(({ id }) => id === ward)
  const name = (id: string | null) => form.wards.find((one) => one.id === id)?.name ?? ''
  const on = moved_on || form.today
  const change = { field: 'ward', was: name(form.here.ward_id), became: into?.name ?? '' }
  if (await moveWard(scope, { person_id: person.id, ward_id: into?.id ?? null, on }))
    await remember(scope, { person_id: person.id, body_id: scope.where.id }, change)
  flash(c, say('ward_changed'))
  return c.redirect(form.home, 303)
})
