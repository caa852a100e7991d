import { reachDatabase } from '../platform/database/reach.ts'
import { askedToClose } from '../platform/running/asked-to-close.ts'
import { Trouble } from '../platform/running/trouble.ts'

/** As a shell says it of what was ended by Ctrl-C. */
const STOPPED = 130

interface Opened {
  /** When all is done. */
  close(): Promise<void>
  /** At once: the database takes back what was not done. */
  abandon(): Promise<void>
}

/**
 * Opens, works and closes. Whoever presses Ctrl-C meanwhile is heard: nothing is left half done, and no
 * database runs on with nobody to stop it.
 */
export async function unlessStopped<O extends Opened, R>(
  open: () => Promise<O>,
  work: (opened: O) => Promise<R>,
): Promise<R> {
  const asked = askedToClose().then(() => 'stopped' as const)
  const opened = await open()
  const done = work(opened).then((result) => ({ result }))
  const first = await Promise.race([asked, done]).catch(async (error: unknown) => {
    await opened.close()
    throw error
  })
  if (first === 'stopped') {
    done.catch(() => undefined)
    await opened.abandon()
    // What is still under way has lost its database, and would only say so.
    setImmediate(() => process.exit())
    throw new Trouble('Stopped before the end: what was under way is taken back.', STOPPED)
  }
  await opened.close()
  return first.result
}

/** The database alone, for a command that needs no hall. */
export async function openDatabaseFor(...asked: Parameters<typeof reachDatabase>) {
  const { address, stop } = await reachDatabase(...asked)
  return { address, close: stop, abandon: stop }
}
