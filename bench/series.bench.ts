import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { growSeries, type Grown } from '../src/parts/calendar/series/growing/growing.queries.ts'
import { daysOf, weekdays, type Recurrence } from '../src/parts/calendar/series/recurrence.rules.ts'
import { addPlan, makeSeries } from '../src/parts/calendar/series/series.queries.ts'
import { urlAddress } from '../src/platform/database/addresses.ts'
import type { DB } from '../src/platform/database/tables.ts'
import { open } from '../src/platform/entering/enter.ts'
import { newId } from '../src/platform/ids.ts'
import { places } from './country.ts'
import { defineBench, type Figure } from './frame.ts'

const SERIES = 200
const WEEKS_AHEAD = 26
const SECONDS_MAX = 5
const AGAIN_MS_MAX = 1000

/** Filling the calendar 26 weeks ahead, as the nightly job does: 200 things that repeat in one unit. */
export const series = defineBench({
  name: 'series',
  async run({ hall, sql }) {
    await clear(sql)
    // As the hall’s own role: row-level security is part of what is measured.
    const pool = new pg.Pool({ ...urlAddress(hall.databaseUrl).as('hall_app'), max: 1 })
    const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
    try {
      await within(db, plan)
      const first = await timed(() => within(db, grow))
      const again = await timed(() => within(db, grow))
      return figures(first, again)
    } finally {
      await db.destroy()
      await clear(sql)
    }
  },
})

type Timed = Grown & { readonly ms: number }

/** The days alone, which is what a library of recurrence gives. */
function daysAlone() {
  const begins_on = dayOf(new Date())
  const until = dayOf(new Date(Date.now() + WEEKS_AHEAD * 7 * 86_400_000))
  const began = performance.now()
  for (let n = 0; n < SERIES; n += 1) daysOf(ruleOf(n, begins_on), until)
  return performance.now() - began
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

function figures(first: Timed, again: Timed): Figure[] {
  const plain = daysAlone()
  const changes = again.made + again.changed.length + again.gone
  return [
    {
      what: `26 weeks of ${SERIES} series put in the calendar`,
      measured: first.ms / 1000,
      unit: 's',
      most: SECONDS_MAX,
      beside: { what: 'their days alone, nothing written', measured: plain / 1000 },
    },
    { what: 'the same: occasions made', measured: first.made, unit: '' },
    {
      what: 'the same again',
      measured: again.ms,
      unit: 'ms',
      most: AGAIN_MS_MAX,
      beside: { what: 'their days alone', measured: plain },
    },
    {
      what: 'the same again: occasions made, changed or gone',
      measured: changes,
      unit: '',
      most: 0,
    },
  ]
}

type Work<T> = (db: Kysely<DB>) => Promise<T>

const within = <T>(db: Kysely<DB>, work: Work<T>) =>
  db.transaction().execute(async (trx) => {
    await open(trx, { body_id: places.large, reach: [places.large], roll: [] })
    return work(trx)
  })

const grow: Work<Awaited<ReturnType<typeof growSeries>>> = (db) =>
  growSeries({ db, now: new Date(), newId }, [places.large])

async function timed<T>(work: () => Promise<T>) {
  const began = performance.now()
  const answer = await work()
  return { ...answer, ms: performance.now() - began }
}

/** Half of them weekly, the others twice a month; each with simply coming along and two slots. */
async function plan(db: Kysely<DB>) {
  const scope = { db, now: new Date(), newId }
  const begins_on = dayOf(new Date())
  for (let n = 0; n < SERIES; n += 1) {
    const id = newId()
    await makeSeries(scope, { body_id: places.large, id, by: null })
    await addPlan(
      scope,
      { body_id: places.large, series_id: id, by: null },
      {
        kind: 'choir',
        title: `Evening ${n}`,
        about: '',
        place: 'Main hall',
        open_to: 'members',
        host_id: null,
        host_shown: '',
        from_day: begins_on,
        from: '19:00',
        until: '21:00',
        days_over: 0,
        times: null,
        rests_in_school_holidays: true,
        rests_in_closures: true,
        rule: ruleOf(n, begins_on),
        slots: ['', 'Keyholder', 'Cook'].map((name) => ({
          name,
          does: 'did-shift',
          minimum: 0,
          maximum: 4,
          asks: null,
          covers: 'whole',
        })),
      },
    )
  }
}

function ruleOf(n: number, begins_on: string): Recurrence {
  const weekday = weekdays[n % 7] ?? 'mo'
  return n % 2 === 0
    ? { repeats: 'weeks', apart: 1, weekdays: [weekday], begins_on, ends_on: null }
    : { repeats: 'month-weekday', apart: 1, nths: [1, -1], weekday, begins_on, ends_on: null }
}

/** The bench’s database is kept from run to run: what was added goes. */
async function clear(sql: pg.Client) {
  await sql.query('delete from occasion where body_id = $1 and series_id is not null', [
    places.large,
  ])
  await sql.query('delete from series where body_id = $1', [places.large])
}
