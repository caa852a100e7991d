import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeInHall } from './place-in-hall.ts'

test.each([
  ['/b/leeds?page=2', '/b/leeds?page=2'],
  ['/b/leeds/../hull#people', '/b/hull'],
  ['//bad.example/x', null],
  ['/\\bad.example', null],
  ['/.//bad.example', null],
  ['/b/..//bad.example', null],
  ['/%2e//bad.example', null],
  ['/\t/bad.example', null],
  ['//', null],
  ['https://bad.example', null],
  ['javascript:alert(1)', null],
  ['', null],
  [undefined, null],
  [['/b/leeds'], null],
])('%j leads to %j', (typed, place) => expect(placeInHall(typed)).toBe(place))

test('whatever is typed, a browser that goes there is still in the hall', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '%2f',
    ':',
    '@',
    '?',
    '#',
    '\t',
    '\n',
    'b',
    'evil.example',
  )
  const typed = fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`)
  const hall = 'https://hall.example.org'
  fc.assert(
    fc.property(typed, (text) => {
      const place = placeInHall(text)
      return place === null || new URL(place, hall).origin === hall
    }),
    { numRuns: 2000 },
  )
})
