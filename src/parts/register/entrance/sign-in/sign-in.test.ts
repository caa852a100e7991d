import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../../../../../test/support/hall.ts'
import { doJobs, lettersTo } from '../../../../../test/support/letters.ts'
import { visitor } from '../../../../../test/support/visitor.ts'
import { signInJobs } from './sign-in.jobs.ts'
import { addressTyped, beforeChangingKeys } from './sign-in.rules.ts'

describe('what is typed', () => {
  test.each([
    [' Ann@Example.org ', 'ann@example.org'],
    ['ann@example', null],
    ['ann example.org', null],
    ['a@b.c,d@e.f', null],
    [undefined, null],
  ])('%s is the address %s', (typed, address) => expect(addressTyped(typed)).toBe(address))

  test('the first key is made by whoever holds the mailbox, others only by who has one', () => {
    const weak = { strong_at: null }
    expect(beforeChangingKeys({ passkeys: 0, code: false }, weak)).toBe('go-on')
    expect(beforeChangingKeys({ passkeys: 1, code: false }, weak)).toBe('show-a-key')
    expect(beforeChangingKeys({ passkeys: 0, code: true }, weak)).toBe('show-a-key')
    expect(beforeChangingKeys({ passkeys: 1, code: true }, { strong_at: new Date() })).toBe('go-on')
  })
})

describe('at the door', () => {
  let hall: TestHall
  let ann: string
  beforeAll(async () => {
    hall = await testHall()
    ann = await hall.town.addPerson({
      given: 'Ann',
      family: 'Kowalska',
      of: 'harehills',
      email: 'ann@example.org',
    })
  })
  afterAll(() => hall.close())

  const linkTo = async (address: string) => {
    await doJobs(hall, signInJobs)
    const [letter] = await lettersTo(hall, address)
    return /\/sign-in\/link\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
  }

  test('a member asks for a link, opens it, presses the button and is in, where they were going', async () => {
    const phone = visitor(hall)
    expect((await phone.get('/sign-in?to=/b/leeds')).status).toBe(200)
    const asked = await phone.post('/sign-in', { address: 'Ann@example.org', to: '/b/leeds' })
    expect([asked.status, asked.headers.get('location')]).toEqual([
      303,
      '/sign-in/sent?to=%2Fb%2Fleeds',
    ])
    const token = await linkTo('ann@example.org')
    const shown = textOf(await (await phone.get(`/sign-in/link/${token}`)).text())
    expect(shown).toContain('This link is for Ann Kowalska')
    const opened = await phone.post('/sign-in/link', { token, person: ann })
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/b/leeds'])
    expect(textOf(await (await phone.get('/me/sign-in')).text())).toContain('this device')
  })

  test('following the link signs nobody in, as mail scanners follow links too', async () => {
    await visitor(hall).post('/sign-in', { address: 'ann@example.org' })
    const token = await linkTo('ann@example.org')
    const scanner = visitor(hall)
    await scanner.get(`/sign-in/link/${token}`)
    await scanner.get(`/sign-in/link/${token}`)
    expect(scanner.cookie('hall')).toBeUndefined()
    expect((await visitor(hall).post('/sign-in/link', { token, person: ann })).status).toBe(303)
  })

  test('a link works once, and for nobody but those at its address', async () => {
    const token = await hall.house.sessions.links.make({
      address: 'ann@example.org',
      language: 'en',
      next: null,
    })
    const bilal = await hall.town.addPerson({ given: 'Bilal', family: 'Hussain', of: 'hull' })
    const other = visitor(hall)
    expect((await other.post('/sign-in/link', { token, person: bilal })).status).toBe(422)
    expect(other.cookie('hall')).toBeUndefined()
    // Used up by the attempt: whoever plays with a link loses it.
    expect((await visitor(hall).post('/sign-in/link', { token, person: ann })).status).toBe(422)
    expect(textOf(await (await visitor(hall).get(`/sign-in/link/${token}`)).text())).toContain(
      'This link is used up',
    )
  })

  test('nobody can learn whether an address is on a list', async () => {
    const answers = []
    for (const address of ['ann@example.org', 'stranger@example.org']) {
      const phone = visitor(hall)
      const asked = await phone.post('/sign-in', { address })
      const page = await phone.get(asked.headers.get('location') ?? '')
      const { rows } = await hall.town.sql(
        "select count(*)::int as n from pgboss.job where name = 'sign-in.link' and state = 'created'",
      )
      answers.push({
        status: asked.status,
        to: asked.headers.get('location'),
        headers: [...asked.headers.keys()].sort(),
        page: await page.text(),
        jobs: rows,
      })
      await doJobs(hall, signInJobs)
    }
    expect(answers[0]).toEqual(answers[1])
    expect(await lettersTo(hall, 'stranger@example.org')).toEqual([])
  })

  test('one mailbox is not filled with links: the answer stays the same, the letters stop', async () => {
    const cat = { given: 'Cat', family: 'Obi', of: 'hull', email: 'cat@example.org' }
    await hall.town.addPerson(cat)
    const statuses = new Set<number>()
    for (let n = 0; n < 7; n++)
      statuses.add((await visitor(hall).post('/sign-in', { address: cat.email })).status)
    await doJobs(hall, signInJobs)
    expect([...statuses]).toEqual([303])
    expect((await lettersTo(hall, cat.email)).length).toBe(4)
  })

  test('passkeys are not asked for without end', async () => {
    const statuses = []
    for (let n = 0; n < 302; n++)
      statuses.push((await visitor(hall).get('/sign-in/passkey')).status)
    expect([statuses[0], statuses[299], statuses[301]]).toEqual([200, 200, 429])
  })

  test('a household that shares an address is asked who they are, and may change it later', async () => {
    const home = { family: 'Hill', email: 'home@example.org' }
    const kim = await hall.town.addPerson({ given: 'Kim', of: 'armley', ...home })
    const lou = await hall.town.addPerson({ given: 'Lou', of: 'carers-leeds', ...home })
    const phone = visitor(hall)
    await phone.post('/sign-in', { address: home.email })
    const token = await linkTo(home.email)
    const page = textOf(await (await phone.get(`/sign-in/link/${token}`)).text())
    expect(page).toContain('Kim Hill, The Common Party')
    expect(page).toContain('Lou Hill, Union of Carers')
    await phone.post('/sign-in/link', { token, person: kim })
    expect(await hall.house.sessions.whoIs(phone.cookies())).toMatchObject({ person_id: kim })
    expect((await phone.post('/sign-in/who', { person: lou })).status).toBe(303)
    expect(await hall.house.sessions.whoIs(phone.cookies())).toMatchObject({ person_id: lou })
    expect((await phone.post('/sign-in/who', { person: ann })).status).toBe(404)
  })

  test('a form from another site signs nobody in or out', async () => {
    const phone = visitor(hall, { 'sec-fetch-site': 'cross-site', origin: 'https://bad.example' })
    expect((await phone.post('/sign-in', { address: 'ann@example.org' })).status).toBe(403)
    expect((await phone.post('/sign-out')).status).toBe(403)
  })

  test('a new device is told of by mail, with the way to end it', async () => {
    const dee = await hall.town.addPerson({
      given: 'Dee',
      family: 'Rai',
      of: 'hull',
      email: 'dee@example.org',
    })
    const signIn = async (agent: string) => {
      const browser = visitor(hall, { 'user-agent': agent })
      const asked = { address: 'dee@example.org', language: 'en', next: null }
      const token = await hall.house.sessions.links.make(asked)
      await browser.post('/sign-in/link', { token, person: dee })
      await doJobs(hall, signInJobs)
      return browser
    }
    await signIn('Mozilla/5.0 (Windows NT 10.0) Firefox/140.0')
    expect(await lettersTo(hall, 'dee@example.org')).toEqual([])
    const stranger = await signIn('Mozilla/5.0 (Android 15; Mobile) Chrome/150.0 Safari/537')
    const [letter] = await lettersTo(hall, 'dee@example.org')
    expect(letter?.text).toContain('Chrome · Android')
    expect(letter?.text).toContain('/me/sign-in')
    const { rows } = await hall.town.sql(
      'select id from auth.session where user_id = $1 order by created_at desc limit 1',
      [dee],
    )
    const own = visitor(hall)
    const token = await hall.house.sessions.links.make({
      address: 'dee@example.org',
      language: 'en',
      next: null,
    })
    await own.post('/sign-in/link', { token, person: dee })
    const [{ id }] = rows as [{ id: string }]
    expect((await own.post(`/me/sign-in/sessions/${id}/end`)).status).toBe(303)
    hall.house.sessions.forget()
    expect(await hall.house.sessions.whoIs(stranger.cookies())).toBeNull()
    expect(await hall.house.sessions.whoIs(own.cookies())).not.toBeNull()
  })

  test('the link page speaks Urdu from right to left', async () => {
    const page = await (await visitor(hall, { 'accept-language': 'ur' }).get('/sign-in')).text()
    expect(page).toContain('dir="rtl"')
    expect(page).toContain('مجھے لنک بھیجیں')
  })

  test('an office that ended has no session left within five seconds', async () => {
    const eli = await hall.town.addPerson({ given: 'Eli', family: 'Stone', of: 'leeds' })
    const office = await hall.town.addOffice(eli, 'leeds', 'secretary')
    const browser = visitor(hall)
    const asked = { address: 'eli@example.org', language: 'en', next: null }
    await hall.town.sql(
      `insert into contact_point (person_id, id, kind, value, comparable, source, began_at)
       values ($1, gen_random_uuid(), 'email', $2, $2, 'list', now())`,
      [eli, asked.address],
    )
    const token = await hall.house.sessions.links.make(asked)
    await browser.post('/sign-in/link', { token, person: eli })
    expect((await browser.get('/me/sign-in')).status).toBe(200)
    await hall.town.sql('update office set ended_at = now() where id = $1', [office])
    await pause(2200)
    const after = await browser.get('/me/sign-in')
    expect([after.status, after.headers.get('location')]).toEqual([
      303,
      '/sign-in?to=%2Fme%2Fsign-in',
    ])
  })
})
