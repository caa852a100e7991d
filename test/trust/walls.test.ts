import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { myself } from '../../src/platform/entering/door.ts'
import { comeByLink, open, speakAs } from '../../src/platform/entering/enter.ts'
import { inScope } from '../../src/platform/entering/errands.ts'
import { NotFound } from '../../src/platform/errors.ts'
import type { HallEnv, House } from '../../src/platform/house.ts'
import { newId } from '../../src/platform/ids.ts'
import { openLog } from '../../src/platform/running/log.ts'
import { hashOf, isSecret } from '../../src/platform/secrets/secret.ts'
import { networkOf } from '../../src/platform/sessions/index.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { visitor } from '../support/visitor.ts'

/** Walls that belong to no part: taken away, nothing else would go red. SECURITY.md says where each stands. */
let hall: TestHall
let ruth: string
beforeAll(async () => {
  hall = await testHall()
  ruth = await hall.town.addPerson({
    given: 'Ruth',
    family: 'Okafor',
    of: 'leeds',
    email: 'ruth@example.org',
  })
  await hall.town.addOffice(ruth, 'leeds', 'secretary')
})
afterAll(() => hall.close())

describe('the door', () => {
  test('lets nothing into its context but ids and hashes, for SET LOCAL takes no parameters', async () => {
    const { db } = hall.house
    const rooms = { body_id: hall.town.body('leeds'), reach: [], roll: [] }
    const words = "'; set local hall.roll = 'x"
    await expect(open(db, { ...rooms, reach: [words] })).rejects.toThrow('ids only')
    await expect(open(db, { ...rooms, roll: [words] })).rejects.toThrow('ids only')
    await expect(open(db, { ...rooms, body_id: words })).rejects.toThrow('ids only')
    await expect(speakAs(db, words)).rejects.toThrow('ids only')
    await expect(comeByLink(db, words)).rejects.toThrow('hash')
  })

  test('writes nothing for a GET, whatever stands behind it', async () => {
    const rename = myself('a test: a page that writes')
    const app = inHouse(hall.house).on(['GET', 'POST'], '/rename', rename, async (c) => {
      await c
        .get('scope')
        .db.updateTable('person')
        .set({ language: 'pl' })
        .where('id', '=', ruth)
        .execute()
      return c.text('done')
    })
    const headers = { 'x-test-person': ruth }
    expect((await app.request('/rename', { headers })).status).toBe(500)
    expect((await app.request('/rename', { headers, method: 'HEAD' })).status).toBe(500)
    expect((await app.request('/rename', { headers, method: 'POST' })).status).toBe(200)
  })
})

describe('a job', () => {
  test('does what its asker may still do: if their office ended meanwhile, so has what they asked for', async () => {
    const gita = await hall.town.addPerson({ given: 'Gita', family: 'Rao', of: 'leeds' })
    await hall.town.addOffice(gita, 'leeds', 'secretary')
    const asked = { body_id: hall.town.body('leeds'), person_id: gita, act: 'list.import' } as const
    const work = () => inScope(hall.house, asked, () => Promise.resolve('done'))
    expect(await work()).toBe('done')
    await hall.town.sql('update office set ended_at = now() where person_id = $1', [gita])
    await expect(work()).rejects.toThrow(NotFound)
  })
})

describe('a page', () => {
  test('with people on it stays in no cache; one for everybody may be asked about again', async () => {
    const cacheOf = async (who: string | null, path: string) =>
      (await hall.ask(who, path)).headers.get('cache-control')
    expect(await cacheOf(ruth, '/b/leeds/people')).toBe('no-store')
    expect(await cacheOf(ruth, '/me')).toBe('no-store')
    expect(await cacheOf(null, '/rule')).toBe('no-cache')
  })
})

describe('the log', () => {
  test('names the page that failed, never who or what was asked for there', async () => {
    const lines: string[] = []
    const log = openLog('info', { write: (line) => void lines.push(line) })
    const db = { connection: () => ({ execute: () => Promise.reject(new Error('lost')) }) }
    const app = createApp({ ...hall.house, log, db: db as unknown as House['db'] })
    await app.request(`http://hall.example.org/b/leeds/people/${ruth}?q=Okafor`)
    expect(lines.join()).toContain('/b/:body/people/:person')
    expect(lines.join()).not.toMatch(new RegExp(`${ruth}|Okafor`))
  })
})

describe('a secret', () => {
  test('cannot be made from what the database keeps of it', () => {
    const secret = 'Qx9-_'.repeat(7).slice(0, 32)
    expect([isSecret(secret), isSecret(hashOf(secret))]).toEqual([true, false])
    expect(Buffer.from(hashOf(secret), 'hex').includes(secret.slice(0, 8))).toBe(false)
  })
})

describe('whoever tries', () => {
  test('is counted by the network the proxy saw, not by what they say of themselves', async () => {
    const heard = (publicUrl: string) =>
      inHouse({ ...hall.house, publicUrl }).get('/', (c) => c.text(networkOf(c)))
    const headers = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' }
    const behind = await heard('https://hall.example.org').request('/', { headers })
    expect(await behind.text()).toBe('203.0.113.9')
    const bare = await heard('http://hall.example.org').request('/', { headers })
    expect(await bare.text()).toBe('unknown')
  })

  test('asks for sixty links from one network, and then has to wait', async () => {
    const statuses = []
    for (let n = 0; n < 61; n++)
      statuses.push((await visitor(hall).post('/sign-in', { address: `n${n}@example.org` })).status)
    expect([statuses[59], statuses[60]]).toEqual([303, 429])
  })
})

describe('a key', () => {
  test('is taken off by whose it is, and by nobody who knows its number', async () => {
    const tom = await hall.town.addPerson({ given: 'Tom', family: 'Ito', of: 'leeds' })
    for (const id of [ruth, tom])
      await hall.town.sql(
        `insert into auth."user" (id, name, email, email_verified) values ($1::uuid, '', $1::uuid || '@person.invalid', true)
         on conflict do nothing`,
        [id],
      )
    const key = newId()
    await hall.town.sql(
      `insert into auth.passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up, created_at)
       values ($1, 'phone', 'public', $2, 'x', 0, 'singleDevice', false, now())`,
      [key, ruth],
    )
    const keys = async () => (await hall.house.sessions.keys.keysOf(ruth)).passkeys.length
    await hall.ask(tom, `/me/sign-in/passkeys/${key}/removal`, {})
    expect(await keys()).toBe(1)
    await hall.ask(ruth, `/me/sign-in/passkeys/${key}/removal`, {})
    expect(await keys()).toBe(0)
  })
})

/** An app of this test's own, in this house. */
function inHouse(house: House) {
  const app = new Hono<HallEnv>()
  app.use(async (c, next) => {
    c.set('house', house)
    await next()
  })
  return app.onError((_, c) => c.text('broken', 500))
}
