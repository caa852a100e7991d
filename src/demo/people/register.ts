import type { Kysely } from 'kysely'
import { searchText, sortName } from '../../parts/register/names.rules.ts'
import type { DB } from '../../platform/database/tables.ts'
import { open } from '../../platform/entering/enter.ts'
import { dayOf, insertAll, type Demo } from '../demo.ts'
import type { DemoBodies, DemoBody } from './bodies.ts'
import type { DemoPerson } from './people.ts'

/** Writes the invented people onto the lists of their bodies, as years of monthly lists would have. */
export async function enrol(demo: Demo, bodies: DemoBodies, people: readonly DemoPerson[]) {
  for (const unit of [bodies.home, bodies.unionBranch]) {
    const members = people.filter((one) => one.unit.id === unit.id)
    const wards = unit.id === bodies.home.id ? Object.values(bodies.wards) : []
    const all = [unit, ...wards]
    await demo.transaction(null, async (db) => {
      const ids = all.map((one) => one.id)
      await open(db, { body_id: unit.id, reach: ids, roll: ids })
      await writePeople(db, demo, members)
      for (const body of all)
        await writeMemberships(db, demo, body, members.filter(belongsTo(body)))
    })
  }
}

const belongsTo = (body: DemoBody) => (person: DemoPerson) =>
  person.unit.id === body.id || person.ward?.id === body.id

async function writePeople(db: Kysely<DB>, demo: Demo, people: readonly DemoPerson[]) {
  await insertAll(
    db,
    'person',
    people.map((one) => ({
      id: one.id,
      register_id: one.unit.path[0] ?? one.unit.id,
      title: one.title,
      given_name: one.given,
      family_name: one.family,
      born_year: one.born_year,
      gender: one.gender,
      address: one.address,
      town: one.town,
      postcode: one.postcode,
      union_name: one.union,
      made_at: new Date(`${one.joined_on}T09:00:00Z`),
    })),
  )
  // The policy on contact points asks for a membership, so these follow once memberships stand.
  await insertAll(
    db,
    'membership',
    people.map((one) => membership(one, one.unit)),
  )
  await insertAll(
    db,
    'contact_point',
    people.flatMap((one) => contactPoints(demo, one)),
  )
}

async function writeMemberships(
  db: Kysely<DB>,
  demo: Demo,
  body: DemoBody,
  people: readonly DemoPerson[],
) {
  const isUnit = body.id === body.unit_id
  if (!isUnit)
    await insertAll(
      db,
      'membership',
      people.map((one) => membership(one, body)),
    )
  await insertAll(
    db,
    'membership_period',
    people.flatMap((one) => periods(demo, one, body)),
  )
  await db
    .updateTable('tally')
    .set({ members: people.filter((one) => !one.lapsed_on).length, counted_at: demo.now })
    .where('body_id', '=', body.id)
    .execute()
}

function membership(one: DemoPerson, body: DemoBody) {
  const names = { given_name: one.given, family_name: one.family, known_as: '' }
  return {
    body_id: body.id,
    person_id: one.id,
    number: one.number,
    state: stateOf(one),
    state_since: one.lapsed_on ?? inArrearsSince(one) ?? one.joined_on,
    joined_on: one.joined_on,
    paid_to: one.paid_to,
    rate: one.rate,
    method: one.method,
    ward_id: one.ward && one.ward.id !== body.id ? one.ward.id : null,
    sort_name: sortName(names),
    search_text: searchText({ ...names, postcode: one.postcode }, reachable(one), one.number),
  }
}

/** The state that ended before the one they have, where there was one. */
function periods(demo: Demo, one: DemoPerson, body: DemoBody) {
  const until_on = one.lapsed_on ?? inArrearsSince(one)
  if (!until_on) return []
  const id = demo.newId()
  return [
    { body_id: body.id, person_id: one.id, id, state: 'member', from_on: one.joined_on, until_on },
  ]
}

const inArrearsSince = ({ arrears, paid_to, joined_on }: DemoPerson) =>
  arrears && paid_to > joined_on ? paid_to : undefined

function contactPoints(demo: Demo, one: DemoPerson) {
  return reachable(one).map(({ kind, value }) => ({
    person_id: one.id,
    id: demo.newId(),
    kind,
    value,
    comparable: kind === 'email' ? value.toLowerCase() : value.replace(/\D/g, ''),
    source: 'list',
    began_at: new Date(`${one.joined_on}T09:00:00Z`),
  }))
}

const reachable = (one: DemoPerson) =>
  [
    { kind: 'email', value: one.email },
    { kind: 'mobile', value: one.mobile },
    { kind: 'landline', value: one.landline },
  ].filter(({ value }) => value !== '')

function stateOf(one: DemoPerson) {
  if (one.lapsed_on) return 'lapsed'
  return one.arrears ? 'arrears' : 'member'
}

/** An office from one summer's general meeting to the next. */
export const officeYear = (now: Date) => {
  const year = now.getUTCMonth() >= 6 ? now.getUTCFullYear() : now.getUTCFullYear() - 1
  return { began_on: `${year}-06-20`, ends_on: dayOf(new Date(Date.UTC(year + 1, 6, 10))) }
}
