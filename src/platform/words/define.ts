import MessageFormat from '@messageformat/core'
import type { ArgumentsOf, Values } from './arguments.ts'
import { dirOf, languages, localeOf, type Language } from './languages.ts'

/** Each sentence, whole in English and in Polish (every-word.test.ts, polish-walk.test.ts). */
type Messages = Readonly<
  Record<string, { readonly en: string } & { readonly [L in Exclude<Language, 'en'>]?: string }>
>

/** `say('coming', { n: 3 })`; the values asked for are those named in the English. */
type Say<M extends Messages> = <K extends keyof M & string>(
  key: K,
  ...values: [ArgumentsOf<M[K]['en']>] extends [never]
    ? []
    : [values: Readonly<Record<ArgumentsOf<M[K]['en']>, string | number>>]
) => string

export interface Words<M extends Messages = Messages> {
  readonly messages: M
  in(language: Language): Say<M>
}

export type SayOf<W> = W extends Words<infer M> ? Say<M> : never

/** Each message is compiled the first time it is said in a language, then kept: never parsed per request. */
export function defineWords<const M extends Messages>(messages: M): Words<M> {
  const voices = new Map(languages.map((language) => [language, voice(messages, language)]))
  return { messages, in: (language) => voices.get(language) as Say<M> }
}

type Spoken = (values?: Values) => string

function voice<M extends Messages>(messages: M, language: Language): Say<M> {
  const compiled = new Map<string, Spoken>()
  return (key, ...[values]: [Values?]) => {
    const known = compiled.get(key) ?? compile(messages[key], language)
    compiled.set(key, known)
    return known(values)
  }
}

function compile(message: Messages[string] | undefined, language: Language): Spoken {
  if (!message) throw new Error('A page said something that has no words')
  const translated = message[language]
  if (translated !== undefined) {
    const said: Spoken = speaker(language).compile(translated)
    return dirOf(language) === 'ltr' ? said : (values?: Values) => said(values && dotted(values))
  }
  // An untranslated sentence keeps its English plural rules, or `other` would be said of one.
  const english = speaker('en').compile(message.en)
  return dirOf(language) === 'ltr' ? english : (values?: Values) => isolated(english(values))
}

/** “Ravi B.” keeps its dot behind it in a sentence that runs from right to left. */
const dotted = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && LATIN_WITH_END.test(value) ? `\u2066${value}\u2069` : value,
    ]),
  )

const LATIN_WITH_END = /^\p{Script=Latin}.*[.?!)]$/su

/** English inside a page that runs from right to left keeps its full stop at its own end. */
const isolated = (text: string) => `${ISOLATE}${text}\u2069`

const ISOLATE = '\u2068'

/** Whether some sentence of a right-to-left page had to be said in English. */
export const isMixed = (html: string): boolean => html.includes(ISOLATE)

const speakers = new Map<Language, MessageFormat>()

function speaker(language: Language) {
  const known = speakers.get(language)
  if (known) return known
  // Names in Latin letters inside a right-to-left sentence need their direction marked.
  const biDiSupport = dirOf(language) === 'rtl'
  const made = new MessageFormat(localeOf(language), { biDiSupport, requireAllArguments: true })
  speakers.set(language, made)
  return made
}
