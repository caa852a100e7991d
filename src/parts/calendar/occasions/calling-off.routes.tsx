import { Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { tellComers } from '../coming/letters/letters.jobs.ts'
import { seriesOfOccasion } from '../series/series-page.queries.ts'
import { homeOf } from '../whats-on/whats-on.routes.tsx'
import { CallingOffPage } from './calling-off.pages.tsx'
import { freeRooms, regainRooms } from './occasion-room.routes.tsx'
import { callOff, slotsOf, withdrawCallingOff } from './occasion.queries.ts'
import type { Occasion } from './occasion.rules.ts'
import { words as occasionWords } from './occasion.words.ts'
import { ourOccasion } from './which-occasion.ts'

export const callingOffRoutes = new Hono<BodyEnv>()

const REASON_MAX = 300

callingOffRoutes.get('/:occasion/calling-off', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const coming = await countComing(scope, occasion)
  const series = await seriesOfOccasion(scope, occasion)
  return page(
    c,
    <CallingOffPage home={homeOf(scope)} occasion={occasion} coming={coming} series={series} />,
  )
})

callingOffRoutes.post('/:occasion/calling-off', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const typed = textsOf(await c.req.parseBody(), { reason: REASON_MAX })
  const reason = typed['reason'] ?? ''
  const coming = await countComing(scope, occasion)
  if (reason === '')
    return page(
      c,
      <CallingOffPage home={homeOf(scope)} occasion={occasion} coming={coming} isMissing />,
      422,
    )
  if (await callOff(scope, occasion, reason)) {
    await freeRooms(scope, occasion)
    await tellComers(scope, occasion, 'off')
  }
  flash(c, occasionWords.in(scope.language)('off_done'))
  return c.redirect(`${homeOf(scope)}/${occasion.id}`, 303)
})

callingOffRoutes.post('/:occasion/calling-off/withdrawal', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const roomless = await regainRooms(scope, occasion)
  if (await withdrawCallingOff(scope, occasion)) await tellComers(scope, occasion, 'on')
  flash(
    c,
    roomless ?? occasionWords.in(scope.language)('off_withdrawn'),
    roomless ? 'care' : 'done',
  )
  return c.redirect(`${homeOf(scope)}/${occasion.id}`, 303)
})

const countComing = async (scope: BodyScope, occasion: Occasion) =>
  (await slotsOf(scope, occasion)).reduce((sum, slot) => sum + slot.taken + slot.waiting, 0)
