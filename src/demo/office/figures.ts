import type pg from 'pg'
import type { Chance } from '../chance.ts'
import type { Demo } from '../demo.ts'
import type { DemoBodies } from '../people/bodies.ts'

/** Months of figures that the other 649 constituencies have sent in. */
const MONTHS = 36
/** About one constituency in twenty-five records nothing: nobody knows whether it lives. */
const SILENT = 0.04

interface Snapshot {
  body_id: string
  month: string
  members: number
  recorded: boolean
  carried: number
  took_part: number
  reached: number
  on_paper: number
  newly_active: number
  kept: number
  lapsed: number
  returned: number
  joined: number
}

/** The closed months, oldest first, as first days: the last of them is the month before today's. */
export function closedMonths(now: Date): string[] {
  return Array.from({ length: MONTHS }, (_, n) => {
    const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS + n, 1)
    return new Date(first).toISOString().slice(0, 10)
  })
}

/** Figures, and nothing but figures, of the constituencies whose people are not in this demo. */
export async function sendFigures(demo: Demo, bodies: DemoBodies, lens: pg.Client) {
  const others = bodies.constituencies.filter((one) => one.id !== bodies.home.id)
  const months = closedMonths(demo.now)
  const rows = others.flatMap((one) => monthsOf(demo.chance, one.id, months))
  // Only the lens may write snapshots; in a real hall it does so by closing a month over deeds.
  await lens.query(
    `insert into snapshot (body_id, month, rule, window_days, members, recorded, carried, took_part, reached, on_paper,
       newly_active, kept, lapsed, returned, joined)
     select body_id, month, 1, 90, members, recorded, carried, took_part, reached, on_paper, newly_active, kept, lapsed, returned, joined
     from jsonb_to_recordset($1::jsonb) as r(body_id uuid, month date, members int, recorded boolean, carried int, took_part int,
       reached int, on_paper int, newly_active int, kept int, lapsed int, returned int, joined int)`,
    [JSON.stringify(rows)],
  )
}

/** One constituency: a size, a share that takes part, a drift, and the surge of the autumn before last. */
function monthsOf(chance: Chance, body_id: string, months: readonly string[]): Snapshot[] {
  const size = clamp(chance.logNormal(512, 0.55), 60, 3000)
  const share = clamp(chance.logNormal(0.062, 0.55), 0.008, 0.3)
  const drift = chance.next() * 0.9 - 0.35
  const surge = chance.next() * 0.5
  const keepsSurge = chance.next()
  const silent = chance.happens(SILENT)
  const rows: Snapshot[] = []
  let before = 0
  months.forEach((month, n) => {
    const way = n / months.length
    const sinceSurge = n - (months.length - 14)
    const wave = sinceSurge < 0 ? 0 : surge * Math.exp(-sinceSurge / (3 + keepsSurge * 14))
    const members = Math.round(
      size * (1.04 - 0.1 * way + wave * 0.25) * (0.995 + chance.next() * 0.01),
    )
    const wanted = members * share * (1 + drift * way + wave) * (0.93 + chance.next() * 0.14)
    const active = silent ? 0 : Math.round(clamp(wanted, 0, members * 0.6))
    rows.push(monthOf(chance, { body_id, month, members, active, before, silent }))
    before = active
  })
  return rows
}

function monthOf(
  chance: Chance,
  on: {
    body_id: string
    month: string
    members: number
    active: number
    before: number
    silent: boolean
  },
): Snapshot {
  const { body_id, month, members, active, before, silent } = on
  const carried = Math.round(active * (0.14 + chance.next() * 0.14))
  const reached = silent ? 0 : Math.round((members - active) * (0.06 + chance.next() * 0.2))
  const kept = Math.min(active, Math.round(before * (0.84 + chance.next() * 0.1)))
  const returned = Math.round((active - kept) * (0.2 + chance.next() * 0.2))
  return {
    body_id,
    month,
    members,
    recorded: !silent,
    carried,
    took_part: active - carried,
    reached,
    on_paper: members - active - reached,
    newly_active: active - kept - returned,
    kept,
    lapsed: Math.max(0, before - kept),
    returned,
    joined: Math.round(members * (0.003 + chance.next() * 0.006)),
  }
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
