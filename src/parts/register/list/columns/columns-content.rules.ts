import { BRITAIN, type Country } from '../../countries.rules.ts'
import { saysMobile } from '../../phones.rules.ts'
import { isKnownGivenName } from '../doubles/nicknames.rules.ts'
import { comparableName, comparablePhone } from '../entry/comparable.rules.ts'
import { stateOf } from '../entry/states.rules.ts'
import type { Field } from './columns-names.rules.ts'

/** The least share of a column's cells that must look alike before we say what it holds. */
const SHARE_MIN = 0.6
const CELLS_MIN = 3

/** What a column plainly holds. Without any header a little more is ventured. */
export function fieldOfContent(
  cells: readonly string[],
  headless: boolean,
  home: Country = BRITAIN,
): Field | undefined {
  if (cells.length < CELLS_MIN) return undefined
  const most = (looks: RegExp) =>
    cells.filter((cell) => looks.test(cell)).length >= cells.length * SHARE_MIN
  if (most(EMAIL)) return 'email'
  if (POSTCODES.some(most)) return 'postcode'
  if (home === BRITAIN && most(UK_MOBILE)) return 'mobile'
  if (headless && mostMobiles(cells, home)) return 'mobile'
  if (!headless) return undefined
  if (most(TITLE)) return 'title'
  if (most(PHONE)) return 'phone'
  if (most(STATE)) return 'state'
  if (most(NUMBER) && new Set(cells).size === cells.length) return 'number'
  if (most(STREET)) return 'address_1'
  const given = cells.filter((cell) => isKnownGivenName(comparableName(cell)))
  if (given.length >= cells.length * GIVEN_SHARE_MIN) return 'given_name'
  const first = cells.filter((cell) => isKnownGivenName(comparableName(cell).split(' ')[0] ?? ''))
  const whole = areWholeNames(cells) && first.length >= cells.length * GIVEN_SHARE_MIN
  return whole ? 'name' : undefined
}

/** Whether most cells are a branch’s name. A row or two may say it in another way, and stay for somebody to look at. */
export function namesBranches(
  cells: readonly string[],
  isBranch: (word: string) => boolean,
): boolean {
  return cells.length >= CELLS_MIN && cells.filter(isBranch).length >= cells.length * SHARE_MIN
}

/** Whether most cells are of several words. */
export function areWholeNames(cells: readonly string[]): boolean {
  return (
    cells.length > 0 &&
    cells.filter((cell) => /\S[ ,]\S|, \S/.test(cell)).length >= cells.length * SHARE_MIN
  )
}

/** Whether most cells are names of people: a few words, and often a first name that we know among them. */
export function arePeople(cells: readonly string[]): boolean {
  if (cells.length === 0) return false
  const named = cells.filter(
    (cell) => /^\p{L}[\p{L}\p{M}'’., -]+$/u.test(cell) && /[ ,]/.test(cell),
  )
  const known = named.filter((cell) => comparableName(cell).split(' ').some(isKnownGivenName))
  return named.length >= cells.length * SHARE_MIN && known.length >= cells.length * GIVEN_SHARE_MIN
}

/** Whether a column of a few cells at least has standings in it. */
export function areStates(cells: readonly string[]): boolean {
  const looked = cells.slice(0, STATES_LOOKED_AT)
  if (looked.length < CELLS_MIN) return true
  return (
    looked.filter((cell) => stateOf(cell) !== undefined).length >= looked.length * STATES_SHARE_MIN
  )
}

const STATES_LOOKED_AT = 200
const STATES_SHARE_MIN = 0.3

const GIVEN_SHARE_MIN = 0.4

const EMAIL = /^[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]+$/
/** Postcodes that nothing else looks like: British, Polish, Irish, Dutch, Canadian. */
const POSTCODES = [
  /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i,
  /^\d{2}-\d{3}$/,
  /^[ac-fhknprtv-y]\d[\dw] ?[\dac-fhknprtv-y]{4}$/i,
  /^[1-9]\d{3} [A-Z]{2}$/,
  /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/,
]

function mostMobiles(cells: readonly string[], home: Country): boolean {
  const mobile = (cell: string) =>
    /^[+\d][\d ()-]{7,}$/.test(cell) && saysMobile(comparablePhone(cell, home)) === true
  return cells.filter(mobile).length >= cells.length * SHARE_MIN
}

const UK_MOBILE = /^(\+?44 ?|0)?7\d{3} ?\d{3} ?\d{3}$/
const PHONE = /^(\+|0)[\d ()-]{8,16}$/
const TITLE = /^(mr|mrs|ms|miss|mx|dr|cllr|rev|sir|dame|prof|pan|pani)\.?$/i
const STATE = /^(active|lapsed|in arrears|arrears|member|current|resigned|deceased)$/i
const STREET =
  /^\d{1,6}[a-z]?,? [\p{L}'’. -]{1,120}\b(?:street|st|road|rd|avenue|ave|lane|ln|close|cl|drive|dr|terrace|tce|court|ct|way|crescent|cres|grove|place|pl|square|sq|gardens|gdns|hill|row|view|mews|park)\b/iu
const NUMBER = /^[a-z]{0,3}\d{4,10}$/i
