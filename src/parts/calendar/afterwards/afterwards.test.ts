import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, TODAY, type TestHall } from '../../../../test/support/hall.ts'
import { lettersTo } from '../../../../test/support/letters.ts'
import { newId } from '../../../platform/ids.ts'
import { jobs as forgetting } from '../forgetting.jobs.ts'
import { askIn } from './afterwards.jobs.ts'
import { readSaid, suggested, type NextThing } from './afterwards.rules.ts'

const thing = (change: Partial<NextThing>): NextThing => ({
  body_id: 'leeds',
  id: 'x',
  title: 'Choir',
  place: '',
  slug: 'leeds',
  starts_at: TODAY,
  open_to: 'everyone',
  kind: 'choir',
  same_series: false,
  ...change,
})

describe('what a newcomer is invited to', () => {
  const here = { body_id: 'leeds', kind: 'breakfast-club' }
  const [series, kind, kindElsewhere, other] = [
    thing({ id: 'series', kind: 'breakfast-club', same_series: true, open_to: 'members' }),
    thing({ id: 'kind', kind: 'breakfast-club' }),
    thing({ id: 'elsewhere', kind: 'breakfast-club', body_id: 'armley' }),
    thing({ id: 'other' }),
  ]
  const ids = (things: NextThing[], guest = false) => suggested(here, things, { guest })?.id
  test('is the next of the same, else of the same kind, here first, else whatever is next', () => {
    expect(ids([other, kindElsewhere, kind, series])).toBe('series')
    expect(ids([other, kindElsewhere, kind])).toBe('kind')
    expect(ids([other, kindElsewhere])).toBe('elsewhere')
    expect(ids([other])).toBe('other')
    expect(ids([])).toBeUndefined()
  })
  test('is open to them: a guest is never asked to what is for members', () => {
    expect(ids([series, other], true)).toBe('other')
  })
})

test('how it went needs one tap; how many came is a number or nothing', () => {
  expect(readSaid({ remember: 'The urn' })).toEqual({ problem: 'felt' })
  expect(readSaid({ felt: 'splendid' })).toEqual({ problem: 'felt' })
  expect(readSaid({ felt: 'good' })).toEqual({ felt: 'good', came: null, remember: '' })
  expect(readSaid({ felt: 'good', came: 'lots' })).toEqual({ problem: 'came' })
  expect(readSaid({ felt: 'hard', came: '30', remember: ' two\nlines ' })).toEqual({
    felt: 'hard',
    came: 30,
    remember: 'two lines',
  })
})

describe('after a breakfast club', () => {
  let hall: TestHall
  let host: string
  const people: Record<string, string> = {}
  let id: string
  let next: string

  const putOn = async (title: string, day: string) => {
    const answer = await hall.ask(host, '/b/leeds/whats-on', {
      title,
      kind: 'breakfast-club',
      day,
      from: '09:00',
      to: '11:00',
      open_to: 'everyone',
    })
    return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
  }
  const commitmentOf = async (who: string) =>
    String(
      (
        await hall.town.sql('select id from commitment where occasion_id = $1 and person_id = $2', [
          id,
          people[who],
        ])
      ).rows[0]?.id,
    )
  const peoplePage = () => `/b/leeds/whats-on/${id}/afterwards/people`

  beforeAll(async () => {
    hall = await testHall()
    host = await hall.town.addPerson({
      given: 'Amina',
      family: 'Osei',
      of: 'leeds',
      email: 'amina@example.org',
    })
    await hall.town.addOffice(host, 'leeds', 'volunteer')
    for (const given of ['Ann', 'Bilal', 'Grace', 'Ola'])
      people[given] = await hall.town.addPerson({
        given,
        family: 'Leeds',
        of: 'leeds',
        email: `${given.toLowerCase()}@example.org`,
      })
    hall.setClock(new Date('2026-11-21T12:00Z'))
    id = await putOn('Breakfast club', '2026-11-22')
    next = await putOn('Breakfast club', '2026-11-29')
    for (const one of Object.values(people))
      await hall.ask(one, `/b/leeds/whats-on/${id}/commitment`, {})
    hall.setClock(new Date('2026-11-22T09:10Z'))
    for (const who of ['Ann', 'Bilal'])
      await hall.ask(host, `/b/leeds/whats-on/${id}/door/arrivals`, {
        commitment: await commitmentOf(who),
        turn: '0',
      })
    hall.setClock(new Date('2026-11-22T11:10Z'))
  })
  afterAll(() => hall.close())

  test('whoever ran it is asked within the hour, once, by letter and on the first page', async () => {
    const leeds = hall.town.body('leeds')
    await Promise.all([askIn(hall.house, leeds), askIn(hall.house, leeds)])
    await askIn(hall.house, leeds)
    const letters = await lettersTo(hall, 'amina@example.org')
    expect(letters.map(({ subject }) => subject)).toEqual(['How was Breakfast club?'])
    expect(letters[0]?.text).toContain(`/b/leeds/whats-on/${id}/afterwards`)
    expect(await hall.read(host, '/b/leeds')).toContain('How was Breakfast club?')
    expect(await hall.read(people['Ann'] ?? '', '/b/leeds')).not.toContain(
      'How was Breakfast club?',
    )
  })

  test('says so in three taps; hosts read what was learned, members do not', async () => {
    const at = `/b/leeds/whats-on/${id}/afterwards`
    // The door was kept, so nobody is counted by eye.
    expect(await hall.read(host, at)).not.toContain('by eye')
    await hall.ask(host, at, { felt: 'good', remember: 'The urn takes an hour.' })
    expect(await hall.read(host, '/b/leeds')).toContain('The urn takes an hour.')
    expect(await hall.read(people['Ann'] ?? '', '/b/leeds')).not.toContain('The urn')
    expect((await hall.ask(people['Ann'] ?? '', at)).status).toBe(404)
    const { rows } = await hall.town.sql(
      `select count(*)::integer as n from deed where kind = 'looked-back' and person_id = $1`,
      [host],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('suggests the next of the same series, whatever it is called; without a series, what has the same name', async () => {
    const suggested = async () => {
      const html = await (await hall.ask(host, peoplePage())).text()
      return /<option (?=[^>]*selected)[^>]*value="([^"]+)"/.exec(html)?.[1]
    }
    expect(await suggested()).toBe(next)
    const { rows } = await hall.town.sql(
      `insert into series (body_id, id, made_at) values ($1, new_id(), now()) returning id`,
      [hall.town.body('leeds')],
    )
    const later = await putOn('Early birds', '2026-12-06')
    const put = (one: string, day: string | null) =>
      hall.town.sql('update occasion set series_id = $2, series_day = $3 where id = $1', [
        one,
        day && rows[0].id,
        day,
      ])
    await put(id, '2026-11-22')
    await put(later, '2026-12-06')
    expect(await suggested()).toBe(later)
    await put(id, null)
    expect(await suggested()).toBe(next)
  })

  test('invites a newcomer by name to the next one, and writes to them', async () => {
    const page = await hall.read(host, peoplePage())
    expect(page).toContain('Ann Leeds')
    expect(page).toContain('2 people said yes and did not come')
    const to = `${peoplePage()}/${await commitmentOf('Ann')}`
    await Promise.all([1, 2].map(() => hall.ask(host, `${to}/invitation`, { to: next })))
    const letters = (await lettersTo(hall, 'ann@example.org')).filter(({ subject }) =>
      subject.startsWith('Come again'),
    )
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain(`/b/leeds/whats-on/${next}`)
    expect(letters[0]?.text).toContain('Amina O.')
    await hall.ask(host, `${peoplePage()}/${await commitmentOf('Bilal')}/leaving`, {})
    expect(await hall.read(host, peoplePage())).toContain('Nobody left to invite.')
  })

  test('a friendly word for those who stayed away: that we spoke is a deed, that they stayed away is none', async () => {
    expect(await hall.read(host, '/b/leeds/whats-on/afterwards')).toContain(
      '2 said yes and did not come',
    )
    await hall.ask(host, `${peoplePage()}/${await commitmentOf('Grace')}/word`, {
      outcome: 'spoken',
    })
    await hall.ask(host, `${peoplePage()}/${await commitmentOf('Ola')}/word`, {
      outcome: 'left-alone',
    })
    expect(await hall.read(host, peoplePage())).toContain('Nobody stayed away, or all is settled.')
    const { rows } = await hall.town.sql(
      `select person_id, kind from deed where person_id = any ($1) and kind not in ('promised') order by kind`,
      [[people['Grace'], people['Ola']]],
    )
    expect(rows).toEqual([{ person_id: people['Grace'], kind: 'spoken-with' }])
    expect((await hall.ask(people['Grace'] ?? '', peoplePage())).status).toBe(404)
  })

  test('where nobody kept the door, nobody is said to have stayed away, and the host counts by eye', async () => {
    hall.setClock(new Date('2026-11-22T12:00Z'))
    const quiet = await putOn('Choir practice', '2026-11-23')
    await hall.ask(people['Ann'] ?? '', `/b/leeds/whats-on/${quiet}/commitment`, {})
    hall.setClock(new Date('2026-11-23T12:00Z'))
    expect(await hall.read(host, `/b/leeds/whats-on/${quiet}/afterwards/people`)).toContain(
      'Nobody stayed away',
    )
    expect(await hall.read(host, `/b/leeds/whats-on/${quiet}/afterwards`)).toContain('by eye')
  })

  test('what people needed is gone two days after, and the links of guests after three months', async () => {
    hall.setClock(new Date('2026-11-23T12:00Z'))
    const form = { once: newId(), name: 'Sam', contact: 'sam@example.org' }
    const link =
      (await hall.ask(null, `/at/leeds/${next}/coming`, form)).headers.get('location') ?? ''
    await hall.ask(null, `${link}/needs`, { access: 'a ramp', childcare: '' })
    await hall.ask(null, `${link}/friends`, { guests: '1', guest_names: 'Jo' })
    const left = async (day: string) => {
      hall.setClock(new Date(`${day}T12:00Z`))
      for (const job of forgetting)
        await job.work({
          house: hall.house,
          payload: {},
          attempt: 1,
          last: true,
          signal: AbortSignal.timeout(60_000),
        })
      const { rows } = await hall.town.sql(
        `select (select count(*)::integer from need) as needs, count(*) filter (where key_hash is not null)::integer as links,
           count(*) filter (where guest_names <> '')::integer as names from commitment where occasion_id = $1`,
        [next],
      )
      return rows[0] as unknown
    }
    expect(await left('2026-11-30')).toEqual({ needs: 1, links: 1, names: 1 })
    expect(await left('2026-12-02')).toEqual({ needs: 0, links: 1, names: 1 })
    expect(await left('2027-03-02')).toEqual({ needs: 0, links: 0, names: 0 })
  })
})
