import type pg from 'pg'
import type { HallUnderTest } from './hall.ts'

/** What is measured against what: one line of the table. */
export interface Figure {
  readonly what: string
  readonly measured: number
  readonly unit: 'ms' | 's' | 'MB' | 'kB' | 'a second' | ''
  /** The goal: `most` for times and sizes, `least` for rates. */
  readonly most?: number
  readonly least?: number
  /** The plain or the peer's way of doing it, measured in the same run, in the same unit. */
  readonly beside?: { readonly what: string; readonly measured: number }
}

/** What a benchmark stands on. */
export interface Ground {
  readonly members: number
  readonly deeds: number
  /** A small database and short runs: shows that everything works, not how fast it is. */
  readonly quick: boolean
  /** As the database's superuser: for the plain way beside ours, never for ours. */
  readonly sql: pg.Client
  readonly hall: HallUnderTest
}

export interface Bench {
  /** The name it is called by: `npm run bench -- --only search`. */
  readonly name: string
  run(ground: Ground): Promise<readonly Figure[]>
}

export const defineBench = (bench: Bench): Bench => bench

/** Whether the goal is met; undefined where there is none. */
export function isMet({ measured, most, least }: Figure): boolean | undefined {
  if (most !== undefined) return measured <= most
  return least === undefined ? undefined : measured >= least
}

/** Median and the like; `share` 0.5 is the median. The list need not be sorted. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Runs it a few times and gives the median, in milliseconds. */
export async function medianMs(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let run = 0; run < times; run++) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  return quantile(took, 0.5)
}
