import { askInWorker, GIVEN_UP, workerFile } from '../../../../counting/worker/in-worker.ts'
import type { Solved } from './solve.ts'

/** A rota that is not found in this time is taken as good as it then is. */
const SOLVE_SECONDS = 4
/** Loading the solver and handing the answer over come on top; after this it is given up. */
const TIME_MAX_MS = 30_000

/** Solves in a thread of its own: the server goes on answering meanwhile. */
export async function solveInWorker(
  model: string,
  { seconds = SOLVE_SECONDS, time_max_ms = TIME_MAX_MS } = {},
): Promise<Solved> {
  const file = workerFile(import.meta.url, './suggest.worker.ts', 'rota-worker')
  const solved = await askInWorker<Solved>(file, { model, seconds }, { time_max_ms })
  return solved === GIVEN_UP ? { best: false, chosen: null } : solved
}
