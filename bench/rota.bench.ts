import type pg from 'pg'
import { solveInWorker } from '../src/parts/calendar/rota/suggesting/solve-in-worker.ts'
import {
  faultsIn,
  leftEmpty,
  modelOf,
  picksFrom,
  priceOf,
  type Hand,
  type Problem,
  type Proposed,
  type Shift,
} from '../src/parts/calendar/rota/suggesting/suggest.rules.ts'
import { BARE, besideBare, SEEN_OTHER } from './bare.ts'
import { places } from './country.ts'
import { clearCalendar, evenings } from './evenings.ts'
import { defineBench, type Figure, type Ground } from './frame.ts'
import { load, processorFigure, warm } from './load.ts'
import { refuse } from './people.bench.ts'

const OCCASIONS = 40
const PEOPLE = 400
const SECONDS = { quick: 3, whole: 12 }
/** What is taken before anything is counted is not taken again: a whole number of rounds further on. */
const OTHERS = 50 * PEOPLE
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const occasionId = (n: number) => `0000c200-0000-7000-8000-${String(n).padStart(12, '0')}`
const slotId = (n: number) => `0000c201-0000-7000-8000-${String(n).padStart(12, '0')}`
const openId = (n: number) => `0000c202-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Signing up for shifts, each sent twice at once; and a rota for 60 people and 60 shifts. */
export const rota = defineBench({
  name: 'rota',
  async run(ground) {
    await clear(ground.sql)
    try {
      return [...(await signingUp(ground)), ...(await suggesting())]
    } finally {
      await clear(ground.sql)
    }
  },
})

async function signingUp({ hall, sql, quick }: Ground): Promise<Figure[]> {
  const seconds = quick ? SECONDS.quick : SECONDS.whole
  await evenings(sql)
  await putOn(sql)
  const cookies = await Promise.all((await members(sql)).map(hall.cookieOf))
  // Each person's form is sent twice in a row, by two connections at once; both are answered as one.
  const asked = {
    paths: ['/b/large-union/whats-on/rota/takings'],
    cookies: cookies.flatMap((cookie) => [cookie, cookie]),
    form: (turn: number) => {
      // Each person at another occasion than the one before them, and every time at another one.
      const pair = Math.floor(turn / 2)
      const n = (pair + Math.floor(pair / PEOPLE)) % OCCASIONS
      return { occasion: occasionId(n), slot: slotId(n), query: '' }
    },
  }
  await warm(hall, { ...asked, form: (turn) => asked.form(turn + OTHERS) }, quick)
  const taken = await load(hall, { ...asked, connections: 20, seconds })
  refuse(...taken.refused)
  await exactlyOnce(sql)
  const bare = await besideBare(SEEN_OTHER, (server) =>
    load(server, { ...asked, connections: 20, seconds: seconds / 2 }),
  )
  return [
    {
      what: `shifts taken at ${OCCASIONS} occasions, each sent twice at once, 20 connections`,
      measured: taken.a_second,
      unit: 'a second',
      least: 500,
      beside: { what: BARE, measured: bare.a_second },
    },
    {
      what: 'the same, 99 % within',
      measured: taken.p99_ms,
      unit: 'ms',
      most: 60,
      beside: { what: BARE, measured: bare.p99_ms },
    },
    processorFigure('taking a shift', taken),
  ]
}

/** Whoever has lapsed may take no shift. */
async function members(sql: pg.Client): Promise<string[]> {
  const { rows } = await sql.query<{ person_id: string }>(
    `select person_id from membership where body_id = $1 and counts order by person_id limit $2`,
    [places.large, PEOPLE],
  )
  return rows.map(({ person_id }) => person_id)
}

async function putOn(sql: pg.Client) {
  for (let n = 0; n < OCCASIONS; n += 1) {
    await sql.query(
      `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
       values ($1, $2, 'social', 'Shift', now() + interval '1 day' * ($3 + 1), now() + interval '1 day' * ($3 + 1) + interval '2 hours', now())`,
      [places.large, occasionId(n), n],
    )
    await sql.query(
      `insert into slot (body_id, id, occasion_id, name, does, minimum, maximum)
       values ($1, $2, $3, '', 'attended', 0, null), ($1, $4, $3, 'Cook', 'did-shift', 2, 9999)`,
      [places.large, openId(n), occasionId(n), slotId(n)],
    )
  }
}

/** One row and one count for each person and shift, however often it was sent. */
async function exactlyOnce(sql: pg.Client) {
  const { rows } = await sql.query<{ wrong: number; promises: number; deeds: number }>(
    `select (count(*) filter (where s.taken <> c.n))::integer as wrong, sum(c.n)::integer as promises,
       (select count(*)::integer from deed where body_id = $1 and kind = 'promised' and about_id = any ($2)) as deeds
     from slot s cross join lateral (select count(*)::integer as n from commitment c
       where c.body_id = s.body_id and c.slot_id = s.id and c.state = 'promised') c
     where s.body_id = $1 and s.occasion_id = any ($2)`,
    [places.large, Array.from({ length: OCCASIONS }, (_, n) => occasionId(n))],
  )
  const { wrong, promises, deeds } = rows[0] ?? { wrong: 1, promises: 0, deeds: 1 }
  if (wrong > 0 || promises !== deeds || promises === 0)
    throw new Error(`not exactly once: ${wrong} counts wrong, ${promises} promises, ${deeds} deeds`)
}

async function suggesting(): Promise<Figure[]> {
  const problem = sixtyBySixty()
  const began = performance.now()
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const model = modelOf(problem)
  const solved = await solveInWorker(model)
  clearInterval(watch)
  const picks = picksFrom(problem, solved.chosen ?? [])
  const took_s = (performance.now() - began) / 1000
  const faults = faultsIn(problem, picks)
  if (faults.length > 0 || picks.length === 0) throw new Error(`a faulty rota: ${faults.join()}`)
  const begun = performance.now()
  const listed = inTheirOrder(problem)
  const listed_s = (performance.now() - begun) / 1000
  return [
    {
      what: 'a rota for 60 people and 60 shifts',
      measured: took_s,
      unit: 's',
      most: 5,
      beside: { what: IN_ORDER, measured: listed_s },
    },
    {
      what: 'the same: hands still missing',
      measured: leftEmpty(problem, picks),
      unit: '',
      beside: { what: IN_ORDER, measured: leftEmpty(problem, listed) },
    },
    {
      what: 'the same: its price, of which an empty place is 1,000',
      measured: priceOf(problem, picks),
      unit: '',
      beside: { what: IN_ORDER, measured: priceOf(problem, listed) },
    },
    {
      what: 'the same: longest the server was kept from answering',
      measured: longest,
      unit: 'ms',
      most: 100,
    },
  ]
}

const IN_ORDER = 'going down the list, whoever may take it'

function inTheirOrder(problem: Problem): Proposed[] {
  const picks: Proposed[] = []
  for (const shift of problem.shifts)
    for (const hand of problem.hands) {
      const pick = { hand: hand.id, shift: shift.id }
      if (faultsIn(problem, [...picks, pick]).length === 0) picks.push(pick)
    }
  return picks
}

/** Thirty days, morning and evening; a quarter of the people can do each thing, and a third of the times do not suit them. */
function sixtyBySixty(): Problem {
  const chance = dice(7)
  const asks = ['keyholder', 'cook', null, 'till', 'steward', null] as const
  const shifts = Array.from({ length: 60 }, (_, n): Shift => {
    const day = Math.floor(n / 2)
    const starts_ms = day * DAY_MS + (9 + (n % 2) * 8) * HOUR_MS
    return {
      id: `s${n}`,
      occasion_id: `o${n}`,
      starts_ms,
      ends_ms: starts_ms + 3 * HOUR_MS,
      day: `d${day}`,
      week: `w${Math.floor(day / 7)}`,
      parts: [`${(day % 7) + 1}-${n % 2 ? 'evening' : 'morning'}`],
      asks: asks[n % 6] ?? null,
      wanted: 1 + (n % 3),
    }
  })
  const times = [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [`${day}-morning`, `${day}-evening`])
  const hands = Array.from({ length: 60 }, (_, n): Hand => ({
    id: `h${n}`,
    can: (['keyholder', 'cook', 'till', 'steward'] as const).filter(() => chance() < 0.25),
    busy: [],
    load: Math.floor(chance() * 4),
    prefers: times.filter(() => chance() < 0.2),
    cannot: times.filter(() => chance() < 0.3),
    away_from: null,
    away_until: null,
  }))
  return { hands, shifts, rest_ms: 10 * HOUR_MS, week_max: 2 }
}

function dice(seed: number) {
  let at = seed
  return () => (at = (at * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff
}

/** The bench's database is kept from run to run: what was added goes. */
async function clear(sql: pg.Client) {
  const ids = Array.from({ length: OCCASIONS }, (_, n) => occasionId(n))
  await sql.query(`delete from deed where body_id = $1 and about_id = any ($2)`, [
    places.large,
    ids,
  ])
  await clearCalendar(sql)
}
