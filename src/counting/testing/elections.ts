import { BallotBox } from '../ballots/ballot-box.ts'
import { marksFor } from '../ballots/ballots.ts'
import type { Election } from '../ballots/election.ts'
import type { Count } from '../elections/count.ts'
import { readBlt } from '../formats/blt.ts'
import type { Reading } from '../formats/reading.ts'

/** What was read, or a failing test that says why not. */
export function readOrFail<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
  return reading.value
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const fromBlt = (text: string): Election => readOrFail(readBlt(bytesOf(text)))

/** `anElection(2, ['Ann', 'Bilal', 'Cerys'], [[4, 'Ann Bilal'], [2, 'Cerys']])`; `Ann=Bilal` is level. */
export function anElection(
  seats: number,
  names: readonly string[],
  papers: readonly (readonly [number | bigint, string])[],
  lot: readonly number[] = [],
): Election {
  const box = new BallotBox()
  for (const [many, said] of papers) {
    const places = said.split(' ').filter((word) => word !== '')
    box.drop(
      many,
      marksFor(places.map((place) => place.split('=').map((name) => numberOf(names, name)))),
    )
  }
  const candidates = names.map((name, i) => ({ number: i + 1, name, party: '', withdrawn: false }))
  return { title: 'Branch election', seats, candidates, ballots: box.close(), lot }
}

export const namesElected = (count: Count): string[] =>
  count.elected.map((number) => count.election.candidates[number - 1]?.name ?? '?')

function numberOf(names: readonly string[], name: string): number {
  const number = names.indexOf(name) + 1
  if (number === 0) throw new Error(`nobody is called ${name}`)
  return number
}
