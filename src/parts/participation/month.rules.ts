import { dayOf } from '../../time/wall-time.ts'

/** A month is written as its first day: '2026-10-01'. */
export type Month = string

/** The month in which a moment falls, where the body is. */
export const monthOf = (at: Date, zone: string): Month => `${dayOf(at, zone).slice(0, 7)}-01`

export function monthsAfter(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + (number - 1) + months
  const pad = String((count % 12) + 1).padStart(2, '0')
  return `${Math.floor(count / 12)}-${pad}-01`
}

/** The months from the first to the last, both included; none when the last is earlier. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = monthsAfter(month, 1)) months.push(month)
  return months
}

/** '2026-10' in an address; anything else is no month. */
export const monthAsked = (text: string | undefined): Month | null =>
  text && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : null

export const monthWritten = (month: Month) => month.slice(0, 7)
