import { expect, test } from 'vitest'
import { render } from '../markup/index.ts'
import { Row } from './lists.tsx'
import { Tag } from './notice.tsx'

const shape = (name: string, state: string) =>
  /<li( class="([^"]*)")?/.exec(render(<Row name={name} tag={<Tag>{state}</Tag>} />))?.[2] ?? ''

test('a long state stands under a long name, or the name would be a column of letters on a phone', () => {
  expect(shape('New addresses, head office.csv', 'waiting for a second officer')).toBe('long-state')
  expect(shape('members.csv', 'waiting for a second officer')).toBe('')
  expect(shape('Bartholomew Featherstonehaugh', 'carries it')).toBe('')
})
