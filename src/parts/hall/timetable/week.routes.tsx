import { Hono, type Context } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { dayOf } from '../../../time/wall-time.ts'
import { aroundOf, homeOf } from '../hall.ts'
import { placeNames } from '../places/place.queries.ts'
import { WeekPage, WeekSheetPage } from './week.pages.tsx'
import { holdsInWeek } from './week.queries.ts'
import { weekOf } from './week.rules.ts'

export const weekRoutes = new Hono<BodyEnv>()

weekRoutes.get('/week', may('rooms.read'), (c) => showWeek(c, today(c.get('scope'))))
weekRoutes.get('/week/:day', may('rooms.read'), (c) => showWeek(c, c.req.param('day')))

async function showWeek(c: Context<BodyEnv>, day: string) {
  const scope = c.get('scope')
  const week = found(weekOf(day, scope.where.time_zone))
  const asked = c.req.query('place')
  const place = isId(asked) ? asked : null
  const holds = await holdsInWeek(scope, week, place)
  const places = await placeNames(scope)
  const around = await aroundOf(scope, 'week')
  return page(c, <WeekPage {...around} week={week} holds={holds} places={places} place={place} />)
}

weekRoutes.get('/week/:day/sheet', may('rooms.read'), async (c) => {
  const scope = c.get('scope')
  const week = found(weekOf(c.req.param('day'), scope.where.time_zone))
  const home = homeOf(scope)
  return page(
    c,
    <WeekSheetPage
      home={home}
      page={`${c.get('house').publicUrl}${home}/week/${week.days[0] ?? ''}`}
      week={week}
      holds={await holdsInWeek(scope, week, null)}
      places={await placeNames(scope)}
    />,
  )
})

const today = (scope: BodyScope) => dayOf(scope.now, scope.where.time_zone)
