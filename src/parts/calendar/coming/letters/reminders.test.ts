import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, TODAY, type TestHall } from '../../../../../test/support/hall.ts'
import { lettersTo } from '../../../../../test/support/letters.ts'
import { newId } from '../../../../platform/ids.ts'
import { wallTimeOf } from '../../../../time/wall-time.ts'
import { remindIn } from './reminders.jobs.ts'
import { isTimeToRemind, remindAt } from './reminders.rules.ts'

const zones = fc.constantFrom('Europe/London', 'Asia/Karachi', 'America/St_Johns')

test('people are asked by day, the day before: between a night and a day and a half ahead', () => {
  const days = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2027-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, zones, (starts_at, zone) => {
      const at = remindAt(starts_at, zone)
      const { time } = wallTimeOf(at, zone)
      expect(time >= '08:00' && time <= '20:00').toBe(true)
      const hours = (starts_at.getTime() - at.getTime()) / 3_600_000
      expect(hours).toBeGreaterThan(11)
      expect(hours).toBeLessThan(37)
      expect(isTimeToRemind({ now: at, starts_at, zone })).toBe(true)
    }),
  )
})

test('nobody is asked in the night, nor at the last moment', () => {
  const starts_at = new Date('2026-11-29T09:00Z')
  const isTime = (now: string) =>
    isTimeToRemind({ now: new Date(now), starts_at, zone: 'Europe/London' })
  expect(isTime('2026-11-28T08:59Z')).toBe(false)
  expect(isTime('2026-11-28T09:15Z')).toBe(true)
  expect(isTime('2026-11-28T23:15Z')).toBe(false)
  expect(isTime('2026-11-29T07:15Z')).toBe(false)
})

describe('the day before', () => {
  let hall: TestHall
  let id: string
  const people: Record<string, string> = {}
  beforeAll(async () => {
    hall = await testHall()
    const host = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'leeds' })
    await hall.town.addOffice(host, 'leeds', 'volunteer')
    for (const given of ['Ann', 'Bilal'])
      people[given] = await hall.town.addPerson({
        given,
        family: 'Leeds',
        of: 'leeds',
        email: `${given.toLowerCase()}@example.org`,
      })
    const answer = await hall.ask(host, '/b/leeds/whats-on', {
      title: 'Breakfast club',
      kind: 'breakfast-club',
      day: '2026-11-29',
      from: '09:00',
      to: '11:00',
      open_to: 'everyone',
    })
    id = (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
    for (const one of Object.values(people))
      await hall.ask(one, `/b/leeds/whats-on/${id}/commitment`, {})
    await hall.ask(null, `/at/leeds/${id}/coming`, {
      once: newId(),
      name: 'Grace',
      contact: 'grace@example.org',
    })
    await hall.ask(people['Bilal'] ?? '', `/b/leeds/whats-on/${id}/mine/reminders`, {
      wanted: 'no',
    })
    hall.setClock(new Date('2026-11-28T09:15Z'))
    await Promise.all([1, 2].map(() => remindIn(hall.house, hall.town.body('leeds'))))
    await remindIn(hall.house, hall.town.body('leeds'))
  })
  afterAll(() => hall.close())
  const asked = async (address: string) =>
    (await lettersTo(hall, address)).filter(({ subject }) => subject.startsWith('Still coming?'))
  const linkIn = (text: string | undefined) =>
    /http\S+\/mine\/[\w-]{32}/.exec(text ?? '')?.[0] ?? ''

  test('everybody is asked once, however often the job runs; whoever wants no reminders is left alone', async () => {
    expect(await asked('ann@example.org')).toHaveLength(1)
    expect(await asked('grace@example.org')).toHaveLength(1)
    expect(await asked('bilal@example.org')).toEqual([])
  })

  test('a member answers with one tap from the letter, without signing in; opening it says nothing', async () => {
    const link = linkIn((await asked('ann@example.org'))[0]?.text)
    const page = await hall.read(null, link)
    expect(page).toContain('Are you still coming?')
    // Whoever reads her mail may answer for her, and learns nothing of what she needs.
    expect(page).toContain('sign in')
    await hall.ask(null, `${link}/answer`, { answer: 'still' })
    expect(await hall.read(null, link)).toContain('still coming. See you there')
    await hall.ask(null, `${link}/answer`, { answer: 'no' })
    const { rows } = await hall.town.sql(
      `select c.state, (select count(*)::integer from deed d where d.person_id = c.person_id and d.kind = 'changed-mind') as deeds
       from commitment c where occasion_id = $1 and person_id = $2`,
      [id, people['Ann']],
    )
    expect(rows).toEqual([{ state: 'cancelled', deeds: 1 }])
    expect((await hall.ask(null, `${link}/needs`, { access: 'x' })).status).toBe(404)
  })

  test('a guest stops them by the letter’s own button, and is never reminded again', async () => {
    const link = linkIn((await asked('grace@example.org'))[0]?.text)
    await hall.ask(null, `${link}/reminders`, { 'List-Unsubscribe': 'One-Click' })
    expect(await hall.read(null, link)).toContain('We don’t remind you of anything')
  })

  test('moved to another day, people are asked again, the day before that', async () => {
    await hall.town.sql(
      `update occasion set starts_at = starts_at + interval '2 days', ends_at = ends_at + interval '2 days' where id = $1`,
      [id],
    )
    hall.setClock(new Date('2026-11-30T09:15Z'))
    await hall.ask(people['Ann'] ?? '', `/b/leeds/whats-on/${id}/commitment`, {})
    hall.setClock(new Date('2026-11-30T12:15Z'))
    await remindIn(hall.house, hall.town.body('leeds'))
    // She said yes a moment ago, and the guest wants no more of them.
    expect(await asked('ann@example.org')).toHaveLength(1)
    expect(await asked('grace@example.org')).toHaveLength(1)
    hall.setClock(TODAY)
  })

  test('whose membership lapsed meanwhile reads why the link is closed, and where they may still come', async () => {
    const link = linkIn((await asked('ann@example.org'))[0]?.text)
    const ann = people['Ann'] ?? ''
    const become = (state: string) =>
      hall.town.sql('update membership set state = $2 where person_id = $1', [ann, state])
    await become('lapsed')
    for (const path of [`/b/leeds/whats-on/${id}`, '/b/leeds/whats-on/rota/mine']) {
      const answer = await hall.ask(ann, path)
      const html = await answer.text()
      expect([path, answer.status]).toEqual([path, 404])
      expect(html).toContain('You are not on the list of members at the moment')
      expect(html).toContain('Your membership of Leeds has lapsed or ended')
      expect(html).toContain('href="/at/leeds"')
    }
    // The one thing that is still theirs to say: that somebody else can have the place.
    expect(await hall.read(null, link)).toContain('You still hold a place at')
    const sent = await (await hall.ask(null, `${link}/answer`, { answer: 'yes' })).text()
    expect(sent).toContain('Tell Leeds whether you still come')
    expect((await hall.ask(null, `${link}/answer`, { answer: 'no' })).status).toBe(303)
    const { rows } = await hall.town.sql(
      'select state from commitment where occasion_id = $1 and person_id = $2',
      [id, ann],
    )
    expect(rows).toEqual([{ state: 'cancelled' }])
    expect((await hall.ask(null, link)).status).toBe(404)
    // Nobody else learns it: not who never was one, nor at a page that is for officers.
    const stranger = await hall.town.addPerson({ given: 'Eve', family: 'Elsewhere', of: 'hull' })
    for (const [who, path] of [
      [stranger, `/b/leeds/whats-on/${id}`],
      [ann, '/b/leeds/people'],
    ] as const)
      expect(await hall.read(who, path)).toContain('We cannot find that page')
    await become('member')
    expect(await hall.read(null, link)).not.toContain('not on the list')
  })
})
