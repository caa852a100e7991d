import type { AtDoor } from '../door.rules.ts'

export interface PrintedSheet {
  readonly id: string
  readonly printed_at: Date
  readonly lines: number
}

export interface SheetLine {
  readonly number: number
  readonly name: string
  readonly slot: string
  /** How many friends they bring. */
  readonly guests: number
}

/** So many lines fit on the first page, below a heading of three lines, and on each after it, with a long name or two. */
const FIRST_PAGE = 21
const NEXT_PAGE = 26
const WALK_IN_MIN = 6

/** Lines left empty at the end, for those who walk in: to the foot of the page, so that none has four lines alone. */
export function blankLines(lines: number): number {
  const over = Math.max(0, lines + WALK_IN_MIN - FIRST_PAGE)
  return FIRST_PAGE + Math.ceil(over / NEXT_PAGE) * NEXT_PAGE - lines
}

interface Tick {
  readonly by: 'commitment' | 'person'
  readonly id: string
  readonly turn: number
  /** Whose tick it is: all are written in the order of their people, so that two who key in cannot deadlock. */
  readonly person_id: string
}

/** A tick on paper as it is sent: by the commitment where there is one, else by the person. */
export function tickOf({ id, person_id, turn }: AtDoor): string {
  const person = person_id ?? id ?? ''
  return id === null ? `p.${person}.${turn}.${person}` : `c.${id}.${turn}.${person}`
}

export function readTick(text: string): Tick | null {
  const [, by, id, turn, person_id] = TICK.exec(text) ?? []
  if (!id || !person_id) return null
  return { by: by === 'c' ? 'commitment' : 'person', id, turn: Number(turn), person_id }
}

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const TICK = new RegExp(`^([cp])\\.(${ID})\\.(\\d{1,4})\\.(${ID})$`)

export const inOrder = (ticks: readonly Tick[]): Tick[] =>
  [...ticks].sort((a, b) => (a.person_id < b.person_id ? -1 : 1))

/**
 * Whom a typed name means: the first found, unless the next is called the same, letter for letter:
 * then somebody has to say which.
 */
export function meant<Person extends { readonly name: string }>(
  people: readonly Person[],
): { first: Person } | { sameName: readonly Person[] } | null {
  const first = people[0]
  if (!first) return null
  const sameName = people.filter(({ name }) => name.toLowerCase() === first.name.toLowerCase())
  return sameName.length > 1 ? { sameName } : { first }
}
