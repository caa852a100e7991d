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
    mx: '',
    dr: '',
    prof: '',
    professor: '',
    rev: '',
    cllr: '',
    councillor: '',
    lord: 'm',
    sr: '',
    fr: 'm',
  }),
)

/** Takes the title off a name: "Dr Ann Lee" is Dr and Ann Lee. */
export function titleIn(name: string): { title: string; rest: string } {
  const [first = '', ...others] = name.split(' ')
  if (others.length === 0 || !TITLES.has(comparableName(first))) return { title: '', rest: name }
  return { title: first.replace(/\.$/, ''), rest: others.join(' ') }
}

/** How the list says a gender, in one word of ours; what we have no word for stays as written. */
export function genderOf(text: string): string {
  const bare = comparableName(text)
  if (/^(f|female|woman|w|k|kobieta|femme)$/.test(bare)) return 'woman'
  if (/^(m|male|man|mezczyzna|homme)$/.test(bare)) return 'man'
  if (/^(x|nb|nonbinary|non binary|other|o)$/.test(bare)) return 'other'
  return /^(u|unknown|not known|not stated|prefer not to say)?$/.test(bare) ? '' : text
}

/** Only for telling two people apart, and only where the list says it plainly. */
export function sexOf(gender: string, title: string): string {
  if (gender === 'woman') return 'f'
  if (gender === 'man') return 'm'
  return TITLES.get(comparableName(title)) ?? ''
}
