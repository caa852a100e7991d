import type { Children } from './markup.ts'
import { write } from './render.ts'

/** What whoever stands inside may know without being told by everyone between, such as the language. */
interface Context<T> {
  /** What holds where we are writing just now. */
  readonly now: T
  readonly Provider: (props: { readonly value: T; readonly children?: Children }) => null
}

/** `outside`: what holds where no provider stands around. */
export function createContext<T>(outside: T): Context<T> {
  const context = {
    now: outside,
    // Writes what stands inside by itself, at once: its value holds just as long.
    Provider({ value, children }: { readonly value: T; readonly children?: Children }) {
      const before = context.now
      context.now = value
      try {
        write(children)
      } finally {
        context.now = before
      }
      return null
    },
  }
  return context
}

/** For components only: outside of `render` it is what holds without a provider. */
export const useContext = <T>(context: Context<T>): T => context.now
