import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Read, Refused } from './bringing.rules.ts'
import type { Window } from './reading-ics.ts'

/** A calendar is read in a moment; some rules of recurrence are never done. */
const TIME_MAX_MS = 5000
const MEMORY_MAX_MB = 200

/** Reads a calendar in a thread of its own, which is stopped when it takes too long or too much memory. */
export function readInWorker(
  bytes: Uint8Array,
  window: Window,
  { time_max_ms = TIME_MAX_MS } = {},
): Promise<Read | Refused> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile(), {
      workerData: { bytes, window },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MAX_MB },
    })
    const finish = (answer: Read | Refused) => {
      clearTimeout(clock)
      resolve(answer)
      void worker.terminate()
    }
    const clock = setTimeout(() => finish({ ok: false, why: 'too-slow' }), time_max_ms)
    worker.once('message', finish)
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish({
        ok: false,
        why: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-slow' : 'broken',
      }),
    )
  })
}

/** Beside this file while we work on it; beside the bundle, or one folder up, once it is built. */
function workerFile(): URL {
  const places = ['./ics-worker.ts', './ics-worker.js', '../ics-worker.js']
  const found = places
    .map((place) => new URL(place, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)))
  if (found === undefined) throw new Error('the worker that reads calendars was not built')
  return found
}
