import { saidInTime } from './duty.rules.ts'
import type { Settings } from './settings.rules.ts'

export type Was = 'excused' | 'missed'

export const isWas = (text: string | undefined): text is Was =>
  text === 'excused' || text === 'missed'

/** A shift that was taken and not done. */
export interface NotDone {
  readonly id: string
  readonly person_id: string
  readonly name: string
  readonly slot: string
  /** They took it back, but late. */
  readonly took_back: boolean
  /** When they asked for a stand-in, if they did. */
  readonly asked_at: Date | null
  /** What the host noted, if anything yet. */
  readonly was: Was | null
}

/** Who asked for a stand-in in time did what they could: no miss, whatever came of it. */
export const mayBeMiss = (
  row: Pick<NotDone, 'asked_at'>,
  starts_at: Date,
  settings: Settings,
): boolean => !saidInTime(row.asked_at, starts_at, settings)
