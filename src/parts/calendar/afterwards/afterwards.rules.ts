import { tidyLine } from '../coming/coming.rules.ts'

export const feelings = ['good', 'mixed', 'hard'] as const
type Felt = (typeof feelings)[number]

export const REMEMBER_MAX = 300

/** How it went, as one of those who ran it says. */
export interface Said {
  readonly felt: Felt
  /** How many came, by eye; null where the door was kept or nobody counted. */
  readonly came: number | null
  readonly remember: string
}

/** Three taps at most: what is not said stays open. */
export function readSaid(
  typed: Readonly<Record<string, string>>,
): Said | { readonly problem: 'felt' | 'came' } {
  const felt = feelings.find((one) => one === typed['felt'])
  const came = typed['came'] ?? ''
  if (!/^\d{0,4}$/.test(came)) return { problem: 'came' }
  if (!felt) return { problem: 'felt' }
  return {
    felt,
    came: came === '' ? null : Number(came),
    remember: tidyLine(typed['remember'], REMEMBER_MAX),
  }
}

export interface LookedBack {
  readonly felt: Felt | null
  readonly came: number | null
  readonly remember: string
}

/** Somebody a host may want to turn to after an occasion. */
export interface ToTurnTo {
  readonly commitment_id: string
  readonly person_id: string | null
  readonly name: string
  /** How a guest may be reached. */
  readonly contact: string
}

/** Something that comes next, to invite somebody to. */
export interface NextThing {
  readonly body_id: string
  readonly id: string
  readonly title: string
  readonly place: string
  /** The address of the body that puts it on. */
  readonly slug: string
  readonly starts_at: Date
  readonly open_to: string
  readonly kind: string
  readonly same_series: boolean
}

interface Here {
  readonly body_id: string
  readonly kind: string
}

/**
 * What to suggest to a newcomer: the next of the same series; else of the same kind here; else of the
 * same kind anywhere in the unit; else whatever is next. A guest is invited only to what is open to everyone.
 */
export function suggested(
  here: Here,
  things: readonly NextThing[],
  { guest }: { guest: boolean },
): NextThing | null {
  const fit = things.filter(({ open_to }) => !guest || open_to === 'everyone')
  const same = fit.filter(({ kind }) => kind === here.kind)
  return (
    fit.find(({ same_series }) => same_series) ??
    same.find(({ body_id }) => body_id === here.body_id) ??
    same[0] ??
    fit[0] ??
    null
  )
}
