export type State = 'promised' | 'waiting' | 'cancelled' | 'walked-in'

export interface MyCommitment {
  readonly id: string
  readonly slot_id: string
  readonly state: State
  readonly first_time: boolean
  readonly came_at: Date | null
}

interface Span {
  readonly ends_at: Date
  readonly called_off: string | null
}

/** Whether one can still say yes, or take it back. */
export function answersAre(now: Date, occasion: Span): 'open' | 'over' | 'called-off' {
  if (occasion.called_off !== null) return 'called-off'
  return now < occasion.ends_at ? 'open' : 'over'
}
