// The names a message asks for, read from the message itself, so that forgetting one is a type error.
// In ICU MessageFormat braces alternate: `{` in text opens an argument, `{` inside an argument opens
// text again. So the parity of the depth alone tells which is which, and a closing brace flips it too.

export type Values = Readonly<Record<string, string | number>>

/** `'{n, plural, one {# cup} other {# cups for {who}}}'` asks for `'n' | 'who'`. */
export type ArgumentsOf<Message extends string> = Walk<Message, 'text', never>

type Mode = 'text' | 'argument'
type Other<M extends Mode> = M extends 'text' ? 'argument' : 'text'

type Walk<S extends string, M extends Mode, Found> = S extends `${infer Before}{${infer After}`
  ? Closed<Before, M> extends 'text'
    ? Walk<After, 'argument', Found | NameAtStart<After>>
    : Walk<After, 'text', Found>
  : Found

type Closed<S extends string, M extends Mode> = S extends `${string}}${infer Rest}`
  ? Closed<Rest, Other<M>>
  : M

type NameAtStart<S extends string> = S extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? Trim<Name>
    : Trim<Inside>
  : never

type Trim<S extends string> = S extends ` ${infer Rest}` | `${infer Rest} ` ? Trim<Rest> : S

/** The same at run time, for the test that compares a translation with its English. */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  let inText = true
  for (const [, brace, rest = ''] of message.matchAll(/([{}])([^{}]*)/g)) {
    if (brace === '{' && inText) names.add((rest.split(',')[0] ?? '').trim())
    inText = !inText
  }
  return [...names].sort()
}
