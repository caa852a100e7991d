import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { expect, test } from 'vitest'
import { render } from './index.ts'

/** Words of members, and what a page is made of, in any order. */
const typed = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '&lt;',
        '&#0;',
        '&nbsp',
        '-->',
        '<!--',
        '<![CDATA[',
        ']]>',
        '</textarea>',
        '</title>',
        '</div>',
        '<script>',
        '=',
        '`',
        '\n',
        '\u2028',
        '\ud800',
      ),
    ),
  )
  .map((parts) => parts.join('').replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed())

const first = (html: string) => parseFragment(html).childNodes[0] as Tree.Element
const inside = ({ childNodes }: Tree.Element) =>
  childNodes.map((node) => ('value' in node ? node.value : `<${node.nodeName}>`)).join('')

test('whatever is typed is read again as it was, by another reader, and as nothing else', () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(inside(first(render(<div>{text}</div>)))).toBe(text)
      expect(inside(first(render(<title>{text}</title>)))).toBe(text)
      expect(inside(first(render(<textarea value={text} />)))).toBe(text)
      expect(inside(first(render(<textarea>{text}</textarea>)))).toBe(text)
      expect(first(render(<input value={text} alt={text} />)).attrs).toEqual([
        { name: 'value', value: text },
        { name: 'alt', value: text },
      ])
    }),
    { numRuns: 500 },
  )
})
