import { waiting } from './queue.ts'

interface Leaving {
  readonly door: string
  /** Sends what waits. */
  readonly flush: () => Promise<void>
  /** What is asked when something could not be sent. */
  readonly sayLost: string
}

/** Signing out takes everything off this phone: what waits is sent before, or given up knowingly. */
export function askBeforeSigningOut({ door, flush, sayLost }: Leaving) {
  const form = document.querySelector<HTMLFormElement>('form[action="/sign-out"]')
  let sure = false
  form?.addEventListener('submit', (event) => {
    if (sure) return
    event.preventDefault()
    void flush()
      .then(() => waiting(door))
      .then((taps) => {
        sure = taps.length === 0 || confirm(sayLost)
        if (sure) form.requestSubmit()
      })
  })
}
