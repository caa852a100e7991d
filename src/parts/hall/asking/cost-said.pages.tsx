import { formats, type Language } from '../../../platform/words/index.ts'
import type { Span } from '../../../time/wall-time.ts'
import { costOf, minutesOf, priceOf, type Prices, type Standing } from '../places/prices.rules.ts'
import { words } from './request.words.ts'

type Asked = Span & { readonly standing: Standing }

/** “£36.00: 3 hours at £12.00 an hour”, on the page of those who answer and in the letter to those who asked. */
export function costSaid(language: Language, asked: Asked, prices: Prices): string {
  const say = words.in(language)
  const tell = formats(language)
  const [cost, price] = [costOf(prices, asked.standing, asked), priceOf(prices, asked.standing)]
  if (cost === null || price === null) return say('cost_asked')
  if (cost === 0) return say('cost_free')
  const sum = tell.money(cost)
  if (prices.price_per === 'session') return say('cost_session', { sum })
  const minutes = minutesOf(asked)
  const time = say('hours_minutes', { h: Math.floor(minutes / 60), m: minutes % 60 }).trim()
  return say('cost_hours', { sum, time, price: tell.money(price) })
}
