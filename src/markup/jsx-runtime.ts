import type { JSX as Html } from 'preact'
import { Markup, type Children, type Component, type Props } from './markup.ts'

/** What the compiler writes for `<tag …>` and `<Component …>`. Nothing is done until `render`. */
export const jsx = (type: string | Component, props: Props): Markup => new Markup(type, props)
export { jsx as jsxs }
export { Fragment } from './markup.ts'

/** What only a page alive in a browser could use, and names that HTML spells otherwise. */
type Never = 'className' | 'htmlFor' | 'style' | 'ref' | 'key' | `on${string}` | 'defaultValue'

/** The compiler looks here, and in a namespace of this name only, for what may stand in a page. */
// eslint-disable-next-line @typescript-eslint/no-namespace
export namespace JSX {
  export type Element = Markup
  export type ElementType = keyof IntrinsicElements | ((props: never) => Children)
  export interface ElementChildrenAttribute {
    children: Children
  }
  export type IntrinsicElements = {
    [Tag in keyof Html.IntrinsicElements]: Omit<Html.IntrinsicElements[Tag], Never>
  }
}
