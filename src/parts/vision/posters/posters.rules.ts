/** What stands on a poster, in the words of the reader's language. */
export interface Poster {
  readonly title: string
  readonly kind: string
  /** Sunday 29 November */
  readonly day: string
  /** 09:00 to 11:00 */
  readonly hours: string
  readonly place: string
  readonly about: string
  /** Why it is called off; empty when it goes ahead. */
  readonly off: string
  readonly welcome: string
  readonly body: string
  readonly find_us: string
  /** Where the code leads. */
  readonly address: string
  /** The address people type. */
  readonly typed: string
  readonly colour: string
  /** When it last changed: the same poster is the same file. */
  readonly as_of: Date
}

export interface LeafletDay {
  readonly day: string
  readonly on: readonly {
    readonly hours: string
    readonly title: string
    readonly why: string
    readonly off: string
  }[]
}

export interface Leaflet {
  readonly title: string
  readonly lead: string
  readonly days: readonly LeafletDay[]
  readonly none: string
  readonly welcome: string
  readonly body: string
  readonly find_us: string
  readonly address: string
  readonly typed: string
  readonly colour: string
  readonly as_of: Date
}

export type Paper = 'a4' | 'a5'

/** Width and height in points of 1/72 inch (ISO 216). */
export const SIZES = { a4: [595.28, 841.89], a5: [419.53, 595.28] } as const

export const readPaper = (text: string | undefined): Paper => (text === 'a5' ? 'a5' : 'a4')

/** An address as people type it. */
export const typedAddress = (address: string) => address.replace(/^https?:\/\//, '')
