import { Hono, type Context } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { isId } from '../../../../platform/ids.ts'
import { soughtIn } from '../../../../platform/reading/sought.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { dayOf } from '../../../../time/wall-time.ts'
import { noteReading } from '../../../register/index.ts'
import { ourOccasion } from '../../occasions/which-occasion.ts'
import { growSoon } from '../../series/growing/series.jobs.ts'
import { AbilitiesPage } from '../abilities/abilities.pages.tsx'
import {
  capabilitiesKnown,
  confirmCapability,
  endCapability,
  membersNamed,
  noteCapability,
  waitingCapabilities,
} from '../abilities/capability.queries.ts'
import { readCapability, readKnownWish } from '../abilities/capability.rules.ts'
import { tellOf } from '../letters/rota-letters.jobs.ts'
import { atUnit, homeOf } from '../standing.ts'
import { isUnit } from '../unit.rules.ts'
import { notDone, noteAbsence, withdrawAbsence } from './absence.queries.ts'
import { isWas, mayBeMiss } from './absence.rules.ts'
import { AbsencesPage } from './absences.pages.tsx'
import { words } from './keeping.words.ts'
import { PoolPage } from './pool.pages.tsx'
import { recordVote, settingsOf, votesEver, votesNow } from './settings.queries.ts'
import {
  isSettingName,
  MINUTE_MAX,
  readSetting,
  SETTINGS,
  type SettingName,
} from './settings.rules.ts'
import { movesSeen, poolBalance } from './solidarity.queries.ts'
import { VotePage, VotesPage } from './votes.pages.tsx'

export const keepingRoutes = new Hono<BodyEnv>()

keepingRoutes.get('/rota/abilities', may('rota.keep'), async (c) =>
  page(c, <AbilitiesPage {...await abilitiesOf(c)} />),
)

async function abilitiesOf(c: Context<BodyEnv>, who = c.req.query('who')) {
  const scope = atUnit(c.get('scope'))
  const typedName = soughtIn(c)
  const people = await membersNamed(scope, typedName)
  const wish = readKnownWish(c.req.query())
  // Who looked for whom is written down, as in the list of people.
  if (typedName) noteReading(scope, { kind: 'search', words: typedName, shown: people.length })
  const known = await capabilitiesKnown(scope, wish)
  if (wish.named)
    noteReading(scope, { kind: 'search', words: wish.named, shown: known.rows.length })
  return {
    home: homeOf(scope),
    today: todayIn(scope),
    wish,
    waiting: await waitingCapabilities(scope),
    known,
    typedName,
    found: people,
    chosen: people.find(({ person_id }) => person_id === who) ?? null,
  }
}

const todayIn = (scope: BodyScope) => dayOf(scope.now, scope.where.time_zone)

keepingRoutes.post('/rota/abilities', may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const say = words.in(scope.language)
  const typed = textsOf(await c.req.parseBody())
  const person = found(isId(typed['person']) ? typed['person'] : null)
  const reading = readCapability(typed, todayIn(scope))
  if ('problems' in reading) {
    const problems = said(reading.problems, say)
    const who = typed['who'] ?? ''
    const chosen = { person_id: person, who, hint: '' }
    const shown = { ...(await abilitiesOf(c)), chosen }
    return page(c, <AbilitiesPage {...shown} typed={typed} problems={problems} />, 422)
  }
  const noted = await noteCapability(scope, person, reading.draft)
  if (noted) flash(c, say('confirmed'))
  else flash(c, say('not_member'), 'refused')
  return c.redirect(`${homeOf(scope)}/rota/abilities`, 303)
})

function said<P extends string>(
  problems: Readonly<Record<string, P>>,
  say: (problem: P) => string,
) {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, say(problem)]),
  )
}

for (const [path, work, done] of [
  ['confirmation', confirmCapability, 'confirmed'],
  ['ending', endCapability, 'ended'],
] as const)
  keepingRoutes.post(`/rota/abilities/:capability/${path}`, may('rota.keep'), async (c) => {
    const scope = atUnit(c.get('scope'))
    const id = c.req.param('capability')
    await work(scope, found(isId(id) ? id : null))
    flash(c, words.in(scope.language)(done))
    return c.redirect(`${homeOf(scope)}/rota/abilities`, 303)
  })

keepingRoutes.get('/rota/pool', may('rota.keep'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const balance = await poolBalance(scope)
  return page(c, <PoolPage home={homeOf(scope)} balance={balance} moves={await movesSeen(scope)} />)
})

keepingRoutes.get('/rota/votes', may('occasions.read'), async (c) => {
  const scope = c.get('scope')
  return page(
    c,
    <VotesPage
      home={homeOf(scope)}
      now={await votesNow(scope)}
      ever={await votesEver(scope)}
      maySettle={scope.allows('rota.settle') && isUnit(scope.where)}
    />,
  )
})

keepingRoutes.get('/rota/votes/:name', may('rota.settle'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const name = settingNamed(c.req.param('name'))
  return page(c, <VotePage {...await voteOf(scope, name)} />)
})

keepingRoutes.post('/rota/votes/:name', may('rota.settle'), async (c) => {
  const scope = atUnit(c.get('scope'))
  const say = words.in(scope.language)
  const name = settingNamed(c.req.param('name'))
  const typed = textsOf(await c.req.parseBody(), { minute: MINUTE_MAX })
  const reading = readSetting(name, typed, todayIn(scope))
  if ('problems' in reading) {
    const { least, most } = SETTINGS[name]
    const problems = {
      ...said(reading.problems, say),
      ...(reading.problems.value && {
        value: `${say('value-outside')}: ${say('vote_range', { least, most })}`,
      }),
    }
    return page(
      c,
      <VotePage {...await voteOf(scope, name)} typed={typed} problems={problems} />,
      422,
    )
  }
  await recordVote(scope, isId(typed['once']) ? typed['once'] : scope.newId(), name, reading.draft)
  if (name === 'weeks-ahead') await growSoon(scope, scope.where.id)
  flash(c, say('vote_written'))
  return c.redirect(`${homeOf(scope)}/rota/votes`, 303)
})

const settingNamed = (name: string): SettingName => found(isSettingName(name) ? name : null)

const voteOf = async (scope: BodyScope, name: SettingName) => ({
  home: homeOf(scope),
  name,
  value: (await settingsOf(scope))[name],
  once: scope.newId(),
})

keepingRoutes.get('/:occasion/absences', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await begunOccasion(scope, c.req.param('occasion'))
  const settings = await settingsOf(scope)
  const rows = await notDone(scope, occasion, settings)
  return page(
    c,
    <AbsencesPage home={homeOf(scope)} occasion={occasion} rows={rows} settings={settings} />,
  )
})

keepingRoutes.post('/:occasion/absences', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await begunOccasion(scope, c.req.param('occasion'))
  const { commitment, was } = textsOf(await c.req.parseBody())
  const settings = await settingsOf(scope)
  const row = found((await notDone(scope, occasion, settings)).find(({ id }) => id === commitment))
  if (isWas(was) && mayBeMiss(row, occasion.starts_at, settings))
    await noteAbsence(scope, occasion, row, was)
  else await withdrawAbsence(scope, occasion, row)
  await tellOf(scope, 'weigh', { body_id: occasion.body_id, id: row.person_id })
  flash(c, words.in(scope.language)('absence_noted'))
  return c.redirect(`${homeOf(scope)}/${occasion.id}/absences`, 303)
})

/** Noted after, never before. */
async function begunOccasion(scope: BodyScope, id: string) {
  const occasion = await ourOccasion(scope, id)
  return found(occasion.starts_at <= scope.now && occasion.called_off === null ? occasion : null)
}
