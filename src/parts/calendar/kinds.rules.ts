/** The kinds of occasion the hall knows, in the order the form offers them. Words are in kinds.words.ts. */
export const occasionKinds = [
  'branch-meeting',
  'breakfast-club',
  'choir',
  'repair-cafe',
  'packing-day',
  'class',
  'study-circle',
  'film-night',
  'canvass',
  'picket',
  'social',
  'open-day',
  'other',
] as const

export type OccasionKind = (typeof occasionKinds)[number]

/** What taking a slot counts for; the first is simply being there, with the others somebody is relied on. */
export const slotDoes = ['attended', 'did-shift', 'hosted', 'taught'] as const

export type SlotDoes = (typeof slotDoes)[number]

/** What people can do for the hall, and a slot may ask for. */
export const abilities = ['keyholder', 'cook', 'first-aid', 'till', 'childcare', 'steward'] as const

export type Ability = (typeof abilities)[number]

/** Whether whoever takes a slot is there all along, or opens up, or locks up. */
export const coverings = ['whole', 'opening', 'closing'] as const

export type Covers = (typeof coverings)[number]

/** Who may know of an occasion: the members of the unit, or whoever passes by. */
export const openings = ['everyone', 'members'] as const

export type OpenTo = (typeof openings)[number]

export const isKind = (text: string | undefined): text is OccasionKind =>
  occasionKinds.some((kind) => kind === text)

export const isDoes = (text: string | undefined): text is SlotDoes =>
  slotDoes.some((does) => does === text)

export const isAbility = (text: string | undefined): text is Ability =>
  abilities.some((ability) => ability === text)

export const isCovers = (text: string | undefined): text is Covers =>
  coverings.some((covers) => covers === text)

const studying: readonly string[] = ['class', 'study-circle']

type DoorDeed = SlotDoes | 'studied'

/**
 * Which one deed a check-in is, by the public rule of who is active: whoever runs it has hosted; whoever
 * took a slot others rely on did that shift, hosted or taught; in a class or circle everybody else studied; the
 * rest attended. A deed others rely on counts as taking part too, so one deed is enough.
 */
export function deedAtDoor(person: {
  readonly isHost: boolean
  readonly does: string
  readonly kind: string
}): DoorDeed {
  if (isDoes(person.does) && person.does !== 'attended') return person.does
  if (person.isHost) return 'hosted'
  return studying.includes(person.kind) ? 'studied' : 'attended'
}
