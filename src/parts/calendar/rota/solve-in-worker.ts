import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Solved } from './solve.ts'

/** A rota that is not found in this time is taken as good as it then is. */
const SOLVE_SECONDS = 4
/** Loading the solver and handing the answer over come on top; after this it is given up. */
const TIME_MAX_MS = 30_000

/** Solves in a thread of its own: the server goes on answering meanwhile. */
export function solveInWorker(
  model: string,
  { seconds = SOLVE_SECONDS, time_max_ms = TIME_MAX_MS } = {},
): Promise<Solved> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: { model, seconds } })
    const end = (then: () => void) => {
      clearTimeout(clock)
      void worker.terminate()
      then()
    }
    const clock = setTimeout(() => end(() => resolve({ best: false, chosen: null })), time_max_ms)
    worker.once('message', (solved: Solved) => end(() => resolve(solved)))
    worker.once('error', (error) => end(() => reject(error)))
  })
}

/** Beside this file while we work on it; beside the bundle, or one folder up, once it is built. */
function workerFile(): URL {
  const places = ['./suggest.worker.ts', './rota-worker.js', '../rota-worker.js']
  const found = places
    .map((place) => new URL(place, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)))
  if (found === undefined) throw new Error('the rota worker was not built')
  return found
}
