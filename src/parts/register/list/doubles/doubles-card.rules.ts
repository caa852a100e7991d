import { comparableAddress, comparableName, comparablePostcode } from '../entry/comparable.rules.ts'
import type { Entry } from '../entry/entry.rules.ts'
import type { Card } from './doubles.rules.ts'

/** The card by which a row is compared with others. */
export function cardOf(entry: Entry): Card {
  const [first = '', second = '', third = ''] = entry.lines
  const home = homeOf(entry.house, first, second)
  return {
    ...namesOnCard(entry),
    sex: entry.sex,
    ...home,
    town: comparableName(entry.town || third),
    region: comparableName(entry.county),
    postcode: comparablePostcode(entry.postcode),
    born: entry.born_on || (entry.born_year === undefined ? '' : String(entry.born_year)),
    email: entry.emails[0] ?? '',
    phone: entry.mobiles[0] ?? entry.landlines[0] ?? '',
  }
}

/** The first of the first names, and the surname; a figure within a name was a letter before it was scanned. */
export function namesOnCard(names: NamesListed) {
  const first = (text: string) => lettered(comparableName(text)).split(' ')[0] ?? ''
  const [given, known] = [first(names.given_name), first(names.known_as ?? '')]
  const [family, former] = [names.family_name, names.former_name ?? ''].map((name) =>
    lettered(comparableName(name)),
  )
  return { given, family: family ?? '', known: known === given ? '' : known, former: former ?? '' }
}

interface NamesListed {
  given_name: string
  family_name: string
  known_as?: string
  former_name?: string
}

function lettered(name: string): string {
  if (!/\d/.test(name)) return name
  return name.replace(/[01569](?=\p{L})|(?<=\p{L})[01569]/gu, (figure) => SCANNED[figure] ?? figure)
}

const SCANNED: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 5: 's', 6: 'b', 9: 'g' }

interface Home {
  house: string
  street: string
  place: string
}

/** "Flat 2, 12 Acacia Ave" is house "2 12" in the street "acacia avenue". */
export function homeOf(house: string, first: string, second: string): Home {
  const [line = '', next = ''] = [first, second].map(comparableAddress)
  if (house !== '') return { house: comparableName(house), street: line, place: next }
  const flat = /^(?:flat|apartment|unit|room)? ?(\d+\p{L}?)$/u.exec(line)
  if (flat !== null && next !== '') {
    const home = homeOf('', next, '')
    return { ...home, house: `${flat[1] ?? ''} ${home.house}`.trim() }
  }
  const numbers = line.match(/\b\d+\p{L}?\b/gu) ?? []
  const street = line
    .replace(/\b\d+\p{L}?\b|\bflat\b/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return { house: numbers.join(' '), street, place: next }
}

/** A card as one line of text, for keeping beside the row while doubles are looked for. */
export function packed(card: Card): string {
  return CARD_FIELDS.map((field) => card[field]).join(PART)
}

export function unpacked(text: string): Card {
  const [
    given,
    family,
    sex,
    house,
    street,
    place,
    town,
    region,
    postcode,
    born,
    email,
    phone,
    known,
    former,
  ] = text.split(PART)
  return {
    given: given ?? '',
    family: family ?? '',
    sex: sex ?? '',
    house: house ?? '',
    street: street ?? '',
    place: place ?? '',
    town: town ?? '',
    region: region ?? '',
    postcode: postcode ?? '',
    born: born ?? '',
    email: email ?? '',
    phone: phone ?? '',
    known: known ?? '',
    former: former ?? '',
  }
}

const PART = '\u001f'
const CARD_FIELDS = [
  'given',
  'family',
  'sex',
  'house',
  'street',
  'place',
  'town',
  'region',
  'postcode',
  'born',
  'email',
  'phone',
  'known',
  'former',
] as const
