import type { Election } from '../ballots/election.ts'
import { readBlt } from './blt.ts'
import type { Notice, Reading } from './reading.ts'
import { readScottishCsv } from './scottish-csv.ts'

export type Source = { kind: 'election'; election: Election }

/**
 * Reads a file of whichever format it is. What is in it decides, not its name: a .pb file has a
 * META line, a BLT file begins with two numbers, and a ballot CSV with two numbers and commas.
 */
export function read(bytes: Uint8Array): Reading<Source> {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart()
  if (/^"?\d+"?\s*,/.test(start)) return election(readScottishCsv(bytes))
  if (/^(\d+\s|#|\/\*)/.test(start)) return election(readBlt(bytes))
  const refusal: Notice = { line: 1, key: start === '' ? 'bad-empty' : 'bad-unknown', values: {} }
  return { ok: false, refusal }
}

const election = (reading: Reading<Election>): Reading<Source> =>
  reading.ok ? { ...reading, value: { kind: 'election', election: reading.value } } : reading
