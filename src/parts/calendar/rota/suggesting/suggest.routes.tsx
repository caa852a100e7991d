import { Hono } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { isId } from '../../../../platform/ids.ts'
import { beginProgress, progressOf } from '../../../../platform/jobs/index.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { dayOf, daysOn, startOfDay } from '../../../../time/wall-time.ts'
import { words } from '../keeping/keeping.words.ts'
import { settingsOf } from '../keeping/settings.queries.ts'
import { tellOf } from '../letters/rota-letters.jobs.ts'
import { atUnit, homeOf } from '../standing.ts'
import { acceptLine } from './accept.queries.ts'
import { changeLine, dropLine, linesOf, othersFor } from './proposed.queries.ts'
import { STEPS, suggestRota } from './suggest.jobs.ts'
import {
  beginSuggestion,
  endSuggestion,
  findSuggestion,
  suggestionsLately,
} from './suggestion.queries.ts'
import { readStretch, type Line, type Suggestion } from './suggestion.rules.ts'
import { LinePage, SuggestionPage, SuggestionsPage } from './suggestions.pages.tsx'

export const suggestRoutes = new Hono<BodyEnv>()

const DAYS_IN_WEEK = 7

suggestRoutes.get('/rota/suggestions', may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  return page(c, <SuggestionsPage {...await askFor(scope)} />)
})

suggestRoutes.post('/rota/suggestions', may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const say = words.in(scope.language)
  const typed = textsOf(await c.req.parseBody())
  const zone = scope.where.time_zone
  const reading = readStretch(typed, dayOf(scope.now, zone))
  if ('problems' in reading) {
    const problems = Object.fromEntries(
      Object.entries(reading.problems).map(([field, problem]) => [field, say(problem)]),
    )
    return page(
      c,
      <SuggestionsPage {...await askFor(scope)} typed={typed} problems={problems} />,
      422,
    )
  }
  const id = isId(typed['once']) ? typed['once'] : scope.newId()
  const from = startOfDay(reading.draft.from, zone)
  const until = daysOn(from, reading.draft.weeks * DAYS_IN_WEEK, zone)
  if (await beginSuggestion(scope, id, { from, until })) await enqueue(scope, id, { from, until })
  return c.redirect(`${homeOf(scope)}/rota/suggestions/${id}`, 303)
})

/** The bar is promised and the work put in the queue in the one transaction of the request. */
async function enqueue(scope: BodyScope, id: string, stretch: { from: Date; until: Date }) {
  const body_id = scope.where.id
  const { person_id } = scope.who
  await beginProgress(scope.db, {
    body_id,
    id,
    kind: suggestRota.name,
    asked_by: person_id,
    asked_at: scope.now,
  })
  await scope.house.queue.enqueue(scope.db, suggestRota, { body_id, person_id, id, ...stretch })
}

const askFor = async (scope: BodyScope) => ({
  home: homeOf(scope),
  today: dayOf(scope.now, scope.where.time_zone),
  once: scope.newId(),
  before: await suggestionsLately(scope),
})

suggestRoutes.get('/rota/suggestions/:suggestion', may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const suggestion = await suggestionNamed(scope, c.req.param('suggestion'))
  const bar = await progressOf(scope.db, { body_id: scope.where.id, id: suggestion.id })
  return page(
    c,
    <SuggestionPage
      home={homeOf(scope)}
      suggestion={suggestion}
      lines={await linesOf(scope, suggestion.id)}
      settings={await settingsOf(scope)}
      progress={{ done: bar?.steps_done ?? 0, of: bar?.steps_total ?? STEPS }}
    />,
  )
})

suggestRoutes.post('/rota/suggestions/:suggestion/acceptance', may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const suggestion = await suggestionNamed(scope, c.req.param('suggestion'))
  const open = (await linesOf(scope, suggestion.id)).filter(({ state }) => state === 'proposed')
  let n = 0
  // In the order of the ids of their occasions, so that two who accept at once hold slots alike.
  for (const line of open.toSorted((a, b) => a.occasion_id.localeCompare(b.occasion_id)))
    n += Number(await acceptAndTell(scope, line, suggestion.id))
  flash(c, words.in(scope.language)('accepted_n', { n }), n > 0 ? 'done' : 'refused')
  return c.redirect(`${homeOf(scope)}/rota/suggestions/${suggestion.id}`, 303)
})

suggestRoutes.post('/rota/suggestions/:suggestion/discarding', may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const suggestion = await suggestionNamed(scope, c.req.param('suggestion'))
  await endSuggestion(scope, suggestion.id, 'discarded')
  flash(c, words.in(scope.language)('was_discarded'))
  return c.redirect(`${homeOf(scope)}/rota/suggestions`, 303)
})

suggestRoutes.get('/rota/suggestions/:suggestion/lines/:line', may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const { suggestion, line } = await lineNamed(scope, c.req.param())
  const others = await othersFor(scope, { ...line, suggestion_id: suggestion.id })
  return page(
    c,
    <LinePage home={homeOf(scope)} suggestion_id={suggestion.id} line={line} others={others} />,
  )
})

const LINE = '/rota/suggestions/:suggestion/lines/:line'

suggestRoutes.post(`${LINE}/acceptance`, may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const { suggestion, line } = await lineNamed(scope, c.req.param())
  const n = Number(await acceptAndTell(scope, line, suggestion.id))
  flash(c, words.in(scope.language)('accepted_n', { n }), n > 0 ? 'done' : 'refused')
  return c.redirect(`${homeOf(scope)}/rota/suggestions/${suggestion.id}`, 303)
})

suggestRoutes.post(`${LINE}/dropping`, may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const { suggestion, line } = await lineNamed(scope, c.req.param())
  await dropLine(scope, suggestion.id, line.id)
  return c.redirect(`${homeOf(scope)}/rota/suggestions/${suggestion.id}`, 303)
})

suggestRoutes.post(`${LINE}/change`, may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const { suggestion, line } = await lineNamed(scope, c.req.param())
  const { person } = textsOf(await c.req.parseBody())
  const others = await othersFor(scope, { ...line, suggestion_id: suggestion.id })
  const chosen = found(others.find(({ person_id }) => person_id === person))
  await changeLine(scope, suggestion.id, line.id, chosen.person_id)
  flash(c, words.in(scope.language)('changed'))
  return c.redirect(`${homeOf(scope)}/rota/suggestions/${suggestion.id}`, 303)
})

async function acceptAndTell(scope: BodyScope, line: Line, suggestion_id: string) {
  const { done, handover_id, body_id } = await acceptLine(scope, line, suggestion_id)
  if (done) await tellOf(scope, 'put-in', { body_id: scope.where.id, id: line.id })
  if (handover_id && body_id) await tellOf(scope, 'taken', { body_id, id: handover_id })
  return done
}

const suggestionNamed = async (scope: BodyScope, id: string): Promise<Suggestion> =>
  found(isId(id) ? await findSuggestion(scope, id) : null)

async function lineNamed(scope: BodyScope, named: { suggestion: string; line: string }) {
  const suggestion = await suggestionNamed(scope, named.suggestion)
  const lines = await linesOf(scope, suggestion.id)
  return { suggestion, line: found(lines.find(({ id }) => id === named.line)) }
}
