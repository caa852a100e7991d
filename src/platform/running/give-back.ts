import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** By then the first requests, which waited for the hall to open, have been answered. */
const AFTER_MS = 3000

/**
 * Opening needs a tenth more memory than an open hall. V8 would keep it until somebody else asks for
 * some; so it is told once to clear up (some 40 ms), when the hall has opened.
 */
export function giveBackSoon() {
  setTimeout(() => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as (how: object) => void
    setFlagsFromString('--no-expose-gc')
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }, AFTER_MS).unref()
}
