import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { dayOf } from '../../../time/wall-time.ts'
import { requestsOfMine } from '../asking/request.queries.ts'
import { pressingDates } from '../dates/dates.queries.ts'
import { aroundOf, homeOf, ourPlace, placeNamed } from '../hall.ts'
import { words as shared } from '../hall.words.ts'
import { inTurn, retake } from '../holds/hold.queries.ts'
import { takenNow } from '../holds/taken.queries.ts'
import { words } from '../keeping.words.ts'
import type { Problems, Typed } from '../typed.rules.ts'
import { PlaceFormPage } from './place-form.pages.tsx'
import {
  addPlace,
  changePlace,
  closePlace,
  placeNames,
  placesHere,
  reopenPlace,
} from './place.queries.ts'
import { readPlace, typedFrom, wholesFor, type Place, type PlaceProblem } from './place.rules.ts'
import { PlacesPage } from './places.pages.tsx'
import { showPlace } from './show-place.tsx'

export const placeRoutes = new Hono<BodyEnv>()

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

const today = (scope: BodyScope) => dayOf(scope.now, scope.where.time_zone)
