import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { timeIn } from '../../../time/span-written.ts'
import { dayOf, isDay } from '../../../time/wall-time.ts'
import { requestsOfMine } from '../asking/request.queries.ts'
import { addDate, datesOf, pressingDates, settleDate } from '../dates/dates.queries.ts'
import { isDueKind } from '../dates/dates.rules.ts'
import { aroundOf, homeOf, mayOf, ourPlace, placeNamed } from '../hall.ts'
import { words as shared } from '../hall.words.ts'
import { holdsAhead, inTurn, retake } from '../holds/hold.queries.ts'
import { takenNow } from '../holds/taken.queries.ts'
import { words } from '../keeping.words.ts'
import type { Problems, Typed } from '../typed.rules.ts'
import { PlaceFormPage } from './place-form.pages.tsx'
import { PlacePage, type PlaceProps } from './place.pages.tsx'
import {
  addPlace,
  changePlace,
  closePlace,
  dropOddDay,
  hoursOf,
  keepOddDay,
  placeNames,
  placesHere,
  reopenPlace,
} from './place.queries.ts'
import { readPlace, typedFrom, wholesFor, type Place, type PlaceProblem } from './place.rules.ts'
import { PlacesPage } from './places.pages.tsx'

export const placeRoutes = new Hono<BodyEnv>()

const AHEAD_SHOWN = 10
const WHY_MAX = 120
const NOTE_MAX = 200

placeRoutes.get('/', may('rooms.read'), async (c) => {
  const scope = c.get('scope')
  const places = await placesHere(scope)
  const offers = places.some(({ on_offer, body_id }) => on_offer && body_id === scope.where.id)
  return page(
    c,
    <PlacesPage
      {...await aroundOf(scope, 'places')}
      places={places}
      taken={await takenNow(scope)}
      dates={scope.allows('rooms.keep') ? await pressingDates(scope, today(scope)) : []}
      mine={await requestsOfMine(scope)}
      street={offers ? `/at/${scope.where.slug}/rooms` : null}
    />,
  )
})

placeRoutes.get('/new', may('rooms.keep'), async (c) => {
  const scope = c.get('scope')
  return showForm(c, null, { typed: {}, once: scope.newId() })
})

placeRoutes.post('/', may('rooms.keep'), async (c) => {
  const scope = c.get('scope')
  await inTurn(scope, scope.where.id)
  const typed = textsOf(await c.req.parseBody())
  const id = isId(typed['once']) ? typed['once'] : scope.newId()
  const wholes = await wholesHere(scope, null)
  const reading = readPlace(
    typed,
    wholes.map((one) => one.id),
  )
  if ('problems' in reading)
    return showForm(c, null, { typed, problems: reading.problems, once: id }, 422)
  if ((await addPlace(scope, id, reading.draft)) === 'name-twice')
    return showForm(c, null, { typed, problems: { name: 'name-twice' }, once: id }, 422)
  if (reading.draft.part_of !== null) await retake(scope, scope.where.id)
  flash(c, words.in(scope.language)('was_made', { place: reading.draft.name }))
  return c.redirect(`${homeOf(scope)}/${id}`, 303)
})

placeRoutes.get('/:place', may('rooms.read'), async (c) => {
  const scope = c.get('scope')
  return showPlace(c, await placeNamed(scope, c.req.param('place')))
})

placeRoutes.get('/:place/change', may('rooms.keep'), async (c) => {
  const scope = c.get('scope')
  const place = await ourPlace(scope, c.req.param('place'))
  return showForm(c, place, { typed: typedFrom(place) })
})

placeRoutes.post('/:place', may('rooms.keep'), async (c) => {
  const scope = c.get('scope')
  const place = await ourPlace(scope, c.req.param('place'))
  await inTurn(scope, place.body_id)
  const typed = textsOf(await c.req.parseBody())
  const wholes = await wholesHere(scope, place)
  const reading = readPlace(
    typed,
    wholes.map((one) => one.id),
  )
  if ('problems' in reading) return showForm(c, place, { typed, problems: reading.problems }, 422)
  if ((await changePlace(scope, place, reading.draft)) === 'name-twice')
    return showForm(c, place, { typed, problems: { name: 'name-twice' } }, 422)
  // A room that becomes part of another is taken up by what holds that one.
  const rebuilt = reading.draft.part_of !== place.part_of
  if (rebuilt && (await retake(scope, place.body_id)) === 'clash')
    return showForm(c, place, { typed, problems: { part_of: 'parts-clash' } }, 422)
  flash(c, words.in(scope.language)('was_changed'))
  return c.redirect(`${homeOf(scope)}/${place.id}`, 303)
})

placeRoutes.post('/:place/closing', may('rooms.keep'), (c) => turn(c, closePlace, 'was_closed'))
placeRoutes.post('/:place/closing/withdrawal', may('rooms.keep'), (c) =>
  turn(c, reopenPlace, 'was_opened'),
)

async function turn(
  c: Context<BodyEnv>,
  change: typeof closePlace,
  done: 'was_closed' | 'was_opened',
) {
  const scope = c.get('scope')
  const place = await ourPlace(scope, c.req.param('place') ?? '')
  const say = words.in(scope.language)
  if ((await change(scope, place)) === 'name-twice') flash(c, say('name-twice'), 'refused')
  else flash(c, say(done, { place: place.name }))
  return c.redirect(`${homeOf(scope)}/${place.id}`, 303)
}

placeRoutes.post('/:place/odd-days', may('rooms.keep'), async (c) => {
  const scope = c.get('scope')
  const place = await ourPlace(scope, c.req.param('place'))
  const typed = textsOf(await c.req.parseBody(), { why: WHY_MAX })
  const problems = oddProblems(typed)
  if (Object.keys(problems).length > 0)
    return showPlace(c, place, { odd: { typed, problems: said(scope, problems) } }, 422)
  const [opens, closes] = [timeIn(typed['opens'] ?? ''), timeIn(typed['closes'] ?? '')]
  const why = typed['why'] ?? ''
  await keepOddDay(scope, place, { on_day: typed['on_day'] ?? '', opens, closes, why })
  flash(c, words.in(scope.language)('odd_saved'))
  return c.redirect(`${homeOf(scope)}/${place.id}#odd-days`, 303)
})

placeRoutes.post('/:place/odd-days/:day/removal', may('rooms.keep'), async (c) => {
  const scope = c.get('scope')
  const place = await ourPlace(scope, c.req.param('place'))
  const day = place.oddDays.find(({ on_day }) => on_day === c.req.param('day'))
  if (day) await dropOddDay(scope, place, day.on_day)
  flash(c, words.in(scope.language)('odd_dropped'))
  return c.redirect(`${homeOf(scope)}/${place.id}#odd-days`, 303)
})

placeRoutes.post('/:place/dates', may('rooms.keep'), async (c) => {
  const scope = c.get('scope')
  const place = await ourPlace(scope, c.req.param('place'))
  const typed = textsOf(await c.req.parseBody(), { note: NOTE_MAX })
  const due_on = typed['due_on'] ?? ''
  const what = isDueKind(typed['what']) ? typed['what'] : 'other'
  if (!isDay(due_on))
    return showPlace(
      c,
      place,
      { due: { typed, problems: said(scope, { due_on: 'day-missing' }) } },
      422,
    )
  const id = isId(typed['once']) ? typed['once'] : scope.newId()
  const note = typed['note'] ?? ''
  await addDate(scope, place, { id, what, note, due_on })
  flash(c, words.in(scope.language)('date_saved'))
  return c.redirect(`${homeOf(scope)}/${place.id}#dates`, 303)
})

placeRoutes.post('/:place/dates/:date/settlement', may('rooms.keep'), (c) =>
  settle(c, { settled: true }),
)
placeRoutes.post('/:place/dates/:date/settlement/withdrawal', may('rooms.keep'), (c) =>
  settle(c, { settled: false }),
)

async function settle(c: Context<BodyEnv>, { settled }: { settled: boolean }) {
  const scope = c.get('scope')
  const place = await ourPlace(scope, c.req.param('place') ?? '')
  const id = c.req.param('date')
  if (isId(id)) await settleDate(scope, place, id, { settled })
  flash(c, words.in(scope.language)(settled ? 'date_settled' : 'date_unsettled'))
  return c.redirect(`${homeOf(scope)}/${place.id}#dates`, 303)
}

async function showPlace(
  c: Context<BodyEnv>,
  place: Place,
  form: Pick<PlaceProps, 'odd' | 'due'> = {},
  status: 200 | 422 = 200,
) {
  const scope = c.get('scope')
  const home = homeOf(scope)
  const names = await placeNames(scope)
  const whole = names.find(({ id }) => id === place.part_of)
  const may = mayOf(scope)
  return page(
    c,
    <PlacePage
      {...form}
      home={home}
      place={place}
      hours={await hoursOf(scope, place)}
      whole={whole ? { name: whole.name, href: `${home}/${whole.id}` } : null}
      parts={names.filter(({ part_of }) => part_of === place.id)}
      ahead={await holdsAhead(scope, place, AHEAD_SHOWN)}
      may={may}
      dates={may.keep && place.ours ? await datesOf(scope, place) : []}
      once={scope.newId()}
    />,
    status,
  )
}

interface FormState {
  typed: Typed
  problems?: Problems<PlaceProblem>
  once?: string
}

/** The form of a new place, or of one that is there. */
async function showForm(
  c: Context<BodyEnv>,
  place: Place | null,
  form: FormState,
  status: 200 | 422 = 200,
) {
  const scope = c.get('scope')
  const [say, home] = [words.in(scope.language), homeOf(scope)]
  const back = place
    ? { href: `${home}/${place.id}`, label: place.name }
    : { href: home, label: shared.in(scope.language)('title') }
  return page(
    c,
    <PlaceFormPage
      {...form}
      title={place ? say('change_title', { place: place.name }) : say('new_title')}
      back={back}
      action={place ? `${home}/${place.id}` : home}
      wholes={await wholesHere(scope, place)}
      save={say(place ? 'save_change' : 'save_new')}
    />,
    status,
  )
}

async function wholesHere(scope: BodyScope, place: Place | null) {
  const body_id = place?.body_id ?? scope.where.id
  const rooms = (await placeNames(scope)).filter((one) => one.body_id === body_id)
  return wholesFor(place?.id ?? null, rooms).filter(({ kind }) => kind === 'room')
}

type OddProblem = 'day-missing' | 'time-missing' | 'end-missing'

function oddProblems(typed: Typed) {
  const problems: Record<string, OddProblem> = {}
  if (!isDay(typed['on_day'] ?? '')) problems['on_day'] = 'day-missing'
  const [opens, closes] = [typed['opens'] ?? '', typed['closes'] ?? '']
  if (opens === '' && closes === '') return problems
  if (timeIn(opens) === null) problems['opens'] = 'time-missing'
  if (timeIn(closes) === null) problems['closes'] = 'end-missing'
  return problems
}

const said = (scope: BodyScope, problems: Record<string, OddProblem>) =>
  Object.fromEntries(
    Object.entries(problems).map(([at, why]) => [at, words.in(scope.language)(why)]),
  )

const today = (scope: BodyScope) => dayOf(scope.now, scope.where.time_zone)
