import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { places } from './country.ts'
import { defineBench, type Figure, type Ground, quantile } from './frame.ts'

const OCCASION = '0000c200-0000-7000-8000-000000000001'
const SLOT = '0000c200-0000-7000-8000-000000000002'
const AT = `/b/large-union/whats-on/${OCCASION}/door`
const DEVICES = 10
const COMERS = 200
const RUNS = { quick: 3, whole: 9 }
/** Phones at one door see the same people: so many of each phone's taps another phone has too. */
const SHARED = 5

interface Tap {
  key: string
  what: 'here'
  at: number
  who: { mark: string }
}

/** An evening of ten phones without a network, all of which find it again at the same moment. */
export const door = defineBench({
  name: 'door',
  async run(ground) {
    const took: number[] = []
    const again: number[] = []
    const lists: number[] = []
    for (let run = 0; run < (ground.quick ? RUNS.quick : RUNS.whole); run++) {
      await putOn(ground.sql)
      try {
        const cookie = await ground.hall.cookieOf(places.person(0))
        const began = performance.now()
        const marks = await marksOf(ground.hall.url, cookie)
        lists.push(performance.now() - began)
        const phones = phonesWith(marks)
        took.push(await sendAll(ground, cookie, phones))
        again.push(await sendAll(ground, cookie, phones))
        await expectOnce(ground.sql)
      } finally {
        await clear(ground.sql)
      }
    }
    return figures(took, again, lists)
  },
})

const figures = (took: number[], again: number[], lists: number[]): Figure[] => [
  {
    what: `${COMERS} check-ins of ${DEVICES} phones without a network, merged: the slowest`,
    measured: Math.max(...took) / 1000,
    unit: 's',
    most: 2,
    beside: { what: 'the same taps sent once more', measured: Math.max(...again) / 1000 },
  },
  { what: 'the same, half of all within', measured: quantile(took, 0.5) / 1000, unit: 's' },
  {
    what: `the list a phone keeps, ${COMERS} people, half of all within`,
    measured: quantile(lists, 0.5),
    unit: 'ms',
  },
]

async function marksOf(url: string, cookie: string): Promise<string[]> {
  const answer = await fetch(`${url}${AT}/list`, { headers: { cookie } })
  const { people } = (await answer.json()) as { people: { mark: string }[] }
  if (people.length !== COMERS) throw new Error(`the list holds ${people.length}`)
  return people.map(({ mark }) => mark)
}

/** Each phone tapped a tenth of them, and some whom the next phone tapped as well. */
function phonesWith(marks: readonly string[]): Tap[][] {
  const each = COMERS / DEVICES
  const began = Date.now() - 3_600_000
  return Array.from({ length: DEVICES }, (_, phone) =>
    Array.from({ length: each + SHARED }, (_, n) => ({
      key: randomUUID(),
      what: 'here' as const,
      at: began + n * 1000 + phone,
      who: { mark: marks[(phone * each + n) % COMERS] ?? '' },
    })),
  )
}

async function sendAll({ hall }: Ground, cookie: string, phones: readonly Tap[][]) {
  const began = performance.now()
  const answers = await Promise.all(
    phones.map((taps) =>
      fetch(`${hall.url}${AT}/replay`, {
        method: 'POST',
        headers: {
          cookie,
          origin: hall.url,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ device: randomUUID(), taps }),
      }),
    ),
  )
  const refused = answers.filter(({ ok }) => !ok).length
  if (refused > 0) throw new Error(`${refused} phones were refused`)
  await Promise.all(answers.map((answer) => answer.json()))
  return performance.now() - began
}

async function expectOnce(sql: pg.Client) {
  const { rows } = await sql.query<{ deeds: number; people: number }>(
    `select count(*)::integer as deeds, count(distinct person_id)::integer as people from deed
     where body_id = $1 and about_id = $2`,
    [places.large, OCCASION],
  )
  if (rows[0]?.deeds !== COMERS || rows[0].people !== COMERS)
    throw new Error(`There are ${rows[0]?.deeds} deeds of ${rows[0]?.people} people`)
}

async function putOn(sql: pg.Client) {
  await clear(sql)
  await sql.query(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
     values ($1, $2, 'branch-meeting', 'Mass meeting', now() - interval '2 hours', now() + interval '2 hours', now())`,
    [places.large, OCCASION],
  )
  await sql.query(`insert into slot (body_id, id, occasion_id) values ($1, $2, $3)`, [
    places.large,
    SLOT,
    OCCASION,
  ])
  await sql.query(
    `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
     select m.body_id, gen_random_uuid(), $2, $3, m.person_id, initcap(m.sort_name), m.sort_name, 'promised', true, now()
     from membership m where m.body_id = $1 and m.counts order by m.person_id limit ${COMERS}`,
    [places.large, OCCASION, SLOT],
  )
}

/** The bench's database is kept from run to run: what was added goes. */
async function clear(sql: pg.Client) {
  await sql.query('delete from deed where body_id = $1 and about_id = $2', [places.large, OCCASION])
  for (const table of ['commitment', 'slot'])
    await sql.query(`delete from ${table} where body_id = $1 and occasion_id = $2`, [
      places.large,
      OCCASION,
    ])
  await sql.query('delete from occasion where body_id = $1 and id = $2', [places.large, OCCASION])
}
