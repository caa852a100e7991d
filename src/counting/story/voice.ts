import { decimal, type Fraction } from '../arithmetic/fraction.ts'
import type { SayStory } from './story.words.ts'

/** How to speak to one reader: the sentences, and how numbers and lists are written there. */
export interface Voice {
  say: SayStory
  /** Such as 'en-GB'. */
  locale: string
  /** Exact to the places given, noughts at the end left away: 1,203 or 24.3. */
  votes: (value: Fraction, places: number) => string
  /** Money to the hundredth: 24.30. */
  money: (value: Fraction) => string
  list: (items: readonly string[]) => string
}

export function voiceIn(say: SayStory, locale: string): Voice {
  const whole = new Intl.NumberFormat(locale)
  const names = new Intl.ListFormat(locale, { type: 'conjunction' })
  const point = whole.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  function votes(value: Fraction, places: number): string {
    const [units = '0', digits = ''] = decimal(value, places).split('.')
    const behind = digits.replace(/(?<!0)0+$/, '')
    const front = units === '-0' ? '-0' : whole.format(BigInt(units))
    return behind === '' ? front : `${front}${point}${behind}`
  }
  function money(value: Fraction): string {
    const [units = '0', digits = ''] = decimal(value, 2).split('.')
    return `${whole.format(BigInt(units))}${point}${digits}`
  }
  return { say, locale, votes, money, list: (items) => names.format(items) }
}
