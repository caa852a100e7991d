import { MINUTE_MS, type Span } from '../../../time/wall-time.ts'

export const standings = ['member', 'ally', 'outside'] as const
export type Standing = (typeof standings)[number]

export const pricePers = ['hour', 'session'] as const
export type PricePer = (typeof pricePers)[number]

/** What hiring costs, in whole pence; null where it is not let to them, or by agreement. */
export interface Prices {
  readonly price_per: PricePer
  readonly member_pence: number | null
  readonly ally_pence: number | null
  readonly outside_pence: number | null
}

const MINUTES_IN_HOUR = 60

export const priceOf = (prices: Prices, standing: Standing): number | null =>
  prices[`${standing}_pence`]

/** What so long costs: by the minute of the hour's price, rounded up to a whole penny; a session costs the same however long. */
export function costOf(prices: Prices, standing: Standing, span: Span): number | null {
  const price = priceOf(prices, standing)
  if (price === null || prices.price_per === 'session') return price
  return Math.ceil((price * minutesOf(span)) / MINUTES_IN_HOUR)
}

export const minutesOf = ({ starts_at, ends_at }: Span) =>
  Math.round((ends_at.getTime() - starts_at.getTime()) / MINUTE_MS)

/** `12`, `12.50`, `£12.50`: pence; null where nothing stands. */
export function penceIn(written: string): number | null | 'not-a-price' {
  const [, pounds, pence = ''] = /^£? ?(\d{1,5})(?:[.,](\d{2}))?$/.exec(written) ?? []
  if (written === '') return null
  return pounds === undefined ? 'not-a-price' : Number(pounds) * 100 + Number(pence || '0')
}

export const pounds = (pence: number | null) =>
  pence === null ? '' : (pence / 100).toFixed(pence % 100 === 0 ? 0 : 2)

export const isStanding = (text: string | undefined): text is Standing =>
  standings.some((one) => one === text)
