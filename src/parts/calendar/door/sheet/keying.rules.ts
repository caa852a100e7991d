/** What has been typed of a paper sheet so far; it stands in the address until it is recorded. */
export interface KeyingState {
  readonly sheet: string | null
  /** As typed: `3 7 12-18`. */
  readonly numbers: string
  /** People picked by name. */
  readonly picked: readonly string[]
  readonly guests: readonly Guest[]
  /** The name being typed. */
  readonly typed: string
}

/** The id comes with the name from the first page on, so that sending twice is one guest. */
interface Guest {
  readonly id: string
  readonly name: string
}

const NUMBERS_LENGTH_MAX = 600
export const NAME_MAX = 80
const PICKED_MAX = 140

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function readKeying(query: Readonly<Record<string, readonly string[]>>): KeyingState {
  const last = (name: string) => query[name]?.at(-1) ?? ''
  const sheet = last('sheet')
  return {
    sheet: ID.test(sheet) ? sheet : null,
    numbers: last('numbers').slice(0, NUMBERS_LENGTH_MAX),
    picked: [...new Set(query['p'] ?? [])].filter((id) => ID.test(id)).slice(0, PICKED_MAX),
    guests: (query['g'] ?? []).flatMap(readGuest).slice(0, PICKED_MAX),
    typed: tidy(last('q')),
  }
}

/** `<id> <name>` as a form holds it. */
export function readGuest(text: string): Guest[] {
  const [, id, name] = /^(\S{36}) (.+)$/.exec(tidy(text, NAME_MAX + 37)) ?? []
  return id && name && ID.test(id) ? [{ id, name }] : []
}

export const tidy = (text: string, max = NAME_MAX) =>
  text.replaceAll('\0', '').replace(/\s+/g, ' ').trim().slice(0, max)

/** The same as the query of an address. */
export function keyingQuery({ sheet, numbers, picked, guests, typed }: KeyingState): string {
  const query = new URLSearchParams()
  if (sheet) query.set('sheet', sheet)
  if (numbers) query.set('numbers', numbers)
  for (const id of picked) query.append('p', id)
  for (const { id, name } of guests) query.append('g', `${id} ${name}`)
  if (typed) query.set('q', typed)
  return query.size === 0 ? '' : `?${query.toString()}`
}
