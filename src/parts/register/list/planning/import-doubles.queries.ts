import { sql, type RawBuilder } from 'kysely'
import { phoneOfDigits } from '../../phones.rules.ts'
import { homeOf, namesOnCard, packed, unpacked } from '../doubles/doubles-card.rules.ts'
import { likelyThroughAnother, pairsThroughAnother } from '../doubles/doubles-groups.rules.ts'
import { blockMax, doubleKeys } from '../doubles/doubles-keys.rules.ts'
import { GIVEN_NAME_BEARERS_MIN, loreOf } from '../doubles/doubles-lore.rules.ts'
import { compareCards, type Card, type Finding, type Lore } from '../doubles/doubles.rules.ts'
import { comparableAddress, comparableName, comparablePostcode } from '../entry/comparable.rules.ts'
import type { BodyOf } from '../import-place.queries.ts'

/**
 * Possible doubles among those the list would add: with one another, with other rows of the list,
 * and with people on the roll who are not in it. The database gathers the cards that share a key;
 * they are compared here, some thousand pairs at a time.
 */
export async function findDoubles(at: BodyOf): Promise<number> {
  if (!(await layOutCards(at))) return 0
  await addPeopleNotInTheList(at)
  await sql`analyze card`.execute(at.db)
  await keyCards(at)
  const lore = await loreIn(at)
  await pairUp(at, lore.rows)
  const found = await comparePairs(at, lore.lore, ({ likely }) => likely)
  const through = pairsThroughAnother(found.map(({ a, b }) => [a, b]))
  await replacePairs(at, through)
  const more = await comparePairs(at, lore.lore, likelyThroughAnother)
  await writeDoubles(at, [...found, ...more])
  return found.length + more.length
}

interface Found {
  a: number
  b: number
  finding: Finding
}

async function layOutCards({ db, unit_id, import_id }: BodyOf): Promise<boolean> {
  const { rows } = await sql`
    select from list_row where body_id = ${unit_id} and import_id = ${import_id}
    and kind in ('join', 'former') limit 1
  `.execute(db)
  if (rows.length === 0) return false
  await sql`
    create temp table card on commit drop as
    select i.row as ref, coalesce(x.person_id, n.person_id) as person_id, x.person_id is null
      and not i.needs_you as fresh, i.card
    from incoming i
    left join list_row n on n.body_id = ${unit_id} and n.import_id = ${import_id} and n.n = i.row
      and n.kind in ('join', 'former')
    left join (select distinct on (row) row, person_id from matched order by row) x on x.row = i.row
  `.execute(db)
  return true
}

const PEOPLE_AT_ONCE = 5000

async function addPeopleNotInTheList(at: BodyOf): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  let ref = 0
  for (;;) {
    const people = await peopleNotInTheList(at, after)
    const last = people.at(-1)
    if (last === undefined) return
    const cards = people
      .filter(({ merged }) => !merged)
      .map((person) => ({
        ref: --ref,
        person_id: person.id,
        fresh: false,
        card: packed(cardOfPerson(person)),
      }))
    await sql`
      insert into card select *
      from json_populate_recordset(null::card, ${JSON.stringify(cards)}::json)
    `.execute(at.db)
    after = last.id
  }
}

interface PersonOnRoll {
  id: string
  title: string
  given_name: string
  family_name: string
  known_as: string
  former_name: string
  gender: string
  born_year: number | null
  address: string
  town: string
  postcode: string
  email: string | null
  phone: string | null
}

type Listed = PersonOnRoll & { merged: boolean }

/** Each page's people are looked up one by one: joined as a set, the whole hall's would be gone through for each. */
async function peopleNotInTheList({ db, unit_id }: BodyOf, after: string): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select p.id, p.title, p.given_name, p.family_name, p.known_as, p.former_name, p.gender, p.born_year, p.address, p.town, p.postcode, ${reachOf('email')} as email,
      coalesce(${reachOf('mobile')}, ${reachOf('landline')}) as phone, p.merged_into is not null as merged
    from (select m.person_id from membership m where m.body_id = ${unit_id} and m.person_id > ${after}
        and not exists (select from matched x where x.person_id = m.person_id)
      order by m.person_id limit ${PEOPLE_AT_ONCE}) listed
    cross join lateral (select * from person where person.id = listed.person_id offset 0) p
    order by p.id`.execute(db)
  return rows
}

const reachOf = (kind: string) =>
  sql`(select c.comparable from contact_point c where c.person_id = p.id and c.kind = ${sql.lit(kind)} and c.ended_at is null order by c.began_at, c.id limit 1)`

/** The card of somebody on the roll; of their birth only the year is kept. */
function cardOfPerson(person: PersonOnRoll): Card {
  const [first = '', second = ''] = person.address.split(', ')
  return {
    ...namesOnCard(person),
    sex: { woman: 'f', man: 'm' }[person.gender] ?? '',
    ...homeOf('', comparableAddress(first), comparableAddress(second)),
    town: comparableName(person.town),
    region: '',
    postcode: comparablePostcode(person.postcode),
    born: person.born_year === null ? '' : String(person.born_year),
    email: person.email ?? '',
    phone: person.phone === null ? '' : phoneOfDigits(person.phone),
  }
}

const CARDS_AT_ONCE = 2000

/** What each card may share with another. Worked out only now, so that reading need not wait for it. */
async function keyCards({ db }: BodyOf): Promise<void> {
  await sql`
    create temp table keyed (ref int not null, fresh boolean not null, keys bigint[] not null) on commit drop
  `.execute(db)
  let kept: Promise<unknown> = Promise.resolve()
  const cards = sql`select ref, fresh, card from card`
  for await (const rows of inPieces<Carded>(db, cards, CARDS_AT_ONCE)) {
    const keyed = rows.map(({ ref, fresh, card }) => ({
      ref,
      fresh,
      keys: doubleKeys(unpacked(card)),
    }))
    await kept
    kept = sql`
        insert into keyed select *
        from json_populate_recordset(null::keyed, ${JSON.stringify(keyed)}::json)
      `.execute(db)
    kept.catch(() => undefined)
  }
  await kept
}

interface Carded {
  ref: number
  fresh: boolean
  card: string
}

/**
 * One pass over all of it: asked for piece by piece, each piece would go through the whole again.
 * The database brings the next piece while one is worked on.
 */
async function* inPieces<Row>(
  db: BodyOf['db'],
  select: RawBuilder<unknown>,
  size: number,
): AsyncGenerator<Row[]> {
  await sql`declare pieces no scroll cursor for ${select}`.execute(db)
  const bring = async () => (await sql<Row>`fetch ${sql.lit(size)} from pieces`.execute(db)).rows
  let next = bring()
  for (let rows = await next; rows.length > 0; rows = await next) {
    next = bring()
    next.catch(() => undefined)
    yield rows
  }
  await sql`close pieces`.execute(db)
}

async function loreIn({ db }: BodyOf): Promise<{ lore: Lore; rows: number }> {
  const borne = async (part: number) => {
    const { rows } = await sql<{ name: string; bearers: number }>`
      select split_part(card, ${PART}, ${part}::int) as name, count(*)::int as bearers from card
      group by 1 having count(*) >= ${GIVEN_NAME_BEARERS_MIN}`.execute(db)
    return new Map(rows.map(({ name, bearers }) => [name, bearers]))
  }
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from card`.execute(db)
  const n = rows[0]?.n ?? 0
  return { lore: loreOf(await borne(1), await borne(2), n), rows: n }
}

const PART = '\u001f'

async function pairUp({ db }: BodyOf, rows: number): Promise<void> {
  await sql`create temp table pair on commit drop as
      with block as materialized (
        select array_agg(ref order by ref) as refs, array_agg(fresh order by ref) as fresh from (select unnest(keys) as key, ref, fresh from keyed) shared
        group by key having count(*) between 2 and ${blockMax(rows)} and bool_or(fresh))
      select distinct refs[x] as a, refs[y] as b
      from block, generate_series(1, cardinality(refs) - 1) x, generate_series(x + 1, cardinality(refs)) y
      where fresh[x] or fresh[y]`.execute(db)
  await sql`analyze pair`.execute(db)
}

async function replacePairs({ db }: BodyOf, pairs: readonly [number, number][]): Promise<void> {
  await sql`truncate pair`.execute(db)
  const rows = pairs.map(([a, b]) => ({ a, b }))
  await sql`
    insert into pair select *
    from json_populate_recordset(null::pair, ${JSON.stringify(rows)}::json)
  `.execute(db)
}

/** Few enough to be compared without holding up the process for a tenth of a second. */
const PAIRS_AT_ONCE = 6000

async function comparePairs(
  { db }: BodyOf,
  lore: Lore,
  take: (finding: Finding) => boolean,
): Promise<Found[]> {
  const found: Found[] = []
  const pairs = sql`select p.a, p.b, x.card as one, y.card as other from pair p join card x on x.ref = p.a join card y on y.ref = p.b`
  for await (const rows of inPieces<Pair>(db, pairs, PAIRS_AT_ONCE)) {
    for (const { a, b, one, other } of rows) {
      const finding = compareCards(unpacked(one), unpacked(other), lore)
      if (take(finding)) found.push({ a, b, finding })
    }
  }
  return found
}

interface Pair {
  a: number
  b: number
  one: string
  other: string
}

const DOUBLES_AT_ONCE = 5000

/** They are laid down a piece at a time and named all at once: each time, the cards of all are gone through. */
async function writeDoubles(at: BodyOf, found: readonly Found[]): Promise<void> {
  const sorted = [...found].sort(
    (a, b) => b.finding.score - a.finding.score || a.a - b.a || a.b - b.b,
  )
  await sql`create temp table twin (n int, a int, b int, score real, found jsonb) on commit drop`.execute(
    at.db,
  )
  for (let from = 0; from < sorted.length; from += DOUBLES_AT_ONCE) {
    const rows = sorted.slice(from, from + DOUBLES_AT_ONCE).map(({ a, b, finding }, place) => ({
      ...{ n: from + place + 1, a, b, score: Math.round(finding.score * 10) / 10 },
      found: finding.found,
    }))
    await sql`insert into twin select * from json_populate_recordset(null::twin, ${JSON.stringify(rows)}::json)`.execute(
      at.db,
    )
  }
  await nameBoth(at)
}

async function nameBoth({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`insert into list_double (body_id, import_id, n, one, other, one_id, other_id, score, found)
    select ${unit_id}, ${import_id}, d.n, ${side('i', 'p')}, ${side('j', 'q')}, x.person_id, y.person_id, d.score, d.found
    from twin d
    join card x on x.ref = d.a join card y on y.ref = d.b
    left join incoming i on i.row = d.a left join incoming j on j.row = d.b
    left join ${onTheRoll('d.a', 'x')} p on true left join ${onTheRoll('d.b', 'y')} q on true
    left join ${numberOf('p', unit_id)} pm on true left join ${numberOf('q', unit_id)} qm on true
    order by d.n`.execute(db)
}

/** Looked up one by one: joined as sets, everybody in the hall would be gone through. */
const onTheRoll = (ref: string, card: string) =>
  sql.raw(
    `lateral (select * from person where ${ref} < 0 and person.id = ${card}.person_id offset 0)`,
  )

const numberOf = (person: string, unit_id: string) =>
  sql`lateral (select number from membership where body_id = ${unit_id} and person_id = ${sql.ref(`${person}.id`)} offset 0)`

/** How one of the two is called in the preview: the row it stands in, or the entry on the roll. */
const side = (row: 'i' | 'j', person: 'p' | 'q') =>
  sql.raw(`jsonb_strip_nulls(jsonb_build_object('row', ${row}.row, 'number', coalesce(${row}.number, ${person}m.number, ''),
    'name', trim(coalesce(${row}.given_name || ' ' || ${row}.family_name, ${person}.given_name || ' ' || ${person}.family_name)),
    'postcode', coalesce(${row}.postcode, ${person}.postcode), 'person_id', case when ${row}.row is null then ${person}.id end))`)
