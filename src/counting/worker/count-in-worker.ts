import type { Asked, Counted } from '../count-file.ts'
import { askInWorker, GIVEN_UP, workerFile } from './in-worker.ts'

/** A count that takes longer than this is given up; the largest we know of takes seconds. */
const TIME_MAX_MS = 120_000
const MEMORY_MAX_MB = 500

/**
 * The same as `countFile`, in a thread of its own: a server that calls it goes on answering. It is
 * stopped when it takes too long or too much memory, and then says so like any other refusal.
 */
export async function countInWorker(
  bytes: Uint8Array,
  asked: Omit<Asked, 'onStage'> = {},
  { time_max_ms = TIME_MAX_MS } = {},
): Promise<Counted> {
  const file = workerFile(import.meta.url, './worker.ts', 'counting-worker')
  const limits = { time_max_ms, memory_max_mb: MEMORY_MAX_MB }
  const counted = await askInWorker<Counted>(file, { bytes, asked }, limits)
  if (counted !== GIVEN_UP) return counted
  return { ok: false, refusal: { line: 0, key: 'bad-too-slow', values: {} } }
}
