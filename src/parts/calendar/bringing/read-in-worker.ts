import { askInWorker, GIVEN_UP, workerFile } from '../../../counting/worker/in-worker.ts'
import type { Read, Refused } from './bringing.rules.ts'
import type { Window } from './reading-ics.ts'

/** Most calendars are read in a moment; some recurrence rules never come to an end. */
const TIME_MAX_MS = 5000
const MEMORY_MAX_MB = 200

/** Reads a calendar in a thread of its own, which is stopped when it takes too long or too much memory. */
export async function readInWorker(
  bytes: Uint8Array,
  window: Window,
  { time_max_ms = TIME_MAX_MS } = {},
): Promise<Read | Refused> {
  const file = workerFile(import.meta.url, './ics-worker.ts', 'ics-worker')
  const limits = { time_max_ms, memory_max_mb: MEMORY_MAX_MB }
  const read = askInWorker<Read | Refused>(file, { bytes, window }, limits)
  const answer = await read.catch(() => ({ ok: false, why: 'broken' }) as const)
  return answer === GIVEN_UP ? { ok: false, why: 'too-slow' } : answer
}
