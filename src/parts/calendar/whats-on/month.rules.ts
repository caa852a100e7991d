import { Temporal } from 'temporal-polyfill'
import { startOfDay } from '../../../time/wall-time.ts'

/** A month as a wall calendar shows it: whole weeks from Monday, so some days belong to its neighbours. */
export interface Month {
  /** `2026-11` */
  readonly month: string
  readonly previous: string
  readonly next: string
  readonly weeks: readonly (readonly MonthDay[])[]
  /** The moments between which everything on the page lies. */
  readonly from: Date
  readonly until: Date
}

export interface MonthDay {
  readonly day: string
  readonly number: number
  readonly inMonth: boolean
}

/** The month named `2026-11`, or null for what is no month or further away than a hall plans. */
export function monthOf(text: string, zone: string): Month | null {
  if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(text)) return null
  const month = Temporal.PlainYearMonth.from(text)
  const first = month.toPlainDate({ day: 1 })
  const monday = first.subtract({ days: first.dayOfWeek - 1 })
  const last = month.toPlainDate({ day: month.daysInMonth })
  const weeks = Math.ceil((first.dayOfWeek - 1 + month.daysInMonth) / 7)
  return {
    month: text,
    previous: month.subtract({ months: 1 }).toString(),
    next: month.add({ months: 1 }).toString(),
    weeks: Array.from({ length: weeks }, (_, week) =>
      Array.from({ length: 7 }, (_, day) => monthDay(monday.add({ days: week * 7 + day }), month)),
    ),
    from: startOfDay(monday.toString(), zone),
    until: startOfDay(last.add({ days: 8 - last.dayOfWeek }).toString(), zone),
  }
}

const monthDay = (day: Temporal.PlainDate, month: Temporal.PlainYearMonth): MonthDay => ({
  day: day.toString(),
  number: day.day,
  inMonth: day.month === month.month,
})
