import { Hono } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { isId } from '../../../../platform/ids.ts'
import { dayOf } from '../../../../time/wall-time.ts'
import { countryOfZone } from '../../countries.rules.ts'
import { typedIn } from '../../list/typed.ts'
import { fullName, searchPatterns, sortName } from '../../names.rules.ts'
import { problemsSaid } from '../entry/entry-words.pages.tsx'
import { wards } from '../people.queries.ts'
import { dayOrNone } from '../people.rules.ts'
import { alike } from '../person.queries.ts'
import { comparableOf, isContact, readEntry, type Change, type Entry } from '../person.rules.ts'
import { words } from '../person.words.ts'
import { JoiningPage } from './joining.pages.tsx'
import { addPerson, numberTaken } from './joining.queries.ts'

/** Somebody joins on the spot: a name and a way to reach them will do. */
export const joiningRoutes = new Hono<BodyEnv>()

const NOBODY: Entry = {
  title: '',
  given_name: '',
  family_name: '',
  known_as: '',
  former_name: '',
  gender: '',
  address: '',
  town: '',
  postcode: '',
  union_name: '',
  born_year: null,
  contact_points: [],
}

async function formHere(scope: BodyScope) {
  // People join the list of the unit; a branch below it has no list of its own.
  found(scope.where.unit_id === scope.where.id ? scope.where : null)
  const list = `/b/${scope.where.slug}/people`
  return { list, today: today(scope), wards: await wards(scope) }
}

const today = (scope: BodyScope) => dayOf(scope.now, scope.where.time_zone)

const about = (scope: BodyScope) => ({
  latest: scope.now.getUTCFullYear(),
  country: countryOfZone(scope.where.time_zone),
})

joiningRoutes.get('/b/:body/people/new', may('people.change'), async (c) => {
  const scope = c.get('scope')
  return page(c, <JoiningPage {...await formHere(scope)} once={scope.newId()} alike={[]} />)
})

const NUMBER_MAX = 40

joiningRoutes.post('/b/:body/people/new', may('people.change'), async (c) => {
  const scope = c.get('scope')
  const form = await formHere(scope)
  const typed = await typedIn(c, { number: NUMBER_MAX })
  const id = isId(typed.once) ? typed.once : scope.newId()
  const { changes, problems } = readEntry(NOBODY, typed, about(scope))
  const say = words.in(scope.language)
  const said: Record<string, string> = problemsSaid(scope.language, problems)
  const joined_on = dayOrNone(typed.joined_on ?? '')
  const number = typed.number ?? ''
  if (!joined_on) said.joined_on = say('day_missing')
  if (joined_on > form.today) said.joined_on = say('day_to_come')
  const names = namesIn(changes)
  const twice = typed.another === 'yes' ? [] : await lookAlike(scope, names, changes, id)
  if (!said.number && (await numberTaken(scope, number)) && !twice.some((one) => one.id === id))
    said.number = say('number_taken')
  if (Object.keys(said).length > 0 || twice.length > 0)
    return page(
      c,
      <JoiningPage {...form} once={id} alike={twice} typed={typed} problems={said} />,
      422,
    )
  const ward_id = form.wards.find((one) => one.id === typed.ward)?.id ?? null
  const person = await addPerson(scope, { id, changes, joined_on, number, ward_id })
  flash(c, say('added', { name: fullName(names) }))
  return c.redirect(`${form.list}/${person}`, 303)
})

function namesIn(changes: readonly Change[]) {
  const of = (field: string) => changes.find((change) => change.field === field)?.became ?? ''
  return {
    given_name: of('given_name'),
    family_name: of('family_name'),
    known_as: of('known_as'),
  }
}

async function lookAlike(
  scope: BodyScope,
  names: ReturnType<typeof namesIn>,
  changes: readonly Change[],
  id: string,
) {
  const sort_name = sortName(names)
  const reached = changes.flatMap(({ field, became }) =>
    isContact(field) ? [comparableOf(field, became)] : [],
  )
  const found = await alike(scope, {
    sort_name,
    patterns: searchPatterns(sort_name),
    comparables: reached,
  })
  return found.filter((one) => one.id !== id)
}
