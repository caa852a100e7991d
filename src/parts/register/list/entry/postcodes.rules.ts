import { BRITAIN, type Country } from '../../countries.rules.ts'

/**
 * A postcode as it is kept. A British one is known by its shape: it gets its space back, and in
 * Britain a letter O where only a nought can stand, or an I or L for a one, is put right. Others are
 * put in the shape of their country, with the noughts that a spreadsheet ate, or stay as written.
 */
export function tidyPostcode(text: string, country: Country = BRITAIN): string {
  if (BRITISH.test(text) || text === '') return text
  const shape = SHAPES[country.code]
  if (shape !== undefined && !BRITISH_LOOSE.test(text)) return shaped(text, shape)
  const upper = text.toUpperCase().replace(COUNTRY, '')
  const bare = upper.replace(/[^A-Z\d]/g, '')
  const [outward, inward] = [bare.slice(0, -3), bare.slice(-3)]
  const british = `${figured(outward)} ${figure(inward.slice(0, 1))}${inward.slice(1)}`
  if (BRITISH.test(british)) return british
  return NONE.test(bare) ? '' : upper
}

interface Shape {
  pattern: RegExp
  written: string
  /** Figures in all, where noughts at the front are lost in spreadsheets. */
  figures?: number
}

const five: Shape = { pattern: /^(\d{5})$/, written: '$1', figures: 5 }
const SHAPES: Readonly<Record<string, Shape>> = {
  PL: { pattern: /^(\d{2})(\d{3})$/, written: '$1-$2', figures: 5 },
  IE: { pattern: /^([AC-FHKNPRTV-Y]\d[\dW])([\dAC-FHKNPRTV-Y]{4})$/, written: '$1 $2' },
  DE: five,
  FR: five,
  ES: five,
  IT: five,
  CZ: { pattern: /^(\d{3})(\d{2})$/, written: '$1 $2' },
  SK: { pattern: /^(\d{3})(\d{2})$/, written: '$1 $2', figures: 5 },
  GR: { pattern: /^(\d{3})(\d{2})$/, written: '$1 $2' },
  SE: { pattern: /^(\d{3})(\d{2})$/, written: '$1 $2' },
  FI: five,
  RO: { pattern: /^(\d{6})$/, written: '$1', figures: 6 },
  NL: { pattern: /^(\d{4})([A-Z]{2})$/, written: '$1 $2' },
  PT: { pattern: /^(\d{4})(\d{3})$/, written: '$1-$2' },
  US: { pattern: /^(\d{5})$/, written: '$1', figures: 5 },
  CA: { pattern: /^([A-Z]\d[A-Z])(\d[A-Z]\d)$/, written: '$1 $2' },
}

/** "PL-00950", "950" and "d02af30" in the shape of their country; what is none of it stays as written. */
function shaped(text: string, { pattern, written, figures = 0 }: Shape): string {
  const upper = text
    .toUpperCase()
    .replace(/^[A-Z]{1,3}-(?=\d)/, '')
    .replace(/\.0+$/, '')
  const bare = upper.replace(/[^A-Z\d]/g, '')
  if (NONE.test(bare)) return ''
  const full =
    figures - bare.length <= NOUGHTS_LOST && /^\d{3,}$/.test(bare)
      ? bare.padStart(figures, '0')
      : bare
  return pattern.test(full) ? full.replace(pattern, written) : upper.trim()
}

const NOUGHTS_LOST = 2

/** Before the last three stand one or two letters, then a figure. */
function figured(outward: string): string {
  if (/^[A-Z]{1,2}\d/.test(outward)) return outward
  const at = outward.length > 2 ? 2 : 1
  return outward.slice(0, at) + figure(outward.slice(at, at + 1)) + outward.slice(at + 1)
}

const figure = (letter: string) => letter.replace('O', '0').replace(/[IL]/, '1')

const BRITISH = /^(?:GIR 0AA|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/
const BRITISH_LOOSE = /^[A-Z]{1,2}\d[A-Z\d]? *\d[A-Z]{2}$/i
const COUNTRY = /(?<![\s,])[\s,]+(?:UK|GB|UNITED KINGDOM|ENGLAND|SCOTLAND|WALES)$/
const NONE = /^(?:NA|NK|TBC|NONE|UNKNOWN|0*)$/

interface PostcodeWithin {
  rest: string
  postcode: string
  town: string
}

/** The postcode in an address: a British one ends it; elsewhere the town follows ("ul. Prosta 1, 00-950 Warszawa"). */
export function postcodeWithin(line: string, country: Country): PostcodeWithin | undefined {
  const british = BRITISH_LAST.exec(line)
  if (british !== null)
    return { rest: line.slice(0, british.index), postcode: british[1] ?? '', town: '' }
  const shape = WITHIN[country.code]?.exec(line)
  if (shape === null || shape === undefined) return undefined
  return {
    rest: line.slice(0, shape.index),
    postcode: shape[1] ?? '',
    town: shape[2]?.trim() ?? '',
  }
}

const FIVE_WITHIN = /(?:^|(?<![\s,])[\s,]+)(?:[A-Z]{1,2}-)?(\d{5})\s+(\p{L}[\p{L} .()'’-]*)$/u
const WITHIN: Readonly<Record<string, RegExp>> = {
  PL: /(?:^|(?<![\s,])[\s,]+)(?:PL-)?(\d{2}-\d{3})(?:\s+(\p{L}[\p{L} .()'’-]*))?$/u,
  IE: /(?<![\s,])[\s,]+([AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4})()(?:[\s,]+(?:Ireland|Eire))?\.?$/i,
  DE: FIVE_WITHIN,
  FR: FIVE_WITHIN,
  ES: FIVE_WITHIN,
  IT: FIVE_WITHIN,
  NL: /(?:^|(?<![\s,])[\s,]+)(\d{4} ?[A-Z]{2})\s+(\p{L}[\p{L} .()'’-]*)$/u,
}

/** A British postcode at the end of an address, with or without the country behind it. */
const BRITISH_LAST =
  /(?<![\s,])[\s,]*\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?:[\s,]+(?:GB|UK|United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland))?\.?$/i
