import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino'
import { linesOut } from './lines-out.ts'

export type { Logger } from 'pino'

/**
 * The log: one line of JSON for each event, to standard output. It holds what happened and when,
 * never about whom: no names, addresses, query strings, forms, or values out of the database.
 */
export function openLog(level: string, to: DestinationStream = toOutput()): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    serializers: { err: withoutValues, error: withoutValues },
  }
  return pino(options, to)
}

let output: DestinationStream | undefined
const toOutput = () => (output ??= linesOut())

/**
 * PostgreSQL's errors quote the values it refused, and a mail server's the address; what remains is what
 * kind, and where in our code.
 */
function withoutValues(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, message, stack } = error
  // A message of several lines could pass for places.
  const places = stack?.replace(message, '').split('\n')
  const frames = places?.filter((line) => line.startsWith('    at '))
  const code = 'code' in error ? error.code : undefined
  if ('severity' in error) {
    const { constraint, table, column, routine } = error as unknown as Record<string, unknown>
    return { name, code, constraint, table, column, routine, frames }
  }
  if ('responseCode' in error || 'response' in error) {
    const { responseCode, command } = error as unknown as Record<string, unknown>
    return { name, code, responseCode, command: String(command).split(' ', 1)[0], frames }
  }
  return { name, message: unquoted(message), code, frames }
}

/** What a program quotes is what somebody sent: of a form that is no JSON, its first words. */
const unquoted = (message: string) =>
  message.replace(/"[^"]*("|$)/g, '"…"').replace(/(?<![^\s<>,;])[^\s<>,;@]+@[^\s<>,;]+/g, '…@…')
