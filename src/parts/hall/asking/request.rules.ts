import { spanWritten, type SpanProblem } from '../../../time/span-written.ts'
import type { Span } from '../../../time/wall-time.ts'
import { isStanding, type Standing } from '../places/prices.rules.ts'
import { numberIn, type Problems, type Typed } from '../typed.rules.ts'

const GROUP_MAX = 120
const NAME_MAX = 120
const CONTACT_MAX = 120
const PURPOSE_MAX = 1000
const PEOPLE_MAX = 9999
const DIGITS_MIN = 7

export type RequestState = 'waiting' | 'approved' | 'declined' | 'withdrawn'

/** Somebody asks for a room. Nothing is held until it is approved. */
export interface Request extends Span {
  readonly id: string
  readonly body_id: string
  readonly place_id: string
  readonly place: string
  /** Null for a group without an account. */
  readonly person_id: string | null
  readonly group_name: string
  readonly standing: Standing
  readonly name: string
  readonly contact: string
  readonly purpose: string
  readonly people: number | null
  readonly asked_at: Date
  readonly state: RequestState
  readonly answer: string
  readonly hold_id: string | null
}

export interface RequestDraft extends Span {
  readonly group_name: string
  readonly standing: Standing
  readonly name: string
  readonly contact: string
  readonly purpose: string
  readonly people: number | null
}

export type RequestProblem =
  | SpanProblem
  | 'group-missing'
  | 'name-missing'
  | 'contact-missing'
  | 'purpose-missing'
  | 'too-long'
  | 'not-a-number'
  | 'over-already'

type RequestReading = { draft: RequestDraft } | { problems: Problems<RequestProblem> }

/** Reads what is asked for: by a member for their group, or in the street by name and one contact. */
export function readRequest(
  typed: Typed,
  { zone, now, from }: { zone: string; now: Date; from: 'member' | 'street' },
): RequestReading {
  const problems: Record<string, RequestProblem> = {}
  const line = (name: string, max: number, missing: RequestProblem) => {
    const text = typed[name] ?? ''
    if (text === '') problems[name] = missing
    if (text.length > max) problems[name] = 'too-long'
    return text
  }
  const stranger = from === 'street'
  const group_name = line('group_name', GROUP_MAX, 'group-missing')
  const name = stranger ? line('name', NAME_MAX, 'name-missing') : ''
  const contact = stranger ? line('contact', CONTACT_MAX, 'contact-missing') : ''
  if (contact !== '' && !isContact(contact)) problems['contact'] = 'contact-missing'
  const purpose = line('purpose', PURPOSE_MAX, 'purpose-missing')
  const people = numberIn(typed['people'] ?? '', PEOPLE_MAX)
  if (people === 'not-a-number' || people === 0) problems['people'] = 'not-a-number'
  const span = spanOf(typed, zone, now, problems)
  if (!span || people === 'not-a-number' || Object.keys(problems).length > 0) return { problems }
  const standing = stranger ? claimed(typed['standing']) : 'member'
  return { draft: { group_name, standing, name, contact, purpose, people, ...span } }
}

function spanOf(
  typed: Typed,
  zone: string,
  now: Date,
  problems: Record<string, RequestProblem>,
): Span | null {
  const { span, problems: found } = spanWritten(typed, zone)
  Object.assign(problems, found)
  if (span && span.starts_at <= now) problems['day'] = 'over-already'
  return span
}

/** An e-mail address, or enough digits to ring. */
const isContact = (text: string) => isMail(text) || text.replace(/\D/g, '').length >= DIGITS_MIN

export const isMail = (text: string) =>
  /^[^\s@<>,;"]+@(?:[^\s@<>,;".]+\.)+[^\s@<>,;".]+$/.test(text)

/** Nobody in the street can claim to be a member; the officer who answers says what they are. */
const claimed = (text: string | undefined): Standing =>
  isStanding(text) && text !== 'member' ? text : 'outside'
