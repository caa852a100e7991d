import { decimal, inUnits } from '../arithmetic/fraction.ts'
import type { Budget, VoteType } from '../budgets/budget.ts'

const kinds: Record<VoteType, string> = {
  approval: 'approval',
  points: 'cumulative',
  ranking: 'ordinal',
}

/** Writes a budget as .pb, voters numbered anew. Reading it again gives the same budget. */
export function writePb(budget: Budget, remark = ''): string {
  const money = (coins: bigint): string =>
    decimal(inUnits(coins, 10n ** BigInt(budget.places)), budget.places)
  const conflicts = budget.projects.some(({ oneOf }) => oneOf !== '')
  const lines = [
    ['META'],
    ['key', 'value'],
    ['description', budget.title],
    ...(remark === '' ? [] : [['comment', remark]]),
    ['num_projects', String(budget.projects.length)],
    ['num_votes', String(budget.voters)],
    ['budget', money(budget.budget)],
    ...budget.goods.map(({ name, limit }) => [`budget:${name}`, String(limit)]),
    ['vote_type', kinds[budget.voteType]],
    ...(budget.voteType === 'ranking' ? [['max_length', String(firstRank(budget))]] : []),
    ...(budget.currency === '' ? [] : [['currency', budget.currency]]),
    ['PROJECTS'],
    [
      ...['project_id', 'cost', 'name'],
      ...(conflicts ? ['one_of'] : []),
      ...budget.goods.map(({ name }) => `cost:${name}`),
    ],
    ...budget.projects.map(({ id, cost, name, oneOf, goods }) => [
      ...[id, money(cost), name],
      ...(conflicts ? [oneOf] : []),
      ...goods.map(String),
    ]),
    ['VOTES'],
    ['voter_id', 'vote', ...(budget.voteType === 'points' ? ['points'] : [])],
    ...voteRows(budget),
  ]
  return lines.map((cells) => `${cells.map(pbCell).join(';')}\n`).join('')
}

function* voteRows(budget: Budget): Generator<string[]> {
  let voter = 0
  for (const { voters, projects, points } of budget.votes) {
    const chosen = projects.map((project) => budget.projects[project]?.id ?? '').join(',')
    const given = budget.voteType === 'points' ? [points.join(',')] : []
    for (let i = 0; i < voters; i++) yield [String((voter += 1)), chosen, ...given]
  }
}

const firstRank = ({ votes, projects }: Budget): number =>
  votes.reduce((most, { points }) => Math.max(most, points[0] ?? 0), 0) || projects.length

const pbCell = (text: string): string =>
  /[;"\r\n]/.test(text) ? `"${text.replace(/[\r\n]+/g, ' ').replaceAll('"', '""')}"` : text
