import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyingQuery, readKeying, type KeyingState } from './keying.rules.ts'
import { meant, readTick, tickOf } from './sheet.rules.ts'

describe('keying in', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const state: KeyingState = {
    sheet: id,
    numbers: '3 7 12-18',
    picked: [id],
    guests: [{ id, name: 'Ola & Jo' }],
    typed: 'Żan',
  }

  test('stands whole in the address', () => {
    const query = new URLSearchParams(keyingQuery(state))
    const read: Record<string, string[]> = {}
    for (const name of query.keys()) read[name] = query.getAll(name)
    expect(readKeying(read)).toEqual(state)
  })

  test('reads anything at all as something to key in', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('sheet', 'p', 'g', 'q', 'numbers'), fc.array(fc.string())),
        (query) => {
          expect(() => readKeying(query)).not.toThrow()
        },
      ),
    )
  })

  test('takes the first one found, and asks when two are called the same', () => {
    const [ann, anne, double] = [{ name: 'Ann Lee' }, { name: 'Anne Lee' }, { name: 'ann lee' }]
    expect(meant([ann, anne])).toEqual({ first: ann })
    expect(meant([ann, anne, double])).toEqual({ sameName: [ann, double] })
    expect(meant([])).toBeNull()
  })

  test('reads a tick as it was sent, and nothing else', () => {
    const row = {
      id: null,
      person_id: id,
      turn: 2,
      name: 'Ann',
      state: null,
      slot: '',
      first_time: false,
      came_at: null,
      guests: 0,
      guest_names: '',
      friends: 0,
      hint: '',
    }
    expect(readTick(tickOf(row))).toEqual({ by: 'person', id, turn: 2, person_id: id })
    expect(readTick(tickOf({ ...row, id }))).toMatchObject({ by: 'commitment' })
    expect(readTick('c.1.2')).toBeNull()
  })
})
