import { Hono } from 'hono'
import type { Context } from 'hono'
import { newId } from '../ids.ts'
import { freshHall } from '../testing/fresh-hall.ts'
import { openSessions } from './index.ts'
import type { Beginning } from './session/begin.ts'

/** A union with people in it, and a way in, for the tests of sign-in. */
export async function unionWithSignIn() {
  const hall = await freshHall()
  const sessions = await openSessions({ pool: hall.authPool, publicUrl: 'http://localhost:3000' })
  const maker = await hall.owner()
  await maker.query('reset role')

  async function body(name: string) {
    const id = newId()
    await maker.query(
      `insert into body (id, register_id, path, kind, slug, name, opened_on)
       values ($1::uuid, $1::uuid, array[$1::uuid], 'union', $2, $3, '2020-01-01')`,
      [id, name.toLowerCase().replaceAll(' ', '-'), name],
    )
    return id
  }

  async function person(at: string, name: string, address?: string) {
    const id = newId()
    const [given, family = ''] = name.split(' ')
    await maker.query(
      `insert into person (id, register_id, given_name, family_name, made_at)
       values ($1, $2, $3, $4, now())`,
      [id, at, given, family],
    )
    if (address) await contact(id, address)
    return id
  }

  async function contact(person_id: string, address: string) {
    await maker.query(
      `insert into contact_point (person_id, id, kind, value, comparable, source, began_at)
       values ($1, $2, 'email', $3, lower($3), 'list', now())`,
      [person_id, newId(), address],
    )
  }

  async function office(at: string, person_id: string, ends_on: string) {
    const id = newId()
    await maker.query(
      `insert into office (body_id, id, person_id, role, began_on, ends_on)
       values ($1, $2, $3, 'secretary', '2026-01-01', $4)`,
      [at, id, person_id, ends_on],
    )
    return id
  }

  return {
    ...hall,
    sessions,
    maker,
    body,
    person,
    contact,
    office,
    signIn: (beginning: Beginning, headers?: Record<string, string>) =>
      answering((c) => sessions.begin(c, beginning), headers),
    close: async () => {
      await maker.end()
      await hall.close()
    },
  }
}

/** Runs `work` inside a request and gives back its answer with the cookies it set. */
export async function answering<T>(
  work: (c: Context) => Promise<T>,
  headers: Record<string, string> = {},
) {
  const app = new Hono()
  let answer: T | undefined
  app.onError((error) => {
    throw error
  })
  app.post('/', async (c) => {
    answer = await work(c)
    return c.text('done')
  })
  const res = await app.request('/', { method: 'POST', headers })
  const cookies = res.headers.getSetCookie()
  return {
    answer: answer as T,
    cookies,
    cookie: cookies.map((one) => one.split(';')[0]).join('; '),
  }
}
