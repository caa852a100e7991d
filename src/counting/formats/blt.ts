import { BallotBox } from '../ballots/ballot-box.ts'
import { preferences } from '../ballots/ballots.ts'
import { CANDIDATES_MAX, type Election } from '../ballots/election.ts'
import { readOptions, type BltOptions } from './blt-options.ts'
import { BltScanner } from './blt-scanner.ts'
import { checkRoom } from './checks.ts'
import { reading, refuse, shown, whole, type Reading } from './reading.ts'

/**
 * BLT, the format of Hill, Wichmann and Woodall (Computer Journal 30, 1987), with what Droop and
 * stv-rs added: `[nick …]`, `[tie …]`, `[withdrawn …]` and equal preferences as `2=3`.
 */
export const readBlt = (bytes: Uint8Array): Reading<Election> =>
  reading(bytes, (text) => {
    const scanner = new BltScanner(text)
    const candidates = numberUpTo(scanner, CANDIDATES_MAX, 'bad-blt-candidates')
    const seats = numberUpTo(scanner, CANDIDATES_MAX, 'bad-blt-seats')
    const options = readOptions(scanner, candidates)
    checkRoom(scanner.line, { seats, standing: candidates - options.withdrawn.size })
    const box = new BallotBox()
    const ballot = new OneBallot(candidates)
    while (readBallot(scanner, box, options, ballot)) continue
    const ballots = box.close()
    if (ballots.total === 0n) refuse(scanner.line, 'bad-no-ballots')
    const names = Array.from({ length: candidates }, () => scanner.quoted())
    const title = scanner.atEnd() ? '' : scanner.quoted()
    return {
      title,
      seats,
      ballots,
      lot: options.lot,
      candidates: names.map((name, i) => ({
        number: i + 1,
        name,
        party: '',
        withdrawn: options.withdrawn.has(i + 1),
      })),
    }
  })

/** The marks of the ballot being read. One is used for all of them: large files have millions. */
class OneBallot {
  readonly marks: Int32Array
  length = 0
  /** seen[candidate] is the number of the last ballot that ranked them. */
  private readonly seen: Int32Array
  private ballot = 0

  constructor(candidates: number) {
    this.marks = new Int32Array(candidates)
    this.seen = new Int32Array(candidates + 1)
  }

  begin(): void {
    this.length = 0
    this.ballot += 1
  }

  mark(number: number, level: boolean, line: number): void {
    if (number >= this.seen.length) refuse(line, 'bad-candidate', { found: number })
    if (this.seen[number] === this.ballot) refuse(line, 'bad-repeated', { found: number })
    this.seen[number] = this.ballot
    this.marks[this.length] = level ? -number : number
    this.length += 1
  }
}

/** One ballot on one line: how many papers, the numbers, a 0. A 0 where a ballot would begin ends them all. */
function readBallot(
  scanner: BltScanner,
  box: BallotBox,
  options: BltOptions,
  ballot: OneBallot,
): boolean {
  const papers = readPapers(scanner)
  if (papers === 0) return false
  ballot.begin()
  // BLT would let a ballot run on over the line end, but then a forgotten 0 would join two of them.
  const { line } = scanner
  for (let mark = scanner.small(); ; mark = scanner.small()) {
    if (scanner.line !== line || scanner.ended) refuse(line, 'bad-blt-unended')
    if (mark === 0) break
    if (mark > 0) ballot.mark(mark, false, scanner.line)
    else {
      const shared = sharedPlace(scanner.word(), scanner.line, options)
      shared.forEach((number, i) => ballot.mark(number, i > 0, scanner.line))
    }
  }
  box.drop(papers, ballot.marks, ballot.length)
  return true
}

/** The number of papers before a ballot, or 1 where the ballot has a name in brackets instead. */
function readPapers(scanner: BltScanner): number | bigint {
  const first = scanner.peek()
  if (first === '') refuse(scanner.line, 'bad-blt-no-end')
  if (first === '(') {
    let word = scanner.word()
    while (!word.endsWith(')')) word = scanner.word()
    return 1
  }
  const papers = scanner.small()
  if (papers >= 0) return papers
  const word = scanner.word()
  return whole(word) ?? refuse(scanner.line, 'bad-papers', { found: shown(word) })
}

function sharedPlace(word: string, line: number, options: BltOptions): number[] {
  return word.split('=').map((part) => {
    const number = options.numberOf(part)
    if (number === undefined) return refuse(line, 'bad-candidate', { found: shown(part) })
    return number
  })
}

function numberUpTo(
  scanner: BltScanner,
  most: number,
  key: 'bad-blt-candidates' | 'bad-blt-seats',
): number {
  const found = scanner.small()
  if (found > 0 && found <= most) return found
  const word = found < 0 && !scanner.atEnd() ? scanner.word() : String(Math.max(found, 0))
  return refuse(scanner.line, key, { found: shown(word), most })
}

/** Writes an election as BLT. Reading it again gives the same election, parties apart. */
export function writeBlt(election: Election, remark = ''): string {
  const { ballots, candidates } = election
  const withdrawn = candidates.filter((one) => one.withdrawn).map(({ number }) => number)
  const lines = remark === '' ? [] : [`# ${remark.replace(/[\r\n]+/g, ' ')}`]
  lines.push(`${candidates.length} ${election.seats}`)
  if (withdrawn.length > 0) lines.push(`[withdrawn ${withdrawn.join(' ')}]`)
  if (election.lot.length > 0) lines.push(`[tie ${election.lot.join(' ')}]`)
  for (let kind = 0; kind < ballots.kinds; kind++) {
    const places = preferences(ballots, kind).map((shared) => shared.join('='))
    lines.push([String(ballots.papers[kind]), ...places, '0'].join(' '))
  }
  lines.push('0', ...candidates.map(({ name }) => quote(name)), quote(election.title))
  return `${lines.join('\n')}\n`
}

/** Line ends inside a name would end it too early, so they become spaces. */
const quote = (name: string): string =>
  `"${name.replace(/["\\]/g, '\\$&').replace(/[\r\n\t]+/g, ' ')}"`
