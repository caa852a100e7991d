import { decimals } from '../arithmetic/arithmetic.ts'
import type { Election } from '../ballots/election.ts'
import { validPapers } from '../ballots/valid.ts'
import type { Count, Rule } from './count.ts'
import { Table } from './table.ts'
import type { Terms } from './terms.ts'

const alternativeVote: Rule = {
  name: 'av',
  version: '1',
  source: 'Parliamentary Voting System and Constituencies Act 2011 (c. 1), section 9, as passed',
}

const WHOLE_VOTES = decimals(0)

/**
 * The alternative vote, for one seat: "more votes than the other remaining candidates put together"
 * elects; otherwise whoever has fewest goes out and their papers move on. For several seats the
 * same is done until as many are left as there are seats (nobody's surplus moves: use a
 * transferable vote if that matters). Ties go back through the rounds, as in the Scottish rule.
 */
export function countAlternativeVote(election: Election, terms: Terms = {}): Count {
  const papers = validPapers(election, 'cut')
  const table = new Table(election, terms, papers, WHOLE_VOTES, 0n)
  const { minutes } = table
  table.dealOut()
  for (;;) {
    const leader = majority()
    if (leader !== undefined) {
      if (table.bounds.mayElect(leader, table.shown(leader))) {
        minutes.elect(leader, 'most', table.shown(leader))
        break
      }
      minutes.exclude(leader, 'no-vacancy', table.shown(leader))
      table.passOn([leader])
      continue
    }
    if (minutes.continuing.size <= minutes.vacancies) {
      const last = table.inOrder([...minutes.continuing])
      for (const one of last) minutes.elect(one, 'last-vacancies', table.shown(one))
      break
    }
    const { who, why } = table.pickLowest('earlier-stages')
    minutes.exclude(who, why, table.shown(who))
    table.passOn([who])
  }
  return table.close(alternativeVote)

  /** Who has more than all the others together, where there is one seat. */
  function majority(): number | undefined {
    if (election.seats !== 1) return undefined
    const inPlay = [...minutes.continuing].reduce((sum, one) => sum + table.votesOf(one), 0n)
    return [...minutes.continuing].find((one) => table.votesOf(one) * 2n > inPlay)
  }
}
