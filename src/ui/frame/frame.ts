import { createContext, useContext } from '../../markup/index.ts'
import {
  formats,
  type Below,
  type Formats,
  type Language,
  type SayOf,
} from '../../platform/words/index.ts'
import { words } from '../ui.words.ts'

/** A body as its masthead shows it. */
interface FrameBody {
  readonly slug: string
  readonly name: string
  /** Whether the reader may enter its rooms; whoever may not is led to its public face. */
  readonly entered: boolean
  readonly above: { readonly name: string; readonly slug: string | null } | null
  /** What the bodies are called that share its list; not given on the street. */
  readonly below?: Below
}

/** A room of the hall in the navigation: only those that the reader may enter are given. */
export interface Room {
  readonly key: string
  readonly label: string
  readonly href: string
}

export interface Assets {
  readonly css: string
  readonly font: string
  readonly script: string | null
  /** The address of a built island, or null where none was built; the page then runs script. */
  readonly island: (name: string) => string | null
}

/** What came of what was sent: done, done with something to see to, or not done. */
export interface Flash {
  readonly kind: 'done' | 'care' | 'refused'
  readonly sentence: string
}

/** What stands around every page. The door knows it; pages never ask for it, the layout reads it. */
export interface Frame {
  readonly language: Language
  /** What the reader asked for; a page that is not whole in it is in English. */
  readonly wished: Language
  readonly zone: string
  readonly now: Date
  /** This page's own address, with its query: for the language switch and the way back. */
  readonly path: string
  readonly demo: boolean
  readonly body: FrameBody | null
  /** The style sheet of the body's own colour: see accent.ts. */
  readonly accent: string | null
  readonly rooms: readonly Room[]
  /** Where a person may be looked up, when the reader may. */
  readonly search: string | null
  readonly signedIn: boolean
  /** Said once, after a redirect. */
  readonly flash: Flash | null
  readonly assets: Assets
}

export const plainFrame: Frame = {
  language: 'en',
  wished: 'en',
  zone: 'Europe/London',
  now: new Date(0),
  path: '/',
  demo: false,
  body: null,
  accent: null,
  rooms: [],
  search: null,
  signedIn: false,
  flash: null,
  assets: {
    css: '/assets/hall.css',
    font: '/assets/display.woff2',
    script: null,
    island: () => null,
  },
}

export const FrameContext = createContext<Frame>(plainFrame)

export const useFrame = (): Frame => useContext(FrameContext)

/** What the bodies below or beside this one are called: the value by which sentences about them choose a word. */
export const useBelow = (): Below => useFrame().body?.below ?? 'branch'

export const useSay = (): SayOf<typeof words> => words.in(useFrame().language)

export function useFormats(): Formats {
  const { language, zone } = useFrame()
  return formats(language, zone)
}
