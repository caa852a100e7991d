import type { Election } from '../ballots/election.ts'
import type { Budget } from '../budgets/budget.ts'
import { readBlt } from './blt.ts'
import { readPb } from './pb.ts'
import type { Reading } from './reading.ts'
import { readScottishCsv } from './scottish-csv.ts'

type Source = { kind: 'election'; election: Election } | { kind: 'budget'; budget: Budget }

/**
 * Reads a file of whichever format it is. What is in it decides, not its name: a .pb file begins
 * with the line META, a BLT file with two numbers, a ballot CSV with two numbers and commas.
 */
export function read(bytes: Uint8Array): Reading<Source> {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart()
  if (/^"?\d+"?\s*,/.test(start)) return asElection(readScottishCsv(bytes))
  if (/^(\d+\s|#|\/\*)/.test(start)) return asElection(readBlt(bytes))
  if (/^META\s*[\r\n]/.test(start)) return asBudget(readPb(bytes))
  const key = start === '' ? 'bad-empty' : 'bad-unknown'
  return { ok: false, refusal: { line: 1, key, values: {} } }
}

const asElection = (reading: Reading<Election>): Reading<Source> =>
  reading.ok ? { ...reading, value: { kind: 'election', election: reading.value } } : reading

const asBudget = (reading: Reading<Budget>): Reading<Source> =>
  reading.ok ? { ...reading, value: { kind: 'budget', budget: reading.value } } : reading
