import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unionWithSignIn } from './sessions.testing.ts'

let hall: Awaited<ReturnType<typeof unionWithSignIn>>
let nora: string

beforeAll(async () => {
  hall = await unionWithSignIn()
  nora = await hall.person(await hall.body('Carers'), 'Nora Quinn', 'nora@example.org')
})
afterAll(() => hall.close())

/** Lets time go by for one thing that sign-in keeps: its moment is moved back. */
const passes = (time: string, at: { table: string; column: string }) =>
  hall.authPool.query(`update auth.${at.table} set ${at.column} = ${at.column} - $1::interval`, [
    time,
  ])

describe('the code that opens a new hall', () => {
  const opening = () => hall.sessions.opening
  const opened = async () => {
    const used = await opening().use(await opening().newCode())
    return typeof used === 'string' ? '' : used.token
  }

  test('is good for a day', async () => {
    const code = await opening().newCode()
    await passes('25 hours', { table: 'opening_code', column: 'made_at' })
    expect(await opening().use(code)).toBe('wrong')
  })

  test('keeps for half a day what was answered so far', async () => {
    const token = await opened()
    await opening().keep(token, { kind: 'party' })
    await passes('11 hours', { table: 'opening_code', column: 'used_at' })
    expect(await opening().draft(token)).toEqual({ kind: 'party' })
    await passes('2 hours', { table: 'opening_code', column: 'used_at' })
    expect(await opening().draft(token)).toBeNull()
  })

  test('shows the first links again for ten minutes, to whoever typed it', async () => {
    const token = await opened()
    await opening().keep(token, { kind: 'party' })
    await opening().close(token)
    await passes('9 minutes', { table: 'opening_code', column: 'used_at' })
    expect(await opening().opened(token)).toMatchObject({ kind: 'party' })
    await passes('2 minutes', { table: 'opening_code', column: 'used_at' })
    expect(await opening().opened(token)).toBeNull()
  })
})

test('a session remembers the mailbox that was shown, but not from one that has run out', async () => {
  const shown = async () =>
    (await hall.authPool.query('select address from auth.session order by created_at desc limit 1'))
      .rows[0]
  const byLink = { person_id: nora, how: 'link', address: 'nora@example.org' } as const
  const first = await hall.signIn(byLink)
  const second = await hall.signIn({ person_id: nora, how: 'code' }, { cookie: first.cookie })
  expect(await shown()).toEqual({ address: 'nora@example.org' })
  await passes('31 days', { table: 'session', column: 'expires_at' })
  await hall.signIn({ person_id: nora, how: 'code' }, { cookie: second.cookie })
  expect(await shown()).toEqual({ address: null })
})

test('after the clock was set back, nothing that began in what is now the future lasts longer for it', async () => {
  const [signedIn, signedInThen] = [
    await hall.signIn({ person_id: nora, how: 'passkey', strong: true }),
    await hall.signIn({ person_id: nora, how: 'link' }),
  ]
  const then = await hall.person(await hall.body('Drivers'), 'Omar Aziz')
  const later = await hall.signIn({ person_id: then, how: 'link' })
  const { links } = hall.sessions
  const link = await links.make({ address: 'nora@example.org', language: 'en', next: null })
  const tried = () => hall.sessions.mayTry({ what: 'code', of: 'nora', max: 1 }, 900)
  expect([await tried(), await tried()]).toEqual([true, false])
  // As it stands when the clock, a day ahead for an hour, is put right.
  await hall.authPool.query(
    "update auth.session set created_at = created_at + interval '1 day' where user_id = $1",
    [then],
  )
  for (const column of ['fresh_at', 'strong_at'])
    await passes('-1 day', { table: 'session', column })
  await passes('-1 day', { table: 'verification', column: 'created_at' })
  await passes('-1 day', { table: 'verification', column: 'expires_at' })
  await passes('-1 day', { table: 'tries', column: 'until' })
  await hall.authPool.query(
    `insert into auth.verification (id, identifier, value, expires_at, created_at, updated_at)
     values (gen_random_uuid(), 'code-given:nora:123456', '', now() + interval '1 day', now() + interval '1 day', now())`,
  )
  await hall.sessions.settle()
  expect(await hall.sessions.whoIs(later.cookie)).toBeNull()
  const nora_is = await hall.sessions.whoIs(signedIn.cookie)
  expect(nora_is).toMatchObject({ person_id: nora, strong_at: null })
  expect(nora_is?.fresh_at.getTime()).toBeLessThanOrEqual(Date.now())
  expect(await hall.sessions.whoIs(signedInThen.cookie)).not.toBeNull()
  expect(await links.look(link)).toBeNull()
  const { rows } = await hall.authPool.query('select identifier from auth.verification')
  expect(rows).toContainEqual({ identifier: 'code-given:nora:123456' })
  expect(await tried()).toBe(true)
})
