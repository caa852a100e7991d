import { attributeOf, escaped } from './letters.ts'
import { Markup, type Children, type Props } from './markup.ts'

/** Everything of the page so far. A page is written in one go, so one string for all is enough. */
let page = ''

/** A page or a part of one as HTML. */
export function render(children: Children): string {
  const around = page
  page = ''
  try {
    write(children)
    return page
  } finally {
    page = around
  }
}

/** Goes on writing the page that is being rendered. */
export function write(children: Children): void {
  if (typeof children === 'string') page += escaped(children)
  else if (children instanceof Markup) writeMarkup(children)
  else if (typeof children === 'number') page += children
  else if (isSeveral(children)) for (const one of children) write(one)
}

const isSeveral = (children: Children): children is readonly Children[] => Array.isArray(children)

function writeMarkup({ type, props }: Markup) {
  if (typeof type === 'string') writeElement(type, props)
  else write((type as (props: Props) => Children)(props))
}

function writeElement(tag: string, props: Props) {
  page += `<${tag}`
  let inside = props.children
  let html: string | undefined
  for (const name in props) {
    if (name === 'children') continue
    if (name === 'dangerouslySetInnerHTML') html = (props[name] as { __html: string }).__html
    else if (name === 'value' && tag === 'textarea') inside = props[name] as string
    else page += attributeOf(name, props[name])
  }
  if (EMPTY.has(tag)) return void (page += '/>')
  page += '>'
  // Whoever reads HTML leaves out one line end at the beginning of these; of two, ours stays.
  if (typeof inside === 'string' && inside.startsWith('\n') && SWALLOWS.has(tag)) page += '\n'
  if (html === undefined) write(inside)
  else page += html
  page += `</${tag}>`
}

/** Elements that swallow the line end they begin with. */
const SWALLOWS: ReadonlySet<string> = new Set(['textarea', 'pre', 'listing'])

/** Elements that have no inside, and no end. */
const EMPTY: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)
