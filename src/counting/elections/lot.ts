import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Election } from '../ballots/election.ts'
import type { Lot } from './ties.ts'

/**
 * A lot anybody can draw again: each candidate gets the SHA-256 of "seed:number", and the order is
 * that of these hashes. Publish the seed before the count (a sentence agreed at the meeting, or
 * figures thrown with dice). A candidate's place does not depend on who else stands.
 */
function lotFromSeed(seed: string, numbers: readonly number[]): Lot {
  const drawn = numbers.map((number) => ({ number, hash: hashOf(`${seed}:${number}`) }))
  drawn.sort((a, b) => (a.hash < b.hash ? -1 : 1))
  return { order: drawn.map(({ number }) => number), from: 'seed' }
}

/**
 * The seed's lot if there is a seed, else the one in the file (`[tie …]`), else the order of the
 * ballot paper, as Droop and stv-rs do; every tie decided that way says so in the record.
 */
export function lotFor(election: Election, seed: string | undefined): Lot {
  const numbers = election.candidates.map(({ number }) => number)
  if (seed !== undefined) return lotFromSeed(seed, numbers)
  if (election.lot.length > 0) return { order: election.lot, from: 'file' }
  return { order: numbers, from: 'ballot-paper' }
}

const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
