import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { isDay } from '../../../time/wall-time.ts'
import { homeOf, ourPlace } from '../hall.ts'
import { words } from '../keeping.words.ts'
import { showPlace } from '../places/show-place.tsx'
import { addDate, settleDate } from './dates.queries.ts'
import { isDueKind } from './dates.rules.ts'

/** Days of a room that must not be missed: its lease, its insurance, its inspection. */
export const dateRoutes = new Hono<BodyEnv>()

const NOTE_MAX = 200

dateRoutes.post('/:place/dates', may('rooms.keep'), async (c) => {
  const scope = c.get('scope')
  const place = await ourPlace(scope, c.req.param('place'))
  const typed = textsOf(await c.req.parseBody(), { note: NOTE_MAX })
  const say = words.in(scope.language)
  const due_on = typed['due_on'] ?? ''
  const what = isDueKind(typed['what']) ? typed['what'] : 'other'
  if (!isDay(due_on))
    return showPlace(c, place, { due: { typed, problems: { due_on: say('day-missing') } } }, 422)
  const id = isId(typed['once']) ? typed['once'] : scope.newId()
  const note = typed['note'] ?? ''
  await addDate(scope, place, { id, what, note, due_on })
  flash(c, say('date_saved'))
  return c.redirect(`${homeOf(scope)}/${place.id}#dates`, 303)
})

dateRoutes.post('/:place/dates/:date/settlement', may('rooms.keep'), (c) =>
  settle(c, { settled: true }),
)
dateRoutes.post('/:place/dates/:date/settlement/withdrawal', may('rooms.keep'), (c) =>
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
