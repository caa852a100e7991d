import {
  addressAlike,
  BORN,
  bornAlike,
  EMAIL,
  exactly,
  type Names,
  namesAlike,
  PHONE,
  POSTCODE,
  postcodeAlike,
  REGION,
  textAlike,
  TOWN,
} from './doubles-alike.rules.ts'
import { slipsApart } from './likeness.rules.ts'

/**
 * Possible doubles: could two rows be one human being? After Fellegi and Sunter (1969): every
 * field that agrees adds its weight, every field that differs takes some away, a blank says
 * nothing. A weight is the base-2 logarithm of how much likelier the finding is for one person
 * than for two. Weights were set from what the fields mean and checked on the FEBRL sets, on lists
 * made dirtier than those, and on British lists of households (doubles.test.ts).
 *
 * No identifying number is used: real lists have none that two rows of one person would share.
 */
export interface Card {
  given: string
  family: string
  sex: string
  /** House or flat number. */
  house: string
  street: string
  /** A second line of the address. */
  place: string
  town: string
  region: string
  postcode: string
  /** '1908-12-09', or '1908' where only the year is known. */
  born: string
  email: string
  phone: string
  /** What they are known as, if that is another first name, and a family name they had before. */
  known: string
  former: string
}

export interface Finding {
  score: number
  /** What was found field by field, for the sentence that says why. */
  found: Found
  /** True when this pair alone is worth asking an officer about. */
  likely: boolean
}

export type Agreement = 'same' | 'close' | 'differ' | 'unknown'

export type Found = {
  given: Agreement | 'familiar' | 'initial'
  family: Agreement
  crossed: boolean
  born: Agreement | 'year'
  address: Agreement
  town: Agreement
  postcode: Agreement
  email: Agreement
  phone: Agreement
}

/** What a whole list tells about its names: those that many people bear are real names. */
export interface Lore {
  isGivenName: (name: string) => boolean
  /** Bits to take off for a family name that many bear; 0 for a rare one. */
  commonness: (family: string) => number
}

/** At or above this a pair is suggested. */
const LIKELY_SCORE = 17

/** Asked of a pair in which the first name or the day of birth plainly differs. */
const SURE_SCORE = 20

/** Two cards are compared; the answer is a score, what was found, and whether to ask. */
export function compareCards(a: Card, b: Card, lore: Lore): Finding {
  const names = namesAlike(a, b, lore)
  const born = bornAlike(a.born, b.born)
  const address = addressAlike(a, b)
  const town = textAlike(a.town, b.town)
  const postcode = postcodeAlike(a.postcode, b.postcode)
  const email = exactly(a.email, b.email)
  const phone = exactly(a.phone, b.phone)
  const score =
    names.weight +
    BORN[born] +
    whereWeight(dayKnown(a, b), {
      weight: address.weight + TOWN[town] + POSTCODE[postcode],
      moved:
        ((email === 'same' || phone === 'same') && names.weight >= NAMES_AGREE) ||
        (born === 'same' && bornAndCalled(names) && lore.commonness(a.family) < COMMON),
    }) +
    REGION[exactly(a.region, b.region)] +
    EMAIL[email] +
    PHONE[phone]
  const found: Found = {
    given: names.given,
    family: names.family,
    crossed: names.crossed,
    born,
    address: address.agreement,
    town,
    postcode,
    email,
    phone,
  }
  return {
    score,
    found,
    likely:
      score >= LIKELY_SCORE &&
      (dayKnown(a, b)
        ? onePerson(a, b, score, { ...found, misread: names.misread })
        : onePersonByReach(a, b, found)),
  }
}

/**
 * Whether the two come from a list that tells days of birth, which hardly any two people of one
 * street share; in such a list one of them may be blank, but a year alone comes from elsewhere.
 */
function dayKnown(a: Card, b: Card): boolean {
  const [longer, shorter] = a.born.length >= b.born.length ? [a, b] : [b, a]
  return longer.born.length === 10 && shorter.born.length !== 4
}

/** A postcode is a dozen homes of one street in one town: together they say little more than one. */
function whereWeight(day: boolean, { weight, moved }: { weight: number; moved: boolean }): number {
  // Whoever moves keeps their name, and their e-mail or telephone: another home says nothing then.
  const least = moved ? Math.max(weight, 0) : weight
  return day ? least : Math.min(least, WHERE_WEIGHT_MAX)
}

/**
 * Born on one day and called alike, with one slip at most in both names: in a list of a hundred
 * thousand two or three pairs of strangers are, unless the surname is common.
 */
function bornAndCalled({ given, family }: Names): boolean {
  const called = given === 'same' || given === 'familiar'
  return (
    (called && (family === 'same' || family === 'close')) ||
    (given === 'close' && family === 'same')
  )
}

/** In bits: eight in a thousand bear it, as Smith and Jones in Britain. */
const COMMON = 3

/** A surname that agrees, however common, and a first name or its short form. */
const NAMES_AGREE = 10

const WHERE_WEIGHT_MAX = 11

/**
 * Without days of birth, neighbours of one first name, and father and son, look like one person.
 * So both names must agree, and the house too unless an e-mail or telephone does; a changed surname
 * or another year of birth is believed only where the house and one of those are the same.
 */
function onePersonByReach(a: Card, b: Card, found: Found): boolean {
  const reach = found.email === 'same' || found.phone === 'same'
  const house = found.address === 'same'
  const sexesDiffer = a.sex !== '' && b.sex !== '' && a.sex !== b.sex
  if (found.given === 'unknown')
    return house && found.family !== 'differ' && found.born !== 'differ'
  if (found.given === 'initial')
    return !sexesDiffer && found.phone === 'same' && found.family !== 'differ'
  if (found.given === 'differ') return false
  if (sexesDiffer && (found.given !== 'same' || a.given.length === 1)) return false
  if (a.house !== '' && b.house !== '' && !house && !reach) return false
  const otherwise = found.family === 'differ' || found.born === 'differ'
  return !otherwise || (found.given === 'same' && house && reach)
}

/**
 * People of one household share a family name, an address, a telephone and often an e-mail, so
 * those never suffice: something of the person alone has to agree, the first name or the day of
 * birth, and where the one plainly differs the other and the address must bear it out.
 */
function onePerson(
  a: Card,
  b: Card,
  score: number,
  found: Found & Pick<Names, 'misread'>,
): boolean {
  const home = found.address === 'same' || found.address === 'close'
  const sexesDiffer = a.sex !== '' && b.sex !== '' && a.sex !== b.sex
  if (found.family === 'differ' && !bornAgrees(found) && !renamed(found, score)) return false
  switch (found.given) {
    case 'same':
    case 'familiar':
      return found.born !== 'differ' || (home && score >= SURE_SCORE)
    case 'close':
      return !sexesDiffer && (found.born !== 'differ' || (home && score >= SURE_SCORE))
    case 'differ':
      return (
        !sexesDiffer &&
        home &&
        score >= SURE_SCORE &&
        (bornAlone(found) || (found.misread && found.born === 'close'))
      )
    case 'unknown':
      if (found.born === 'unknown') return home && score >= SURE_SCORE
      if (bornAgrees(found) || found.phone === 'same') return true
      return home && score >= SURE_SCORE && slipsApart(a.born, b.born, 2) <= 2
    case 'initial':
      return !sexesDiffer && (bornAgrees(found) || found.phone === 'same')
  }
}

/** Another surname in the same house, with nothing said of the day of birth: somebody married. */
function renamed(found: Found, score: number): boolean {
  return (
    found.given === 'same' &&
    found.address === 'same' &&
    found.born === 'unknown' &&
    score >= RENAMED_SCORE
  )
}

const RENAMED_SCORE = 23

function bornAgrees(found: Found): boolean {
  return found.born === 'same' || found.born === 'close'
}

/**
 * Another first name, but born on the same day at the same address: a changed name, or a twin.
 * It is asked all the same, unless each has an e-mail or a telephone of their own.
 */
function bornAlone(found: Found): boolean {
  return found.born === 'same' && found.email !== 'differ' && found.phone !== 'differ'
}
