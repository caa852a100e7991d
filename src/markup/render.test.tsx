import fc from 'fast-check'
import { h, type ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { createContext, Markup, render, useContext, type Children } from './index.ts'
import { jsx } from './jsx-runtime.ts'

describe('A page is written as the library of the field writes it', () => {
  test('whatever elements stand in one another, with whatever is said of them', () => {
    fc.assert(
      fc.property(anyChildren, (children) => {
        expect(render(children)).toBe(
          renderToString(h('main', null, forPreact(children))).slice(6, -7),
        )
      }),
      { numRuns: 1_000 },
    )
  })

  test('what was typed in a text area stands inside it', () => {
    expect(render(<textarea name="why" value={'a "b" <c>'} />)).toBe(
      '<textarea name="why">a &quot;b&quot; &lt;c></textarea>',
    )
  })
})

describe('Text never becomes markup', () => {
  test('neither as a child nor as an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>"&\'/=x '), minLength: 1 }), (text) => {
        const written = render(<p title={text}>{text}</p>)
        expect(written.match(/</g)).toHaveLength(2)
        expect(written.match(/"/g)).toHaveLength(2)
      }),
    )
  })

  test('and what came in as data is no element, whatever shape it has', () => {
    const data: unknown = JSON.parse('{"type":"script","props":{"children":"alert(1)"}}')
    expect(render(data as Children)).toBe('')
  })

  test('an attribute nobody could write is refused', () => {
    expect(() => render(jsx('p', { 'a b': 'c' }))).toThrow('names no attribute')
    expect(() => render(jsx('p', { title: {} }))).toThrow('cannot be written')
  })
})

describe('What a provider says holds inside it', () => {
  const Language = createContext('en')
  const Said = () => <i>{useContext(Language)}</i>

  test('in the innermost one first, and no longer than it stands', () => {
    const page = (
      <>
        <Said />
        <Language.Provider value="pl">
          <Said />
          <Language.Provider value="ur">
            <Said />
          </Language.Provider>
          <Said />
        </Language.Provider>
        <Said />
      </>
    )
    expect(render(page)).toBe('<i>en</i><i>pl</i><i>ur</i><i>pl</i><i>en</i>')
  })

  test('and no longer after a page that failed within', () => {
    const Broken = (): Children => {
      throw new Error('broken')
    }
    const page = (
      <Language.Provider value="pl">
        <p>
          <Broken />
        </p>
      </Language.Provider>
    )
    expect(() => render(page)).toThrow('broken')
    expect(render(<Said />)).toBe('<i>en</i>')
  })
})

test('A page may be rendered while another is', () => {
  const Letter = () => <p title={render(<b>hello</b>)}>and on</p>
  expect(render(<Letter />)).toBe('<p title="&lt;b>hello&lt;/b>">and on</p>')
})

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'<>"&\' xż—') }))
const attribute = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
)
const attributes = fc.record(
  {
    class: attribute,
    id: attribute,
    hidden: attribute,
    title: attribute,
    spellcheck: attribute,
    'aria-label': attribute,
    'aria-hidden': attribute,
    'data-name': attribute,
  },
  { requiredKeys: [] },
)
const { children: anyChildren } = fc.letrec<{ children: Children; element: Children }>((tie) => ({
  element: fc
    .record({
      tag: fc.constantFrom('p', 'div', 'td', 'svg', 'span', 'button'),
      said: attributes,
      inside: tie('children'),
    })
    .map(({ tag, said, inside }) => jsx(tag, { ...said, children: inside })),
  children: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom(null, undefined, true, false, 0, 7.5, -1),
    fc.constantFrom('br', 'hr', 'img', 'input').map((tag) => jsx(tag, { title: tag })),
    tie('element'),
    tie('children').map((inside) => jsx(Several, { inside })),
    fc.array(tie('children'), { maxLength: 4 }),
  ),
}))

const Several = ({ inside }: { inside: Children }): Children => [inside, inside]

/** The same for the library that ours is compared with. */
function forPreact(children: Children): ComponentChildren {
  if (Array.isArray(children)) return children.map(forPreact)
  if (!(children instanceof Markup)) return children as ComponentChildren
  const { type, props } = children
  if (typeof type !== 'string') return forPreact(Several({ inside: props.inside as Children }))
  return h(type, props as object, forPreact(props.children))
}
