import type { Good } from '../budgets/budget.ts'
import { column, type PbSection } from './pb-sections.ts'
import type { Meta } from './pb.ts'
import { refuse, shown, small } from './reading.ts'

/** More decimals than any currency has. */
const PLACES_MAX = 6

/** How many decimal places the file's money needs: noughts at the end do not count. */
export function placesIn(meta: Meta, projects: PbSection): number {
  const cost = column(projects, 'cost')
  const written = [meta.get('budget')?.value ?? '', ...projects.rows.map(cost)]
  const places = written.map((value) => withoutNoughts(/[.,](\d*)$/.exec(value)?.[1] ?? '').length)
  return Math.min(
    places.reduce((a, b) => Math.max(a, b), 0),
    PLACES_MAX,
  )
}

const withoutNoughts = (digits: string) => digits.replace(/(?<!0)0+$/, '')

/** Money as whole coins, or undefined if it is not a number of so many places. */
export function coins(written: string, places: number): bigint | undefined {
  const found = /^(\d{1,18})(?:[.,](\d*))?$/.exec(written)
  if (found === null) return undefined
  const [, whole = '0', written_part = ''] = found
  const part = withoutNoughts(written_part)
  if (part.length > places) return undefined
  return BigInt(whole + part.padEnd(places, '0'))
}

/** META `budget:days;12` gives twelve days of organisers' time to be shared out beside the money. */
export const goodsIn = (meta: Meta): Good[] =>
  [...meta]
    .filter(([key]) => key.startsWith('budget:'))
    .map(([key, { value, line }]) => ({
      name: key.slice('budget:'.length),
      limit: goodsNumber(value, line),
    }))

export function goodsNumber(written: string, line: number): bigint {
  const many = written === '' ? 0 : small(written)
  return many < 0 ? refuse(line, 'bad-pb-cost', { found: shown(written) }) : BigInt(many)
}
