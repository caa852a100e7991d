import type { Agreement, Card, Found, Lore } from './doubles.rules.ts'
import { jaroWinkler, slipsApart } from './likeness.rules.ts'
import { sameGivenName } from './nicknames.rules.ts'

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

export const BORN: Record<Found['born'], number> = {
  same: 11,
  close: 6,
  year: 4,
  unknown: 0,
  differ: -6,
}

export const TOWN: Record<Agreement, number> = { same: 4, close: 3, unknown: 0, differ: -2 }

export const POSTCODE: Record<Agreement, number> = { same: 6, close: 3, unknown: 0, differ: -2 }

export const REGION: Record<Agreement, number> = { same: 1, close: 0, unknown: 0, differ: -1 }

export const EMAIL: Record<Agreement, number> = { same: 7, close: 0, unknown: 0, differ: -1 }

export const PHONE: Record<Agreement, number> = { same: 6, close: 0, unknown: 0, differ: -1 }

export interface Names {
  weight: number
  given: Found['given']
  family: Agreement
  crossed: boolean
  /** Two first names of which one at least is borne by hardly anybody: likelier a slip than two people. */
  misread: boolean
}

/** The name that both may go by: as it stands, else as they are known, or as they were called before. */
export function namesAlike(a: Card, b: Card, lore: Lore): Names {
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

export function textAlike(a: string, b: string): Agreement {
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

export function exactly(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'unknown'
  return a === b ? 'same' : 'differ'
}

export function postcodeAlike(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'unknown'
  if (a === b) return 'same'
  return slipsApart(a, b, 1) <= 1 ? 'close' : 'differ'
}

export function bornAlike(a: string, b: string): Found['born'] {
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
export function addressAlike(a: Card, b: Card): Address {
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
