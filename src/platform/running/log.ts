import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino'

export type { Logger } from 'pino'

/**
 * The log: one line of JSON for each event, to standard output. It holds what happened and when,
 * never about whom: no names, addresses, query strings, forms, or values out of the database.
 */
export function openLog(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    serializers: { err: withoutValues, error: withoutValues },
  }
  return to ? pino(options, to) : pino(options)
}

/** PostgreSQL's errors quote the values it refused; what remains is what kind, and where in our code. */
function withoutValues(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, stack } = error
  const frames = stack?.split('\n').filter((line) => line.startsWith('    at '))
  const code = 'code' in error ? error.code : undefined
  if (!('severity' in error)) return { name, message: error.message, code, frames }
  const { constraint, table, column, routine } = error as Record<string, unknown>
  return { name, code, constraint, table, column, routine, frames }
}
