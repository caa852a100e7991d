import { titlesIn, isTitle } from './entry-words.rules.ts'
import { called, withoutFormer, type Others, type Said } from './other-names.rules.ts'

export type SplitName = Said & Others

/** "Mr John Smith", "Smith, John", "SMITH John" and "John Smith OBE" all give John and Smith. */
export function splitName(
  name: string,
  said: Others = { known_as: '', former_name: '' },
): SplitName {
  const [now, before] = withoutFormer(name)
  return called(inParts(now), { ...said, former_name: said.former_name || before })
}

function inParts(name: string): Said {
  const { title, rest } = titlesIn(withoutLetters(name.replace(COUNTED, '')))
  const [family = '', ...others] = rest.split(/(?<!\s)\s*,\s*/).filter((part) => part !== '')
  const after = others.filter((part) => !isTitle(part) && !SUFFIX.test(part))
  const suffix = others.find((part) => SUFFIX.test(part)) ?? ''
  const said = title || (others.find(isTitle) ?? '')
  if (after.length === 0) return { title: said, ...inOrder(`${family} ${suffix}`.trim()) }
  const given = titlesIn(after.join(' '))
  return {
    title: said || given.title,
    given_name: properly(given.rest),
    family_name: properly(`${family} ${suffix}`.trim()),
  }
}

/** "Smith John" under "Surname and first name"; a comma says it already. */
export function surnameFirst(name: string): string {
  if (name.includes(',') || !name.includes(' ')) return name
  const { title, rest } = titlesIn(name)
  const words = rest.split(' ')
  let at = 1
  while (at < words.length - 1 && isParticle(words[at - 1])) at++
  return `${title} ${words.slice(0, at).join(' ')}, ${words.slice(at).join(' ')}`.trim()
}

/** "SMITH" and "smith" become "Smith", "McDONALD" "McDonald"; a name in both cases stays as it is written. */
export function properly(text: string): string {
  if (text === '') return ''
  if (text === text.toUpperCase() || text === text.toLowerCase()) return inCase(text)
  if (!text.includes('Mc') && !text.includes('Mac')) return text
  return text.replace(SHOUTED_MAC, (_, mac: string, rest: string) => mac + inCase(rest))
}

const SHOUTED_MAC = /\b(Mac|Mc)(\p{Lu}{2,})/gu

function inCase(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /(^|[^\p{L}\p{M}\p{N}'’])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(
      /(?<!\p{L})([OD]['’]|Mc)(\p{L})/gu,
      (_, start: string, letter: string) => start + letter.toUpperCase(),
    )
}

/** The name as it is spoken: the surname last, unless it alone is in capitals. */
function inOrder(name: string): Omit<Said, 'title'> {
  const words = name.split(' ')
  const [first = ''] = words
  if (words.length === 1) return { given_name: '', family_name: properly(first) }
  if (isShouted(first) && !isShouted(words.at(-1) ?? ''))
    return { given_name: words.slice(1).join(' '), family_name: properly(first) }
  const from = familyStartsAt(words)
  const part = (start: number, end?: number) => properly(words.slice(start, end).join(' '))
  return { given_name: part(0, from), family_name: part(from) }
}

/** Two letters at least, all capitals but for the c of a Mc. */
function isShouted(word: string): boolean {
  const bare = word.replace(/^(?:Mac|Mc)(?=\p{Lu})/u, '')
  return bare === bare.toUpperCase() && (bare.match(/\p{L}/gu)?.length ?? 0) > 1
}

/** "van der Berg" is a family name of several words; "Jr" and "(née Jones)" belong to the word before. */
function familyStartsAt(words: readonly string[]): number {
  let at = words.length - 1
  while (at > 1 && isBehind(words, at)) at--
  while (at > 1 && isParticle(words[at - 1])) at--
  return at
}

function isBehind(words: readonly string[], at: number): boolean {
  return SUFFIX.test(words[at] ?? '') || /\)$/.test(words.slice(at).join(' '))
}

const isParticle = (word = '') => PARTICLES.has(word.toLowerCase())

const PARTICLES = new Set(
  'van von vom zu zur ten ter der den de da do dos das du la le di del della dello al el bin ibn ap ab ferch st'.split(
    ' ',
  ),
)

/** Of what a list puts behind names only that; letters of honours and degrees are no part of them. */
export const generationOf = (suffix: string) => (SUFFIX.test(suffix) ? suffix : '')

/** What tells a father from a son stays with the surname. */
const SUFFIX = /^(?:jnr|jr|snr|sr|junior|senior|ii|iii|iv)\.?$/i
/** "1. Ann Lee" in a list that was counted by hand. */
const COUNTED = /^\d+[.)]\s+(?=\p{L})/u

/** Honours and degrees behind a name are no part of it, and neither is a mark for a footnote. */
function withoutLetters(name: string): string {
  const bare = name.replace(/^[*†‡#•]+\s*|(?<=\p{L})\s*[*†‡#]+$/gu, '').replace(ASIDE, '')
  return /\p{Ll}/u.test(bare) ? bare.replace(LETTERS, '') : bare
}

const LETTERS = new RegExp(
  String.raw`(?<=\S \S+)(?:,? +(?:${[
    'OBE MBE CBE KBE DBE GBE BEM QPM KPM MVO KC QC MP MSP MEP MS AM TD JP DL GC MC DSO',
    'PhD Ph\.D\.? DPhil MPhil EdD DD DSc BA BSc BEd BEng BMus BD BDS MA MSc MEd MBA MEng MD MBBS MBChB LLB LLM PGCE CertEd DipSW CQSW HND HNC',
    'RGN RMN RSCN RNLD RN FRCN FRCS FRCP FRCGP MRCP MRCGP FBA FRS FRSE FRSA FRICS MRICS RIBA ARB FCA ACA ACCA CEng MICE MIEE MIET FCIPD MCIPD CIPD CPFA Esq\.?',
  ]
    .join(' ')
    .replaceAll(' ', '|')})(?: ?\((?:[Hh]ons?\.?|[A-Z][a-z]+|[A-Z]{2,6})\))?)+$`,
)

/** What a list puts in brackets or behind a dash that is no name: pronouns, an office, who has retired. */
const ASIDE =
  /(?<!\s)\s*(?:[([](?:(?:he|she|they|ze|xe)\b[^()[\]]*|ret(?:'?d|ired)\.?|(?:joint |co-?|vice[- ]|assistant |deputy |branch )?(?:chair(?:person|man|woman)?|secretary|treasurer|president|convenor|convener|steward|rep|organi[sz]er|auditor|officer)|deceased|dec'?d|rip|new|joint|hons?)[)\]]|\s[-–—]\s(?:joint |co-?|vice[- ]|assistant |deputy |branch )?(?:chair(?:person|man|woman)?|secretary|treasurer|president|convenor|convener|steward|organi[sz]er|auditor))/giu

/** “(deceased)” or “[RIP]” behind a name. */
export const saysDead = (name: string) =>
  /[([](?:deceased|dec'?d|rip|died[^()[\]]*)[)\]]/i.test(name)
