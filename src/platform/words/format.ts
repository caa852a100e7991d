import { localeOf, type Language } from './languages.ts'

/** A moment, or a day written `2026-11-29` (a day has no zone: it is the same day everywhere). */
type Day = string
type When = Date | Day

export type Formats = ReturnType<typeof make>

const made = new Map<string, Formats>()

/** Days, times, numbers and money as the reader writes them, in the zone of the body. Kept once made. */
export function formats(language: Language, zone = 'Europe/London'): Formats {
  const key = `${language} ${zone}`
  const known = made.get(key)
  if (known) return known
  const fresh = make(language, zone)
  made.set(key, fresh)
  return fresh
}

function make(language: Language, zone: string) {
  const locale = localeOf(language)
  const dated = (options: Intl.DateTimeFormatOptions) => dates(locale, zone, options)
  const whole = new Intl.NumberFormat(locale)
  const share = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const roundShare = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const pounds = new Intl.NumberFormat(locale, { style: 'currency', currency: 'GBP' })
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' })
  const names = new Intl.ListFormat(locale, { type: 'conjunction' })
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' })
  return {
    /** Sat 29 Nov */
    day: dated({ weekday: 'short', day: 'numeric', month: 'short' }),
    /** Saturday 29 November 2026 */
    longDay: dated({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** 29 November 2026 */
    date: dated({ day: 'numeric', month: 'long', year: 'numeric' }),
    /** 29/11/2026 */
    shortDate: dated({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    /** Sat */
    weekday: dated({ weekday: 'short' }),
    /** 29 */
    dayNumber: dated({ day: 'numeric' }),
    /** Nov */
    month: dated({ month: 'short' }),
    /** November 2026 */
    longMonth: dated({ month: 'long', year: 'numeric' }),
    /** 18:30 */
    time: dated({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    /** Sat 29 Nov, 18:30 */
    moment: dated({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
    /** Sat 29 Nov, 18:30 – 20:00, or both days where they differ */
    dateSpan: spans(locale, zone),
    /** 1,310 */
    number: (n: number) => whole.format(n),
    /** +6 or −2 */
    change: (n: number) => signed.format(n),
    /** A share between 0 and 1: 15.2% */
    percent: (n: number) => share.format(n),
    /** 15% */
    roundPercent: (n: number) => roundShare.format(n),
    /** Whole pence: £4,310.00 */
    money: (pence: number) => pounds.format(pence / 100),
    /** Ann, Bilal and Grace */
    list: (items: readonly string[]) => names.format(items),
    /** Ann, Bilal or Grace */
    either: (items: readonly string[]) => choices.format(items),
    /** 3 days ago, yesterday, in 2 hours */
    ago: relative(locale),
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

function dates(locale: string, zone: string, options: Intl.DateTimeFormatOptions) {
  const moments = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  const days = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return (when: When) =>
    typeof when === 'string' && DAY.test(when)
      ? days.format(new Date(`${when}T12:00Z`))
      : moments.format(typeof when === 'string' ? new Date(when) : when)
}

function spans(locale: string, zone: string) {
  const shape = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  return (from: Date, to: Date) => shape.formatRange(from, to)
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

function relative(locale: string) {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return (then: Date, now: Date) => {
    const seconds = (then.getTime() - now.getTime()) / 1000
    const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60]
    return words.format(Math.round(seconds / size), unit)
  }
}
