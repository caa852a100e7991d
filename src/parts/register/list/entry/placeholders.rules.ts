/** A page of text in a cell is looked at no further, or it would hold up all that come after it. */
export const CELL_READ = 1000

/** A cell without the white space, marks of direction and apostrophes that programs put around it; '' for one that only says that it is empty. */
export function tidy(cell: string): string {
  if (PLAIN.test(cell)) return cell.length <= EMPTY_MAX && EMPTY.test(cell) ? '' : cell
  const bare = repaired(cell)
    .replace(UNSEEN, '')
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDER_BY))
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(FOREIGN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/^="(.*)"$/, '$1')
    .trim()
    .replace(/^'(.+)'$/, (_, inner: string) => inner.replaceAll("''", "'"))
    .replace(/^'(?=.)/, '')
  return EMPTY.test(bare) ? '' : bare
}

/** ASCII but for & and ', in words one space apart: nearly every cell, and there is nothing to tidy in it. */
const PLAIN = /^[!#-%(-~]+(?: [!#-%(-~]+)*$|^$/
/** The longest of what stands for nothing. */
const EMPTY_MAX = 9

/** Soft hyphens, spaces without width and marks of direction: nobody typed them, and nobody sees them. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
/** Arabic and Urdu figures end, as ours do, in four bits that count. */
const FOREIGN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Text that was written down once too often: UTF-8 read as Western letters, or signs as the web writes them. */
function repaired(cell: string): string {
  const text = TWICE.test(cell) ? readOnceMore(cell) : cell
  return ENTITY.test(text) ? text.replace(ENTITIES, sign) : text
}

/** No language has these two side by side within a word. */
const TWICE = /[ÂÃÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/

function readOnceMore(cell: string): string {
  const bytes = [...cell].map((letter) => WESTERN_BYTES.get(letter) ?? letter.codePointAt(0) ?? 0)
  if (bytes.some((byte) => byte > 255)) return cell
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return cell
  }
}

const WESTERN_BYTES = new Map(
  [
    ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 128 + at)),
  ].map((letter, at) => [letter, 128 + at]),
)

const ENTITY = /&(?:#\d{2,5}|#x[\da-f]{2,4}|[a-z]{2,8});/i
const ENTITIES =
  /&(?:#(\d{2,5})|#x([\da-f]{2,4})|([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)|(amp|lt|gt|quot|apos|nbsp|rsquo|lsquo|szlig|aelig|oslash|pound|euro));/gi

function sign(
  whole: string,
  decimal?: string,
  hex?: string,
  letter = '',
  mark = '',
  name = '',
): string {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
  if (letter !== '') return `${letter}${MARKS[mark.toLowerCase()] ?? ''}`.normalize('NFC')
  return SIGNS[name.toLowerCase()] ?? whole
}

const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
}
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  szlig: 'ß',
  aelig: 'æ',
  oslash: 'ø',
  pound: '£',
  euro: '€',
}

/** Figures and letters as wide as a sign of Chinese, as some telephones type them. */
const WIDE = /[\uff01-\uff5e]/g
const WIDER_BY = 0xfee0

/** What programs write into an empty cell. Somebody may be called Null, but hardly NULL. */
const EMPTY =
  /^(?:NULL|null|#(?:N\/A|REF!|VALUE!|NAME\?|NUM!|DIV\/0!|NULL!)|#n\/a|n\/a|N\/A|NaN|nan|undefined|\\N|<null>|\(blank\)|[-–—]+|\.+)$/

/** What people write where there is no telephone, no address, no number and no day: no fault of the list. */
export function saysNothing(cell: string): boolean {
  return NOTHING.test(cell)
}

const NOTHING =
  /^(?:no|nil|none|not? (?:known|given|provided|supplied|applicable|available|phone|mobile|landline|tel|telephone|number|e-?mail|address)|unknown|n\/?k|n\/?a|tbc|tba|ex[ -]?dir(?:ectory)?|refused|withheld|declined|blank|empty|never|[-–—?.x*]+|brak|brak danych|nie ma|keine?|aucune?|ninguno|dim)\.?$/i
