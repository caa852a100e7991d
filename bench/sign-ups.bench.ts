import { Agent, request } from 'node:http'
import type pg from 'pg'
import { newId } from '../src/platform/ids.ts'
import { BARE, besideBare, SEEN_OTHER } from './bare.ts'
import { places } from './country.ts'
import { clearCalendar, EVENINGS, evenings, GUESTS } from './evenings.ts'
import { defineBench, quantile, type Figure } from './frame.ts'
import { warmSeconds } from './load.ts'

const OCCASIONS = 10
const CONNECTIONS = 20
const SECONDS = { quick: 3, whole: 15 }
/** Below what the hall lets one network sign up in a quarter of an hour. */
const FROM_ONE_NETWORK = 50

/** People from the street say “I’m coming”, every form sent twice at once: a host’s worst evening. */
export const signUps = defineBench({
  name: 'sign-ups',
  async run({ hall, sql, quick }) {
    await clear(sql)
    try {
      await evenings(sql)
      const [last = '', ...ids] = await openToEveryone(sql, OCCASIONS + 1)
      const seconds = quick ? SECONDS.quick : SECONDS.whole
      const before = await load(hall, await openToEveryone(sql, OCCASIONS), warmSeconds(quick))
      const used = await hall.processor()
      const spread = await load(hall, ids, seconds)
      const processor = ((await hall.processor()) - used) / spread.took.length
      // Of its own, since the hall lets no occasion be signed up to more than 3,000 times in a quarter of an hour.
      const one = await load(hall, [last], quick ? 2 : 4)
      const bare = await besideBare(SEEN_OTHER, (server) => load(server, ids, seconds / 2))
      const kept = (await countGuests(sql)) - EVENINGS * GUESTS - before.people
      return figures(spread, one, { processor, kept, bare, seconds, oneSeconds: quick ? 2 : 4 })
    } finally {
      await clear(sql)
    }
  },
})

interface Loaded {
  readonly took: number[]
  readonly people: number
}

function figures(
  spread: Loaded,
  one: Loaded,
  of: { processor: number; kept: number; bare: Loaded; seconds: number; oneSeconds: number },
): Figure[] {
  return [
    {
      what: `sign-ups from the street, ${OCCASIONS} occasions, each form sent twice, ${CONNECTIONS} connections: people`,
      measured: spread.people / of.seconds,
      unit: 'a second',
    },
    {
      what: 'the same: forms answered',
      measured: spread.took.length / of.seconds,
      unit: 'a second',
      least: 500,
      beside: { what: BARE, measured: of.bare.took.length / (of.seconds / 2) },
    },
    {
      what: 'the same, 99 % within',
      measured: quantile(spread.took, 0.99),
      unit: 'ms',
      most: 60,
      beside: { what: BARE, measured: quantile(of.bare.took, 0.99) },
    },
    {
      what: 'a sign-up: processor time of hall and database',
      measured: of.processor,
      unit: 'ms',
    },
    {
      what: 'the same for one occasion alone: forms answered',
      measured: one.took.length / of.oneSeconds,
      unit: 'a second',
    },
    {
      what: 'guests more or fewer than people, after every form was sent twice',
      measured: Math.abs(of.kept - spread.people - one.people),
      unit: '',
      most: 0,
    },
  ]
}

async function load({ url }: { url: string }, ids: string[], seconds: number): Promise<Loaded> {
  const until = performance.now() + seconds * 1000
  const took: number[] = []
  let people = 0
  const visitor = async () => {
    while (performance.now() < until) {
      network += 1
      const agent = new Agent({ keepAlive: true, localAddress: addressOf(network) })
      for (let n = 0; n < FROM_ONE_NETWORK / 2 && performance.now() < until; n += 1) {
        const id = ids[people % ids.length] ?? ''
        people += 1
        await Promise.all([1, 2].map(twice(url, agent, id, newId(), took)))
      }
      agent.destroy()
    }
  }
  // All are waited for, so that none is still signing up while what they did is cleared away.
  const ends = await Promise.allSettled(Array.from({ length: CONNECTIONS / 2 }, visitor))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
  return { took, people }
}

// Counted on from one load to the next: the hall remembers what a network asked.
let network = 0

/** A loopback address of its own for each invented network. */
const addressOf = (n: number) => `127.${1 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`

const twice = (url: string, agent: Agent, id: string, once: string, took: number[]) => async () => {
  const began = performance.now()
  const status = await send(url, agent, id, once)
  took.push(performance.now() - began)
  if (status !== 303) throw new Error(`a sign-up was answered with ${status}`)
}

function send(url: string, agent: Agent, id: string, once: string): Promise<number> {
  const contact = `07700 900${once.slice(-3).replace(/\D/g, '1').padStart(3, '0')}`
  const body = new URLSearchParams({ once, name: 'Somebody New', contact }).toString()
  const headers = {
    origin: url,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
  }
  const { port } = new URL(url)
  const path = `/at/large-union/${id}/coming`
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.end(body)
  })
}

async function openToEveryone(sql: pg.Client, occasions: number): Promise<string[]> {
  const ids = Array.from({ length: occasions }, () => newId())
  for (const id of ids) {
    await sql.query(
      `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at, open_to)
       values ($1, $2, 'open-day', 'Open day', now() + interval '7 days', now() + interval '7 days 3 hours', now(), 'everyone')`,
      [places.large, id],
    )
    await sql.query(
      `insert into slot (body_id, id, occasion_id, maximum) values ($1, $2, $3, 9999)`,
      [places.large, newId(), id],
    )
  }
  return ids
}

async function countGuests(sql: pg.Client) {
  const { rows } = await sql.query<{ n: number }>(
    'select count(*)::integer as n from commitment where body_id = $1 and person_id is null',
    [places.large],
  )
  return rows[0]?.n ?? 0
}

async function clear(sql: pg.Client) {
  await clearCalendar(sql)
  await sql.query(`delete from auth.tries where key like 'come-%'`)
}
