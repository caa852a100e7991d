import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

// It stands here, and not in platform, because counting is usable alone and knows nothing of the
// hall, while everybody may import counting.

interface Limits {
  readonly time_max_ms: number
  readonly memory_max_mb?: number
}

/** No answer came in the time, or the memory, that was given for it. */
export const GIVEN_UP = Symbol('given up')

/**
 * Asks a question of a thread of its own, which answers once: the server goes on answering
 * meanwhile, and a thread that takes too long or too much memory is stopped. What is thrown there
 * is thrown here.
 */
export function askInWorker<Answer>(
  file: URL,
  question: unknown,
  { time_max_ms, memory_max_mb }: Limits,
): Promise<Answer | typeof GIVEN_UP> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: question,
      ...(memory_max_mb && { resourceLimits: { maxOldGenerationSizeMb: memory_max_mb } }),
    })
    const end = (then: () => void) => {
      clearTimeout(clock)
      then()
      void worker.terminate()
    }
    const clock = setTimeout(() => end(() => resolve(GIVEN_UP)), time_max_ms)
    worker.once('message', (answer: Answer) => end(() => resolve(answer)))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(GIVEN_UP) : reject(error))),
    )
  })
}

/**
 * Where a worker's file is: `source` beside `here` (an `import.meta.url`) while we work on it, and
 * once it is built `<built>.js` beside the bundle, or one folder up.
 */
export function workerFile(here: string, source: string, built: string): URL {
  const found = [source, `./${built}.js`, `../${built}.js`]
    .map((place) => new URL(place, here))
    .find((url) => existsSync(fileURLToPath(url)))
  if (found === undefined) throw new Error(`${built} was not built`)
  return found
}
