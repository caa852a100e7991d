import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, type TestHall } from '../support/hall.ts'
import { furnish } from '../trust/furniture.ts'

let hall: TestHall
let chidi: string

beforeAll(async () => {
  hall = await testHall()
  chidi = await hall.town.addPerson({ given: 'Chidi', family: 'Nwosu', of: 'leeds' })
  await hall.town.addOffice(chidi, 'leeds', 'membership-officer')
})
afterAll(() => hall.close())

/** Every column that points to a person, by key or by name. */
const PEOPLE = `select c.relname || '.' || a.attname as it from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and (a.attname = 'person_id' or exists (select from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'person'::regclass and a.attnum = any (k.conkey)))`
const UNDECIDED = `select it from (${PEOPLE}) p
  where not exists (select from merge_ways() w where w.kept_in || '.' || w.who = p.it) order by 1`

describe('what a merge does with each column that points to a person', () => {
  test('is decided for every one of them, and with a reason where it is not simply carried', async () => {
    expect((await hall.town.sql(UNDECIDED)).rows).toEqual([])
    const lost = await hall.town.sql(`select w.kept_in, w.who from merge_ways() w
      where not exists (select from (${PEOPLE}) p where p.it = w.kept_in || '.' || w.who)
        or w.how not in ('carried', 'left', 'own way') or (w.how <> 'carried' and length(w.why) < 20)`)
    expect(lost.rows).toEqual([])
  })

  test('a new table that nobody decided about is noticed', async () => {
    await hall.town.sql('begin')
    await hall.town.sql(
      'create table allotment (body_id uuid, id uuid, keeper_id uuid references person)',
    )
    const { rows } = await hall.town.sql(UNDECIDED)
    await hall.town.sql('rollback')
    expect(rows).toEqual([{ it: 'allotment.keeper_id' }])
  })
})

test('all that a hall keeps of somebody goes with them, in every table, and comes back to the letter', async () => {
  await furnish(hall.town)
  const { rows } = await hall.town.sql(`select id from person where family_name = 'Armitage'`)
  const ann: string = rows[0].id
  const anna = await hall.town.addPerson({ given: 'Anna', family: 'Armitage', of: 'leeds' })
  await hall.town.sql('update commitment set guests = 2, guest_names = $2 where person_id = $1', [
    ann,
    'Jo and Kim',
  ])
  const before = await everything()

  await mergeInto(anna, ann)
  const { rows: ways } = await hall.town.sql(
    `select kept_in, who from merge_ways() where how = 'carried' and kept_in <> 'person' order by 1, 2`,
  )
  const left: string[] = []
  const came: string[] = []
  for (const { kept_in, who } of ways as { kept_in: string; who: string }[]) {
    if ((await count(kept_in, who, ann)) > 0) left.push(`${kept_in}.${who}`)
    if ((await count(kept_in, who, anna)) > 0) came.push(kept_in)
  }
  expect(left).toEqual([])
  expect(came).toEqual(
    expect.arrayContaining([
      'absence',
      'capability',
      'commitment',
      'deed',
      'field_change',
      'handover',
      'pass',
      'rota_freeze',
      'rota_place',
      'solidarity',
    ]),
  )

  await takeBack()
  expect(between(before, await everything())).toEqual([])
})

test('the entry that stays keeps its own year of birth and branch, and takes the other’s only where it has none', async () => {
  const entry = async (of: string, born_year: number | null) => {
    const id = await hall.town.addPerson({ given: 'Femi', family: 'Okoye', of })
    await hall.town.sql('update person set born_year = $1 where id = $2', [born_year, id])
    return id
  }
  const stands = async (id: string) =>
    (
      await hall.town.sql(
        `select p.born_year, b.slug as ward from person p
         join membership m on m.person_id = p.id and m.body_id = $2
         left join body b on b.id = m.ward_id where p.id = $1`,
        [id, hall.town.body('leeds')],
      )
    ).rows[0]
  const kept = await entry('harehills', 1970)
  await mergeInto(kept, await entry('armley', 1971))
  expect(await stands(kept)).toEqual({ born_year: 1970, ward: 'harehills' })
  const blank = await entry('leeds', null)
  await mergeInto(blank, await entry('armley', 1971))
  expect(await stands(blank)).toEqual({ born_year: 1971, ward: 'armley' })
})

describe('where only one of two may stand', () => {
  let bilal: string
  let bill: string
  const leeds = () => hall.town.body('leeds')

  beforeAll(async () => {
    bilal = await hall.town.addPerson({ given: 'Bilal', family: 'Bhatti', of: 'leeds' })
    bill = await hall.town.addPerson({ given: 'Bill', family: 'Bhatti', of: 'leeds' })
    await put(
      `insert into capability (body_id, id, person_id, name, since_on, until_on, said_by, said_at, confirmed_at) values
        ($1, new_id(), $2, 'cook', '2026-01-01', null, 'person', now(), null),
        ($1, new_id(), $3, 'cook', '2024-01-01', '2028-01-01', 'officer', now(), now()),
        ($1, new_id(), $3, 'keyholder', '2024-01-01', null, 'officer', now(), now())`,
      leeds(),
      bilal,
      bill,
    )
    await put(
      `insert into rota_place (body_id, id, person_id, counted_since, prefers, letters, stop_key) values
        ($1, new_id(), $2, '2026-06-01', '{}', true, gen_random_uuid()),
        ($1, new_id(), $3, '2025-06-01', '{sa-morning}', false, gen_random_uuid())`,
      leeds(),
      bilal,
      bill,
    )
    await put(
      `insert into reminder_wish (body_id, person_id, wanted, said_at) values ($1, $2, true, '2026-01-01'), ($1, $3, false, '2026-05-01')`,
      leeds(),
      bilal,
      bill,
    )
  })

  test('the better of two holds: an ability that was confirmed, the wishes that were said, the later word', async () => {
    const before = await everything()
    await mergeInto(bilal, bill)
    const able = await put(
      `select name, until_on::text as until, confirmed_at is not null as confirmed from capability
       where person_id = $1 and ended_at is null order by 1`,
      bilal,
    )
    expect(able).toEqual([
      { name: 'cook', until: '2028-01-01', confirmed: true },
      { name: 'keyholder', until: null, confirmed: true },
    ])
    expect(
      await put(
        `select counted_since::text as since, prefers, letters, (select wanted from reminder_wish r where r.person_id = $1) as wanted
         from rota_place where person_id = $1`,
        bilal,
      ),
    ).toEqual([{ since: '2025-06-01', prefers: ['sa-morning'], letters: false, wanted: false }])
    await takeBack()
    expect(between(before, await everything())).toEqual([])
  })

  test('what was said after the merge stays when it is taken back', async () => {
    await mergeInto(bilal, bill)
    await put(`update rota_place set prefers = '{su-morning}' where person_id = $1`, bilal)
    await takeBack()
    expect(
      await put(
        `select counted_since::text as since, prefers from rota_place where person_id = $1`,
        bilal,
      ),
    ).toEqual([{ since: '2026-06-01', prefers: ['su-morning'] }])
  })

  test('somebody who said yes twice takes one place, with the friends they named; taken back, both do', async () => {
    const { occasion, slot } = await choir({ maximum: 6, taken: 4 })
    await promise(occasion, slot, bilal, 0)
    await promise(occasion, slot, bill, 2)
    const before = await everything()
    await mergeInto(bilal, bill)
    expect(await promises(occasion)).toEqual([
      { who: bilal, state: 'promised', guests: 2, taken: 3 },
      { who: bill, state: 'cancelled', guests: 0, taken: 3 },
    ])
    await takeBack()
    expect(between(before, await everything())).toEqual([])
  })

  test('a place that somebody else took meanwhile is not taken from them: the other stands first in the line', async () => {
    const { occasion, slot } = await choir({ maximum: 2, taken: 2 })
    await promise(occasion, slot, bilal, 0)
    await promise(occasion, slot, bill, 0)
    await mergeInto(bilal, bill)
    const grace = await hall.town.addPerson({ given: 'Grace', family: 'Okoro', of: 'leeds' })
    await promise(occasion, slot, grace, 0)
    await put(`update slot set taken = 2 where id = $1`, slot)
    await takeBack()
    const { rows } = await hall.town.sql(
      `select state, (select waiting from slot where id = $1) as waiting, (select taken from slot where id = $1) as taken
       from commitment where slot_id = $1 and person_id = $2`,
      [slot, bill],
    )
    expect(rows).toEqual([{ state: 'waiting', waiting: 1, taken: 2 }])
  })

  test('who asked the other entry to take a shift has asked themselves: it is theirs still', async () => {
    const { occasion, slot } = await choir({ maximum: 2, taken: 1 })
    await promise(occasion, slot, bilal, 0)
    await put(
      `insert into handover (body_id, id, occasion_id, slot_id, commitment_id, person_id, from_shown, kind, to_person_id, asked_at)
       select body_id, new_id(), occasion_id, slot_id, id, person_id, 'Bilal B.', 'offer', $2, now() from commitment where slot_id = $1`,
      slot,
      bill,
    )
    await mergeInto(bilal, bill)
    const asked = `select outcome, to_person_id as whom from handover where slot_id = $1`
    expect(await put(asked, slot)).toEqual([{ outcome: 'withdrawn', whom: bilal }])
    await takeBack()
    expect(await put(asked, slot)).toEqual([{ outcome: null, whom: bill }])
  })

  test('of merges after merges the last is taken back first', async () => {
    const third = await hall.town.addPerson({ given: 'William', family: 'Bhatti', of: 'leeds' })
    const before = await everything()
    await mergeInto(bill, third)
    await mergeInto(bilal, bill)
    expect(await put(`select merged_into as into from person where id = $1`, third)).toEqual([
      { into: bilal },
    ])
    const first = await put(`select id from person_merge where gone_id = $1`, third)
    await hall.ask(chidi, `/b/leeds/import/merges/${String(first[0]?.['id'])}/undoing`, {})
    expect(await put(`select merged_into as into from person where id = $1`, third)).toEqual([
      { into: bilal },
    ])
    await takeBack()
    await takeBack()
    expect(between(before, await everything())).toEqual([])
  })

  async function choir({ maximum, taken }: { maximum: number; taken: number }) {
    const [occasion, slot] = [hall.house.newId(), hall.house.newId()]
    await put(
      `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
       values ($1, $2, 'choir', 'Choir', '2026-11-28 18:00+00', '2026-11-28 20:00+00', now())`,
      leeds(),
      occasion,
    )
    await put(
      `insert into slot (body_id, id, occasion_id, maximum, taken) values ($1, $2, $3, $4, $5)`,
      leeds(),
      slot,
      occasion,
      maximum,
      taken,
    )
    return { occasion, slot }
  }

  async function promise(occasion: string, slot: string, person: string, guests: number) {
    await put(
      `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at, guests)
       values ($1, new_id(), $2, $3, $4, 'Somebody', 'somebody', 'promised', false, now(), $5)`,
      leeds(),
      occasion,
      slot,
      person,
      guests,
    )
  }

  async function promises(occasion: string) {
    const rows = await put(
      `select c.person_id as who, c.state, c.guests, s.taken from commitment c join slot s on s.id = c.slot_id
       where c.occasion_id = $1`,
      occasion,
    )
    return rows.sort((a) => (a['who'] === bilal ? -1 : 1))
  }
})

async function put(text: string, ...values: unknown[]) {
  return (await hall.town.sql(text, values)).rows as Record<string, unknown>[]
}

async function count(table: string, who: string, person: string): Promise<number> {
  const { rows } = await hall.town.sql(
    `select count(*)::int as n from ${table} where ${who} = $1`,
    [person],
  )
  return rows[0].n
}

/** The officer says that the two are one. */
async function mergeInto(kept: string, gone: string) {
  await put(
    `insert into possible_double (body_id, one_id, other_id, score, found, found_at)
     values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 1, '{"agree": []}', now()) on conflict do nothing`,
    hall.town.body('leeds'),
    kept,
    gone,
  )
  const answer = await hall.ask(chidi, `/b/leeds/import/doubles/${kept}/${gone}/merge`, {
    stays: 'left',
    given_name: 'left',
    family_name: 'left',
  })
  expect(answer.status).toBe(303)
  expect(await put('select merged_into as into from person where id = $1', gone)).toEqual([
    { into: kept },
  ])
}

/** The merge that was made last is taken back. */
async function takeBack() {
  const [last] = await put(
    `select id from person_merge where undone_at is null order by id desc limit 1`,
  )
  const path = `/b/leeds/import/merges/${String(last?.['id'])}/undoing`
  expect((await hall.ask(chidi, path, {})).status).toBe(303)
}

/** The rows that differ, as they were and as they are. */
const between = (was: readonly string[], is: readonly string[]) => [
  ...was.filter((row) => !is.includes(row)).map((row) => `was ${row}`),
  ...is.filter((row) => !was.includes(row)).map((row) => `is ${row}`),
]

/** Every row of every table, but for what merging itself writes down. */
async function everything() {
  const tables =
    await put(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    and relname not in ('person_merge', 'person_merge_row', 'possible_double', 'standing', 'access_log', 'access_day', 'tally')`)
  const found: string[] = []
  for (const name of tables.map((one) => String(one['name']))) {
    const rows = await put(
      `select to_jsonb(t)::text as row from ${name} t where coalesce(to_jsonb(t) ->> 'kind', '') not in ('people-merged', 'people-parted', 'used-office') order by 1`,
    )
    found.push(...rows.map(({ row }) => `${name} ${String(row)}`))
  }
  return found.sort()
}
