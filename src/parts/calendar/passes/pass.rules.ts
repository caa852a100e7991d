/** Consonants only: no word is spelt by chance, and nothing is mistaken for a figure. */
export const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'
/** The letters under the code, for typing where nothing can be scanned. */
export const CODE_LENGTH = 6
/** 20^30 is 2^129: nobody guesses a pass. */
export const PASS_LENGTH = 30
/** A phone, a card in a purse, a letter; a further one takes the place of the oldest. */
export const PASSES_MAX = 3
/** A badge is good until the evening it was printed for is over everywhere. */
const BADGE_HOURS_AFTER = 48

export interface Pass {
  readonly id: string
  readonly kind: 'own' | 'badge'
  readonly made_at: Date
  readonly ends_at: Date | null
}

/** What was scanned or typed: a whole pass, its six letters, or neither. */
export function readShown(text: string): { pass: string } | { code: string } | null {
  const letters = text.toUpperCase().replace(/[\s·.-]/g, '')
  if (![...letters].every((letter) => LETTERS.includes(letter))) return null
  if (letters.length === PASS_LENGTH) return { pass: letters }
  return letters.length === CODE_LENGTH ? { code: letters } : null
}

/** “BCD FGH”: the six letters as they stand under the code. */
export const codeOf = (pass: string): string => `${pass.slice(0, 3)} ${pass.slice(3, CODE_LENGTH)}`

/** When the pass on a badge for this occasion ends. */
export const badgeEnds = (ends_at: Date): Date =>
  new Date(ends_at.getTime() + BADGE_HOURS_AFTER * 3_600_000)
