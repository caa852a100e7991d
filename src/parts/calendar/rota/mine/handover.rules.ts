/** How a shift is passed on: to somebody asked, to whoever takes it, against one of theirs. */
type HandoverKind = 'stand-in' | 'offer' | 'swap'

/** A shift of mine that is still to come, and what I did about passing it on. */
export interface Duty {
  readonly id: string
  readonly body_id: string
  readonly occasion_id: string
  readonly slot_id: string
  readonly title: string
  readonly place: string
  readonly slot: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly handover_id: string | null
  /** Whoever was asked last cannot; it stands as it did before. */
  readonly refused: boolean
  readonly handover: HandoverKind | null
  /** The address I gave, when I asked one person. */
  readonly to_contact: string
  /** What I would swap it for, in a word. */
  readonly want: string | null
}

/** Somebody asks me to take theirs. */
export interface Asked {
  readonly id: string
  readonly kind: HandoverKind
  readonly from_shown: string
  readonly body_id: string
  readonly occasion_id: string
  readonly slot_id: string
  readonly title: string
  readonly slot: string
  readonly starts_at: Date
  /** Whether I can do what it asks for. */
  readonly i_can: boolean
  /** For a swap: mine, that they would take. */
  readonly my_title: string | null
  readonly my_starts_at: Date | null
}

/** A shift I might swap mine for. */
export interface Swappable {
  readonly slot_id: string
  readonly title: string
  readonly slot: string
  readonly starts_at: Date
}

export const CONTACT_MAX = 120

export interface HandoverDraft {
  readonly kind: HandoverKind
  readonly to_contact: string
  readonly want_slot_id: string | null
}

type HandoverProblem = 'choose-how' | 'contact-missing' | 'choose-shift'

/** How somebody wants to pass a shift on: to anybody, to one person they know, or for another shift. */
export function readHandover(
  typed: Readonly<Record<string, string | undefined>>,
  swaps: readonly Swappable[],
):
  | { draft: HandoverDraft }
  | { problems: { how?: HandoverProblem; to_contact?: HandoverProblem; want?: HandoverProblem } } {
  const how = typed['how']
  const contact = typed['to_contact'] ?? ''
  const want = swaps.find(({ slot_id }) => slot_id === typed['want'])
  if (how === 'stand-in') return { draft: { kind: 'stand-in', to_contact: '', want_slot_id: null } }
  if (how === 'anybody') return { draft: { kind: 'offer', to_contact: '', want_slot_id: null } }
  if (how === 'one') {
    if (contact.length < 5) return { problems: { to_contact: 'contact-missing' } }
    return { draft: { kind: 'offer', to_contact: contact, want_slot_id: null } }
  }
  if (how === 'swap') {
    if (!want) return { problems: { want: 'choose-shift' } }
    return { draft: { kind: 'swap', to_contact: '', want_slot_id: want.slot_id } }
  }
  return { problems: { how: 'choose-how' } }
}

/** What is compared with the register: an address in lower case, or the digits of a number. */
export const contactsLike = (typed: string): string[] => {
  if (typed.includes('@')) return [typed.toLowerCase()]
  const digits = typed.replace(/\D/g, '')
  if (digits.length < 7) return []
  return [digits, digits.replace(/^0/, '44'), digits.replace(/^44/, '0')]
}
