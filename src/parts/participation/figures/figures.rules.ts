import { monthsAfter } from '../month.rules.ts'
import { share } from '../standing.rules.ts'

/**
 * One body's figures at the close of a month, as a body above may see them. Null stands for a number
 * that is not told: under 10, or one that would give away such a number beside it.
 */
export interface FiguresOf {
  readonly body_id: string
  readonly level: 'unit' | 'part' | 'whole'
  readonly month: string
  readonly name: string
  readonly slug: string
  readonly parent_id: string | null
  readonly units: number
  /** Of these units, so many recorded nothing in the window; and so many members they have. */
  readonly units_silent: number
  readonly members: number
  readonly members_silent: number
  readonly active: number | null
  readonly carried: number | null
  readonly took_part: number | null
  readonly reached: number | null
  readonly on_paper: number | null
  readonly newly_active: number | null
  readonly kept: number | null
  readonly lapsed: number | null
  readonly returned: number | null
  readonly joined: number | null
}

/** A line of the table: the latest month, what is known of it, and what changed since the month before. */
export interface Line extends FiguresOf {
  /** Whether anything was recorded: if not, every figure but the members is unknown, not none. */
  readonly known: boolean
  readonly share: number | null
  /** Worked out from what is shown in both months, so that it tells no more than they do. */
  readonly change: number | null
}

export interface Figures {
  readonly month: string
  readonly whole: Line
  /** The bodies just below that hold several units: the regions. */
  readonly parts: readonly Line[]
  readonly units: readonly Line[]
  /** The months of the whole, oldest first. */
  readonly months: readonly FiguresOf[]
}

/** Sorts the answer into the whole, its parts and its units; null when no month was closed yet. */
export function figuresFrom(rows: readonly FiguresOf[]): Figures | null {
  const month = rows[0]?.month
  const lastMonth = month && monthsAfter(month, -1)
  const before = new Map(
    rows.filter((row) => row.month === lastMonth).map((row) => [keyOf(row), row] as const),
  )
  const lines = rows
    .filter((row) => row.month === month)
    .map((row) => lineOf(row, before.get(keyOf(row))))
  const whole = lines.find(({ level }) => level === 'whole')
  if (!month || !whole) return null
  return {
    month,
    whole,
    parts: lines.filter(({ level }) => level === 'part'),
    units: lines.filter(({ level }) => level === 'unit'),
    months: rows.filter(({ level }) => level === 'whole').reverse(),
  }
}

type Told = number | 'not-known' | 'under-ten' | 'not-told'
export type Counted =
  | 'active'
  | 'carried'
  | 'took_part'
  | 'reached'
  | 'on_paper'
  | 'newly_active'
  | 'kept'
  | 'lapsed'
  | 'returned'

/** What may be said of a number of people: the figure, “under 10”, that it is not told, or not known. */
export function toldOf(line: Line, key: Counted): Told {
  if (!line.known) return 'not-known'
  const count = line[key]
  if (count !== null) return count
  if (key === 'lapsed' || key === 'reached') return 'under-ten'
  return line.level === 'unit' && line.active !== FIRST_SHOWN ? 'under-ten' : 'not-told'
}

/** Beside an active of 10 nothing is told of who is kept, new or back: it would give a small number away. */
const FIRST_SHOWN = 10

const columns = [
  'name',
  'members',
  'active',
  'share',
  'change',
  'newly_active',
  'kept',
  'lapsed',
  'returned',
] as const
export type ColumnName = (typeof columns)[number]
export const isColumn = (text: string | undefined): text is ColumnName =>
  columns.some((column) => column === text)

export interface Order {
  readonly by: ColumnName
  readonly way: 'ascending' | 'descending'
}

export const PAGE_LINES = 100

/**
 * The lines asked for. Lines without a figure stand last whichever way it is sorted, by name, so
 * that their place tells nothing of the number that is not shown.
 */
export function sorted(lines: readonly Line[], { by, way }: Order): Line[] {
  const turn = way === 'ascending' ? 1 : -1
  const byName = (a: Line, b: Line) => a.name.localeCompare(b.name, 'en')
  if (by === 'name') return [...lines].sort((a, b) => byName(a, b) * turn)
  return [...lines].sort((a, b) => {
    const [left, right] = [valueOf(a, by), valueOf(b, by)]
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || byName(a, b)
    return (left - right) * turn || byName(a, b)
  })
}

/** Found by any part of the name, as one types it: case and accents aside. */
export function named(lines: readonly Line[], text: string): readonly Line[] {
  const wanted = plain(text)
  return wanted === '' ? lines : lines.filter(({ name }) => plain(name).includes(wanted))
}

/** How dark a square is, from 0 (none) to 4; null where there is no figure. */
export function levelOf({ share, known }: Line): 0 | 1 | 2 | 3 | 4 | null {
  if (!known || share === null) return null
  if (share < LEVELS[0]) return 0
  if (share < LEVELS[1]) return 1
  if (share < LEVELS[2]) return 2
  return share < LEVELS[3] ? 3 : 4
}

/** The shares at which a square turns darker. */
const LEVELS = [0.03, 0.06, 0.1, 0.15] as const

function lineOf(row: FiguresOf, before: FiguresOf | undefined): Line {
  const known = row.units > row.units_silent
  const wasKnown = before !== undefined && before.units > before.units_silent
  const was = wasKnown ? before.active : null
  const active = known ? row.active : null
  return {
    ...row,
    active,
    known,
    share: share(active, row.members - row.members_silent),
    change: active === null || was === null ? null : active - was,
  }
}

const keyOf = ({ level, body_id }: FiguresOf) => `${level} ${body_id}`

function valueOf(line: Line, by: Exclude<ColumnName, 'name'>) {
  return by === 'members' || line.known ? line[by] : null
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
