import { BRITAIN, type Country } from '../../countries.rules.ts'
import { comparableEmail, comparablePhone } from './comparable.rules.ts'
import { saysNothing } from './placeholders.rules.ts'

/** What a cell gives, and whether something in it was left out. */
interface Reach {
  found: string[]
  bad: boolean
}

const NONE: Reach = { found: [], bad: false }

/** The e-mail addresses of a cell: "Ann Lee <ann@example.org>; bo@example.org (work)" has two. */
export function emailsIn(cell: string): Reach {
  if (PLAIN_EMAIL.test(cell)) return { found: [comparableEmail(cell)], bad: false }
  if (saysNothing(cell)) return NONE
  const parts = cell
    .replace(/(?<!\s)\s*@\s*/g, '@')
    .split(BETWEEN_EMAILS)
    .filter((part) => part.includes('@'))
  const found = [...new Set(parts.map(bareEmail))]
  const good = found.filter((email) => EMAIL.test(email))
  return { found: good, bad: good.length < Math.max(found.length, 1) }
}

const PLAIN_EMAIL = /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,63}$/i
const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?\.[\p{L}\d-]{2,63}$/u
/** Access writes a link as "ann@example.org#mailto:ann@example.org#". */
const BETWEEN_EMAILS = /[;,/#|\s<>()"]+|:::/

function bareEmail(part: string): string {
  const bare = part
    .replace(/^(?:e-?mail|mailto|e)?:/i, '')
    .split('?', 1)
    .join('')
  return comparableEmail(bare.replace(/(?<![.'’])[.'’]+$/, '').replace(/^['‘]+/, ''))
}

/**
 * The telephones of a cell in comparable form: "07700 900001 / 0113 496 0001 ext 2" has two. Without
 * their country they are of where the person lives, else of where the list is kept.
 */
export function phonesIn(cell: string, home: Country = BRITAIN, hall: Country = home): Reach {
  const read = (text: string) => numberOf(text, home, hall)
  const whole = read(cell)
  if (whole !== '' && PLAIN_PHONE.test(cell)) return { found: [whole], bad: false }
  if (saysNothing(cell)) return NONE
  const parts = apart(withoutExtension(written(cell)))
  const found = parts.map(read).filter((phone) => phone !== '')
  return { found, bad: found.length === 0 }
}

function numberOf(text: string, home: Country, hall: Country): string {
  const there = comparablePhone(text, home)
  return there === '' || there.startsWith('+') || home === hall
    ? there
    : comparablePhone(text, hall)
}

const PLAIN_PHONE = /^\+?[\d ]+$/

/** "4.47700900123E+11" is a number in full; "4.47701E+11" has lost its end for good. */
function written(cell: string): string {
  const [, whole, decimals = '', power] = /^(\d)[.,]?(\d*)e\+?(\d{1,2})$/i.exec(cell) ?? []
  if (whole === undefined) return cell
  const zeroes = Number(power) - decimals.length
  return zeroes < 0 || zeroes > ZEROES_BELIEVED ? '' : whole + decimals + '0'.repeat(zeroes)
}

/** One nought at the end may be a nought; more are what a spreadsheet put for figures it dropped. */
const ZEROES_BELIEVED = 1

const withoutExtension = (cell: string) =>
  cell
    .replace(/(?<!\d)(\d{4,})\s*[/-]\s*\d{1,2}$/, '$1')
    .replace(/(?<![\s,])[\s,]*(?:\bext(?:ension)?n?\.?|\bx|#)\s*\d{1,6}\b/gi, '')

/** Two numbers in one cell are parted by a sign or a word, or by a space before the next nought or plus. */
function apart(cell: string): string[] {
  const bySign = cell.split(/[;,|&\n]|:::|\bor\b|\band\b|\//i)
  if (bySign.length > 1 && bySign.every((part) => digitsOf(part) >= PHONE_DIGITS_MIN)) return bySign
  const firm = cell.split(/[;|&]|:::|\bor\b|\band\b/i)
  if (firm.length > 1) return firm
  return digitsOf(cell) > PHONE_DIGITS_MAX ? byBeginning(cell) : [cell]
}

const PHONE_DIGITS_MIN = 6
const PHONE_DIGITS_MAX = 15

function byBeginning(cell: string): string[] {
  const numbers: string[] = []
  for (const piece of cell.split(/(?<!\s)\s+(?=[+0(])/)) {
    const last = numbers.at(-1)
    if (last === undefined || digitsOf(last) >= WHOLE_NUMBER_DIGITS) numbers.push(piece)
    else numbers[numbers.length - 1] = `${last} ${piece}`
  }
  return numbers
}

const WHOLE_NUMBER_DIGITS = 10
const digitsOf = (text: string) => text.replace(/\D/g, '').length
