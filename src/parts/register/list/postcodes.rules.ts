/**
 * A postcode as it is kept. A British one is known by its shape: it gets its space back, and a
 * letter O where only a nought can stand, or an I or L for a one, is put right. Others stay as written.
 */
export function tidyPostcode(text: string): string {
  if (BRITISH.test(text) || text === '') return text
  const upper = text.toUpperCase().replace(COUNTRY, '')
  const bare = upper.replace(/[^A-Z\d]/g, '')
  const [outward, inward] = [bare.slice(0, -3), bare.slice(-3)]
  const british = `${figured(outward)} ${figure(inward.slice(0, 1))}${inward.slice(1)}`
  if (BRITISH.test(british)) return british
  return NONE.test(bare) ? '' : upper
}

/** Before the last three stand one or two letters, then a figure. */
function figured(outward: string): string {
  if (/^[A-Z]{1,2}\d/.test(outward)) return outward
  const at = outward.length > 2 ? 2 : 1
  return outward.slice(0, at) + figure(outward.slice(at, at + 1)) + outward.slice(at + 1)
}

const figure = (letter: string) => letter.replace('O', '0').replace(/[IL]/, '1')

const BRITISH = /^(?:GIR 0AA|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/
const COUNTRY = /[\s,]+(?:UK|GB|UNITED KINGDOM|ENGLAND|SCOTLAND|WALES)$/
const NONE = /^(?:NA|NK|TBC|NONE|UNKNOWN|0*)$/

/** A British postcode at the end of an address, with or without the country behind it. */
export const POSTCODE_LAST =
  /[\s,]*\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?:[\s,]+(?:GB|UK|United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland))?\.?$/i
