import { Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { timeIn } from '../../../time/span-written.ts'
import { isDay } from '../../../time/wall-time.ts'
import { homeOf, ourPlace } from '../hall.ts'
import { words } from '../keeping.words.ts'
import type { Typed } from '../typed.rules.ts'
import { dropOddDay, keepOddDay } from './place.queries.ts'
import { showPlace } from './show-place.tsx'

/** Days on which a room is open at other hours, or not at all. */
export const oddDayRoutes = new Hono<BodyEnv>()

const WHY_MAX = 120

oddDayRoutes.post('/:place/odd-days', may('rooms.keep'), async (c) => {
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

oddDayRoutes.post('/:place/odd-days/:day/removal', may('rooms.keep'), async (c) => {
  const scope = c.get('scope')
  const place = await ourPlace(scope, c.req.param('place'))
  const day = place.oddDays.find(({ on_day }) => on_day === c.req.param('day'))
  if (day) await dropOddDay(scope, place, day.on_day)
  flash(c, words.in(scope.language)('odd_dropped'))
  return c.redirect(`${homeOf(scope)}/${place.id}#odd-days`, 303)
})

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
