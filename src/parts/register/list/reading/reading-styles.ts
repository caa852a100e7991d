import { bareName, type Zip } from './reading-zip.ts'

/** Excel keeps a date as a number; only the cell's style says that it is one. Which styles do? */
export async function readDateStyles(zip: Zip): Promise<ReadonlySet<number>> {
  const dateFormats = new Set(BUILT_IN_DATES)
  const styles = new Set<number>()
  let inCellFormats = false
  let style = 0
  await zip.parse('xl/styles.xml', (name, attributes) => {
    const tag = bareName(name)
    if (tag === 'numFmt' && isDateFormat(attributes.formatCode ?? '')) {
      dateFormats.add(Number(attributes.numFmtId))
    }
    if (tag === 'cellXfs') inCellFormats = true
    if (tag === 'cellStyles' || tag === 'dxfs') inCellFormats = false
    if (tag !== 'xf' || !inCellFormats) return
    if (dateFormats.has(Number(attributes.numFmtId))) styles.add(style)
    style++
  })
  return styles
}

/** Numbers of the formats built into Excel that show a date. */
const BUILT_IN_DATES = [
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]

/** "dd/mm/yyyy" and "[$-809]d mmmm yyyy" are dates; "0.00" and '"day" 0' are not. */
function isDateFormat(code: string): boolean {
  const bare = code.slice(0, CODE_MAX).replace(/\[[^[\]]*\]|"[^"]*"|\\./g, '')
  return /y|d/i.test(bare) && !/[0#?]/.test(bare)
}

/** As long as Excel lets one be. */
const CODE_MAX = 255
