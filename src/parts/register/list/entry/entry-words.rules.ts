import { comparableName } from './comparable.rules.ts'

const TITLES = new Map<string, '' | 'f' | 'm'>(
  Object.entries({
    mr: 'm',
    master: 'm',
    sir: 'm',
    pan: 'm',
    herr: 'm',
    mrs: 'f',
    ms: 'f',
    miss: 'f',
    dame: 'f',
    lady: 'f',
    pani: 'f',
    frau: 'f',
    mme: 'f',
    mlle: 'f',
    madame: 'f',
    monsieur: 'm',
    senor: 'm',
    senora: 'f',
    mx: '',
    dr: '',
    prof: '',
    professor: '',
    rev: '',
    revd: '',
    reverend: '',
    'rt hon': '',
    cllr: '',
    councillor: '',
    lord: 'm',
    sr: '',
    lt: '',
    col: '',
    capt: '',
    sgt: '',
    maj: '',
    ald: '',
    alderman: '',
    imam: 'm',
    rabbi: '',
    cde: '',
    comrade: '',
    baroness: 'f',
    mgr: '',
    inz: '',
    ing: '',
    fr: 'm',
  }),
)

/** Takes the titles off a name: "Prof. Dr. Ann Lee" is Prof Dr and Ann Lee, and so is "Ann Lee (Prof Dr)". */
export function titlesIn(name: string): { title: string; rest: string } {
  const [whole, before = '', behind = ''] = /^(.+) \(([^)]+)\)$/.exec(name) ?? []
  if (whole !== undefined && isTitle(behind)) return { title: bare(behind), rest: before }
  const words = name.split(' ')
  let at = /^rt\.? hon/i.test(name) ? 2 : 0
  while (at < words.length - 1 && isTitle(words[at] ?? '')) at++
  if (at === 0 && words.length > 2 && LAST.test(words.at(-1) ?? ''))
    return { title: bare(words.at(-1) ?? ''), rest: words.slice(0, -1).join(' ') }
  return { title: words.slice(0, at).map(bare).join(' '), rest: words.slice(at).join(' ') }
}

/** “Lee Ann Mrs”: nobody is called so, as somebody may be Major or Dean. */
const LAST = /^(?:mr|mrs|ms|miss|mx)\.?$/i

const bare = (title: string) => title.replace(/\.$/, '')

/** One word, or several that are each a title. */
export function isTitle(text: string): boolean {
  return text.split(' ').every((word) => TITLES.has(comparableName(word)))
}

/** How the list says a gender, in one word of ours; what we have no word for stays as written. */
export function genderOf(text: string): string {
  const bare = comparableName(text)
  if (/^(f|female|woman|w|k|kobieta|femme|frau|weiblich|mujer|benyw|vrouw|donna)$/.test(bare))
    return 'woman'
  if (/^(m|male|man|mezczyzna|homme|mann|mannlich|hombre|gwryw|uomo)$/.test(bare)) return 'man'
  if (/^(x|nb|nonbinary|non binary|other|o)$/.test(bare)) return 'other'
  return /^(u|unknown|unspecified|not known|not stated|not given|undisclosed|prefer not to say)?$/.test(
    bare,
  )
    ? ''
    : text
}

/** Only for telling two people apart, and only where the list says it plainly. */
export function sexOf(gender: string, title: string): string {
  if (gender === 'woman') return 'f'
  if (gender === 'man') return 'm'
  return title
    .split(' ')
    .map((word) => TITLES.get(comparableName(word)) ?? OF_LETTERS.get(comparableName(word)) ?? '')
    .join('')
    .slice(0, 1)
}

/** Said as a title of its own, but in front of a name more likely the first letter of another. */
const OF_LETTERS = new Map([['m', 'm']])
