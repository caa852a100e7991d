import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../test/support/hall.ts'
import { appendDeed, deedKinds, RULE, type DeedKind } from '../../../platform/deeds/index.ts'
import { asHallIn } from '../../../platform/jobs/index.ts'
import { startOfDay } from '../../../time/wall-time.ts'
import { monthsAfter } from '../month.rules.ts'
import { closeMonth } from '../months.queries.ts'
import { daysBefore, flowBetween, rungAt } from '../standing.rules.ts'

/** Months of 28 to 31 days, a leap year's, those in which clocks change, and the one that ends in week 53. */
const MONTHS = [
  ...['2026-02-01', '2028-02-01', '2026-03-01', '2026-04-01', '2026-06-01'],
  ...['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'],
]
const ZONES = [
  ...['Europe/London', 'Pacific/Auckland', 'America/St_Johns', 'Australia/Lord_Howe'],
  ...['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
]
/** How far from an edge somebody does something, in seconds. */
const OFF = [-3601, -1, 0, 1, 3601]

let hall: TestHall
let cardiff: string
const people: string[] = []

beforeAll(async () => {
  hall = await testHall()
  cardiff = hall.town.body('cardiff')
  for (const _ of Array(4 * OFF.length))
    people.push(
      await hall.town.addPerson({
        given: 'Carys',
        family: 'Cardiff',
        of: 'cardiff',
        joined: '2020-01-01',
      }),
    )
  hall.setClock(new Date('2029-01-01T12:00Z'))
})
afterAll(() => hall.close())

test.each(ZONES)(
  'in %s a month ends where its last day does, and ninety days are ninety',
  async (zone) => {
    await hall.town.sql('update body set time_zone = $1 where id = $2', [zone, cardiff])
    for (const month of MONTHS) {
      const opens = startOfDay(month, zone)
      const closes = startOfDay(monthsAfter(month, 1), zone)
      const edges = [
        opens,
        closes,
        daysBefore(opens, RULE.windowDays),
        daysBefore(closes, RULE.windowDays),
      ]
      const moments = edges.flatMap((edge) =>
        OFF.map((off) => new Date(edge.getTime() + off * 1000)),
      )
      const lives = moments.map((at, n) => ({ at, kind: KINDS[n % KINDS.length] ?? 'attended' }))
      await live(lives)
      await asHallIn(hall.house, 'a test', cardiff, (scope) =>
        closeMonth(scope.db, month, [cardiff]),
      )
      const { rows } = await hall.town.sql(
        `select carried, took_part, reached, on_paper, newly_active, kept, lapsed, returned from snapshot
       where body_id = $1 and month = $2`,
        [cardiff, month],
      )
      expect([month, rows[0]]).toEqual([month, expected(lives, { opens, closes })])
    }
  },
)

const KINDS: readonly DeedKind[] = ['attended', 'did-shift', 'spoken-with']

interface Life {
  readonly at: Date
  readonly kind: DeedKind
}

async function live(lives: readonly Life[]) {
  await hall.town.sql('delete from deed where body_id = $1', [cardiff])
  await hall.town.sql('delete from snapshot where body_id = $1', [cardiff])
  await asHallIn(hall.house, 'a test', cardiff, async (scope) => {
    for (const [n, { at, kind }] of lives.entries())
      await appendDeed(scope, { person_id: people[n] ?? '', kind, done_at: at })
  })
}

function expected(lives: readonly Life[], month: { opens: Date; closes: Date }) {
  const count = {
    carried: 0,
    took_part: 0,
    reached: 0,
    on_paper: 0,
    newly_active: 0,
    kept: 0,
    lapsed: 0,
    returned: 0,
  }
  for (const { at, kind } of lives) {
    const did = (...rungs: string[]) =>
      at <= month.closes && rungs.includes(deedKinds[kind] ?? '') ? at : null
    const dates = {
      took_part_at: did('took-part', 'carried'),
      carried_at: did('carried'),
      reached_at: did('reached'),
    }
    const rung = rungAt(dates, month.closes, RULE.windowDays).replace('-', '_')
    const tookPart = dates.took_part_at ? [dates.took_part_at] : []
    const flow = flowBetween(tookPart, { ...month, windowDays: RULE.windowDays })?.replace('-', '_')
    for (const name of [rung, flow])
      if (name && name in count) count[name as keyof typeof count] += 1
  }
  return count
}
