import { tidyLine } from '../coming/coming.rules.ts'

export const NAME_MAX = 80
const CONTACT_MAX = 120
const DIGITS = { min: 7, max: 15 }
/** A field that people do not see: whoever fills it in is asked once more. */
export const HONEYPOT = 'website'

export interface Stranger {
  readonly name: string
  readonly contact: string
  readonly tell_next: boolean
}

type StreetProblem = 'name-missing' | 'contact-missing' | 'contact-unclear' | 'once-more'
export type StreetProblems = Readonly<Partial<Record<'name' | 'contact' | 'form', StreetProblem>>>

/** What somebody from the street says of themselves: a name, and one way to reach them. */
export function readStranger(
  typed: Readonly<Record<string, string>>,
): { stranger: Stranger } | { problems: StreetProblems } {
  const name = tidyLine(typed['name'], NAME_MAX)
  const contact = readContact(typed['contact'])
  const problems: Record<string, StreetProblem> = {}
  if (name === '') problems['name'] = 'name-missing'
  if (contact === 'missing') problems['contact'] = 'contact-missing'
  if (contact === 'unclear') problems['contact'] = 'contact-unclear'
  if ((typed[HONEYPOT] ?? '') !== '') problems['form'] = 'once-more'
  if (Object.keys(problems).length > 0 || typeof contact === 'string') return { problems }
  return { stranger: { name, contact: contact.value, tell_next: typed['tell_next'] === 'yes' } }
}

/** An e-mail address or a phone number, as people write them. */
export function readContact(text: string | undefined) {
  const value = tidyLine(text, CONTACT_MAX + 1)
  if (value === '') return 'missing'
  if (value.length > CONTACT_MAX) return 'unclear'
  if (/^[^\s@<>,;"]{1,64}@(?:[^\s@<>,;".]+\.)+[^\s@<>,;".]{2,}$/.test(value))
    return { kind: 'email', value } as const
  const digits = value.replace(/[\s()./-]/g, '')
  const isPhone =
    /^\+?\d+$/.test(digits) && digits.length >= DIGITS.min && digits.length <= DIGITS.max + 1
  return isPhone ? ({ kind: 'phone', value } as const) : 'unclear'
}

export const isMailbox = (contact: string) => contact.includes('@')
