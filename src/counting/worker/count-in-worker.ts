import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Asked, Counted } from '../count-file.ts'

/** A count that takes longer than this is given up; the largest we know of takes seconds. */
const TIME_MAX_MS = 120_000
const MEMORY_MAX_MB = 500

/**
 * The same as `countFile`, in a thread of its own: a server that calls it goes on answering. It is
 * stopped when it takes too long or too much memory, and then says so like any other refusal.
 */
export function countInWorker(
  bytes: Uint8Array,
  asked: Omit<Asked, 'onStage'> = {},
  { time_max_ms = TIME_MAX_MS } = {},
): Promise<Counted> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), {
      workerData: { bytes, asked },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MAX_MB },
    })
    const tooLong: Counted = { ok: false, refusal: { line: 0, key: 'bad-too-slow', values: {} } }
    const clock = setTimeout(() => finish(tooLong), time_max_ms)
    worker.once('message', finish)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish(tooLong)
      else {
        clearTimeout(clock)
        reject(error)
      }
    })

    function finish(counted: Counted): void {
      clearTimeout(clock)
      resolve(counted)
      void worker.terminate()
    }
  })
}

/** Beside this file while we work on it; beside the bundle, or one folder up, once it is built. */
function workerFile(): URL {
  const places = ['./worker.ts', './counting-worker.js', '../counting-worker.js']
  const found = places
    .map((place) => new URL(place, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)))
  if (found === undefined) throw new Error('the counting worker was not built')
  return found
}
