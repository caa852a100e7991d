import { decimals } from '../arithmetic/arithmetic.ts'
import { BallotBox } from '../ballots/ballot-box.ts'
import { marksOf, at, type Ballots } from '../ballots/ballots.ts'
import type { Election } from '../ballots/election.ts'
import { validPapers, type ValidPapers } from '../ballots/valid.ts'
import type { Count, Rule } from './count.ts'
import { Table } from './table.ts'
import type { Terms } from './terms.ts'

const plurality: Rule = {
  name: 'plurality',
  version: '1',
  source: 'most first preferences; for several seats, that many candidates with most',
}

const approval: Rule = {
  name: 'approval',
  version: '1',
  source: 'one vote for everybody named on a paper, in whatever order; the most named are elected',
}

/** One vote a paper, for its first preference; those with most are elected. */
export function countPlurality(election: Election, terms: Terms = {}): Count {
  return countMost(plurality, election, terms, validPapers(election, 'cut'))
}

/** One vote from each paper for everybody it names. Equal preferences are as good as any other. */
export function countApproval(election: Election, terms: Terms = {}): Count {
  const papers = validPapers(election, 'kept')
  return countMost(approval, election, terms, papers, namedOn(papers.ballots))
}

function countMost(
  rule: Rule,
  election: Election,
  terms: Terms,
  papers: ValidPapers,
  votes: Ballots = papers.ballots,
): Count {
  const table = new Table(election, terms, { ...papers, ballots: votes }, decimals(0), 0n)
  const { minutes } = table
  table.dealOut()
  // Somebody whom a constraint rules out is passed over, and the next one is looked at.
  const open = new Set(minutes.continuing)
  while (minutes.vacancies > 0 && open.size > 0) {
    const next = table.pick({ between: [...open], purpose: 'elect' }, 'at-once')
    open.delete(next)
    if (table.bounds.mayElect(next, table.shown(next))) {
      minutes.elect(next, 'most', table.shown(next))
    }
  }
  return { ...table.close(rule), valid: papers.ballots.total }
}

/** A vote of its own for each candidate named, so that the table can lay them on piles. */
function namedOn(ballots: Ballots): Ballots {
  const box = new BallotBox()
  for (let kind = 0; kind < ballots.kinds; kind++) {
    for (const mark of marksOf(ballots, kind)) box.drop(at(ballots.papers, kind), [Math.abs(mark)])
  }
  return box.close()
}
