import { compare, ZERO, type Fraction } from '../arithmetic/fraction.ts'
import { nameOf } from '../ballots/election.ts'
import type { Count, Decision, Opening, Share, Stage } from '../elections/count.ts'
import type { Voice } from './voice.ts'

/** The sentences of one stage: how the totals came about, then what was decided on them. */
export function stageStory(count: Count, stage: Stage, voice: Voice): string[] {
  const teller = new Teller(count, voice)
  const nobody = teller.nobodyReached(stage)
  return [
    ...teller.opening(stage.opening),
    ...(nobody === undefined ? [] : [nobody]),
    ...stage.decisions.flatMap((decision) => teller.decision(decision)),
  ]
}

/** What is said before the first stage: the papers, the spoilt ones by kind, and the quota. */
export function openingStory(count: Count, { say, votes }: Voice): string[] {
  const { spoilt, cutShort } = count
  const told = [say('begin', { papers: Number(count.valid), seats: count.election.seats })]
  if (spoilt.blank > 0n) told.push(say('spoilt_blank', { n: Number(spoilt.blank) }))
  if (spoilt['only-withdrawn'] > 0n) {
    told.push(say('spoilt_withdrawn', { n: Number(spoilt['only-withdrawn']) }))
  }
  if (spoilt['two-firsts'] > 0n) {
    told.push(say('spoilt_firsts', { n: Number(spoilt['two-firsts']) }))
  }
  if (cutShort > 0n) told.push(say('cut_short', { n: Number(cutShort) }))
  if (compare(count.quota, ZERO) > 0) {
    told.push(say('quota', { votes: votes(count.quota, count.places) }))
  }
  return told
}

const reasons = {
  fewest: 'excluded_fewest',
  'next-fewest': 'excluded_next',
  'sure-loser': 'excluded_sure',
  'no-vacancy': 'excluded_no_vacancy',
} as const

class Teller {
  private readonly count: Count
  private readonly voice: Voice

  constructor(count: Count, voice: Voice) {
    this.count = count
    this.voice = voice
  }

  opening(opening: Opening): string[] {
    const { say } = this.voice
    if (opening.is === 'first-preferences') return []
    if (opening.is === 'round') {
      return [say('shared_again', { times: opening.times }), ...this.gained(opening.to)]
    }
    const first =
      opening.is === 'surplus'
        ? say('surplus', { name: this.name(opening.from), votes: this.votes(opening.surplus) })
        : say('papers_of', { names: this.names(opening.from), votes: this.votes(opening.votes) })
    const lost = compare(opening.nonTransferable, ZERO) > 0
    const nowhere = opening.to.length === 0 ? [say('went_nowhere')] : this.wentTo(opening.to)
    const rest = lost ? say('non_transferable', { votes: this.votes(opening.nonTransferable) }) : ''
    return [first, ...nowhere, ...(rest === '' || opening.to.length === 0 ? [] : [rest])]
  }

  nobodyReached({ decisions, quota, opening }: Stage): string | undefined {
    const reached = decisions.some((one) => one.is === 'elected' || one.is === 'doomed')
    const out = decisions.some((one) => one.is === 'excluded' && one.why.endsWith('fewest'))
    if (reached || !out || compare(quota, ZERO) === 0) return undefined
    const votes = this.votes(quota)
    return opening.is === 'first-preferences'
      ? this.voice.say('nobody_reached', { votes })
      : this.voice.say('nobody_else_reached', { votes })
  }

  decision(decision: Decision): string[] {
    if (decision.is === 'tie') return this.tie(decision)
    const { say } = this.voice
    const who = { name: this.name(decision.who), votes: this.votes(decision.votes) }
    if (decision.is === 'elected') {
      if (decision.why === 'quota') return [say('elected_quota', who)]
      return [say(decision.why === 'most' ? 'elected_most' : 'elected_last', who)]
    }
    if (decision.is === 'excluded') {
      return [say(reasons[decision.why], who)]
    }
    const { because } = decision
    if (because === undefined) {
      return [say(decision.is === 'guarded' ? 'guarded_together' : 'doomed_together', who)]
    }
    const bounds = say('bounds', { least: because.least, most: because.most })
    return [say(decision.is, { ...who, group: because.name, bounds })]
  }

  private tie(tie: Extract<Decision, { is: 'tie' }>): string[] {
    const { say } = this.voice
    const name = this.name(tie.chosen)
    const level = say('tie', { names: this.names(tie.between) })
    if (tie.by === 'earlier-stage') return [level, say('tie_earlier', { n: tie.stage ?? 0, name })]
    if (tie.by === 'chair') return [level, say('tie_chair', { name })]
    return [level, say(tie.by === 'lot-ballot-paper' ? 'tie_paper' : 'tie_lot', { name })]
  }

  private wentTo(to: readonly Share[]): string[] {
    return to.length === 0 ? [] : [this.voice.say('went_to', { list: this.shares(to) })]
  }
  private gained(to: readonly Share[]): string[] {
    return to.length === 0 ? [] : [this.voice.say('gained_by_it', { list: this.shares(to) })]
  }

  private shares(to: readonly Share[]): string {
    const { say, list } = this.voice
    const gains = to.map((share) =>
      say('gained', { name: this.name(share.to), votes: this.votes(share.votes) }),
    )
    return list(gains)
  }

  private name(number: number): string {
    return nameOf(this.count.election, number)
  }
  private names(numbers: readonly number[]): string {
    return this.voice.list(numbers.map((number) => this.name(number)))
  }
  private votes(value: Fraction): string {
    return this.voice.votes(value, this.count.places)
  }
}
