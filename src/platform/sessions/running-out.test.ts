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
