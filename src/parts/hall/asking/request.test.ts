import { describe, expect, test } from 'vitest'
import { readRequest } from './request.rules.ts'

const LONDON = 'Europe/London'

const at = (text: string) => new Date(text)

const now = at('2026-11-22T12:00Z')

describe('asking from the street', () => {
  const typed = {
    group_name: 'Tenants of Elm Road',
    name: 'Ann',
    contact: 'ann@example.org',
    purpose: 'A meeting',
    day: '2026-11-25',
    from: '19:00',
    to: '21:00',
    standing: 'member',
  }

  test('nobody without an account is a member, and a contact is an address or a number', () => {
    const ask = (change: object) =>
      readRequest({ ...typed, ...change }, { zone: LONDON, now, from: 'street' })
    expect(ask({})).toMatchObject({ draft: { standing: 'outside', contact: 'ann@example.org' } })
    expect(ask({ standing: 'ally' })).toMatchObject({ draft: { standing: 'ally' } })
    expect(ask({ contact: '07700 900123' })).toHaveProperty('draft')
    expect(ask({ contact: 'Ann' })).toEqual({ problems: { contact: 'contact-missing' } })
  })
})
