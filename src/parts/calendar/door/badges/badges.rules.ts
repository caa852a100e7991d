import { firstName } from '../offline/offline.rules.ts'

/** Sheets of labels as they are sold: columns and rows on A4, the label's size in mm. */
export const FORMATS = {
  l10: { columns: 2, rows: 5, width_mm: 80, height_mm: 50 },
  l24: { columns: 3, rows: 8, width_mm: 63.5, height_mm: 33.9 },
} as const

type Format = keyof typeof FORMATS

export interface BadgeWish {
  readonly format: Format
  readonly who: 'coming' | 'blank'
  /** Whether first times are marked, a line for the pronoun is left, a pass is drawn. */
  readonly first_time: boolean
  readonly pronoun: boolean
  readonly pass: boolean
  /** Labels of the first sheet that were used already. */
  readonly used: number
}

export interface Badge {
  /** Empty on one to be written by hand. */
  readonly first: string
  readonly rest: string
  readonly first_time: boolean
  readonly pass: string | null
}

/** As many badges are printed at once: some forty sheets of ten. */
export const BADGES_MAX = 400
/** First names whose longest part has more letters than this are set smaller, and smaller again. */
const LONG = 8
const LONGEST = 10
/** With a pass beside it. */
const LONG_BESIDE_PASS = 6
/** The fewest badges left blank, for those who walk in. */
const BLANK_LEAST = 4

export function readWish(typed: Readonly<Record<string, string>>): BadgeWish {
  const format: Format = typed['format'] === 'l24' ? 'l24' : 'l10'
  const { columns, rows } = FORMATS[format]
  const used = /^\d{1,2}$/.test(typed['used'] ?? '') ? Number(typed['used']) : 0
  return {
    format,
    who: typed['who'] === 'blank' ? 'blank' : 'coming',
    first_time: typed['first_time'] === 'yes',
    pronoun: typed['pronoun'] === 'yes',
    pass: typed['pass'] === 'yes',
    used: Math.min(used, columns * rows - 1),
  }
}

/** “Mary Jane Watson” is Mary, and Jane Watson in small. */
export function badgeOf(
  person: { name: string; first_time: boolean },
  pass: string | null = null,
): Badge {
  const first = firstName(person.name)
  const rest = person.name.trim().slice(first.length).trim()
  return { first, rest, first_time: person.first_time, pass }
}

/** How a first name is set, so that it stands on its label whole. */
export function lengthOf(
  first: string,
  { pass = false }: { pass?: boolean } = {},
): '' | 'long' | 'longest' {
  const letters = Math.max(...first.split('-').map((part) => [...part].length))
  if (letters > LONGEST) return 'longest'
  return letters > (pass ? LONG_BESIDE_PASS : LONG) || first.includes('-') ? 'long' : ''
}

const blankBadge: Badge = { first: '', rest: '', first_time: false, pass: null }

/** The sheets: labels that were used stay empty (null), and the last sheet is filled with blank badges. */
export function sheetsOf(
  badges: readonly Badge[],
  { format, used }: Pick<BadgeWish, 'format' | 'used'>,
): (Badge | null)[][] {
  const { columns, rows } = FORMATS[format]
  const size = columns * rows
  const least = used + badges.length + BLANK_LEAST
  const labels = Math.ceil(least / size) * size
  const blanks = Array.from({ length: labels - used - badges.length }, () => blankBadge)
  const all = [...Array.from({ length: used }, () => null), ...badges, ...blanks]
  return Array.from({ length: labels / size }, (_, n) => all.slice(n * size, (n + 1) * size))
}
