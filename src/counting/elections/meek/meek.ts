import { at } from '../../ballots/ballots.ts'
import type { Election } from '../../ballots/election.ts'
import { validPapers } from '../../ballots/valid.ts'
import type { Count, Rule, WhyOut } from '../count.ts'
import { sureLosers } from '../sure-losers.ts'
import type { Numbers, Terms } from '../terms.ts'
import { exact, guardedDigits, reference, roundedDown, unrounded, type Manner } from './manner.ts'
import { MeekTable } from './meek-table.ts'
import { TooLong, type EqualPlaces } from './sorted-papers.ts'

export interface MeekTerms extends Terms {
  /** Nine decimals as in the reference rule, or one of the other manners. */
  numbers?: Numbers
  /** How a place shared by several candidates is read. */
  equal?: EqualPlaces
  sureLosersTogether?: boolean
}

const meek: Rule = {
  name: 'meek',
  version: '1',
  source: 'Proportional Representation Foundation, Reference Meek Rule (A to C)',
}

/** Turns of the sum in one round after which we give up; a hall election takes about twenty. */
const TURNS_MAX = 10_000

/**
 * Meek's rule: whoever is elected keeps just so much of every paper that they keep the quota, and
 * the rest passes on, worked out again and again until it comes right. Letters and numbers beside
 * the steps are those of the reference rule.
 */
export function countMeek(election: Election, terms: MeekTerms = {}): Count {
  if (terms.numbers === 'exact') return countIn(exact, election, terms)
  if (terms.numbers === 'exact-unrounded') return countIn(unrounded, election, terms)
  if (terms.numbers === 'guarded') return countIn(guardedDigits, election, terms)
  if (terms.numbers === 'decimals-down') return countIn(roundedDown, election, terms)
  return countIn(reference, election, terms)
}

function countIn<V>(manner: Manner<V>, election: Election, terms: MeekTerms): Count {
  const { numbers } = manner
  const papers = validPapers(election, 'kept')
  const all = numbers.whole(papers.ballots.total)

  // A. Everybody standing is hopeful, with a keep factor of 1.
  const table = new MeekTable(election, terms, papers, manner, terms.equal ?? 'every-order')
  const { minutes } = table
  const firstQuota = quotaOf(all)
  let excluded: number[] = []

  // B.1. Rounds, until the seats are filled or no more are left than there are seats.
  while (minutes.vacancies > 0 && minutes.continuing.size > minutes.vacancies) {
    const { winners, losers, surplus } = iterate()
    if (winners.length > 0) excluded = elect(winners)
    else excluded = losers.length > 0 ? defeatSureLosers(losers) : defeatLowest(surplus)
  }
  finish()
  return table.close(meek, firstQuota)

  // B.2. Shares the papers out again and again until somebody has the quota, or hardly any surplus
  // is left (or, if the meeting wished it, until some cannot catch up any more).
  function iterate(): { winners: number[]; losers: number[]; surplus: V } {
    const sorted = table.sort()
    let surplusBefore = all
    for (let turn = 1; turn <= TURNS_MAX; turn++) {
      table.share(sorted)
      const quota = quotaOf(table.votes.reduce(numbers.plus, numbers.zero))
      const winners = table.hopeful.filter((one) => hasQuota(one, quota))
      const surplus = surplusOver(quota)
      const levelled = isNothing(surplus) || numbers.compare(surplus, surplusBefore) >= 0
      const losers = winners.length > 0 || levelled ? [] : surelyLost(surplus)
      if (winners.length > 0 || levelled || losers.length > 0) {
        table.endStage(quota, turn, excluded)
        return { winners, losers, surplus }
      }
      surplusBefore = surplus
      lowerKeepFactors(quota)
    }
    throw new TooLong()
  }

  // B.2.b. The quota: the votes of all candidates, divided by one more than the seats, cut off
  // after nine decimals, plus 0.000000001 (nothing where exact).
  function quotaOf(votes: V): V {
    return numbers.plus(
      numbers.over(votes, numbers.whole(BigInt(election.seats + 1))),
      numbers.step,
    )
  }

  // B.2.c. The quota or more elects (where exact, more than the quota).
  function hasQuota(one: number, quota: V): boolean {
    return numbers.compare(table.votesOf(one), quota) >= (numbers.exact ? 1 : 0)
  }

  // B.2.d. What the elected have above the quota, all together, but not less than nothing.
  function surplusOver(quota: V): V {
    const above = minutes.elected.map((one) => numbers.minus(table.votesOf(one), quota))
    const surplus = above.reduce(numbers.plus, numbers.zero)
    return numbers.compare(surplus, numbers.zero) < 0 ? numbers.zero : surplus
  }

  // B.2.e. Less than omega is as good as nothing.
  function isNothing(surplus: V): boolean {
    const difference = numbers.compare(surplus, manner.omega)
    return manner.omegaIsNothing ? difference <= 0 : difference < 0
  }

  // B.2.f. Keep factor times quota, divided by votes, each rounded up.
  function lowerKeepFactors(quota: V): void {
    for (const one of minutes.elected) {
      const kept = numbers.times(at(table.keep, one - 1), quota, 'up')
      table.keep[one - 1] = manner.roundKeep(numbers.over(kept, table.votesOf(one), 'up'))
    }
  }

  // B.2.c. Whoever cannot be elected, because of what the meeting settled, goes out at once.
  function elect(winners: readonly number[]): number[] {
    const doomed: number[] = []
    for (const one of inOrder(winners)) {
      if (minutes.vacancies === 0) break
      if (table.bounds.mayElect(one, table.shown(one))) {
        minutes.elect(one, 'quota', table.shown(one))
      } else doomed.push(one)
    }
    for (const one of doomed) putOut(one, 'no-vacancy')
    return doomed
  }

  // B.3. The lowest goes out. Everybody whose votes are within the surplus of the lowest is level
  // with them, since the surplus could still lift them above each other.
  function defeatLowest(surplus: V): number[] {
    const open = new Set(table.hopeful)
    let why: WhyOut = 'fewest'
    for (;;) {
      const lowest = pickLowest([...open], surplus)
      if (table.bounds.mayExclude(lowest, table.shown(lowest))) {
        putOut(lowest, why)
        return [lowest]
      }
      open.delete(lowest)
      why = 'next-fewest'
    }
  }

  function defeatSureLosers(losers: readonly number[]): number[] {
    for (const one of losers) putOut(one, 'sure-loser')
    return [...losers]
  }

  function surelyLost(surplus: V): number[] {
    const free = (terms.constraints ?? []).length === 0
    if (terms.sureLosersTogether !== true || !free) return []
    return sureLosers(table.hopeful, surplus, minutes.vacancies, table, numbers)
  }

  // T. Ties are broken by the lot.
  function pickLowest(among: readonly number[], surplus: V): number {
    const lowest = among.reduce((a, b) =>
      numbers.compare(table.votesOf(b), table.votesOf(a)) < 0 ? b : a,
    )
    const line = numbers.plus(table.votesOf(lowest), surplus)
    const between = among.filter((one) => numbers.compare(table.votesOf(one), line) <= 0)
    if (between.length === 1) return lowest
    const broken = table.ties.choose({ between, purpose: 'exclude' })
    minutes.decide({ is: 'tie', purpose: 'exclude', ...broken })
    return broken.chosen
  }

  // B.3. A keep factor of 0 passes everything on.
  function putOut(one: number, why: WhyOut): void {
    minutes.exclude(one, why, table.shown(one))
    table.keep[one - 1] = numbers.zero
  }

  function inOrder(winners: readonly number[]): number[] {
    const matters = !table.bounds.allMayBeElected(winners)
    return table.ties.inOrder(winners, table.votes, numbers.compare, matters)
  }

  // C. If seats are left, everybody still hopeful is elected.
  function finish(): void {
    if (minutes.stages.length === 0) showFirstPreferences()
    if (minutes.vacancies === 0) return
    for (const one of inOrder(table.hopeful)) {
      minutes.elect(one, 'last-vacancies', table.shown(one))
    }
  }

  function showFirstPreferences(): void {
    table.share(table.sort())
    table.endStage(firstQuota, 1, [])
  }
}
