/** A cell without the white space, marks of direction and apostrophes that programs put around it; '' for one that only says that it is empty. */
export function tidy(cell: string): string {
  if (PLAIN.test(cell)) return cell.length <= EMPTY_MAX && EMPTY.test(cell) ? '' : cell
  const bare = cell
    .replace(UNSEEN, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(FOREIGN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/^="(.*)"$/, '$1')
    .trim()
    .replace(/^'(.+)'$/, (_, inner: string) => inner.replaceAll("''", "'"))
    .replace(/^'(?=.)/, '')
  return EMPTY.test(bare) ? '' : bare
}

/** Letters and figures of ours, a space between them at most: nearly every cell there is. */
const PLAIN = /^[!#-&(-~]+(?: [!#-&(-~]+)*$|^$/
/** The longest of what stands for nothing. */
const EMPTY_MAX = 9

/** Soft hyphens, spaces without width and marks of direction: nobody typed them, and nobody sees them. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
/** Arabic and Urdu figures end, as ours do, in four bits that count. */
const FOREIGN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** What programs write into an empty cell. Somebody may be called Null, but hardly NULL. */
const EMPTY =
  /^(?:NULL|null|#(?:N\/A|REF!|VALUE!|NAME\?|NUM!|DIV\/0!|NULL!)|#n\/a|n\/a|N\/A|NaN|nan|undefined|\\N|<null>|\(blank\)|[-–—]+)$/

/** What people write where there is no telephone, no address, no number and no day: no fault of the list. */
export function saysNothing(cell: string): boolean {
  return NOTHING.test(cell)
}

const NOTHING =
  /^(?:no|nil|none|not? (?:known|given|provided|supplied|applicable|available|phone|mobile|landline|tel|telephone|number|e-?mail|address)|unknown|n\/?k|n\/?a|tbc|tba|ex[ -]?dir(?:ectory)?|refused|withheld|declined|blank|empty|never|[-–—?.x*]+|brak|brak danych|nie ma|keine?|aucune?|ninguno|dim)\.?$/i
