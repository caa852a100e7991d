import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../test/support/hall.ts'
import { listsIn } from '../../../../test/support/lists.ts'
import { createApp } from '../../../app.tsx'
import { inScope } from '../../../platform/entering/errands.ts'
import { newId } from '../../../platform/ids.ts'

let hall: TestHall
let ruth: string
let omar: string
let nadia: string
let rhona: string

beforeAll(async () => {
  hall = await testHall()
  const { town } = hall
  ruth = await town.addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
  omar = await town.addPerson({ given: 'Omar', family: 'Haddad', of: 'armley' })
  nadia = await town.addPerson({ given: 'Nadia', family: 'Nowak' })
  rhona = await town.addPerson({ given: 'Rhona', family: 'Reid' })
  await town.addOffice(ruth, 'leeds', 'secretary')
  await town.addOffice(omar, 'armley', 'secretary')
  await town.addOffice(nadia, 'party', 'national-officer')
  await town.addOffice(rhona, 'yorkshire', 'regional-organiser')
})
afterAll(() => hall.close())

const bodyNow = async (slug: string) =>
  (await hall.town.sql('select * from body where slug = $1', [slug])).rows[0] as
    Record<string, unknown> | undefined

/** Sends a form; gives the status and what the page says. */
async function send(who: string, path: string, form: Record<string, string>) {
  const answer = await hall.ask(who, path, form)
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
}

describe('the name of a body', () => {
  test('is corrected by its secretary, and stands on every page at once, at the old address', async () => {
    const form = { was: 'Leeds', name: '  Leeds   and Bramley ' }
    expect(await send(ruth, '/b/leeds/particulars/name', form)).toMatchObject({
      status: 303,
      to: '/b/leeds/particulars',
    })
    for (const page of ['/b/leeds', '/b/leeds/offices', '/b/leeds/particulars', '/at/leeds'])
      expect(await hall.read(ruth, page), page).toContain('Leeds and Bramley')
    expect(await hall.read(ruth, '/b/harehills')).toContain('Leeds and Bramley')
  })

  test('is kept with what it was, when and by whom, and put back from there', async () => {
    const page = await (await hall.ask(ruth, '/b/leeds/particulars')).text()
    expect(page).toContain('“Leeds” is now called “Leeds and Bramley”')
    expect(page).toContain('by Ruth O.')
    const back = /particulars\/name\?back=[^"]+/.exec(page)?.[0] ?? ''
    expect(await (await hall.ask(ruth, `/b/leeds/${back}`)).text()).toContain('value="Leeds"')
    await send(ruth, '/b/leeds/particulars/name', { was: 'Leeds and Bramley', name: 'Leeds' })
    expect((await bodyNow('leeds'))?.['name']).toBe('Leeds')
  })

  test('leaves a deed in the record of whoever used their office', async () => {
    const { rows } = await hall.town.sql(
      `select detail from deed where person_id = $1 and about_kind = 'body' order by recorded_at limit 1`,
      [ruth],
    )
    expect(rows[0]).toMatchObject({ detail: { act: 'bodies.keep', what: 'name', was: 'Leeds' } })
  })

  test('sent twice is given once; given by somebody else meanwhile, it is asked about', async () => {
    const changes = async () =>
      Number((await hall.town.sql('select count(*) as n from body_change')).rows[0]?.['n'])
    const before = await changes()
    const form = { was: 'Harehills', name: 'Harehills and Gipton' }
    for (const status of [303, 303])
      expect((await send(ruth, '/b/leeds/branches/harehills/name', form)).status).toBe(status)
    expect((await changes()) - before).toBe(1)
    const late = await send(ruth, '/b/leeds/branches/harehills/name', {
      was: 'Harehills',
      name: 'Gipton',
    })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Meanwhile somebody else named it “Harehills and Gipton”')
    expect(late.text).toContain('value="Gipton"')
  })

  test('is asked for again where it is missing, too long, or that of the branch beside it', async () => {
    const name = (text: string) =>
      send(ruth, '/b/leeds/branches/armley/name', { was: 'Armley', name: text })
    expect((await name('   ')).text).toContain('Type a name')
    expect((await name('harehills AND gipton')).text).toContain('has this name')
    expect((await name('x'.repeat(121))).status).toBe(422)
    expect((await bodyNow('armley'))?.['name']).toBe('Armley')
  })

  test('of a branch is its own secretary’s too, and of what lies beside or above it not', async () => {
    const to = (path: string, was: string) =>
      send(omar, `${path}/name`, { was, name: 'Armley Town' })
    expect((await to('/b/armley/particulars', 'Armley')).status).toBe(303)
    expect((await to('/b/harehills/particulars', 'Harehills')).status).toBe(404)
    expect((await to('/b/leeds/branches/harehills', 'Harehills')).status).toBe(404)
    expect((await to('/b/leeds/particulars', 'Leeds')).status).toBe(404)
  })

  test('above the units is a national or regional officer’s: of a unit, and of nothing inside it', async () => {
    const to = (who: string, path: string, was: string) =>
      send(who, `${path}/name`, { was, name: 'Kingston upon Hull' })
    expect((await to(rhona, '/b/yorkshire/branches/hull', 'Hull')).status).toBe(303)
    expect((await to(rhona, '/b/yorkshire/branches/armley', 'Armley')).status).toBe(404)
    expect((await to(nadia, '/b/leeds/branches/harehills', 'Harehills')).status).toBe(404)
    expect((await to(nadia, '/b/harehills/particulars', 'Harehills')).status).toBe(404)
    expect((await to(rhona, '/b/wales/branches/cardiff', 'Cardiff')).status).toBe(404)
    expect((await to(rhona, '/b/party/branches/yorkshire', 'Yorkshire')).status).toBe(404)
    const region = { was: 'Wales', name: 'Cymru' }
    expect((await send(nadia, '/b/party/branches/wales/name', region)).status).toBe(303)
  })
})

describe('a branch', () => {
  const add = (form: Record<string, string>, who = ruth, at = 'leeds') =>
    send(who, `/b/${at}/branches`, { kind: 'branch', once: newId(), ...form })

  test('is added by name: its address is made of it, and it shares the list and the clock', async () => {
    const answer = await add({ name: 'Łódź Road Flats' })
    expect([answer.status, answer.to]).toEqual([303, '/b/leeds/particulars'])
    const leeds = await bodyNow('leeds')
    expect(await bodyNow('lodz-road-flats')).toMatchObject({
      name: 'Łódź Road Flats',
      parent_id: leeds?.['id'],
      unit_id: leeds?.['id'],
      register_id: leeds?.['register_id'],
      time_zone: 'Europe/London',
    })
    expect(await hall.read(ruth, '/b/leeds/particulars')).toContain('Łódź Road Flats')
    expect((await hall.ask(ruth, '/b/lodz-road-flats')).status).toBe(200)
    expect((await hall.ask(ruth, '/b/lodz-road-flats/whats-on')).status).toBe(200)
    expect((await hall.ask(null, '/at/lodz-road-flats')).status).toBe(200)
  })

  test('sent twice is one branch', async () => {
    const once = newId()
    for (const n of [1, 2])
      expect((await add({ name: 'Beeston', once })).status, String(n)).toBe(303)
    const { rows } = await hall.town.sql(`select from body where name = 'Beeston'`)
    expect(rows).toHaveLength(1)
  })

  test('has a name that no other beside it has, whichever of two officers is quicker', async () => {
    const answers = await Promise.all([add({ name: 'Cross Gates' }), add({ name: 'Cross gates' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await add({ name: 'Beeston' })).text).toContain('has this name')
  })

  test('is refused without a name or a kind, with what was typed', async () => {
    const nameless = await add({ name: ' ' })
    expect([nameless.status, nameless.text.includes('Type a name')]).toEqual([422, true])
    const kindless = await add({ name: 'Kirkstall', kind: 'region' })
    expect(kindless.text).toContain('Choose what it is')
    expect(kindless.text).toContain('value="Kirkstall"')
  })

  test('never has an address that another had: not even a closed one’s', async () => {
    await add({ name: 'Headingley' })
    expect((await send(ruth, '/b/leeds/branches/headingley/closure', {})).status).toBe(303)
    await add({ name: 'Headingley' })
    expect((await bodyNow('headingley-2'))?.['name']).toBe('Headingley')
  })

  test('is added by nobody else: not by a branch’s secretary, a member, or an officer above', async () => {
    expect((await add({ name: 'Wortley' }, omar, 'leeds')).status).toBe(404)
    expect((await add({ name: 'Wortley' }, omar, 'armley')).status).toBe(404)
    expect((await add({ name: 'Wortley' }, nadia, 'leeds')).status).toBe(404)
    const bea = await hall.town.addPerson({ given: 'Bea', family: 'Member', of: 'leeds' })
    expect((await add({ name: 'Wortley' }, bea, 'leeds')).status).toBe(404)
    expect(await bodyNow('wortley')).toBeUndefined()
  })
})

describe('closing a branch', () => {
  const close = (slug: string, who = ruth) => send(who, `/b/leeds/branches/${slug}/closure`, {})

  test('says in words what stands in the way, each with the way to it', async () => {
    const armley = hall.town.body('armley')
    await hall.town.sql(
      `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
       values ($1, $2, 'choir', 'Choir', '2098-01-01T10:00Z', '2098-01-01T11:00Z', now())`,
      [armley, newId()],
    )
    const answer = await close('armley')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('1 member counts there')
    expect(answer.text).toContain('href="/b/armley/people"')
    expect(answer.text).toContain('1 office is held')
    expect(answer.text).toContain('href="/b/armley/offices"')
    expect(answer.text).toContain('1 occasion is still to come')
    expect(answer.text).toContain('href="/b/armley/whats-on"')
    expect((await bodyNow('armley'))?.['closed_on']).toBeNull()
  })

  test('takes it off every list and page; opened again, it is as it was', async () => {
    await send(ruth, '/b/leeds/branches', { name: 'Seacroft', kind: 'branch', once: newId() })
    expect((await close('seacroft')).to).toBe('/b/leeds/particulars')
    expect((await close('seacroft')).status).toBe(303)
    for (const page of ['/b/seacroft', '/at/seacroft/embed', '/at/seacroft/calendar.ics'])
      expect((await hall.ask(ruth, page)).status, page).toBe(404)
    expect(await hall.read(ruth, '/b/leeds/particulars')).toContain('closed since')
    expect(await hall.read(null, '/at/leeds')).not.toContain('Seacroft')
    expect((await hall.ask(null, '/at/seacroft')).status).toBe(410)
    const opening = '/b/leeds/branches/seacroft/opening'
    expect((await send(ruth, opening, {})).status).toBe(303)
    expect((await hall.ask(ruth, '/b/seacroft')).status).toBe(200)
    expect((await hall.ask(null, '/at/seacroft')).status).toBe(200)
    const history = await hall.read(ruth, '/b/leeds/particulars')
    expect(history).toContain('Seacroft was opened again')
    expect(history).toContain('Seacroft was closed')
  })

  test('is done from above it, by nobody in it', async () => {
    const eve = await hall.town.addPerson({ given: 'Eve', family: 'Ellis', of: 'leeds' })
    await hall.town.sql(
      `insert into office (body_id, id, person_id, role, began_on, ends_on)
       select id, $1, $2, 'secretary', '2025-01-01', '2099-01-01' from body where slug = 'seacroft'`,
      [newId(), eve],
    )
    expect((await send(eve, '/b/seacroft/branches/seacroft/closure', {})).status).toBe(404)
    expect((await close('seacroft', eve)).status).toBe(404)
  })
})

describe('above the units', () => {
  const add = (who: string, at: string, form: Record<string, string>) =>
    send(who, `/b/${at}/branches`, { once: newId(), ...form })

  test('a unit is added empty, and its first two officers are asked for next', async () => {
    const answer = await add(rhona, 'yorkshire', { name: 'Selby', kind: 'constituency' })
    expect([answer.status, answer.to]).toEqual([303, '/b/selby/first-officers'])
    const selby = await bodyNow('selby')
    expect([selby?.['unit_id'], selby?.['parent_id']]).toEqual([
      selby?.['id'],
      hall.town.body('yorkshire'),
    ])
    const officers = '/b/selby/first-officers'
    expect((await hall.ask(rhona, officers)).status).toBe(200)
    for (const [name, role] of [
      ['Sam Secretary', 'secretary'],
      ['Cho Chair', 'chair'],
    ] as const)
      expect(
        (await send(rhona, officers, { name, role, address: `${role}@example.org` })).status,
      ).toBe(303)
    const { rows } = await hall.town.sql(
      `select person_id from office where body_id = $1 and role = 'secretary'`,
      [selby?.['id']],
    )
    const sam = String(rows[0]?.['person_id'])
    expect((await hall.ask(sam, '/b/selby/particulars')).status).toBe(200)
    expect(
      (await send(sam, '/b/selby/branches', { name: 'Tadcaster', kind: 'branch', once: newId() }))
        .status,
    ).toBe(303)
    expect(
      (await send(rhona, '/b/selby/branches', { name: 'Sherburn', kind: 'branch', once: newId() }))
        .status,
    ).toBe(404)
  })

  test('the national page and the region’s count it, and the month closes with it', async () => {
    for (const page of ['/b/party', '/b/yorkshire'])
      expect((await hall.ask(nadia, page)).status, page).toBe(200)
    const { rows } = await hall.town.sql(`select close_month('2026-10-01') as made`)
    expect(Number(rows[0]?.['made'])).toBeGreaterThan(5)
    expect(await hall.read(nadia, '/b/party')).toContain('Selby')
    expect((await hall.ask(ruth, '/b/lodz-road-flats/months')).status).toBe(200)
  })

  test('a region is a national officer’s to add; a regional organiser adds below their own alone', async () => {
    expect((await add(nadia, 'party', { name: 'Scotland', kind: 'region' })).status).toBe(303)
    expect(await bodyNow('scotland')).toMatchObject({ unit_id: null, kind: 'region' })
    expect((await add(rhona, 'party', { name: 'Ulster', kind: 'region' })).status).toBe(404)
    expect((await add(rhona, 'wales', { name: 'Bangor', kind: 'constituency' })).status).toBe(404)
    expect((await add(rhona, 'yorkshire', { name: 'Humber', kind: 'region' })).status).toBe(422)
  })

  test('one with members is not closed from above; an empty one is, and opened again', async () => {
    const selby = await send(rhona, '/b/yorkshire/branches/selby/closure', {})
    expect(selby.status).toBe(422)
    expect(selby.text).toContain('nobody above goes inside')
    expect(selby.text).not.toContain('href="/b/selby/people"')
    await add(rhona, 'yorkshire', { name: 'Goole', kind: 'constituency' })
    expect((await send(rhona, '/b/yorkshire/branches/goole/closure', {})).status).toBe(303)
    expect((await hall.ask(null, '/at/goole')).status).toBe(410)
    expect((await send(rhona, '/b/yorkshire/branches/goole/opening', {})).status).toBe(303)
    expect((await hall.ask(null, '/at/goole')).status).toBe(200)
  })
})

describe('a list from head office', () => {
  const list = (ward: string, number: string) =>
    `Membership number,First name,Surname,Ward\n${number},Kay,Kaur${number},${ward}\n`
  const wardOf = async (number: string) =>
    (
      await hall.town.sql(
        `select b.slug from membership m join body b on b.id = m.ward_id where m.number = $1`,
        [number],
      )
    ).rows[0]?.['slug'] as string | undefined

  test('whose ward column names a new branch puts people there', async () => {
    const added = { name: 'Meanwood', kind: 'branch', once: newId() }
    expect((await send(ruth, '/b/leeds/branches', added)).status).toBe(303)
    const { bring } = listsIn(hall)
    await bring(list('MEANWOOD WARD', '7001'), false)
    expect(await wardOf('7001')).toBe('meanwood')
  })

  test('that still has the old name of a branch is read as before', async () => {
    const renamed = { was: 'Meanwood', name: 'Monk Bridge' }
    expect((await send(ruth, '/b/leeds/branches/meanwood/name', renamed)).status).toBe(303)
    const { bring } = listsIn(hall)
    await bring(list('Meanwood', '7002') + '7003,Lee,Lang,Monk Bridge\n', false)
    expect([await wardOf('7002'), await wardOf('7003')]).toEqual(['meanwood', 'meanwood'])
  })

  test('finds a former name no more once another branch has it', async () => {
    const added = { name: 'Meanwood', kind: 'branch', once: newId() }
    expect((await send(ruth, '/b/leeds/branches', added)).status).toBe(303)
    await listsIn(hall).bring(list('Meanwood', '7004'), false)
    expect(await wardOf('7004')).toBe('meanwood-2')
  })
})

describe('the months', () => {
  test('a unit was there for stay what they were when it is closed', async () => {
    await send(rhona, '/b/yorkshire/branches', {
      name: 'Ripon',
      kind: 'constituency',
      once: newId(),
    })
    const ripon = (await bodyNow('ripon'))?.['id']
    const month = (day: string, of: unknown, members: number) =>
      hall.town.sql(
        `insert into snapshot (body_id, month, rule, window_days, members, recorded, carried, took_part, reached, on_paper,
           newly_active, kept, lapsed, returned, joined) values ($1, $2, 1, 90, $3, true, 0, $3, 0, 0, 0, $3, 0, 0, 0)
         on conflict (body_id, month) do update set members = excluded.members, on_paper = 0, took_part = excluded.took_part, kept = excluded.kept,
           carried = 0, reached = 0, newly_active = 0, returned = 0, recorded = true`,
        [of, day, members],
      )
    for (const day of ['2026-09-01', '2026-10-01']) {
      await month(day, hall.town.body('leeds'), 100)
      await month(day, ripon, 50)
    }
    const told = async () =>
      (
        await inScope(
          hall.house,
          { body_id: hall.town.body('yorkshire'), person_id: rhona, act: 'figures.read' },
          (scope) =>
            sql<{
              level: string
              body_id: string
              month: string
              members: number
            }>`select level, body_id, month, members from figures_below(13)`.execute(scope.db),
        )
      ).rows
    const whole = async () =>
      (await told())
        .filter(({ level }) => level === 'whole')
        .map(({ month, members }) => `${month} ${members}`)
        .sort()
    const before = await whole()
    expect((await send(rhona, '/b/yorkshire/branches/ripon/closure', {})).status).toBe(303)
    expect(await whole()).toEqual(before)
    expect((await told()).filter(({ body_id }) => body_id === ripon)).toEqual([])
    for (const page of ['/b/party', '/b/yorkshire'])
      expect((await hall.ask(nadia, page)).status, page).toBe(200)
  })
})

describe('the room', () => {
  test('is reached from Offices by those who keep it, and by nobody else', async () => {
    const at = (who: string, slug: string) => hall.ask(who, `/b/${slug}/offices`)
    const link = (slug: string) => `href="/b/${slug}/particulars"`
    expect(await (await at(ruth, 'leeds')).text()).toContain(link('leeds'))
    expect(await (await at(omar, 'armley')).text()).toContain(link('armley'))
    expect(await (await at(rhona, 'yorkshire')).text()).toContain(link('yorkshire'))
    expect(await (await at(nadia, 'party')).text()).toContain(link('party'))
    expect(await (await at(omar, 'leeds')).text()).not.toContain(link('leeds'))
    expect(await (await at(nadia, 'leeds')).text()).not.toContain(link('leeds'))
  })

  test('asks for a passkey or a code, and before a change for a fresh one', async () => {
    const asks = async (path: string, session: { strong: boolean; minutes: number }) => {
      const now = hall.house.clock()
      const fresh_at = new Date(now.getTime() - session.minutes * 60_000)
      const strong_at = session.strong ? fresh_at : null
      const whoIs = () =>
        Promise.resolve({ session_id: newId(), person_id: ruth, strong_at, fresh_at })
      const app = createApp({ ...hall.house, whoIs })
      const answer = await app.request(`http://hall.example.org/b/leeds${path}`)
      return answer.status
    }
    const late = { strong: true, minutes: 60 }
    expect(await asks('/particulars', { strong: false, minutes: 1 })).toBe(303)
    expect(await asks('/particulars', late)).toBe(200)
    for (const path of ['name', 'clock', 'language'])
      expect(await asks(`/particulars/${path}`, late), path).toBe(303)
    for (const path of ['new', 'harehills/name', 'harehills/closure'])
      expect(await asks(`/branches/${path}`, late), path).toBe(303)
    expect(await asks('/particulars/name', { strong: true, minutes: 1 })).toBe(200)
  })

  test('speaks Polish', async () => {
    const headers = { 'x-test-person': ruth, cookie: 'language=pl' }
    const answer = await hall.app.request('http://hall.example.org/b/leeds/particulars', {
      headers,
    })
    expect(await answer.text()).toContain('Co zmieniono')
  })
})
