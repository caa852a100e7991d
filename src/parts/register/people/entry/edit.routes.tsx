import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { changesNow } from '../../agreement/agreement.ts'
import { words as agreementWords } from '../../agreement/agreement.words.ts'
import { countryOfZone } from '../../countries.rules.ts'
import { typedIn } from '../../list/typed.ts'
import { changeState } from '../../memberships.queries.ts'
import { noteReading } from '../access-log/access-log.ts'
import { tellOfChange } from '../contact-undo/contact-undo.ts'
import { at, homeOf, personAsked, today } from '../person-asked.ts'
import { EditPersonPage } from '../person.pages.tsx'
import { type Person } from '../person.queries.ts'
import { handStates, readEntry, takenBack } from '../person.rules.ts'
import { words } from '../person.words.ts'
import { setValue, VALUE_MAX, valuesOf } from '../tags/custom-fields.queries.ts'
import { correct, lastEdit, remember } from './entry-changes.queries.ts'
import { problemsSaid } from './entry-words.pages.tsx'
import { words as entryWords } from './entry.words.ts'

/** An entry corrected by an officer, and the last correction taken back. */
export const editRoutes = new Hono<BodyEnv>()

/** What a form was filled from, so that one written over a newer entry is shown again first. */
const seenOf = (person: Person, own: readonly unknown[]) =>
  createHash('sha256')
    .update(JSON.stringify([person, own]))
    .digest('base64url')
    .slice(0, 16)

editRoutes.get(`${at}/edit`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  noteReading(scope, { kind: 'entry', person_id: person.id, shown: 1 })
  const own = await valuesOf(scope, person.id)
  const form = { home: homeOf(scope, person), person, own, seen: seenOf(person, own) }
  return page(c, <EditPersonPage {...form} />)
})

editRoutes.post(`${at}/edit`, may('people.change'), async (c) => {
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
    const became = typed[`own-${id}`] ?? value
    return became === value ? [] : [{ id, field: name, was: value, became }]
  })
  for (const { id, ...change } of changed) {
    await setValue(scope, id, person_id, change.became)
    await remember(scope, { person_id, body_id: scope.where.id }, change)
  }
  return changed.length
}

editRoutes.post(`${at}/undo`, may('people.change'), async (c) => {
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

const about = (scope: BodyScope) => ({
  latest: scope.now.getUTCFullYear(),
  country: countryOfZone(scope.where.time_zone),
})
