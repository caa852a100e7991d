import { BallotBox } from '../ballots/ballot-box.ts'
import { marksOf } from '../ballots/ballots.ts'
import { CANDIDATES_MAX, type Candidate, type Election } from '../ballots/election.ts'
import { checkRoom } from './checks.ts'
import { csvCell } from './csv-cell.ts'
import { cellsOf, rowsOf, type Row } from './csv-rows.ts'
import { reading, refuse, shown, small, whole, type Reading } from './reading.ts'

/**
 * The preference reports of Scottish councils as collected in mggg/scot-elex: a first row
 * `candidates,seats,`; a row `papers,first,second,…,` for each way of voting; a row
 * `"Candidate 1","Name","Party",` for each candidate; and the name of the ward.
 */
export const readScottishCsv = (bytes: Uint8Array): Reading<Election> =>
  reading(bytes, (text) => {
    const rows = rowsOf(text)
    const first = rows.next()
    if (first.done === true) return refuse(1, 'bad-empty')
    const { candidates: many, seats } = sizesOf(first.value)
    const box = new BallotBox()
    const candidates: Candidate[] = []
    let title: string | undefined
    let line = first.value.line
    for (const row of rows) {
      line = row.line
      if (candidates.length === 0 && /^\s*[\d-]/.test(row.raw)) dropBallot(row, many, box)
      else if (candidates.length < many) candidates.push(candidateOf(row, candidates.length + 1))
      else if (title === undefined) title = titleOf(row)
      else refuse(row.line, 'bad-csv-more')
    }
    if (candidates.length < many) refuse(line, 'bad-csv-names', { found: candidates.length, many })
    const ballots = box.close()
    if (ballots.total === 0n) refuse(line, 'bad-no-ballots')
    return { title: title ?? '', seats, candidates, ballots, lot: [] }
  })

function sizesOf({ line, raw }: Row): { candidates: number; seats: number } {
  const [candidates = 0, seats = 0] = raw.split(',').map((cell) => small(cell.trim()))
  if (candidates < 1 || candidates > CANDIDATES_MAX || seats < 1) {
    refuse(line, 'bad-csv-first', { most: CANDIDATES_MAX })
  }
  checkRoom(line, { seats, standing: candidates })
  return { candidates, seats }
}

function dropBallot({ line, raw }: Row, candidates: number, box: BallotBox): void {
  const [count = '', ...marks] = raw.split(',').map((cell) => cell.trim())
  const papers = whole(count)
  if (papers === undefined) return refuse(line, 'bad-papers', { found: shown(count) })
  while (marks.at(-1) === '') marks.pop()
  const ranked = new Set<number>()
  for (const mark of marks) {
    const number = small(mark)
    if (number < 1 || number > candidates) refuse(line, 'bad-candidate', { found: shown(mark) })
    if (ranked.has(number)) refuse(line, 'bad-repeated', { found: number })
    ranked.add(number)
  }
  box.drop(papers, [...ranked])
}

function candidateOf(row: Row, number: number): Candidate {
  const [label = '', name = '', party = ''] = cellsOf(row, ',') ?? looseCells(row)
  if (label.trim() !== `Candidate ${number}`) {
    refuse(row.line, 'bad-csv-candidate', { found: shown(label), number })
  }
  return { number, name, party, withdrawn: false }
}

/** Some councils' files quote the names twice or not quite; names decide nothing, so we are mild. */
const looseCells = ({ raw }: Row): string[] =>
  raw.split('","').map((cell) => cell.replace(/^["\s]+|(?<!["\s,])["\s,]+$/g, ''))

const titleOf = (row: Row): string =>
  cellsOf(row, ',')?.[0] ?? row.raw.replace(/^["\s]+|(?<!["\s,])["\s,]+$/g, '')

/** Writes the same format. It has no room for withdrawals, equal places or a lot: use BLT then. */
export function writeScottishCsv(election: Election): string {
  const { ballots, candidates } = election
  const lines = [`${candidates.length},${election.seats},`]
  for (let kind = 0; kind < ballots.kinds; kind++) {
    lines.push(`${[ballots.papers[kind], ...marksOf(ballots, kind)].join(',')},`)
  }
  for (const { number, name, party } of candidates) {
    lines.push(`"Candidate ${number}",${csvCell(name)},${csvCell(party)},`)
  }
  lines.push(`${csvCell(election.title)},`)
  return `${lines.join('\n')}\n`
}
