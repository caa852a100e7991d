import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../test/support/hall.ts'
import { furnish } from '../../../../test/trust/furniture.ts'
import { lettersFrom } from '../../../platform/mail/outbox.ts'
import { asPostman } from '../../../platform/mail/outbox.ts'
import { keepPromises, noteErased, tellOfErasure } from './keeping.jobs.ts'
import { tablesThatForget } from './keeping.queries.ts'
import { promiseIn } from './record.rules.ts'

let hall: TestHall
let folder: string
beforeEach(async () => {
  hall = await testHall()
  folder = await mkdtemp(path.join(tmpdir(), 'keeping-'))
})
afterEach(async () => {
  await hall.close()
  await rm(folder, { recursive: true, force: true })
})

const count = async (text: string, values: unknown[] = []) =>
  Number((await hall.town.sql(`select count(*) as n from ${text}`, values)).rows[0].n)

const run = <P extends object>(
  job: { work: (task: never) => Promise<void> },
  payload: P,
  house = hall.house,
  since?: Date | null,
) =>
  job.work({
    house,
    payload,
    since,
    attempt: 1,
    last: true,
    signal: new AbortController().signal,
  } as never)

const tables = async () =>
  (
    await hall.town.sql(
      `select c.oid::regclass::text as name from pg_class c
       where c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and c.relkind = 'r' order by 1`,
    )
  ).rows.map((row: { name: string }) => row.name)

/** The tables in which a text stands anywhere. */
async function tablesWith(text: string) {
  const found = []
  for (const name of await tables())
    if (await count(`${name} t where t::text ilike $1`, [`%${text}%`])) found.push(name)
  return found
}

const canary = () =>
  hall.town.addPerson({
    given: 'Zuzanna',
    family: 'Canaryname',
    of: 'harehills',
    email: 'canarymail@example.org',
    mobile: '07700 900941',
    number: 'C1',
  })

/** Something of the canary in each table that can hold a person, as the furniture has it of Ann. */
async function furnishWith(person_id: string) {
  await furnish(hall.town)
  const { rows } = await hall.town.sql(`select id from person where given_name = 'Ann'`)
  for (const name of [
    'deed',
    'commitment',
    'field_change',
    'custom_value',
    'person_tag',
    'sheet_row',
    'contact_undo',
    'access_log',
    'list_row',
    'list_before',
  ])
    await hall.town.sql(`update ${name} set person_id = $1 where person_id = $2`, [
      person_id,
      rows[0].id,
    ])
  const name = `'Canaryname'`
  await hall.town.sql(`
    update commitment set name = ${name}, sort_name = 'canaryname' where person_id = '${person_id}'; update sheet_row set name = ${name};
    update field_change set was = ${name}; update custom_value set value = ${name}; update list_change set was = ${name};
    update list_row set family_name = ${name}, row = 1; update list_problem set was = ${name}; update list_before set was = '{"family_name": "Canaryname"}';
    update series_plan set host_id = '${person_id}', host_shown = 'Zuzanna Canaryname';
    update occasion set host_id = '${person_id}', host_shown = 'Zuzanna Canaryname';
    update series_plan set host_id = '${person_id}', host_shown = 'Zuzanna Canaryname';
    update list_double set one_id = '${person_id}', one = '{"name": "Canaryname"}';
    update person_merge set kept_id = '${person_id}'; update person_merge_row set was = '{"name": "Canaryname"}'`)
  await hall.town.sql(
    `insert into auth."user" (id, name, email, email_verified) values ($1, '', 'x@person.invalid', true)`,
    [person_id],
  )
  await hall.town.sql(
    `insert into auth.session (expires_at, token, updated_at, user_id) values (now(), 'token', now(), $1)`,
    [person_id],
  )
}

describe('a member has their own entry erased', () => {
  test('every name and way of reaching them goes from every table; what they did stays, without them', async () => {
    const zuzanna = await canary()
    await furnishWith(zuzanna)
    const before = { deeds: await count('deed'), came: await count('commitment') }
    const at = hall.town.body('leeds')
    const members = async () =>
      (await hall.town.sql('select members from tally where body_id = $1', [at])).rows[0].members
    const were = await members()
    expect((await tablesWith('canary')).length).toBeGreaterThan(10)
    const done = await hall.ask(zuzanna, '/me/erasure', { sure: 'yes' })
    expect(done.status).toBe(303)
    expect(await tablesWith('canary')).toEqual([])
    expect(await tablesWith('900941')).toEqual([])
    expect({ deeds: await count('deed'), came: await count('commitment') }).toEqual(before)
    expect(await count('deed where person_id = $1', [zuzanna])).toBe(0)
    expect(await count('auth.session where user_id = $1', [zuzanna])).toBe(0)
    expect(await members()).toBe(were - 1)
  })

  test('but not by a slip: the box must be ticked, and an office must end first', async () => {
    const zuzanna = await canary()
    const slip = await hall.ask(zuzanna, '/me/erasure', {})
    expect([slip.status, await slip.text()]).toEqual([422, expect.stringContaining('Tick the box')])
    await hall.town.addOffice(zuzanna, 'leeds', 'treasurer')
    expect((await hall.ask(zuzanna, '/me/erasure', { sure: 'yes' })).status).toBe(422)
    expect(await hall.read(zuzanna, '/me/erasure')).toContain('Let it be ended first')
    expect(await tablesWith('canarymail')).not.toEqual([])
  })

  test('and it is noted outside the database', async () => {
    const zuzanna = await canary()
    const erasuresFile = path.join(folder, 'data', 'erasures.jsonl')
    await run(noteErased, { person_ids: [zuzanna] }, { ...hall.house, erasuresFile })
    expect(JSON.parse(await readFile(erasuresFile, 'utf8'))).toMatchObject({ person_id: zuzanna })
  })
})

describe('a member asks an officer', () => {
  test('one writes it down, the member is told, and only a second one does it', async () => {
    const zuzanna = await canary()
    const { town } = hall
    const ann = await town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
    const bilal = await town.addPerson({ given: 'Bilal', family: 'Bhatti', of: 'leeds' })
    await town.addOffice(ann, 'leeds', 'secretary')
    await town.addOffice(bilal, 'leeds', 'chair')
    const page = `/b/leeds/people/${zuzanna}/erasure`
    expect(await hall.read(ann, `/b/leeds/people/${zuzanna}`)).toContain('They want to be erased')
    expect((await hall.ask(ann, page, {})).status).toBe(303)
    await run(tellOfErasure, { person_id: zuzanna, body: 'Leeds' })
    const letters = await asPostman(hall.house.db, (trx) => lettersFrom(trx).execute())
    expect(letters).toMatchObject([
      { to: 'canarymail@example.org', subject: 'Your entry is about to be erased' },
    ])
    expect((await hall.ask(ann, page, {})).status).toBe(422)
    expect(await tablesWith('canarymail')).not.toEqual([])
    expect(await hall.read(bilal, page)).toContain('Ann Armitage wrote down')
    // Two on the page before either had written it down: the second one's press is no second opinion.
    expect((await hall.ask(bilal, page, {})).status).toBe(422)
    expect(await tablesWith('canarymail')).not.toEqual([])
    const html = await (await hall.ask(bilal, page)).text()
    const asked = /name="asked" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await hall.ask(bilal, page, { asked })).status).toBe(303)
    expect((await tablesWith('canaryname')).filter((name) => name !== 'outbox')).toEqual([])
    expect((await hall.ask(bilal, `/b/leeds/people/${zuzanna}`)).status).toBe(404)
    const noted = await town.sql(`select data from pgboss.job where name = $1`, [noteErased.name])
    expect(noted.rows.map(({ data }) => data)).toContainEqual({ person_ids: [zuzanna] })
  })

  test('but nobody while they hold an office: somebody takes over first', async () => {
    const zuzanna = await canary()
    const { town } = hall
    const chair = await town.addPerson({ given: 'Cora', family: 'Chair', of: 'leeds' })
    await town.addOffice(chair, 'leeds', 'chair')
    await town.addOffice(zuzanna, 'leeds', 'treasurer')
    expect((await hall.ask(chair, `/b/leeds/people/${zuzanna}/erasure`, {})).status).toBe(422)
    const { rows } = await town.sql('select from erasure where person_id = $1', [zuzanna])
    expect(rows).toEqual([])
  })

  test('a mistake is withdrawn, and may be asked again', async () => {
    const zuzanna = await canary()
    const ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
    await hall.town.addOffice(ann, 'leeds', 'secretary')
    const page = `/b/leeds/people/${zuzanna}/erasure`
    await hall.ask(ann, page, {})
    await hall.ask(ann, `${page}/withdrawal`, {})
    expect(await hall.read(ann, page)).toContain('They asked for it')
    expect((await hall.ask(ann, page, {})).status).toBe(303)
  })
})

describe('all my data', () => {
  test('is every row with my id, also from a table that is new today, and nobody else’s', async () => {
    const zuzanna = await canary()
    await furnish(hall.town)
    await hall.town
      .sql(`create table allotment (body_id uuid not null, id uuid primary key, person_id uuid not null, plot text);
      comment on table allotment is 'Plots of ground. Whose: the person''s. For: growing. Kept: a season.';
      alter table allotment owner to hall_owner; alter table allotment enable row level security; alter table allotment force row level security;
      set role hall_owner; select settle_lens(); reset role`)
    const put = (person_id: string, plot: string) =>
      hall.town.sql(`insert into allotment values ($1, gen_random_uuid(), $2, $3)`, [
        hall.town.body('leeds'),
        person_id,
        plot,
      ])
    await put(zuzanna, 'Plot 14, by the canal')
    const { rows } = await hall.town.sql(`select id from person where given_name = 'Ann'`)
    await put(rows[0].id, 'Plot 15')
    const text = await hall.read(zuzanna, '/me/data')
    for (const part of [
      'Allotment',
      'Plot 14, by the canal',
      'For: Growing.',
      'canarymail@example.org',
      'How I am reached',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('Plot 15')
    // What is years old has its year.
    expect(text).toMatch(/\d \w+ 20\d\d, \d\d:\d\d/)
    const file = await hall.ask(zuzanna, '/me/data.json')
    expect(file.headers.get('content-disposition')).toContain('attachment')
    const { tables } = (await file.json()) as {
      tables: { name: string; kept: string; rows: object[] }[]
    }
    expect(tables.find(({ name }) => name === 'allotment')).toMatchObject({
      kept: 'A season.',
      rows: [{ body: 'Leeds', plot: 'Plot 14, by the canal' }],
    })
    expect(JSON.stringify(tables)).not.toContain('Armitage')
  })

  test('is asked for by nobody but its owner', async () => {
    expect((await hall.ask(null, '/me/data')).status).toBe(303)
    const { rows } = await hall.house.db.connection().execute(async (db) => {
      const { sql } = await import('kysely')
      return sql`select * from my_data()`.execute(db)
    })
    expect(rows).toEqual([])
  })

  test('in Polish too', async () => {
    const zuzanna = await canary()
    const page = await hall.app.request(`${hall.house.publicUrl}/me/data`, {
      headers: { 'x-test-person': zuzanna, cookie: 'language=pl', 'accept-language': 'pl' },
    })
    expect(await page.text()).toContain('Wszystkie moje dane')
  })
})

describe('the record of processing', () => {
  test('names every table with whose it is, for what and how long, to every officer', async () => {
    const ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
    await hall.town.addOffice(ann, 'leeds', 'treasurer')
    expect(await hall.read(ann, '/b/leeds/offices')).toContain('What is kept, for what')
    const text = await hall.read(ann, '/b/leeds/record')
    for (const name of await tables())
      expect(text.toLowerCase()).toContain(
        name
          .replace(/^auth\./, '')
          .replaceAll('"', '')
          .replaceAll('_', ' ')
          .toLowerCase(),
      )
    expect(text).toContain('24 months')
    expect(text).not.toContain('read_at')
  })

  test('reads a comment whichever parts it has', () => {
    expect(
      promiseIn(
        'Plots. Whose: the person’s. For: growing. Kept: 7 years from done_at, then without person_id, name. Erased: kept.',
      ),
    ).toEqual({
      what: 'Plots.',
      whose: 'The person’s.',
      purpose: 'Growing.',
      kept: '7 years, then without the person.',
      erased: 'Kept.',
    })
    expect(promiseIn('')).toMatchObject({ kept: '', erased: '' })
  })
})

describe('each night', () => {
  test('every table forgets what its comment says, and no sooner', async () => {
    const zuzanna = await canary()
    await furnishWith(zuzanna)
    const names = await tablesThatForget(hall.house.db)
    expect(names).toEqual(
      expect.arrayContaining(['access_log', 'deed', 'field_change', 'occasion']),
    )
    for (const name of names) {
      const { span, since, without } = await promiseOf(name)
      if ((await count(name)) === 0) continue
      await hall.town.sql(`alter table ${name} disable trigger all`)
      const column = since === 'on_day' ? 'date' : 'timestamptz'
      const age = (days: number) =>
        hall.town.sql(
          `update ${name} set ${since} = (now() - '${span}'::interval + '${days} days')::${column}`,
        )
      await (name === 'occasion' ? ageOccasion(span, 2) : age(2))
      const there = await count(name)
      const full = async () =>
        without ? count(`${name} where ${without} is not null`) : count(name)
      const were = await full()
      expect([name, were > 0]).toEqual([name, true])
      await run(keepPromises, {})
      expect([name, await full()]).toEqual([name, were])
      await (name === 'occasion' ? ageOccasion(span, -2) : age(-2))
      await run(keepPromises, {})
      expect([name, await full()]).toEqual([name, 0])
      if (without) expect([name, await count(name)]).toEqual([name, there])
    }
  }, 60_000)

  const ageOccasion = (span: string, days: number) =>
    hall.town.sql(
      `update occasion set starts_at = now() - '${span}'::interval + '${days} days', ends_at = now() - '${span}'::interval + '${days} days 1 hour'`,
    )

  async function promiseOf(name: string) {
    const { rows } = await hall.town.sql(
      `select obj_description($1::regclass, 'pg_class') as said`,
      [name],
    )
    const [, span = '', since = ''] = /(\d+ \w+) from (\w+)/.exec(rows[0].said) ?? []
    return { span, since, without: /then without (\w+)/.exec(rows[0].said)?.[1] }
  }

  test('a promise that names a time is kept by this job or by one that is named here', async () => {
    const KEPT_ELSEWHERE = {
      commitment: 'calendar.forget',
      pass: 'calendar.forget',
      sheet: 'calendar.forget',
      sheet_row: 'calendar.forget',
      outbox: 'mail.clear',
      list_piece: 'import',
      list_row: 'import',
      list_change: 'import',
      list_problem: 'import',
      list_double: 'import',
      list_before: 'import',
      contact_agreement: 'import',
      contact_agreement_change: 'import',
      person: 'this job, people',
      'auth.tries': 'sign-in.sweep',
      'auth.verification': 'sign-in.sweep',
      'auth.device': 'sign-in.sweep',
    }
    const { rows } = await hall.town
      .sql(`select c.oid::regclass::text as name, obj_description(c.oid, 'pg_class') as said from pg_class c
      where c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and c.relkind = 'r'`)
    const unkept = (rows as { name: string; said: string }[])
      .filter(({ said }) => /Kept: .*?(\d+ (day|week|month|year)s|an hour|a week)/.test(said))
      .filter(({ said }) => !/\d+ (days|months|years) from [a-z_]+/.test(said))
      .map(({ name }) => name)
      .filter((name) => !(name in KEPT_ELSEWHERE))
    expect(unkept).toEqual([])
  })

  test('who has been a member nowhere for twelve months is forgotten, and nobody else', async () => {
    const { town } = hall
    const long = await town.addPerson({
      given: 'Long',
      family: 'Gone',
      of: 'harehills',
      state: 'lapsed',
      joined: '2020-01-01',
    })
    const back = await town.addPerson({
      given: 'Came',
      family: 'Back',
      of: 'harehills',
      state: 'lapsed',
      joined: '2020-01-01',
    })
    const lately = await town.addPerson({
      given: 'Just',
      family: 'Left',
      of: 'leeds',
      state: 'left',
      joined: '2020-01-01',
    })
    const member = await town.addPerson({
      given: 'Still',
      family: 'Here',
      of: 'leeds',
      joined: '2020-01-01',
    })
    const officer = await town.addPerson({
      given: 'In',
      family: 'Office',
      of: 'leeds',
      state: 'lapsed',
      joined: '2020-01-01',
    })
    await town.addOffice(officer, 'leeds', 'auditor')
    await town.sql(
      `update membership set state_since = now() - interval '11 months' where person_id = $1`,
      [lately],
    )
    await town.sql(
      `insert into membership (body_id, person_id, state, state_since, sort_name, search_text)
      values ($1, $2, 'member', '2024-01-01', 'back', 'back')`,
      [town.body('hull'), back],
    )
    await town.sql(`update person set made_at = now() - interval '13 months'`)
    await run(keepPromises, {})
    const { rows } = await town.sql(`select id from person where erased_at is not null`)
    expect(rows).toEqual([{ id: long }])
    expect(await count('membership where person_id = $1', [member])).toBe(1)
    expect(await count('erasure where why = $1', ['time-up'])).toBe(1)
  })

  test('after a month without a night it waits for the next one: its clock may have leapt', async () => {
    await furnish(hall.town)
    const now = new Date('2026-11-22T12:00:00Z')
    hall.setClock(now)
    await hall.town.sql('alter table access_log disable trigger all')
    await hall.town.sql("update access_log set read_at = now() - interval '3 years'")
    const kept = () => count('access_log')
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
    const night = (since: Date | null) => run(keepPromises, {}, hall.house, since)
    for (const since of [null, ago(32), ago(365)]) {
      await night(since)
      expect(await kept()).toBe(1)
    }
    const { rows } = await hall.town.sql(
      "select data, start_after from pgboss.job where name = 'keeping.nightly'",
    )
    // A day to see it, and no more: also where the hall opens for an evening a month.
    expect(rows).toHaveLength(3)
    expect(rows[0]).toEqual({ data: { waited: true }, start_after: new Date('2026-11-23T08:00Z') })
    await run(keepPromises, { waited: true }, hall.house, ago(365))
    expect(await kept()).toBe(0)
    await night(ago(30))
    expect(await count("pgboss.job where name = 'keeping.nightly'")).toBe(3)
  })

  test('the hall itself may not take a line out of a log, nor hurry the clock', async () => {
    const { sql } = await import('kysely')
    await expect(sql`delete from access_log`.execute(hall.house.db)).rejects.toThrow('permission')
    await expect(
      sql`select erase_rows(${hall.town.body('leeds')})`.execute(hall.house.db),
    ).rejects.toThrow('permission')
    hall.setClock(new Date('2099-01-01T00:00:00Z'))
    await furnish(hall.town)
    await run(keepPromises, {})
    expect(await count('access_log')).toBe(1)
  })
})

test('every way a table points to a person is known, so that erasing somebody reaches it', async () => {
  const { rows } = await hall.town.sql(
    `select kept_in::text || ': ' || how as it from people_in_tables() order by 1`,
  )
  const said = (rows as { it: string }[]).map(({ it }) => it)
  expect(said).toEqual(
    expect.arrayContaining([
      'deed: without',
      'contact_point: row',
      'office: kept',
      'list_row: row',
      'occasion: without',
    ]),
  )
})
