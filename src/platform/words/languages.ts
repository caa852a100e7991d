/** The languages the hall can speak, each named in itself. English is the one that is always whole. */
export const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
  pl: { name: 'Polski', locale: 'pl-PL', direction: 'ltr' },
  ur: { name: 'اردو', locale: 'ur-PK', direction: 'rtl' },
} as const

export type Language = keyof typeof LANGUAGES
type Direction = 'ltr' | 'rtl'

export const languages = Object.keys(LANGUAGES) as Language[]

export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(LANGUAGES, text)

/** The language kept for somebody; English where it is none that the hall speaks. */
export const languageOf = (text: string | undefined): Language => (isLanguage(text) ? text : 'en')

export const dirOf = (language: Language): Direction => LANGUAGES[language].direction

export const localeOf = (language: Language): string => LANGUAGES[language].locale

/** What a browser asks for, best first: `pl-PL,pl;q=0.9,en;q=0.8` gives `pl`. Null where it asks for none that the hall speaks. */
export function languageAsked(accept: string | undefined): Language | null {
  const wishes = (accept ?? '').slice(0, 200).split(',').map(wish)
  const known = wishes.filter((one) => isLanguage(one.tag)).sort((a, b) => b.weight - a.weight)
  const best = known[0]?.tag
  return isLanguage(best) ? best : null
}

function wish(text: string) {
  const [tag = '', q] = text.trim().split(';q=')
  return {
    tag: tag.split('-')[0]?.toLowerCase() ?? '',
    weight: q === undefined ? 1 : Number(q) || 0,
  }
}
