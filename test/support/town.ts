import type pg from 'pg'
import { searchText, sortName } from '../../src/parts/register/names.rules.ts'
import { connect } from '../../src/platform/database/addresses.ts'
import type { Database } from '../../src/platform/database/open.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Role } from '../../src/standing-orders.ts'

/**
 * A small country to test in, written straight into the tables by the database's maker (who is above
 * row-level security, as no part of the app ever is): a party with two constituencies and wards, and a
 * union with a branch that is affiliated to one of them.
 */
export interface Town {
  readonly body: (slug: string) => string
  /** Adds a person; with a membership in the body, and in the unit above it where there is one. */
  addPerson(named: NewPerson): Promise<string>
  addOffice(
    person_id: string,
    slug: string,
    role: Role,
    dates?: { from?: string; to?: string },
  ): Promise<string>
  sql(text: string, values?: unknown[]): Promise<pg.QueryResult>
  close(): Promise<void>
}

export interface NewPerson {
  readonly given: string
  readonly family: string
  /** Slug of the body they are a member of; none for a person of the register without membership. */
  readonly of?: string
  readonly number?: string
  readonly email?: string
  readonly mobile?: string
  readonly postcode?: string
  readonly state?: 'member' | 'arrears' | 'lapsed' | 'left'
  readonly joined?: string
}

/** Bodies by slug; each line is slug, name, kind, parent, whether it holds the list. */
const bodies = [
  ['party', 'The Common Party', 'national', null, false],
  ['yorkshire', 'Yorkshire and The Humber', 'region', 'party', false],
  ['wales', 'Wales', 'region', 'party', false],
  ['leeds', 'Leeds', 'constituency', 'yorkshire', true],
  ['harehills', 'Harehills', 'branch', 'leeds', false],
  ['armley', 'Armley', 'branch', 'leeds', false],
  ['hull', 'Hull', 'constituency', 'yorkshire', true],
  ['cardiff', 'Cardiff', 'constituency', 'wales', true],
  ['union', 'Union of Carers', 'union', null, false],
  ['carers-leeds', 'Carers, Leeds', 'union-branch', 'union', true],
] as const

export async function buildTown(database: Database): Promise<Town> {
  const maker = await connect(database.address)
  const query = inTurn(maker)
  const places = await foundBodies(query)
  const body = (slug: string) => placed(places, slug).id
  return {
    body,
    addPerson: (named) => addPerson(query, places, named),
    addOffice: async (person_id, slug, role, dates = {}) => {
      const id = newId()
      await query(
        `insert into office (body_id, id, person_id, role, began_on, ends_on) values ($1, $2, $3, $4, $5, $6)`,
        [body(slug), id, person_id, role, dates.from ?? '2025-06-01', dates.to ?? '2099-06-01'],
      )
      return id
    },
    sql: query,
    close: () => maker.end(),
  }
}

type Query = (text: string, values?: unknown[]) => Promise<pg.QueryResult>

/** One statement after another on the one connection, however many a test asks for at once. */
function inTurn(client: pg.Client): Query {
  let before: Promise<unknown> = Promise.resolve()
  return (text, values) => {
    const answer = before.then(() => client.query(text, values))
    before = answer.catch(() => undefined)
    return answer
  }
}

interface Place {
  readonly id: string
  readonly path: readonly string[]
  readonly unit: string | null
}
type Places = ReadonlyMap<string, Place>

const placed = (places: Places, slug: string): Place => places.get(slug) ?? failOn(slug)

async function foundBodies(query: Query): Promise<Places> {
  const places = new Map<string, Place>()
  await query('begin')
  for (const [slug, name, kind, parent, holdsList] of bodies) {
    const id = newId()
    const above = parent ? placed(places, parent) : undefined
    const path = [...(above?.path ?? []), id]
    const unit = holdsList ? id : (above?.unit ?? null)
    places.set(slug, { id, path, unit })
    await query(
      `insert into body (id, parent_id, register_id, unit_id, path, kind, slug, name, opened_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, '2020-01-01')`,
      [id, above?.id ?? null, path[0], unit, path, kind, slug, name],
    )
    await query('insert into tally (body_id, members, counted_at) values ($1, 0, now())', [id])
  }
  await query(
    `insert into affiliation (body_id, to_body_id, began_on) values ($1, $2, '2021-01-01')`,
    [placed(places, 'carers-leeds').id, placed(places, 'leeds').id],
  )
  await query('commit')
  return places
}

async function addPerson(query: Query, places: Places, named: NewPerson): Promise<string> {
  const id = newId()
  const register = placed(places, named.of ?? 'party').path[0]
  await query(
    `insert into person (id, register_id, given_name, family_name, postcode, made_at) values ($1, $2, $3, $4, $5, now())`,
    [id, register, named.given, named.family, named.postcode ?? ''],
  )
  await addContact(query, id, { kind: 'email', value: named.email })
  await addContact(query, id, { kind: 'mobile', value: named.mobile })
  if (named.of) await addMemberships(query, id, named, placed(places, named.of))
  return id
}

async function addContact(
  query: Query,
  person_id: string,
  { kind, value }: { kind: 'email' | 'mobile'; value: string | undefined },
) {
  if (!value) return
  const comparable = kind === 'email' ? value.toLowerCase() : value.replace(/\D/g, '')
  await query(
    `insert into contact_point (person_id, id, kind, value, comparable, source, began_at) values ($1, $2, $3, $4, $5, 'list', now())`,
    [person_id, newId(), kind, value, comparable],
  )
}

/** In the body, and in the unit above it where there is one. */
async function addMemberships(query: Query, person_id: string, named: NewPerson, at: Place) {
  const ward = at.unit && at.unit !== at.id ? at.id : null
  const state = named.state ?? 'member'
  const joined = named.joined ?? '2022-05-01'
  const { sort, search } = wordsOf(named)
  for (const body_id of new Set([at.unit ?? at.id, at.id])) {
    await query(
      `insert into membership (body_id, person_id, number, state, state_since, joined_on, ward_id, sort_name, search_text)
       values ($1, $2, $3, $4, $5, $5, $6, $7, $8)`,
      [
        body_id,
        person_id,
        named.number ?? '',
        state,
        joined,
        body_id === at.unit ? ward : null,
        sort,
        search,
      ],
    )
    if (state === 'member' || state === 'arrears')
      await query('update tally set members = members + 1 where body_id = $1', [body_id])
  }
}

/** What a person is sorted and found by. */
function wordsOf({ given, family, email, mobile, postcode, number }: NewPerson) {
  const names = { given_name: given, family_name: family, known_as: '' }
  const reach = [
    { kind: 'email', value: email ?? '' },
    { kind: 'mobile', value: mobile ?? '' },
  ]
  return {
    sort: sortName(names),
    search: searchText({ ...names, postcode: postcode ?? '' }, reach, number ?? ''),
  }
}

function failOn(slug: string): never {
  throw new Error(`There is no ${slug} in this town`)
}
