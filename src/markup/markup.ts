/** What a page is made of until it is written: an element or a component, with what it was given. */
export class Markup {
  readonly type: string | Component
  readonly props: Props

  constructor(type: string | Component, props: Props) {
    this.type = type
    this.props = props
  }
}

export interface Props {
  readonly children?: Children
  readonly [name: string]: unknown
}

/** A function of its props. What these are is checked where it is used (`JSX` in jsx-runtime.ts). */
export type Component = (props: never) => Children

/** What may stand inside an element. Nothing is written of true, false, null and undefined. */
export type Children = Markup | string | number | boolean | null | undefined | readonly Children[]

/** Several without an element around them. */
export const Fragment = (props: { readonly children?: Children }): Children => props.children
