import { write, writeSync } from 'node:fs'

/** What waits to be written while nothing can be: beyond it the oldest lines are given up. */
const WAITING_LINES_MAX = 10_000
const AGAIN_MS = 100

/**
 * Lines to standard output, in their order and beside the work. Where they cannot be written (the disk
 * is full, whoever read them is gone) the hall goes on without them: a log is no reason to close.
 */
export function linesOut(fd = 1) {
  let waiting: string[] = []
  let rest = Buffer.alloc(0)
  let writing = false

  const next = () => {
    if (rest.length === 0) {
      rest = Buffer.from(waiting.join(''))
      waiting = []
    }
    writing = rest.length > 0
    if (writing) write(fd, rest, written)
  }
  const written = (error: NodeJS.ErrnoException | null, bytes: number) => {
    // Whoever reads is only slow: the same again, in a moment.
    if (error?.code === 'EAGAIN') return void setTimeout(next, AGAIN_MS).unref()
    rest = error ? Buffer.alloc(0) : rest.subarray(bytes)
    next()
  }
  // What still waits at the very end; written once, since nothing can be waited for any more.
  process.on('exit', () => {
    try {
      writeSync(fd, Buffer.concat([rest, Buffer.from(waiting.join(''))]))
    } catch {
      // Nobody reads it.
    }
  })
  return {
    write(line: string) {
      if (waiting.length >= WAITING_LINES_MAX) waiting.shift()
      waiting.push(line)
      if (!writing) next()
    },
  }
}
