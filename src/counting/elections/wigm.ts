import { decimals, fractions, guarded, type Arithmetic } from '../arithmetic/arithmetic.ts'
import type { Election } from '../ballots/election.ts'
import { validPapers } from '../ballots/valid.ts'
import type { Count, Rule, WhyOut } from './count.ts'
import { sureLosers } from './sure-losers.ts'
import { Table } from './table.ts'
import { NotInThisRule, type Numbers, type Terms } from './terms.ts'

export interface WigmTerms extends Terms {
  /** The reference rule has four decimals; 'exact' and 'guarded' lose none. */
  numbers?: Numbers
  /** Step B.2, which the reference rule leaves open: sure losers go out together. */
  sureLosersTogether?: boolean
}

const wigm: Rule = {
  name: 'wigm',
  version: '1',
  source: 'Proportional Representation Foundation, Reference WIGM Rule (A to D)',
}

/**
 * Weighted inclusive Gregory by the reference rule. Letters and numbers beside the steps are those
 * of the rule.
 */
export function countWigm(election: Election, terms: WigmTerms = {}): Count {
  if (terms.numbers === 'exact') return countIn(fractions, election, terms)
  if (terms.numbers === 'guarded') return countIn(guarded(18, 9), election, terms)
  if (terms.numbers !== undefined && terms.numbers !== 'decimals') throw new NotInThisRule()
  // D.4. Each product and quotient is cut off, not rounded, after four decimals.
  return countIn(decimals(4), election, terms)
}

function countIn<V>(numbers: Arithmetic<V>, election: Election, terms: WigmTerms): Count {
  const papers = validPapers(election, 'cut')

  // A.1. The quota: ballots divided by one more than the seats, plus 0.0001 (nothing where exact).
  const seatsAndOne = numbers.whole(BigInt(election.seats + 1))
  const share = numbers.over(numbers.whole(papers.ballots.total), seatsAndOne)
  const quota = numbers.plus(share, numbers.step)
  const table = new Table(election, terms, papers, numbers, quota)
  const { minutes } = table
  const pending = new Set<number>()
  const doomed: number[] = []

  // A.4 and A.5. Each ballot weighs one and lies with its first hopeful candidate.
  table.dealOut()
  while (!isComplete()) {
    electWinners()
    if (isComplete()) break
    const out = doomed.shift()
    const losers = sureLosersNow()
    if (out !== undefined) defeat({ who: out, why: 'no-vacancy' })
    else if (losers.length > 0) defeatSureLosers(losers)
    else if (pending.size > 0) transferHighSurplus()
    else defeat(table.pickLowest('at-once'))
  }
  finish()
  return table.close(wigm)

  // B.1. Each hopeful candidate with the quota is elected (where exact, with more than the quota).
  function electWinners(): void {
    const least = numbers.exact ? 1 : 0
    const winners = [...minutes.continuing].filter(
      (one) => !doomed.includes(one) && numbers.compare(table.votesOf(one), quota) >= least,
    )
    for (const one of table.inOrder(winners)) {
      if (table.bounds.mayElect(one, table.shown(one))) {
        minutes.elect(one, 'quota', table.shown(one))
        pending.add(one)
      } else doomed.push(one)
    }
  }

  // B.2. The largest set of candidates that cannot catch up even with everything left to move. Where
  // the meeting set constraints each exclusion is looked at singly, so nobody goes out in a batch.
  function sureLosersNow(): number[] {
    if (terms.sureLosersTogether !== true || (terms.constraints ?? []).length > 0) return []
    const surplus = [...pending]
      .map((one) => numbers.minus(table.votesOf(one), quota))
      .reduce(numbers.plus, numbers.zero)
    return sureLosers([...minutes.continuing], surplus, minutes.vacancies, table, numbers)
  }

  // B.2. Their ballots move only if the count is not complete without them (D.3).
  function defeatSureLosers(losers: readonly number[]): void {
    for (const one of losers) minutes.exclude(one, 'sure-loser', table.shown(one))
    if (!isComplete()) table.passOn(losers)
  }

  // B.3. The largest surplus, though it be nothing. A ballot's new weight is its weight multiplied
  // by the surplus, then divided by the candidate's votes.
  function transferHighSurplus(): void {
    const from = table.pick({ between: [...pending], purpose: 'transfer' }, 'at-once')
    pending.delete(from)
    const votes = table.votesOf(from)
    const surplus = numbers.minus(votes, quota)
    table.transferSurplus(from, (weight) => numbers.over(numbers.times(weight, surplus), votes))
  }

  // B.4. The lowest is defeated and the ballots move. (The text tests D.3 before they move. Like
  // Droop we move them first: nobody's election depends on it, and the last table shows where they
  // would have gone.)
  function defeat({ who, why }: { who: number; why: WhyOut }): void {
    minutes.exclude(who, why, table.shown(who))
    table.passOn([who])
  }

  // D.3. All seats are filled, or no more are hopeful than there are seats.
  function isComplete(): boolean {
    return minutes.vacancies === 0 || minutes.continuing.size <= minutes.vacancies
  }

  // C. If seats are left, all who are still hopeful are elected.
  function finish(): void {
    if (minutes.vacancies === 0) return
    for (const one of table.inOrder([...minutes.continuing])) {
      minutes.elect(one, 'last-vacancies', table.shown(one))
    }
  }
}
