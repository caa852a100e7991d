import { createHash } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { RULE } from '../../../platform/deeds/index.ts'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { dayOf } from '../../../time/wall-time.ts'
import { changesNow } from '../agreement/agreement.ts'
import { words as agreementWords } from '../agreement/agreement.words.ts'
import { countryOfZone } from '../countries.rules.ts'
import { typedIn } from '../list/typed.ts'
import { changeState, moveWard } from '../memberships.queries.ts'
import { fullName } from '../names.rules.ts'
import { lookedAt, readToday } from './access-log/access-log.queries.ts'
import { OPENED_A_DAY, readEnough } from './access-log/access-log.rules.ts'
import { noteReading } from './access-log/access-log.ts'
import { tellOfChange } from './contact-undo/contact-undo.ts'
import { correct, lastEdit, remember } from './entry/entry-changes.queries.ts'
import { problemsSaid } from './entry/entry-words.pages.tsx'
import { words as entryWords } from './entry/entry.words.ts'
import { EnoughPage } from './people.pages.tsx'
import { anythingRecorded, wards } from './people.queries.ts'
import { RUNG_DEEDS, rungOf, windowOpened } from './people.rules.ts'
import { EditPersonPage, PersonPage } from './person.pages.tsx'
import {
  changesOf,
  DEED_ROWS,
  deedsOf,
  lastOf,
  membershipsOf,
  officesOf,
  type Person,
  personHere,
  standingOf,
  stayedInstead,
} from './person.queries.ts'
import {
  handStates,
  readEntry,
  moveProblem,
  readStateChange,
  takenBack,
  type StateProblem,
} from './person.rules.ts'
import { words } from './person.words.ts'
import { StandingPage } from './standing.pages.tsx'
import { setValue, VALUE_MAX, valuesOf } from './tags/custom-fields.queries.ts'
import { giveTag, takeTag, tagNamed, tagNames, tagsOf } from './tags/tags.queries.ts'

export const personRoutes = new Hono<BodyEnv>()

type Here = Context<BodyEnv>

const listOf = (scope: BodyScope) => `/b/${scope.where.slug}/people`
const homeOf = (scope: BodyScope, person: Person) => `${listOf(scope)}/${person.id}`
const at = '/b/:body/people/:person{[0-9a-f-]+}'

async function personAsked(c: Here): Promise<Person> {
  const id = c.req.param('person')
  return found(isId(id) ? await personHere(c.get('scope'), id) : null)
}

personRoutes.get(at, may('people.read'), async (c) => {
  const scope = c.get('scope')
  if (readEnough(await readToday(scope)) === 'opened')
    return page(c, <EnoughPage why="opened" most={OPENED_A_DAY} />, 429)
  const stayed = await stayedInstead(scope, c.req.param('person'))
  if (stayed) return c.redirect(`${listOf(scope)}/${stayed}`, 303)
  const person = await personAsked(c)
  noteReading(scope, { kind: 'entry', person_id: person.id, shown: 1 })
  const [deeds, memberships] = [
    await deedsOf(scope, person.id, idOrNull(c.req.query('below'))),
    await membershipsOf(scope, person.id),
  ]
  const home = homeOf(scope, person)
  const below = deeds.length > DEED_ROWS ? deeds[DEED_ROWS - 1]?.id : undefined
  const here = memberships.find(({ body_id }) => body_id === scope.where.id)
  const isUnit = scope.where.unit_id === scope.where.id
  const unit = memberships.find(({ holds_list }) => holds_list)
  return page(
    c,
    <PersonPage
      list={listOf(scope)}
      home={home}
      person={person}
      {...await standingHere(scope, person.id)}
      memberships={memberships}
      here={here}
      ward={(await wards(scope)).find(({ id }) => id === here?.ward_id)?.name ?? null}
      offices={await officesOf(scope, person.id)}
      deeds={deeds.slice(0, DEED_ROWS)}
      older={below && `${home}?below=${below}#deeds`}
      newest={c.req.query('below') && `${home}#deeds`}
      tags={await tagsOf(scope, person.id)}
      knownTags={(await tagNames(scope)).map(({ name }) => name)}
      own={(await valuesOf(scope, person.id)).filter(({ value }) => value !== '')}
      changes={await changesOf(scope, person.id)}
      looked={scope.allows('access-log.read') ? await lookedAt(scope, person.id) : null}
      may={{
        change: scope.allows('people.change'),
        tag: scope.allows('people.tag'),
        state: isUnit && scope.allows('people.change'),
        erase: isUnit && scope.allows('people.erase'),
      }}
      unit={isUnit ? null : (unit?.body_name ?? scope.where.parent?.name ?? null)}
    />,
  )
})

const idOrNull = (text: string | undefined) => (isId(text) ? text : null)

async function standingHere(scope: BodyScope, person_id: string) {
  const since = windowOpened(scope.now, RULE.windowDays)
  const standing = await standingOf(scope, person_id, scope.where.id)
  const rung = rungOf(standing, since)
  const known = rung !== 'on-paper' || (await anythingRecorded(scope))
  const deed = rung === 'on-paper' ? null : await lastOf(scope, person_id, RUNG_DEEDS[rung])
  return { since, standing, rung: { rung: known ? rung : ('unknown' as const), deed } }
}

/** What a form was filled from, so that one written over a newer entry is shown again first. */
const seenOf = (person: Person, own: readonly unknown[]) =>
  createHash('sha256')
    .update(JSON.stringify([person, own]))
    .digest('base64url')
    .slice(0, 16)

personRoutes.get(`${at}/edit`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  noteReading(scope, { kind: 'entry', person_id: person.id, shown: 1 })
  const own = await valuesOf(scope, person.id)
  const form = { home: homeOf(scope, person), person, own, seen: seenOf(person, own) }
  return page(c, <EditPersonPage {...form} />)
})

personRoutes.post(`${at}/edit`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  const own = await valuesOf(scope, person.id)
  const typed = await typedIn(c, Object.fromEntries(own.map(({ id }) => [`own-${id}`, VALUE_MAX])))
  const { changes, problems } = readEntry(person, typed, about(scope))
  const say = entryWords.in(scope.language)
  const said = problemsSaid(scope.language, problems)
  const seen = seenOf(person, own)
  const stale = typed.seen !== seen ? { form: say('problem_since') } : {}
  if (Object.keys({ ...said, ...stale }).length > 0) {
    const form = { home: homeOf(scope, person), person, own, seen, typed: { ...typed, seen } }
    return page(c, <EditPersonPage {...form} problems={{ ...stale, ...said }} />, 422)
  }
  const now = await changesNow(scope, person, changes)
  await correct(scope, { person_id: person.id, body_id: scope.where.id, by: 'officer' }, now)
  const ownChanged = await setOwn(scope, person.id, own, typed)
  await tellOfChange(scope, person, now)
  if (now.length < changes.length) flash(c, agreementWords.in(scope.language)('waits'), 'care')
  else flash(c, say(changes.length + ownChanged > 0 ? 'saved' : 'nothing_changed'))
  return c.redirect(homeOf(scope, person), 303)
})

type Own = Awaited<ReturnType<typeof valuesOf>>

async function setOwn(
  scope: BodyScope,
  person_id: string,
  own: Own,
  typed: Record<string, string>,
) {
  const changed = own.flatMap(({ id, name, value }) => {
    const became = (typed[`own-${id}`] ?? value).trim()
    return became === value ? [] : [{ id, field: name, was: value, became }]
  })
  for (const { id, ...change } of changed) {
    await setValue(scope, id, person_id, change.became)
    await remember(scope, { person_id, body_id: scope.where.id }, change)
  }
  return changed.length
}

personRoutes.post(`${at}/undo`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  const edit = await lastEdit(scope, person.id)
  const back = edit ? takenBack(person, edit.changes) : []
  const stood = edit ? await standBack(scope, person.id, edit.changes) : false
  const say = words.in(scope.language)
  if (back.length > 0) {
    const now = await changesNow(scope, person, back)
    await correct(scope, { person_id: person.id, body_id: scope.where.id, by: 'officer' }, now)
    await tellOfChange(scope, person, now)
    if (now.length < back.length) {
      flash(c, agreementWords.in(scope.language)('waits'), 'care')
      return c.redirect(homeOf(scope, person), 303)
    }
  }
  if (back.length > 0 || stood) flash(c, say('undone'))
  else flash(c, say('not_undone'), 'refused')
  return c.redirect(homeOf(scope, person), 303)
})

/** A standing is taken back by another dated change, today. */
async function standBack(
  scope: BodyScope,
  person_id: string,
  changes: readonly { field: string; was: string; became: string }[],
) {
  const turned = changes.find(({ field }) => field === 'state')
  const state = handStates.find((one) => one === turned?.was)
  if (!turned || !state || scope.where.unit_id !== scope.where.id) return false
  const changed = await changeState(scope, { person_id, state, on: today(scope) })
  const change = { field: 'state', was: turned.became, became: turned.was }
  if (changed) await remember(scope, { person_id, body_id: scope.where.id }, change)
  return changed
}

/** The day it is in the place of the body, not where the server stands. */
const today = (scope: BodyScope) => dayOf(scope.now, scope.where.time_zone)

const about = (scope: BodyScope) => ({
  latest: scope.now.getUTCFullYear(),
  country: countryOfZone(scope.where.time_zone),
})

async function standingForm(scope: BodyScope, person: Person) {
  const memberships = await membershipsOf(scope, person.id)
  const here = found(memberships.find(({ body_id }) => body_id === scope.where.id))
  found(here.holds_list ? here : null)
  const home = homeOf(scope, person)
  return { home, name: fullName(person), here, wards: await wards(scope), today: today(scope) }
}

personRoutes.get(`${at}/standing`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  noteReading(scope, { kind: 'entry', person_id: person.id, shown: 1 })
  return page(c, <StandingPage {...await standingForm(scope, person)} />)
})

const STATE_PROBLEMS = {
  'state-missing': ['state', 'state_missing'],
  'same-state': ['state', 'state_same'],
  'day-missing': ['on', 'day_missing'],
  'day-to-come': ['on', 'day_to_come'],
  'day-before-last': ['on', 'day_before'],
} as const satisfies Record<StateProblem, readonly [string, string]>

personRoutes.post(`${at}/standing`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  const typed = await typedIn(c)
  const form = await standingForm(scope, person)
  const { state, state_since: since } = form.here
  const read = readStateChange({ state, since, today: form.today }, typed)
  const say = words.in(scope.language)
  if ('problem' in read) {
    const [field, sentence] = STATE_PROBLEMS[read.problem]
    return page(
      c,
      <StandingPage {...form} typed={typed} problems={{ [field]: say(sentence) }} />,
      422,
    )
  }
  const change = { person_id: person.id, ...read }
  if (await changeState(scope, change))
    await remember(
      scope,
      { person_id: person.id, body_id: scope.where.id },
      { field: 'state', was: state, became: read.state },
    )
  flash(c, say('state_changed'))
  return c.redirect(form.home, 303)
})

personRoutes.post(`${at}/branch`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  const typed = await typedIn(c)
  const { ward = '', moved_on = '' } = typed
  const form = await standingForm(scope, person)
  const say = words.in(scope.language)
  const wrong = moveProblem(moved_on, form.today)
  if (wrong) {
    const problems = { moved_on: say(STATE_PROBLEMS[wrong][1]) }
    return page(c, <StandingPage {...form} wardTyped={typed} wardProblems={problems} />, 422)
  }
  const into = form.wards.find(({ id }) => id === ward)
  const name = (id: string | null) => form.wards.find((one) => one.id === id)?.name ?? ''
  const on = moved_on || form.today
  const change = { field: 'ward', was: name(form.here.ward_id), became: into?.name ?? '' }
  if (await moveWard(scope, { person_id: person.id, ward_id: into?.id ?? null, on }))
    await remember(scope, { person_id: person.id, body_id: scope.where.id }, change)
  flash(c, say('ward_changed'))
  return c.redirect(form.home, 303)
})

const TAG_MAX = 40

personRoutes.post(`${at}/tags`, may('people.tag'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  const { tag = '' } = await typedIn(c, { tag: TAG_MAX })
  const name = tag.replace(/\s+/g, ' ').trim()
  if (name) await giveTag(scope, await tagNamed(scope, name), person.id)
  return c.redirect(`${homeOf(scope, person)}#tags`, 303)
})

personRoutes.post(`${at}/tags/:tag/off`, may('people.tag'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  await takeTag(scope, found(idOrNull(c.req.param('tag'))), person.id)
  return c.redirect(`${homeOf(scope, person)}#tags`, 303)
})
