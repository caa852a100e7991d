import { describe, expect, test } from 'vitest'
import { costOf, penceIn, type Prices } from './prices.rules.ts'

const at = (text: string) => new Date(text)

describe('prices', () => {
  const prices: Prices = {
    price_per: 'hour',
    member_pence: 0,
    ally_pence: 799,
    outside_pence: null,
  }

  test('by the minute, rounded up to a whole penny; free is nought and unsaid is by agreement', () => {
    const span = { starts_at: at('2026-11-25T19:00Z'), ends_at: at('2026-11-25T20:40Z') }
    expect(costOf(prices, 'ally', span)).toBe(1332)
    expect(costOf({ ...prices, price_per: 'session' }, 'ally', span)).toBe(799)
    expect(costOf(prices, 'member', span)).toBe(0)
    expect(costOf(prices, 'outside', span)).toBeNull()
  })

  test('are read as people write them', () => {
    expect(['12', '12.50', '£12,50', '0', ''].map(penceIn)).toEqual([1200, 1250, 1250, 0, null])
    expect(['12.5', '-3', 'free', '1e3'].map(penceIn)).toEqual(Array(4).fill('not-a-price'))
  })
})
