/** npm sends on to us the Ctrl-C that the terminal has sent us already: those are one. */
const SAME_ASKING_MS = 1000

/** Heard from the very start, so that a hall told to close while it opens still closes in good order. */
export function askedToClose(): Promise<undefined> {
  let askedAt: number | undefined
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        // Whoever asks again does not want to wait.
        if (askedAt && performance.now() - askedAt > SAME_ASKING_MS) process.exit(1)
        askedAt ??= performance.now()
        resolve(undefined)
      })
  })
}
