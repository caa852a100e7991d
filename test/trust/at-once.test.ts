import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { formsOn, UUID, type PageForm } from '../support/forms.ts'
import { testHall, type TestHall } from '../support/hall.ts'

/**
 * Two people press two buttons about one thing at the same moment. Every form that its pages give each
 * of them is tried against every other one, each time with a thing of its own: nobody is told that the
 * hall is broken, and what is then in the database holds together.
 */
let hall: TestHall
let who: Record<'secretary' | 'chair' | 'member' | 'other', string>

beforeAll(async () => {
  hall = await testHall()
  const person = (given: string) =>
    hall.town.addPerson({
      given,
      family: 'Atonce',
      of: 'leeds',
      email: `${given}@example.org`.toLowerCase(),
    })
  who = {
    secretary: await person('Sam'),
    chair: await person('Cy'),
    member: await person('Mo'),
    other: await person('Olu'),
  }
  await hall.town.addOffice(who.secretary, 'leeds', 'secretary')
  await hall.town.addOffice(who.chair, 'leeds', 'chair')
}, 120_000)
afterAll(() => hall.close())

type Pages = readonly (readonly [who: string, address: string])[]

const TYPED: Readonly<Record<string, string>> = {
  reason: 'Snow',
  answer: 'Yes',
  name: 'Guest',
  contact: 'guest@example.org',
  title: 'Another',
  guests: '1',
  guest_names: 'Jo',
  room_for: '1',
  tag: 'singer',
  access: 'A ramp',
  on: '2026-11-22',
  day: '2026-12-15',
  from: '09:00',
  to: '10:00',
  given_name: 'Another',
  family_name: 'Name',
  moved_on: '2026-11-22',
  sure: 'yes',
}

/** What a browser would send; a form's own number is another for each who opened it. */
function sent({ fields }: PageForm, side: number) {
  const form: Record<string, string> = {}
  for (const [name, value] of fields)
    form[name] ??= (name === 'guests' ? '1' : value) || (TYPED[name] ?? '')
  // Of two officers, one keeps the one entry, and the other the other.
  if ('stays' in form && side === 1) form['stays'] = 'right'
  return form
}

interface Press {
  readonly by: string
  readonly form: PageForm
  readonly shown: string
}

async function presses(pages: Pages): Promise<Press[]> {
  const found = new Map<string, Press>()
  for (const [by, address] of pages) {
    const html = await (await hall.ask(by, address)).text()
    for (const form of formsOn(html, address)) {
      const shown =
        `${form.action.replace(new RegExp(UUID, 'g'), ':id')} ${form.fields.map(([name, value]) => (UUID.test(value) ? name : `${name}=${value}`)).join(' ')}`.slice(
          0,
          90,
        )
      if (form.method === 'POST' && UUID.test(form.action))
        found.set(`${by} ${shown}`, { by, form, shown })
    }
  }
  return [...found.values()]
}

const ROUNDS = Number(process.env['ROUNDS'] ?? 1)

/** Every two presses, each pair about a thing of its own; what broke, and what no longer agrees. */
async function everyPair(make: () => Promise<Pages>, least: number) {
  const count = (await presses(await make())).length
  expect(count).toBeGreaterThan(least)
  const faults: string[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (let one = 0; one < count; one++)
      for (let other = one; other < count; other++) {
        const all = await presses(await make())
        const pair = [all[one], all[other]].filter((press) => press !== undefined)
        const answers = await Promise.all(
          pair.map(({ by, form }, side) => hall.ask(by, form.action, sent(form, side))),
        )
        const shown = pair.map(({ shown }) => shown).join(' | ')
        for (const { status } of answers) if (status >= 500) faults.push(`${status}: ${shown}`)
        for (const [what, rows] of await whatDisagrees())
          if (rows > 0) faults.push(`${what}: ${shown}`)
        await hall.town.sql('delete from pgboss.job')
      }
  return [...new Set(faults)]
}

/** What must never be, each as a count of rows in which it is. */
const DISAGREES: Readonly<Record<string, string>> = {
  'a slot counts others than its promises': `select from slot s cross join lateral (
     select coalesce(sum(1 + c.guests) filter (where c.state = 'promised'), 0) as taken, count(*) filter (where c.state = 'waiting') as waiting,
       count(*) filter (where c.state = 'promised' and c.first_time) as first_timers, count(*) filter (where c.state = 'promised' and c.seeking_since is not null) as seeking
     from commitment c where c.body_id = s.body_id and c.slot_id = s.id) n where (s.taken, s.waiting, s.first_timers, s.seeking) <> (n.taken, n.waiting, n.first_timers, n.seeking)`,
  'a called-off occasion holds a room': `select from hold h join calling_off f on f.occasion_id = h.for_id and f.withdrawn_at is null where h.freed_at is null`,
  'a request that is not approved holds a room': `select from request r join hold h on h.body_id = r.body_id and h.for_id = r.id where h.freed_at is null and r.state <> 'approved'`,
  'an approved request holds no room': `select from request r where r.state = 'approved' and not exists (select from hold h where h.body_id = r.body_id and h.for_id = r.id and h.freed_at is null)`,
  'a freed hold is in the way': `select from occupied o join hold h on h.body_id = o.body_id and h.id = o.hold_id where h.freed_at is not null`,
  'a merged entry counts': `select from membership m join person p on p.id = m.person_id where p.merged_into is not null and m.counts`,
  'two were merged into one another': `select from person a join person b on a.merged_into = b.id and b.merged_into = a.id`,
  'an erased person has a name': `select from erasure e join person p on p.id = e.person_id where e.erased_at is not null and p.family_name <> ''`,
  'the members are counted wrongly': `select from tally t where t.members <> (select count(*) from membership m where m.body_id = t.body_id and m.counts) and t.body_id in (select id from body where slug = 'leeds')`,
  'somebody stands twice at once': `select from membership_period p where exists (select from membership_period o where (o.body_id, o.person_id) = (p.body_id, p.person_id)
       and o.id <> p.id and o.from_on < p.until_on and p.from_on < o.until_on)
     or exists (select from membership m where (m.body_id, m.person_id) = (p.body_id, p.person_id) and m.state_since < p.until_on)`,
}

async function whatDisagrees() {
  const counts: [string, number][] = []
  for (const [what, query] of Object.entries(DISAGREES))
    counts.push([what, (await hall.town.sql(query)).rows.length])
  return counts
}

const put = (text: string, ...values: unknown[]) => hall.town.sql(text, values)

/** The choir is about to begin: one is coming, one has the cook's shift; its room is held. */
async function anOccasion(): Promise<Pages> {
  const [leeds, id, cook] = [hall.town.body('leeds'), newId(), newId()]
  await put(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at, open_to, host_id, host_shown)
     values ($1, $2, 'choir', 'Choir', '2026-11-22T12:20Z', '2026-11-22T14:00Z', now(), 'everyone', $3, 'Sam A.')`,
    leeds,
    id,
    who.secretary,
  )
  for (const [slot, name, does, maximum] of [
    [newId(), '', 'attended', 2],
    [cook, 'Cook', 'did-shift', 1],
    [newId(), 'Till', 'did-shift', 2],
  ])
    await put(
      `insert into slot (body_id, id, occasion_id, name, does, maximum) values ($1, $2, $3, $4, $5, $6)`,
      leeds,
      slot,
      id,
      name,
      does,
      maximum,
    )
  const at = `/b/leeds/whats-on/${id}`
  await hall.ask(who.member, `${at}/commitment`, { slot: cook })
  await hall.ask(who.other, `${at}/commitment`, {})
  const { rows } = await put(
    `select id from commitment where occasion_id = $1 and person_id = $2`,
    id,
    who.member,
  )
  return [
    [who.secretary, `${at}/calling-off`],
    [who.secretary, `${at}/change`],
    [who.secretary, `${at}/door`],
    [who.member, at],
    [who.other, at],
    [who.member, `/b/leeds/whats-on/rota/mine/${String(rows[0]?.['id'])}`],
    [who.other, `${at}/mine`],
    [who.chair, at],
  ]
}

/** Called off a moment ago. */
async function oneCalledOff(): Promise<Pages> {
  const pages = await anOccasion()
  const at = (pages[0]?.[1] ?? '').replace('/calling-off', '')
  await hall.ask(who.secretary, `${at}/calling-off`, { reason: 'Snow' })
  return [
    [who.secretary, `${at}/calling-off`],
    [who.chair, `${at}/calling-off`],
    [who.chair, `${at}/change`],
    [who.member, at],
    [who.other, at],
  ]
}

/** Somebody is in already, and the cook has asked another by name to take the shift. */
async function oneUnderWay(): Promise<Pages> {
  const pages = await anOccasion()
  const at = (pages[0]?.[1] ?? '').replace('/calling-off', '')
  const mine = pages.find(([, address]) => address.includes('/rota/mine/'))?.[1] ?? ''
  await hall.ask(who.member, `${mine}/handover`, { how: 'one', to_contact: 'olu@example.org' })
  await hall.ask(who.secretary, `${at}/door/guests`, {
    name: 'Walk In',
    contact: '',
    once: newId(),
  })
  return [
    [who.secretary, `${at}/door`],
    [who.chair, `${at}/door`],
    [who.chair, `${at}/calling-off`],
    [who.other, '/b/leeds/whats-on/rota/mine'],
    [who.member, '/b/leeds/whats-on/rota/mine'],
    [who.member, at],
    [who.other, at],
  ]
}

async function aRequest(): Promise<Pages> {
  const [leeds, id, place] = [hall.town.body('leeds'), newId(), newId()]
  await put(
    `insert into place (body_id, id, kind, name, on_offer, made_at) values ($1, $2, 'room', $3, true, now())`,
    leeds,
    place,
    `Room ${place}`,
  )
  await put(
    `insert into request (body_id, id, place_id, person_id, group_name, standing, name, contact, purpose, starts_at, ends_at, asked_at)
     values ($1, $2, $3, $4, 'A choir', 'member', 'Mo', null, 'Singing', '2026-12-02T18:00Z', '2026-12-02T20:00Z', now())`,
    leeds,
    id,
    place,
    who.member,
  )
  const at = `/b/leeds/rooms/requests/${id}`
  return [
    [who.secretary, at],
    [who.chair, at],
    [who.member, `${at}/mine`],
  ]
}

async function twoEntries(): Promise<Pages> {
  const [one, other] = [
    await hall.town.addPerson({ given: 'Zuz', family: 'Twin', of: 'leeds' }),
    await hall.town.addPerson({ given: 'Zuza', family: 'Twin', of: 'leeds' }),
  ].sort()
  await put(
    `insert into possible_double (body_id, one_id, other_id, score, found, found_at) values ($1, $2, $3, 1, '{}', now())`,
    hall.town.body('leeds'),
    one,
    other,
  )
  const pair = `/b/leeds/import/doubles/${String(one)}/${String(other)}`
  const entry = (id: unknown, page: string) => `/b/leeds/people/${String(id)}${page}`
  await hall.ask(who.chair, entry(one, '/erasure'), {})
  return [
    [who.secretary, pair],
    [who.chair, pair],
    [who.secretary, entry(one, '/erasure')],
    [who.secretary, entry(other, '/erasure')],
    [who.secretary, entry(one, '')],
    [who.chair, entry(one, '/edit')],
    [who.chair, entry(other, '')],
  ]
}

describe('two at once', () => {
  test('about an occasion', async () => {
    expect(await everyPair(anOccasion, 10)).toEqual([])
  }, 400_000)

  test('about one that was called off', async () => {
    expect(await everyPair(oneCalledOff, 2)).toEqual([])
  }, 400_000)

  test('about one that is under way', async () => {
    expect(await everyPair(oneUnderWay, 8)).toEqual([])
  }, 400_000)

  test('about somebody who asks for a room', async () => {
    expect(await everyPair(aRequest, 4)).toEqual([])
  }, 400_000)

  test('about two entries that may be one', async () => {
    expect(await everyPair(twoEntries, 8)).toEqual([])
  }, 400_000)
})
