const QUIET_MS = 2_000
const BETWEEN_MS = 1_000
const BETWEEN_MS_IN_A_LOG = 10_000

/** Tells how far a longer piece of work is, on the error output; says nothing in the first two seconds. */
export function progress(doing: string) {
  const terminal = process.stderr.isTTY
  const between = terminal ? BETWEEN_MS : BETWEEN_MS_IN_A_LOG
  let next = performance.now() + QUIET_MS
  let said = false
  return {
    tell(rows: number, rows_about = 0) {
      if (performance.now() < next) return
      next = performance.now() + between
      said = true
      process.stderr.write(
        `${terminal ? '\r' : ''}${line(doing, rows, rows_about)}${terminal ? '' : '\n'}`,
      )
    },
    done() {
      if (said && terminal) process.stderr.write('\r\x1b[K')
    },
  }
}

function line(doing: string, rows: number, rows_about: number) {
  const share = rows_about > 0 ? `, ${Math.min(99, Math.floor((100 * rows) / rows_about))} %` : ''
  return `${doing}: ${rows.toLocaleString('en-GB')} rows${share}`
}
