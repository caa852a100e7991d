import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { aroundOf, homeOf, placeNamed } from '../hall.ts'
import { REASON_MAX, reasonIn } from '../holds/hold.rules.ts'
import { couldHold } from '../holds/taken.queries.ts'
import { isStanding } from '../places/prices.rules.ts'
import type { Typed } from '../typed.rules.ts'
import { tellAsker, tellKeepers } from './letters.jobs.ts'
import { NewRequestPage, RequestPage, RequestsPage } from './request.pages.tsx'
import {
  approve,
  decline,
  findRequest,
  leaveRequest,
  reopen,
  requestsHere,
  requestToAnswer,
  requestToWithdraw,
  withdraw,
} from './request.queries.ts'
import { readRequest, type Request } from './request.rules.ts'
import { words } from './request.words.ts'

export const requestRoutes = new Hono<BodyEnv>()

const ANSWER_MAX = 500

requestRoutes.get('/:place/requests/new', may('rooms.ask'), async (c) => {
  const scope = c.get('scope')
  const place = await placeNamed(scope, c.req.param('place'))
  const form = { home: homeOf(scope), place, typed: {}, once: scope.newId() }
  return page(c, <NewRequestPage {...form} />)
})

requestRoutes.post('/:place/requests', may('rooms.ask'), async (c) => {
  const scope = c.get('scope')
  const place = await placeNamed(scope, c.req.param('place'))
  const typed = textsOf(await c.req.parseBody())
  const once = isId(typed['once']) ? typed['once'] : scope.newId()
  const form = { home: homeOf(scope), place, typed, once }
  const { now, where } = scope
  const reading = readRequest(typed, { zone: where.time_zone, now, from: 'member' })
  if ('problems' in reading)
    return page(c, <NewRequestPage {...form} problems={reading.problems} />, 422)
  const refusal = await couldHold(scope, place, reading.draft)
  if (refusal) return page(c, <NewRequestPage {...form} refusal={refusal} />, 422)
  const { person_id } = scope.who
  await leaveRequest(scope, { id: once, place, draft: reading.draft, person_id })
  await tellKeepers(scope, place.body_id, once)
  flash(c, words.in(scope.language)('asked'))
  return c.redirect(`${homeOf(scope)}/requests/${once}/mine`, 303)
})

requestRoutes.get('/requests', may('rooms.answer'), async (c) => {
  const scope = c.get('scope')
  const requests = await requestsHere(scope)
  return page(c, <RequestsPage {...await aroundOf(scope, 'requests')} requests={requests} />)
})

/** The asker's own view: without a name, and without the answering. */
requestRoutes.get('/requests/:request/mine', may('rooms.ask'), async (c) => {
  const scope = c.get('scope')
  const request = await mineNamed(scope, c.req.param('request'))
  return showRequest(c, request, { may: { answer: false }, mine: true })
})

requestRoutes.post('/requests/:request/withdrawal', may('rooms.ask'), async (c) => {
  const scope = c.get('scope')
  const request = await mineToWithdraw(scope, c.req.param('request'))
  if (request.state === 'waiting' || request.state === 'approved') {
    await withdraw(scope, request)
    flash(c, words.in(scope.language)('withdrawn'))
  } else saidAlready(c, request)
  return c.redirect(homeOf(scope), 303)
})

requestRoutes.get('/requests/:request', may('rooms.answer'), async (c) => {
  const scope = c.get('scope')
  const request = await requestNamed(scope, c.req.param('request'))
  return showRequest(c, request, { may: { answer: true }, mine: false })
})

requestRoutes.post('/requests/:request/approval', may('rooms.answer'), async (c) => {
  const scope = c.get('scope')
  const request = await waitingNamed(scope, c.req.param('request'))
  const typed = textsOf(await c.req.parseBody(), { answer: ANSWER_MAX, out_of_hours: REASON_MAX })
  const answer = wordIn(typed)
  const standing = isStanding(typed['standing']) ? typed['standing'] : request.standing
  if (request.state === 'waiting') {
    const refused = await approve(scope, request, {
      answer,
      standing,
      shown: typed['shown'] === 'yes',
      out_of_hours: reasonIn(typed, { mayOpen: scope.allows('rooms.keep') }),
    })
    if (refused) return showRequest(c, request, { may: { answer: true }, mine: false, typed }, 422)
    await tellAsker(scope, request.body_id, request.id)
    flash(c, words.in(scope.language)('approved', { group: request.group_name }))
  } else saidAlready(c, request)
  return c.redirect(`${homeOf(scope)}/requests/${request.id}`, 303)
})

requestRoutes.post('/requests/:request/refusal', may('rooms.answer'), async (c) => {
  const scope = c.get('scope')
  const request = await waitingNamed(scope, c.req.param('request'))
  const typed = textsOf(await c.req.parseBody(), { answer: ANSWER_MAX })
  const answer = wordIn(typed)
  const view = { may: { answer: true }, mine: false, typed, isMissing: true }
  if (answer === '') return showRequest(c, request, view, 422)
  if (request.state === 'waiting') {
    await decline(scope, request, answer)
    await tellAsker(scope, request.body_id, request.id)
    flash(c, words.in(scope.language)('declined'))
  } else saidAlready(c, request)
  return c.redirect(`${homeOf(scope)}/requests/${request.id}`, 303)
})

requestRoutes.post('/requests/:request/reopening', may('rooms.answer'), async (c) => {
  const scope = c.get('scope')
  const request = await waitingNamed(scope, c.req.param('request'))
  if (request.state === 'approved' || request.state === 'declined') {
    await reopen(scope, request)
    await tellAsker(scope, request.body_id, request.id)
    flash(c, words.in(scope.language)('reopened'))
  } else saidAlready(c, request)
  return c.redirect(`${homeOf(scope)}/requests/${request.id}`, 303)
})

/** Two who keep the rooms, or one tap sent twice: the first answer stands, and the second is told. */
function saidAlready(c: Context<BodyEnv>, { state }: Request) {
  const say = words.in(c.get('scope').language)
  flash(c, say('answered_already', { state: say(`state_${state}`) }), 'care')
}

async function showRequest(
  c: Context<BodyEnv>,
  request: Request,
  view: { may: { answer: boolean }; mine: boolean; typed?: Typed; isMissing?: boolean },
  status: 200 | 422 = 200,
) {
  const scope = c.get('scope')
  const place = await placeNamed(scope, request.place_id)
  const refusal = request.state === 'waiting' ? await couldHold(scope, place, request) : null
  const may = { ...view.may, open: scope.allows('rooms.keep') }
  const props = { home: homeOf(scope), request, prices: place, refusal, typed: {}, ...view, may }
  return page(c, <RequestPage {...props} />, status)
}

const wordIn = (typed: Typed) => typed['answer'] ?? ''

const requestNamed = async (scope: BodyScope, id: string) =>
  found(isId(id) ? await findRequest(scope, id) : null)

const waitingNamed = async (scope: BodyScope, id: string) =>
  found(isId(id) ? await requestToAnswer(scope, id) : null)

const mineNamed = async (scope: BodyScope, id: string) => mine(scope, await requestNamed(scope, id))

const mineToWithdraw = async (scope: BodyScope, id: string) =>
  mine(scope, found(isId(id) ? await requestToWithdraw(scope, id) : null))

const mine = (scope: BodyScope, request: Request) =>
  found(request.person_id === scope.who.person_id ? request : null)
