import { expect, test } from 'vitest'
import { shownName } from './names.rules.ts'

test('everybody may read the first name and initial of who runs it', () => {
  expect(shownName({ given_name: 'Amina', family_name: 'Osei', known_as: '' })).toBe('Amina O.')
  expect(shownName({ given_name: 'Robert', family_name: '', known_as: 'Bob' })).toBe('Bob')
})
