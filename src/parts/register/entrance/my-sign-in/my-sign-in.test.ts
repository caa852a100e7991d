import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../../../../../test/support/hall.ts'
import { doJobs, lettersTo } from '../../../../../test/support/letters.ts'
import { visitor, type Visitor } from '../../../../../test/support/visitor.ts'
import { signInJobs } from '../sign-in/sign-in.jobs.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
  hall.setClock(new Date())
})
afterAll(() => hall.close())

const where = (answer: Response) => [answer.status, answer.headers.get('location')]

let people = 0
async function secretary(given: string) {
  const address = `${given.toLowerCase()}${++people}@example.org`
  const id = await hall.town.addPerson({ given, family: 'Rao', of: 'leeds', email: address })
  await hall.town.addOffice(id, 'leeds', 'secretary')
  return { id, address }
}

async function signedIn({ id, address }: { id: string; address: string }) {
  const browser = visitor(hall)
  const token = await hall.house.sessions.links.make({ address, language: 'en', next: null })
  await browser.post('/sign-in/link', { token, person: id })
  return browser
}

async function setUpCodeApp(browser: Visitor) {
  expect(where(await browser.post('/me/sign-in/code', { to: '/b/leeds' }))).toEqual([
    303,
    '/me/sign-in/code?to=%2Fb%2Fleeds',
  ])
  const page = await (await browser.get('/me/sign-in/code?to=/b/leeds')).text()
  const typed = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
  const secret = new TextDecoder().decode(base32.decode(typed))
  return createOTP(secret)
}

describe('an office that keeps the list', () => {
  test('is led to make a key, makes one without script, and comes back stronger', async () => {
    const gita = await secretary('Gita')
    const browser = await signedIn(gita)
    expect((await hall.house.sessions.whoIs(browser.cookies()))?.strong_at).toBeNull()
    const led = textOf(await (await browser.get('/prove-it?why=strong&to=/b/leeds')).text())
    expect(led).toContain('Your office needs one more thing')

    const app = await setUpCodeApp(browser)
    const wrong = await browser.post('/me/sign-in/code/confirmation', { code: '000000' })
    expect(wrong.status).toBe(422)
    expect(textOf(await wrong.text())).toContain('That is not the code')
    const done = await browser.post('/me/sign-in/code/confirmation', {
      code: await app.totp(),
      to: '/b/leeds',
    })
    expect(done.status).toBe(200)
    expect(textOf(await done.text())).toContain('Your spare codes')
    expect(await hall.house.sessions.whoIs(browser.cookies())).toMatchObject({
      person_id: gita.id,
      how: 'code',
    })
    expect((await hall.house.sessions.whoIs(browser.cookies()))?.strong_at).not.toBeNull()
    await doJobs(hall, signInJobs)
    const [letter] = await lettersTo(hall, gita.address)
    expect(letter?.subject).toBe('Your way of signing in was changed')
  })

  test('a mailed link to a changed address cannot make another key, nor take one off', async () => {
    const hari = await secretary('Hari')
    const browser = await signedIn(hari)
    const app = await setUpCodeApp(browser)
    await browser.post('/me/sign-in/code/confirmation', { code: await app.totp() })

    const thief = 'not-hari@example.org'
    await hall.town.sql(
      'update contact_point set value = $2, comparable = $2 where person_id = $1',
      [hari.id, thief],
    )
    const other = await signedIn({ id: hari.id, address: thief })
    expect(await hall.house.sessions.whoIs(other.cookies())).toMatchObject({ strong_at: null })
    for (const path of ['/me/sign-in/passkey', '/me/sign-in/passkeys', '/me/sign-in/code'])
      expect(where(await other.get(path))[1], path).toContain('/prove-it?why=strong')
    expect(where(await other.post('/me/sign-in/code/removal'))[1]).toContain('/prove-it')
    expect(where(await other.post('/me/sign-in/code'))[1]).toContain('/prove-it')
    expect((await hall.house.sessions.keys.keysOf(hari.id)).code).toBe(true)
  })

  test('shows who they are again by a code; a code counts once', async () => {
    const ines = await secretary('Ines')
    const browser = await signedIn(ines)
    const app = await setUpCodeApp(browser)
    const code = await app.totp()
    await browser.post('/me/sign-in/code/confirmation', { code })
    const again = await signedIn(ines)
    expect((await again.post('/prove-it', { code, why: 'strong', to: '/b/leeds' })).status).toBe(
      422,
    )
    expect((await hall.house.sessions.whoIs(again.cookies()))?.strong_at).toBeNull()
    await hall.town.sql("delete from auth.verification where identifier like 'code-given:%'")
    const proved = await again.post('/prove-it', { code, why: 'strong', to: '/b/leeds' })
    expect(where(proved)).toEqual([303, '/b/leeds'])
    expect((await hall.house.sessions.whoIs(again.cookies()))?.strong_at).not.toBeNull()
  })

  test('a spare code lets them in once', async () => {
    const jo = await secretary('Jo')
    const browser = await signedIn(jo)
    const app = await setUpCodeApp(browser)
    const page = await browser.post('/me/sign-in/code/confirmation', { code: await app.totp() })
    const spare = /<code>([^<]+)<\/code>/.exec(await page.text())?.[1] ?? ''
    const lost = await signedIn(jo)
    const form = { code: '', spare, why: 'fresh', to: '/b/leeds' }
    expect(where(await lost.post('/prove-it', form))).toEqual([303, '/b/leeds'])
    expect((await (await signedIn(jo)).post('/prove-it', form)).status).toBe(422)
  })

  test('codes cannot be tried for long', async () => {
    const kim = await secretary('Kim')
    const browser = await signedIn(kim)
    const app = await setUpCodeApp(browser)
    await browser.post('/me/sign-in/code/confirmation', { code: await app.totp() })
    const guesser = await signedIn(kim)
    let last = ''
    for (let n = 0; n < 6; n++)
      last = textOf(await (await guesser.post('/prove-it', { code: `00000${n}` })).text())
    expect(last).toContain('Too many wrong codes')
    const right = await guesser.post('/prove-it', { code: await app.totp() })
    expect(right.status).toBe(422)
  })
})

describe('my sign-in', () => {
  test('asks again for who it is when the session is not fresh', async () => {
    const lou = await secretary('Lou')
    const browser = await signedIn(lou)
    hall.setClock(new Date(Date.now() + 16 * 60_000))
    expect(where(await browser.get('/me/sign-in/code'))).toEqual([
      303,
      '/prove-it?why=fresh&to=%2Fme%2Fsign-in%2Fcode',
    ])
    expect((await browser.get('/me/sign-in')).status).toBe(200)
    hall.setClock(new Date())
  })

  test('shows nobody another’s sessions, and ends nobody else’s', async () => {
    const mo = await signedIn(await secretary('Mo'))
    const nia = await signedIn(await secretary('Nia'))
    const session = await hall.house.sessions.whoIs(nia.cookies())
    expect(where(await mo.post(`/me/sign-in/sessions/${session?.session_id ?? ''}/end`))[0]).toBe(
      303,
    )
    hall.house.sessions.forget()
    expect(await hall.house.sessions.whoIs(nia.cookies())).not.toBeNull()
  })

  test('a removed code app lets nobody in, and can be set up anew', async () => {
    const oli = await secretary('Oli')
    const browser = await signedIn(oli)
    const app = await setUpCodeApp(browser)
    await browser.post('/me/sign-in/code/confirmation', { code: await app.totp() })
    expect(where(await browser.post('/me/sign-in/code/removal'))).toEqual([303, '/me/sign-in'])
    expect(await hall.house.sessions.keys.keysOf(oli.id)).toEqual({ passkeys: [], code: false })
    expect((await browser.post('/prove-it', { code: await app.totp() })).status).toBe(200)
    await setUpCodeApp(browser)
  })
})
