import type { Context } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import type { BodyEnv } from '../../../platform/entering/door.ts'
import { datesOf } from '../dates/dates.queries.ts'
import { homeOf, mayOf } from '../hall.ts'
import { holdsAhead } from '../holds/hold.queries.ts'
import { PlacePage, type PlaceProps } from './place.pages.tsx'
import { hoursOf, placeNames } from './place.queries.ts'
import type { Place } from './place.rules.ts'

const AHEAD_SHOWN = 10

/** The page of one room or thing; after a refusal with the form that was sent from it, as it was typed. */
export async function showPlace(
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
