import type pg from 'pg'
import { newId } from '../src/platform/ids.ts'
import { places } from './country.ts'
import { defineBench, quantile, type Figure, type Ground } from './frame.ts'
import { load, processorFigure, sendOnce } from './load.ts'
import { refuse } from './people.bench.ts'
import { plainly } from './plain.ts'

const ROOMS = 10
const HOLDS_IN_EACH = 30
const CLIENTS = 50
const CONNECTIONS = 20
const MINUTES = 30
const FIRST_HOUR = 8
const NAME = 'Bench room'
const HOME = '/b/large-union/rooms'

/** A hall's week of ten rooms with 300 holds; and fifty people who want one room at one time. */
export const rooms = defineBench({
  name: 'rooms',
  async run({ hall, sql, quick }) {
    await clear(sql)
    try {
      const cookie = await hall.cookieOf(places.person(0))
      const put = (path: string, form: Record<string, string>) =>
        sendOnce(hall.url, path, cookie, form)
      const ids = await Promise.all(Array.from({ length: ROOMS }, (_, n) => addRoom(put, n)))
      for (const [n, id] of ids.entries())
        for (let k = 0; k < HOLDS_IN_EACH; k += 1)
          await expects(303, put, `${HOME}/${id}/holds`, held(n, k))
      const asked = { paths: [`${HOME}/week/${DAY}`], cookies: [cookie], seconds: quick ? 2 : 8 }
      const week = await load(hall, { ...asked, connections: CONNECTIONS })
      const alone = await load(hall, { ...asked, connections: 1 })
      refuse(...week.refused, ...alone.refused)
      return [
        {
          what: `a week of ${ROOMS} rooms with ${ROOMS * HOLDS_IN_EACH} holds, half of all within`,
          measured: alone.p50_ms,
          unit: 'ms',
        },
        { what: `the same, ${CONNECTIONS} connections`, measured: week.a_second, unit: 'a second' },
        processorFigure('the same', week),
        ...(await allAtOnce(put, ids[0] ?? '', await lookThenWrite(hall, sql))),
      ]
    } finally {
      await clear(sql)
    }
  },
})

type Put = (path: string, form: Record<string, string>) => Promise<{ status: number }>

async function expects(status: number, put: Put, path: string, form: Record<string, string>) {
  const answer = await put(path, form)
  if (answer.status !== status) throw new Error(`${path} was answered with ${answer.status}`)
}

async function addRoom(put: Put, n: number): Promise<string> {
  const once = newId()
  await expects(303, put, HOME, { once, name: `${NAME} ${n}`, kind: 'room' })
  return once
}

/** One window for everybody: who has it is said to all the others (the page with 422). */
async function allAtOnce(put: Put, id: string, plain: number): Promise<Figure[]> {
  const form = { title: 'Choir', day: OTHER_DAY, from: '10:00', to: '12:00' }
  const took: number[] = []
  const began = performance.now()
  const statuses = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const { status } = await put(`${HOME}/${id}/holds`, { ...form, once: newId() })
      took.push(performance.now() - began)
      return status
    }),
  )
  const won = statuses.filter((status) => status === 303).length
  const told = statuses.filter((status) => status === 422).length
  if (won !== 1 || told !== CLIENTS - 1) throw new Error(`${won} won, ${told} were told`)
  return [
    {
      what: `${CLIENTS} clients hold one room at once: won`,
      measured: won,
      unit: '',
      most: 1,
      beside: { what: '20 who look whether it is free, then write', measured: plain },
    },
    { what: 'the same: the last one answered within', measured: quantile(took, 1), unit: 'ms' },
  ]
}

/** How many of twenty get the same room where the program alone looks that nobody else has it. */
async function lookThenWrite({ databaseUrl }: Ground['hall'], sql: pg.Client): Promise<number> {
  await sql.query('create table bench_holds (place int, during tsrange)')
  const window = `tsrange('2026-12-24 10:00', '2026-12-24 12:00')`
  try {
    await plainly({ databaseUrl, connections: CONNECTIONS, seconds: 0.001 }, async (client) => {
      const { rowCount } = await client.query(
        `select from bench_holds where place = 1 and during && ${window}`,
      )
      if (rowCount === 0) await client.query(`insert into bench_holds values (1, ${window})`)
    })
    const { rows } = await sql.query<{ n: number }>('select count(*)::int as n from bench_holds')
    return rows[0]?.n ?? 0
  } finally {
    await sql.query('drop table bench_holds')
  }
}

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const DAY = dayFromNow(14)
const OTHER_DAY = dayFromNow(40)

/** Thirty half hours of one day, from eight in the morning on. */
const held = (n: number, k: number) => ({
  once: newId(),
  title: `Group ${n}-${k}`,
  day: DAY,
  from: clock(k),
  to: clock(k + 1),
})

function clock(k: number) {
  const minutes = FIRST_HOUR * 60 + k * MINUTES
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The bench's database is kept from run to run: what was added goes. */
async function clear(sql: pg.Client) {
  const mine = `select body_id, id from place where body_id = $1 and name like '${NAME} %'`
  for (const table of ['occupied', 'hold'])
    await sql.query(`delete from ${table} where (body_id, place_id) in (${mine})`, [places.large])
  await sql.query(`delete from place where (body_id, id) in (${mine})`, [places.large])
}
