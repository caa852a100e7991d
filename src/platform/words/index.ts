export { belowOf, type Below } from './below.ts'
export { defineWords, isMixed, type SayOf, type Words } from './define.ts'
export { formats, type Formats } from './format.ts'
export {
  dirOf,
  isLanguage,
  LANGUAGES,
  languageAsked,
  languageOf,
  languages,
  localeOf,
  type Language,
} from './languages.ts'
