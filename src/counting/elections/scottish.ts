import { decimals } from '../arithmetic/arithmetic.ts'
import type { Election } from '../ballots/election.ts'
import { validPapers } from '../ballots/valid.ts'
import type { Count, Rule, WhyOut } from './count.ts'
import { Table } from './table.ts'
import type { Terms } from './terms.ts'

const scottish: Rule = {
  name: 'scottish',
  version: '1',
  source:
    'Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52; the same words are rules 46 to 53 of the Order of 2011 (SSI 2011/399)',
}

/** "The calculation being made to five decimal places (any remainder being ignored)", rule 48(3). */
const FIVE_PLACES = decimals(5)

/**
 * Counts by the Scottish rule. The numbers beside the steps are those of the rules in the Order of 2007.
 * Votes are whole numbers of hundred-thousandths, so `/` ignores the remainder just as 48(3) says.
 */
export function countScottish(election: Election, terms: Terms = {}): Count {
  const papers = validPapers(election, 'cut')

  // 46. The quota: valid papers divided by one more than the seats, decimals ignored, and one more.
  const quota = FIVE_PLACES.whole(papers.ballots.total / BigInt(election.seats + 1) + 1n)
  const table = new Table(election, terms, papers, FIVE_PLACES, quota)
  const { minutes } = table
  const toTransfer = new Set<number>()
  const doomed: number[] = []

  // 45. First stage: each paper is one vote for its first preference.
  table.dealOut()
  for (;;) {
    electWhoHasTheQuota()
    if (isFull()) break
    if (lastVacanciesCanBeFilled()) {
      fillLastVacancies()
      break
    }
    const out = doomed.shift()
    if (out !== undefined) exclude({ who: out, why: 'no-vacancy' })
    else if (toTransfer.size > 0) transferLargestSurplus()
    else exclude(table.pickLowest('earlier-stages'))
  }
  return table.close(scottish)

  // 47. Whoever has the quota or more is elected, unless a constraint set by the meeting forbids it.
  function electWhoHasTheQuota(): void {
    const reached = [...minutes.continuing].filter(
      (one) => !doomed.includes(one) && table.votesOf(one) >= quota,
    )
    for (const one of table.inOrder(reached)) {
      if (!table.bounds.mayElect(one, table.shown(one))) {
        doomed.push(one)
        continue
      }
      minutes.elect(one, 'quota', table.shown(one))
      // 48(1). Papers are transferred only where the votes *exceed* the quota.
      if (table.votesOf(one) > quota) toTransfer.add(one)
    }
  }

  // 48(2), (3) and 49. The largest surplus first. The new value of a paper is the value at which it
  // was received, multiplied by the surplus, divided by all the votes of the candidate.
  function transferLargestSurplus(): void {
    const from = table.pick({ between: [...toTransfer], purpose: 'transfer' }, 'earlier-stages')
    toTransfer.delete(from)
    const votes = table.votesOf(from)
    const surplus = votes - quota
    table.transferSurplus(from, (value) => (value * surplus) / votes)
  }

  // 50. Whoever has fewest votes is excluded (51: of several, who had fewest at the last stage where
  // they differed); their papers keep the value they have.
  function exclude({ who, why }: { who: number; why: WhyOut }): void {
    minutes.exclude(who, why, table.shown(who))
    table.passOn([who])
  }

  function isFull(): boolean {
    return minutes.vacancies === 0
  }

  // 52. As many continue as there are vacancies: they are elected and no more papers are moved.
  function lastVacanciesCanBeFilled(): boolean {
    return minutes.continuing.size <= minutes.vacancies
  }
  function fillLastVacancies(): void {
    const last = table.inOrder([...minutes.continuing])
    for (const one of last) minutes.elect(one, 'last-vacancies', table.shown(one))
  }
}
