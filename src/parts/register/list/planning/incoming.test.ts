import { describe, expect, test } from 'vitest'
import { sortName } from '../../names.rules.ts'
import { otherNames } from './incoming.rules.ts'

const anna = { given_name: 'Anna', family_name: 'Nowak', known_as: '', former_name: '' }
const others = (more: Partial<typeof anna>) => otherNames({ ...anna, ...more })

describe('a list that says more of a name still means whom it meant before', () => {
  test('who is called by their own name alone is sought under no other', () => {
    expect(others({})).toEqual([])
  })

  test('somebody known as Ania may stand on the roll as Anna', () => {
    expect(others({ known_as: 'Ania' })).toContain(sortName(anna))
  })

  test('somebody who was called Kowalska may stand there under that name still', () => {
    expect(others({ former_name: 'Kowalska' })).toContain(
      sortName({ ...anna, family_name: 'Kowalska' }),
    )
  })

  test('nobody is sought a second time under the name they have now, nor twice under another', () => {
    const known = { ...anna, known_as: 'Ania', former_name: 'Kowalska' }
    const names = otherNames(known)
    expect(names).not.toContain(sortName(known))
    expect(new Set(names).size).toBe(names.length)
  })
})
