import { setTimeout as pause } from 'node:timers/promises'
import { getMigrations } from 'better-auth/db/migration'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { open } from '../entering/enter.ts'
import { authOptions } from './library/auth.ts'
import { hallSecret } from './library/secret.ts'
import { dropKeys, endSessions, mergeSignIn, partSignIn } from './session/ending.ts'
import { answering, unionWithSignIn } from './sessions.testing.ts'
import { ENDED_SEEN_WITHIN_MS } from './settings.ts'

let hall: Awaited<ReturnType<typeof unionWithSignIn>>
let union: string
beforeAll(async () => {
  hall = await unionWithSignIn()
  union = await hall.body('Bakers')
})
afterAll(() => hall.close())

describe('a session', () => {
  test('says who holds its cookie, by what means, and when', async () => {
    const ann = await hall.person(union, 'Ann Leeds')
    const before = Date.now()
    const { cookie } = await hall.signIn({
      person_id: ann,
      how: 'link',
      address: 'ann@example.org',
    })
    const session = await hall.sessions.whoIs(cookie)
    expect(session).toMatchObject({ person_id: ann, how: 'link', strong_at: null })
    expect(Number(session?.fresh_at)).toBeGreaterThanOrEqual(before)
    expect(Number(session?.fresh_at)).toBeLessThanOrEqual(Date.now())
  })

  test('is nobody’s with a cookie the hall did not sign', async () => {
    const { cookie } = await hall.signIn({
      person_id: await hall.person(union, 'Bilal'),
      how: 'demo',
    })
    const [value = '', signature = ''] = decodeURIComponent(
      cookie.split('; ')[0]?.slice(5) ?? '',
    ).split('.')
    const signed = (of: string, by: string) => `hall=${encodeURIComponent(`${of}.${by}`)}`
    const other = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
    expect(await hall.sessions.whoIs(signed(value, signature))).not.toBeNull()
    expect(await hall.sessions.whoIs(signed(value, other(signature)))).toBeNull()
    expect(await hall.sessions.whoIs(signed(other(value), signature))).toBeNull()
    expect(await hall.sessions.whoIs(signed(value, ''))).toBeNull()
    expect(await hall.sessions.whoIs('hall=%E0%A4%A')).toBeNull()
    expect(await hall.sessions.whoIs(undefined)).toBeNull()
  })

  test('cannot be read by script, and is not sent from other sites', async () => {
    const { cookies } = await hall.signIn({
      person_id: await hall.person(union, 'Cora'),
      how: 'demo',
    })
    expect(cookies.find((one) => one.startsWith('hall='))).toMatch(/HttpOnly.*SameSite=Lax/)
  })

  test('begins anew at each sign-in: the one before it is over', async () => {
    const dan = await hall.person(union, 'Dan')
    const before = await hall.signIn({ person_id: dan, how: 'link' })
    const after = await hall.signIn({ person_id: dan, how: 'link' }, { cookie: before.cookie })
    expect(await hall.sessions.whoIs(before.cookie)).toBeNull()
    expect(await hall.sessions.whoIs(after.cookie)).toMatchObject({ person_id: dan })
  })

  test('ends when its time is up', async () => {
    const fay = await hall.person(union, 'Fay')
    const { cookie } = await hall.signIn({ person_id: fay, how: 'link' })
    await hall.maker.query(
      "update auth.session set expires_at = now() - interval '1 second' where user_id = $1",
      [fay],
    )
    hall.sessions.forget()
    expect(await hall.sessions.whoIs(cookie)).toBeNull()
  })

  test('ends at sign-out', async () => {
    const { cookie } = await hall.signIn({
      person_id: await hall.person(union, 'Eve'),
      how: 'link',
    })
    await answering((c) => hall.sessions.end(c), { cookie })
    expect(await hall.sessions.whoIs(cookie)).toBeNull()
  })

  test('forgets half a day later that a passkey was given', async () => {
    const { cookie } = await hall.signIn({
      person_id: await hall.person(union, 'Fay'),
      how: 'code',
      strong: true,
    })
    expect((await hall.sessions.whoIs(cookie))?.strong_at).not.toBeNull()
    await hall.maker.query("update auth.session set strong_at = now() - interval '13 hours'")
    hall.sessions.forget()
    expect((await hall.sessions.whoIs(cookie))?.strong_at).toBeNull()
  })
})

describe('the end of an office', () => {
  const seen = () => pause(ENDED_SEEN_WITHIN_MS + 100)

  test('ends its holder’s sessions within five seconds, in every process', async () => {
    expect(ENDED_SEEN_WITHIN_MS).toBeLessThan(5000)
    const gita = await hall.person(union, 'Gita')
    const office = await hall.office(union, gita, '2036-01-01')
    const { cookie } = await hall.signIn({ person_id: gita, how: 'link' })
    expect(await hall.sessions.whoIs(cookie)).not.toBeNull()
    await hall.maker.query('update office set ended_at = now() where id = $1', [office])
    await seen()
    expect(await hall.sessions.whoIs(cookie)).toBeNull()
  })

  test('by its date does so too, and a later sign-in lives', async () => {
    const hari = await hall.person(union, 'Hari')
    await hall.office(union, hari, '2026-06-01')
    const { cookie } = await hall.signIn({ person_id: hari, how: 'link' })
    expect(await hall.sessions.whoIs(cookie)).not.toBeNull()
    await hall.maker.query(
      "update auth.session set created_at = '2026-05-20T12:00Z' where user_id = $1",
      [hari],
    )
    await seen()
    expect(await hall.sessions.whoIs(cookie)).toBeNull()
  })

  test('is seen as soon when the clock is set back meanwhile', async () => {
    const uma = await hall.person(union, 'Uma')
    const { cookie } = await hall.signIn({ person_id: uma, how: 'link' })
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
    try {
      expect(await hall.sessions.whoIs(cookie)).not.toBeNull()
      await hall.maker.query('delete from auth.session where user_id = $1', [uma])
      vi.advanceTimersByTime(ENDED_SEEN_WITHIN_MS)
      vi.setSystemTime(Date.now() - 24 * 3600 * 1000)
      expect(await hall.sessions.whoIs(cookie)).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })

  test('may be told to sign-in by the register, in its own transaction', async () => {
    const ines = await hall.person(union, 'Ines')
    const { cookie } = await hall.signIn({ person_id: ines, how: 'link' })
    await hall.app.transaction().execute((db) => endSessions({ db }, ines))
    hall.sessions.forget()
    expect(await hall.sessions.whoIs(cookie)).toBeNull()
  })
})

describe('a mailed link', () => {
  const asked = { address: 'jo@example.org', language: 'en', next: null }

  test('may be looked at, and is good once', async () => {
    const token = await hall.sessions.links.make(asked)
    expect(await hall.sessions.links.look(token)).toEqual(asked)
    const both = await Promise.all([hall.sessions.links.use(token), hall.sessions.links.use(token)])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await hall.sessions.links.look(token)).toBeNull()
  })

  test('is not good after half an hour', async () => {
    const token = await hall.sessions.links.make(asked)
    await hall.maker.query("update auth.verification set expires_at = now() - interval '1 second'")
    expect(await hall.sessions.links.use(token)).toBeNull()
  })

  test('cannot be made from what the database keeps of it', async () => {
    await hall.sessions.links.make(asked)
    const { rows } = await hall.maker.query<{ identifier: string }>(
      'select identifier from auth.verification order by created_at desc limit 1',
    )
    const kept = rows[0]?.identifier ?? ''
    expect(await hall.sessions.links.use(kept)).toBeNull()
    expect(await hall.sessions.links.use(kept.replace('link:', ''))).toBeNull()
  })

  test('stands for everybody who has that address now, and for nobody else', async () => {
    const party = await hall.body('Party')
    const kim = await hall.person(union, 'Kim Hill', 'Home@example.org')
    const lou = await hall.person(party, 'Lou Hill', 'home@example.org')
    const max = await hall.person(union, 'Max Hill', 'home@example.org')
    await hall.maker.query('update contact_point set ended_at = now() where person_id = $1', [max])
    expect(await hall.sessions.links.peopleAt(' home@EXAMPLE.org')).toEqual([
      { id: kim, name: 'Kim Hill', register: 'Bakers' },
      { id: lou, name: 'Lou Hill', register: 'Party' },
    ])
  })

  test('is asked about by sign-in alone: no page can ask whose an address is', async () => {
    const asking = hall.appPool.query("select auth.people_at('home@example.org')")
    await expect(asking).rejects.toThrow('permission denied')
  })
})

describe('keys', () => {
  const keyOf = async (person_id: string, name: string) => {
    await hall.sessions.makeKnown(person_id)
    await hall.maker.query(
      `insert into auth.passkey (name, public_key, user_id, credential_id, counter, device_type, backed_up)
       values ($2, 'k', $1, $2, 0, 'multiDevice', true)`,
      [person_id, name],
    )
  }
  const keysOf = async (person_id: string) =>
    (await hall.sessions.keys.keysOf(person_id)).passkeys.map(({ name }) => name)
  const asHall = <T>(work: (db: Parameters<typeof endSessions>[0]['db']) => Promise<T>) =>
    hall.app.transaction().execute(work)

  test('go with an entry that is merged, and come back when that is undone', async () => {
    const nora = await hall.person(union, 'Nora')
    const twin = await hall.person(union, 'Nora Twin')
    await keyOf(nora, 'phone')
    await keyOf(twin, 'laptop')
    await asHall((db) => mergeSignIn({ db }, twin, nora))
    expect(await keysOf(twin), 'the register has not merged them').toEqual(['laptop'])
    await hall.maker.query('update person set merged_into = $2 where id = $1', [twin, nora])
    await asHall((db) => mergeSignIn({ db }, twin, nora))
    expect(await keysOf(nora)).toEqual(['phone', 'laptop'])
    await asHall((db) => partSignIn({ db }, twin, nora))
    expect(await keysOf(nora), 'they are still merged').toEqual(['phone', 'laptop'])
    await hall.maker.query('update person set merged_into = null where id = $1', [twin])
    await asHall((db) => partSignIn({ db }, twin, nora))
    expect([await keysOf(nora), await keysOf(twin)]).toEqual([['phone'], ['laptop']])
  })

  test('are taken off by colleagues only for somebody in office at the body they stand in', async () => {
    const otto = await hall.person(union, 'Otto')
    await keyOf(otto, 'phone')
    const other = await hall.body('Other')
    const dropIn = (body_id: string) =>
      asHall(async (db) => {
        await open(db, { body_id, reach: [body_id], roll: [body_id] })
        await dropKeys({ db }, otto)
      })
    await dropIn(union)
    expect(await keysOf(otto), 'they hold no office').toEqual(['phone'])
    await hall.office(union, otto, '2036-01-01')
    await dropIn(other)
    expect(await keysOf(otto), 'their office is elsewhere').toEqual(['phone'])
    await dropIn(union)
    expect(await keysOf(otto)).toEqual([])
  })
})

describe('the hall', () => {
  test('has one secret, whichever process comes first', async () => {
    const [one, two] = await Promise.all([hallSecret(hall.authPool), hallSecret(hall.authPool)])
    expect(one).toBe(two)
    expect(one.length).toBeGreaterThan(60)
  })

  test('keeps the tables that better-auth asks for: it finds nothing to change', async () => {
    const options = authOptions({
      db: hall.auth,
      secret: 'for a look at the tables only, nothing is signed with it',
      publicUrl: 'http://localhost:3000',
    })
    const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } =
      await getMigrations(options)
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      schemaProblems: [],
    })
  })

  test('lets a thing be tried so often, for each address alone', async () => {
    const tries = []
    for (let n = 0; n < 4; n++)
      tries.push(await hall.sessions.mayTry({ what: 'link', of: 'a@example.org', max: 3 }, 60))
    expect(tries).toEqual([true, true, true, false])
    expect(await hall.sessions.mayTry({ what: 'link', of: 'b@example.org', max: 3 }, 60)).toBe(true)
    await hall.maker.query("update auth.tries set until = now() - interval '1 second'")
    expect(await hall.sessions.mayTry({ what: 'link', of: 'a@example.org', max: 3 }, 60)).toBe(true)
  })

  test('knows a new device from a known one, and says nothing at the first', async () => {
    const mia = await hall.person(union, 'Mia')
    const first = await hall.signIn({ person_id: mia, how: 'link' })
    const again = await hall.signIn({ person_id: mia, how: 'link' }, { cookie: first.cookie })
    const phone = { 'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Firefox/140.0' }
    const other = await hall.signIn({ person_id: mia, how: 'link' }, phone)
    const said = [first, again, other].map(({ answer }) => answer.newDevice)
    expect(said).toEqual([null, null, 'Firefox · Android'])
  })
})
