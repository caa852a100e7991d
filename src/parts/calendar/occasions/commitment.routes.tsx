import { Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { found } from '../../../platform/errors.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { sayYes, takeBack } from '../coming/coming.queries.ts'
import { answersAre } from '../coming/coming.rules.ts'
import { letInThoseWaiting } from '../coming/letters/letters.jobs.ts'
import { takeAndTell } from '../rota/board/board.routes.tsx'
import { homeOf } from '../whats-on/whats-on.routes.tsx'
import { words } from '../whats-on/whats-on.words.ts'
import { slotsOf } from './occasion.queries.ts'
import { isDuty } from './occasion.rules.ts'
import { occasionHere } from './which-occasion.ts'

export const commitmentRoutes = new Hono<BodyEnv>()

commitmentRoutes.post('/:occasion/commitment', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const say = words.in(scope.language)
  const occasion = await occasionHere(scope, c.req.param('occasion'))
  const back = () => c.redirect(`${homeOf(scope)}/${occasion.id}`, 303)
  const answers = answersAre(scope.now, occasion)
  if (answers !== 'open') {
    flash(c, say(answers === 'over' ? 'too_late_to_say' : 'off_to_say'), 'refused')
    return back()
  }
  const slots = await slotsOf(scope, occasion)
  const wanted = textsOf(await c.req.parseBody())['slot']
  const slot = found(slots.find((one) => (wanted ? one.id === wanted : !isDuty(one))))
  if (isDuty(slot)) {
    await takeAndTell(c, occasion, slot)
    return back()
  }
  const answer = await sayYes(scope, occasion, slot.id)
  if (answer === 'waiting') flash(c, say('said_wait'), 'care')
  else flash(c, say('said_yes', { title: occasion.title }))
  await letInThoseWaiting(scope, occasion)
  return back()
})

commitmentRoutes.post('/:occasion/commitment/cancellation', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const occasion = await occasionHere(scope, c.req.param('occasion'))
  if (answersAre(scope.now, occasion) === 'open') {
    const { freed } = await takeBack(scope, occasion)
    if (freed) await letInThoseWaiting(scope, occasion)
    flash(c, words.in(scope.language)('said_no'))
  }
  return c.redirect(`${homeOf(scope)}/${occasion.id}`, 303)
})
