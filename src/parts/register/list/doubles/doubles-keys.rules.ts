import type { Card } from './doubles.rules.ts'
import { sounding } from './likeness.rules.ts'
import { fullForm } from './nicknames.rules.ts'

/**
 * Which rows are worth comparing. Comparing all with all is out of reach, so each card gives a few
 * keys and only cards that share one are compared. A slip spoils some keys but seldom all.
 * Keys are whole numbers below 2^53, so that a database can sort three million rows of them.
 */
export function doubleKeys(card: Card): number[] {
  const keys = new Set<number>()
  const add = (...parts: string[]) => {
    if (!parts.includes('')) keys.add(hashed(parts.join('|')))
  }
  for (const first of card.known === '' ? [card.given] : [card.given, card.known])
    for (const last of card.former === '' ? [card.family] : [card.family, card.former])
      keysOf({ ...card, given: first, family: last }, add)
  return [...keys]
}

function keysOf(card: Card, add: Add): void {
  const given = sounding(fullForm(card.given))
  const family = sounding(card.family)
  nameKeys(card, given, family, add)
  if (card.born.length === 10) bornKeys(card, given, family, add)
  else reachKeys(card, given, family, add)
}

type Add = (...parts: string[]) => void

/**
 * Two names that agree, or a name and a postcode, are borne by many of a long list, and never
 * suffice; so each goes together with one more thing, of which at least one has to agree as well.
 */
function nameKeys(card: Card, given: string, family: string, add: Add): void {
  const names = [given, family].sort().join(' ')
  const [district, end] = [card.postcode.slice(0, -3), card.postcode.slice(-3)]
  const initial = given.slice(0, 1) || '?'
  add('names and district', names, district)
  add('names and end of postcode', names, end)
  add('names and street', names, card.street.slice(0, 4))
  add('postcode, family and initial', card.postcode, family, initial)
  add('postcode, family and house', card.postcode, family, card.house)
  add('postcode, given and letter', card.postcode, given, family.slice(0, 1))
  add('postcode, given and house', card.postcode, given, card.house)
  add('town and family', card.town, card.family)
}

/** With a day of birth, rows of one home can be compared even where both names went wrong, or anything changed places. */
function bornKeys(card: Card, given: string, family: string, add: Add): void {
  const [one, two] = [given, family].sort()
  const [line, other] = [card.street, card.place].sort()
  const digits = [...card.born].sort().join('')
  add('names', one ?? '', two ?? '')
  add('postcode and name', card.postcode, family)
  add('postcode and name', card.postcode, given)
  add('born and name', digits, family)
  add('born and name', digits, given)
  add('born and postcode', digits, card.postcode)
  add('born and house', digits, card.house)
  add('postcode and line', card.postcode, card.street.slice(0, 4))
  add('postcode and line', card.postcode, card.place.slice(0, 4))
  add('house and line', card.house, card.street.slice(0, 5))
  add('house and line', card.house, card.place.slice(0, 5))
  add('lines', starts(line), starts(other))
  add('line ends', ends(line), ends(other))
  add('place and town', card.place.slice(0, 6), card.town.slice(0, 5))
  add('born and town', digits, starts(card.town))
  add('born and street', digits, starts(card.street))
  // Shared with those of whom the list says no day.
  add('street and initial', card.street, card.house, given.slice(0, 1) || '?')
  add('email', card.email)
  add('phone', card.phone)
}

const starts = (line = '') => line.slice(0, 4)
/** The end of the first word of a line: "Crozier Circuit" and "Crosier Crcuit" both say "er". */
const ends = (line = '') => line.split(' ', 1)[0]?.slice(-4) ?? ''

/** Without one, a household is not a double: a name, or at home its first letter, has to agree too. */
function reachKeys(card: Card, given: string, family: string, add: Add): void {
  add('email and given', card.email, given)
  add('email and family', card.email, family)
  add('phone and given', card.phone, given)
  add('phone and family', card.phone, family)
  add('street and initial', card.street, card.house, given.slice(0, 1) || '?')
}

/** A 53-bit hash of a string (the public-domain cyrb53), even enough to tell millions apart. */
export function hashed(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i)
    high = Math.imul(high ^ letter, 2654435761)
    low = Math.imul(low ^ letter, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** A block larger than this says only that the key is common; the other keys do the work. */
export function blockMax(rows: number): number {
  return rows > LARGE_LIST ? BLOCK_MAX_OF_LARGE : BLOCK_MAX
}

const LARGE_LIST = 200_000
const BLOCK_MAX = 40
const BLOCK_MAX_OF_LARGE = 12
