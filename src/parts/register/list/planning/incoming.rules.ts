import { searchText, sortName } from '../../names.rules.ts'
import { listedPhone } from '../../phones.rules.ts'
import { cardOf, packed } from '../doubles/doubles-card.rules.ts'
import { hashed } from '../doubles/doubles-keys.rules.ts'
import type { Entry } from '../entry/entry.rules.ts'
import { addressOf } from '../entry/home.rules.ts'

/** A row of the list as it lies in the database while it is compared with the roll. */
export interface Incoming {
  row: number
  number: string
  title: string
  given_name: string
  family_name: string
  known_as: string
  former_name: string
  gender: string
  born_year: number | null
  address: string
  town: string
  postcode: string
  union_name: string
  state: string | null
  joined_on: string | null
  paid_to: string | null
  rate: string
  method: string
  ward_id: string | null
  emails: string[]
  mobiles: string[]
  landlines: string[]
  own: Record<string, string> | null
  sort_name: string
  search_text: string
  /** How the roll may have sorted the same person: without what they are known as, or under a former name. */
  other_names: string[]
  needs_you: boolean
  /** For the search for doubles: the row in short. */
  card: string
  /** The same for two rows that say the same. */
  print: string
  /** The same for two rows of one person as they are, be it with another e-mail, telephone or payment. */
  core: string
}

export function incomingOf(entry: Entry, ward_id: string | null): Incoming {
  const mobiles = entry.mobiles.map(listedPhone)
  const landlines = entry.landlines.map(listedPhone)
  const reach = reachable(entry.emails, mobiles, landlines)
  const card = packed(cardOf(entry))
  const address = addressOf(entry)
  return {
    row: entry.row,
    number: entry.number,
    title: entry.title,
    given_name: entry.given_name,
    family_name: entry.family_name,
    known_as: entry.known_as,
    former_name: entry.former_name,
    gender: entry.gender,
    born_year: entry.born_year ?? null,
    address,
    town: entry.town,
    postcode: entry.postcode,
    union_name: entry.union_name,
    state: entry.state ?? null,
    joined_on: entry.joined_on ?? null,
    paid_to: entry.paid_to ?? null,
    rate: entry.rate,
    method: entry.method,
    ward_id,
    emails: entry.emails,
    mobiles,
    landlines,
    own: Object.keys(entry.own).length > 0 ? entry.own : null,
    sort_name: sortName(entry),
    search_text: searchText(entry, reach, entry.number),
    other_names: otherNames(entry),
    needs_you: entry.problems.some(({ weight }) => weight === 'needs-you'),
    card,
    print: printOf(entry, card),
    core: coreOf(entry, address),
  }
}

/** A list that begins to say what people are known as, or what they were called, means those it meant before. */
export function otherNames({ given_name, family_name, known_as, former_name }: AllNames): string[] {
  if (known_as + former_name === '') return []
  const now = sortName({ given_name, family_name, known_as })
  const families = [family_name, ...(former_name === '' ? [] : [former_name])]
  const ways = families.flatMap((family) => [
    sortName({ given_name, family_name: family, known_as: '' }),
    sortName({ given_name, family_name: family, known_as }),
    ...(known_as === ''
      ? []
      : [sortName({ given_name: known_as, family_name: family, known_as: '' })]),
  ])
  return [...new Set(ways)].filter((way) => way !== now)
}

type AllNames = Pick<Entry, 'given_name' | 'family_name' | 'known_as' | 'former_name'>

/** Rows without a name and a number are nobody twice, not somebody twice. */
function printOf(entry: Entry, card: string): string {
  const {
    row,
    number,
    given_name,
    family_name,
    state = '',
    joined_on = '',
    paid_to = '',
    rate,
    ward,
  } = entry
  if (number + given_name + family_name === '') return String(-row)
  return String(hashed(`${card}|${state}|${joined_on}|${paid_to}|${rate}|${ward}`))
}

/** Some programs write a row for each e-mail, telephone or month paid for. */
function coreOf(entry: Entry, address: string): string {
  if (entry.number === '') return ''
  const { given_name, family_name, known_as, former_name, born_on, born_year = '' } = entry
  const { postcode, town, state = '', joined_on = '', ward } = entry
  return String(
    hashed(
      `${given_name}|${family_name}|${known_as}|${former_name}|${born_on}|${String(born_year)}|${address}|${postcode}|${town}|${state}|${joined_on}|${ward}`,
    ),
  )
}

function reachable(emails: string[], mobiles: string[], landlines: string[]) {
  return [
    ...emails.map((value) => ({ kind: 'email', value })),
    ...mobiles.map((value) => ({ kind: 'mobile', value })),
    ...landlines.map((value) => ({ kind: 'landline', value })),
  ]
}
