import { jaroWinkler, slipsApart } from './likeness.rules.ts'
import { sameGivenName } from './nicknames.rules.ts'

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
export const LIKELY_SCORE = 17

/** Asked of a pair in which the first name or the day of birth plainly differs. */
export const SURE_SCORE = 20

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
 * Three rows of one person: where A looks like B and B like C, A and C are asked about too, even
 * if each slipped in another place. They still may not plainly differ.
 */
export function likelyThroughAnother(finding: Finding): boolean {
  return finding.score >= THROUGH_ANOTHER_SCORE
}

export const THROUGH_ANOTHER_SCORE = 6

/** More rows than this for one person is not a slip but a pattern, and is not drawn together. */
const GROUP_MAX = 8

/** The pairs missing from each group of rows that likely pairs hold together. */
export function pairsThroughAnother(
  likely: readonly (readonly [number, number])[],
): [number, number][] {
  const known = new Set(likely.map(([a, b]) => pairKey(a, b)))
  const missing: [number, number][] = []
  for (const group of groupsOf(likely)) {
    if (group.length < 3 || group.length > GROUP_MAX) continue
    group.forEach((a, at) => {
      for (const b of group.slice(at + 1)) if (!known.has(pairKey(a, b))) missing.push([a, b])
    })
  }
  return missing
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function groupsOf(pairs: readonly (readonly [number, number])[]): number[][] {
  const head = new Map<number, number>()
  const find = (row: number): number => {
    let at = row
    for (let up = head.get(at); up !== undefined && up !== at; up = head.get(at)) at = up
    head.set(row, at)
    return at
  }
  for (const [a, b] of pairs) head.set(find(a), find(b))
  const groups = new Map<number, number[]>()
  for (const row of [...head.keys()]) {
    const top = find(row)
    groups.set(top, [...(groups.get(top) ?? []), row])
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a - b))
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

const GIVEN: Record<Found['given'], number> = {
  same: 6,
  familiar: 5,
  close: 4,
  initial: 1,
  unknown: 0,
  differ: -6,
}
/** Both names as they stand, however common. */
const NAMES_SAME = 14
const FAMILY: Record<Agreement, number> = { same: 8, close: 6, unknown: 0, differ: -6 }
const BORN: Record<Found['born'], number> = {
  same: 11,
  close: 6,
  year: 4,
  unknown: 0,
  differ: -6,
}
const TOWN: Record<Agreement, number> = { same: 4, close: 3, unknown: 0, differ: -2 }
const POSTCODE: Record<Agreement, number> = { same: 6, close: 3, unknown: 0, differ: -2 }
const REGION: Record<Agreement, number> = { same: 1, close: 0, unknown: 0, differ: -1 }
const EMAIL: Record<Agreement, number> = { same: 7, close: 0, unknown: 0, differ: -1 }
const PHONE: Record<Agreement, number> = { same: 6, close: 0, unknown: 0, differ: -1 }

interface Names {
  weight: number
  given: Found['given']
  family: Agreement
  crossed: boolean
  /** Two first names of which one at least is borne by hardly anybody: likelier a slip than two people. */
  misread: boolean
}

/** The name that both may go by: as it stands, else as they are known, or as they were called before. */
function namesAlike(a: Card, b: Card, lore: Lore): Names {
  const now = namesAsListed(a, b, lore)
  if (a.known + a.former + b.known + b.former === '' || now.weight >= NAMES_SAME) return now
  let best = now
  for (const one of namesOf(a))
    for (const other of namesOf(b)) {
      const found = namesAsListed(one, other, lore)
      if (found.weight - OTHER_NAME_COST > best.weight)
        best = { ...found, weight: found.weight - OTHER_NAME_COST }
    }
  return best
}

function namesOf(card: Card): Card[] {
  const given = card.known === '' ? [card.given] : [card.given, card.known]
  const family = card.former === '' ? [card.family] : [card.family, card.former]
  return given.flatMap((first) => family.map((last) => ({ ...card, given: first, family: last })))
}

const OTHER_NAME_COST = 1

function namesAsListed(a: Card, b: Card, lore: Lore): Names {
  const straight = namesWeighed(a.given, a.family, b.given, b.family, lore)
  if (straight.given === 'same' && straight.family === 'same') return straight
  const crossed = namesWeighed(a.given, a.family, b.family, b.given, lore)
  if (crossed.weight - CROSSED_COST <= straight.weight) return straight
  return { ...crossed, weight: crossed.weight - CROSSED_COST, crossed: true }
}

/** First name and family name change places now and then, but far less often than not. */
const CROSSED_COST = 3

function namesWeighed(
  givenA: string,
  familyA: string,
  givenB: string,
  familyB: string,
  lore: Lore,
): Names {
  const given = givenAlike(givenA, givenB, lore)
  const family = generationsApart(familyA, familyB) ? 'differ' : textAlike(familyA, familyB)
  const common = family === 'same' ? lore.commonness(familyA) : 0
  const misread = given === 'differ' && !(lore.isGivenName(givenA) && lore.isGivenName(givenB))
  return { weight: GIVEN[given] + FAMILY[family] - common, given, family, crossed: false, misread }
}

/** "Armitage Snr" is the father of "Armitage Jnr". */
function generationsApart(a: string, b: string): boolean {
  if (!a.includes(' ') || !b.includes(' ') || a === b) return false
  const [one, other] = [GENERATION.exec(a)?.[1], GENERATION.exec(b)?.[1]]
  return one !== undefined && other !== undefined && one.charAt(0) !== other.charAt(0)
}

const GENERATION = / (j(?:n?r|unior)|s(?:n?r|enior))$/

function givenAlike(a: string, b: string, lore: Lore): Found['given'] {
  if (a === '' || b === '') return 'unknown'
  if (a === b) return 'same'
  if (sameGivenName(a, b)) return 'familiar'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : 'differ'
  if (lore.isGivenName(a) && lore.isGivenName(b)) return 'differ'
  return closely(a, b) ? 'close' : 'differ'
}

function textAlike(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'unknown'
  if (a === b) return 'same'
  return closely(a, b) ? 'close' : 'differ'
}

/** A slip or two of the pen in a word: enough alike that one was meant for the other. */
function closely(a: string, b: string): boolean {
  if (a.length + b.length < 5) return false
  return slipsApart(a, b, 1) <= 1 || jaroWinkler(a, b) >= CLOSE
}

const CLOSE = 0.87

function exactly(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'unknown'
  return a === b ? 'same' : 'differ'
}

function postcodeAlike(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'unknown'
  if (a === b) return 'same'
  return slipsApart(a, b, 1) <= 1 ? 'close' : 'differ'
}

function bornAlike(a: string, b: string): Found['born'] {
  if (a === '' || b === '') return 'unknown'
  if (a.length === 4 || b.length === 4) return a.slice(0, 4) === b.slice(0, 4) ? 'year' : 'differ'
  if (a === b) return 'same'
  if (slipsApart(a, b, 1) <= 1 || daySwapped(a, b)) return 'close'
  return 'differ'
}

/** 3 May and 5 March: the day and the month were read the other way round. */
function daySwapped(a: string, b: string): boolean {
  return (
    a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)
  )
}

interface Address {
  weight: number
  agreement: Agreement
}

/** House, street and second line together; the lines may have changed places. */
function addressAlike(a: Card, b: Card): Address {
  const straight = linesWeight(a.street, b.street, STREET) + linesWeight(a.place, b.place, PLACE)
  const crossed = linesWeight(a.street, b.place, STREET) + linesWeight(a.place, b.street, PLACE) - 1
  const lines = Math.max(straight, crossed)
  const house = houseWeight(a.house, b.house)
  const weight = lines + house
  return { weight, agreement: addressAgreement(lines, house) }
}

const STREET: Record<Agreement, number> = { same: 7, close: 5, unknown: 0, differ: -2 }
const PLACE: Record<Agreement, number> = { same: 5, close: 4, unknown: 0, differ: -1 }

function linesWeight(a: string, b: string, weights: Record<Agreement, number>): number {
  return weights[textAlike(a, b)]
}

function houseWeight(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return 4
  return slipsApart(a, b, 1) <= 1 ? 0 : -2
}

function addressAgreement(lines: number, house: number): Agreement {
  if (lines >= 5 && house > 0) return 'same'
  if (lines >= 4) return 'close'
  return lines === 0 && house === 0 ? 'unknown' : 'differ'
}
