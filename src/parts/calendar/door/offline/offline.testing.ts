import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect } from 'vitest'
import { type TestHall, testHall } from '../../../../../test/support/hall.ts'
import { newId } from '../../../../platform/ids.ts'
import { drawPass, hashesOf } from '../../passes/pass.ts'
import type { OfflinePerson } from './offline.queries.ts'
import type { Answered, SentTap } from './replay.ts'

export const EVENING = new Date('2026-11-22T19:00:00Z').getTime()
export const DEVICE = newId()

export let hall: TestHall
export let host: string
/** Somebody with a pass, by name; `pass` is what they would show. */
interface Somebody {
  id: string
  pass: string
}
export const people = new Map<string, Somebody>()
export const one = (name: string) => people.get(name) ?? { id: '', pass: '' }

/** Opens the hall that these tests share, before the first; closes it after the last. */
export function openEvening() {
  beforeAll(async () => {
    hall = await testHall()
    const { town } = hall
    host = await town.addPerson({ given: 'Amina', family: 'Osei', of: 'leeds', number: 'L900' })
    await town.addOffice(host, 'leeds', 'volunteer')
    await add('Ann Kowalska', 'leeds')
    await add('Bilal Hussain', 'leeds')
    await add('Cara Cole', 'harehills')
    await add('Dev Patel', 'armley')
    await add('Hal Hill', 'hull')
  })
  afterAll(() => hall.close())
}

export async function add(name: string, of: string) {
  const [given = '', family = ''] = name.split(' ')
  const id = await hall.town.addPerson({ given, family, of, number: `N${people.size}` })
  const pass = drawPass()
  const { token_hash, code_hash } = hashesOf(pass)
  const unit = hall.town.body(of === 'hull' ? 'hull' : 'leeds')
  await hall.town.sql(
    `insert into pass (body_id, id, person_id, kind, token_hash, code_hash, made_at) values ($1, $2, $3, 'own', $4, $5, now())`,
    [unit, newId(), id, token_hash, code_hash],
  )
  people.set(name, { id, pass })
}

/** An evening in Leeds to which these people said yes; gives its address. */
export async function evening(comers: readonly string[]) {
  const body = hall.town.body('leeds')
  const [id, slot] = [newId(), newId()]
  await hall.town.sql(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
     values ($1, $2, 'choir', 'Choir night', to_timestamp($3::float8 / 1000), to_timestamp($3::float8 / 1000) + interval '3 hours', '2026-11-01')`,
    [body, id, EVENING],
  )
  await hall.town.sql('insert into slot (body_id, id, occasion_id) values ($1, $2, $3)', [
    body,
    slot,
    id,
  ])
  for (const name of comers)
    await hall.town.sql(
      `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
       values ($1, $2, $3, $4, $5, $6, lower($6), 'promised', true, '2026-11-20')`,
      [body, newId(), id, slot, one(name).id, name],
    )
  return `/b/leeds/whats-on/${id}`
}

export const post = (
  person: string | null,
  path: string,
  body: unknown,
  more: Record<string, string> = {},
) => {
  const headers = new Headers({
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    ...(person && { 'x-test-person': person }),
    ...more,
  })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return hall.app.request(hall.house.publicUrl + path, { method: 'POST', headers, body: text })
}

export async function sendTaps(at: string, taps: readonly SentTap[], device = DEVICE) {
  const answer = await post(host, `${at}/door/replay`, { device, taps })
  expect(answer.status).toBe(200)
  const { answers, here }: { answers: Answered[]; here: string[] } = await answer.json()
  return { answers, here, said: answers.map((told) => told.answer) }
}

export async function listOf(at: string): Promise<OfflinePerson[]> {
  const answer = await hall.ask(host, `${at}/door/list`)
  return ((await answer.json()) as { people: OfflinePerson[] }).people
}

export const sha = (text: string) => createHash('sha256').update(text).digest('hex')
export const tapped = (who: SentTap['who'], what: SentTap['what'], at: number): SentTap => ({
  key: newId(),
  what,
  at,
  who,
})
export const passOf = (name: string) => ({ pass: hashesOf(one(name).pass).token_hash })

export async function cameTo(at: string): Promise<string[]> {
  const { rows } = await hall.town.sql(
    'select name from commitment where occasion_id = $1 and came_at is not null order by name',
    [at.split('/').at(-1)],
  )
  return (rows as { name: string }[]).map(({ name }) => name)
}

export const made = fc.record({
  who: fc.integer({ min: 0, max: 5 }),
  what: fc.constantFrom('here' as const, 'gone' as const),
  minute: fc.integer({ min: 0, max: 30 }),
})
