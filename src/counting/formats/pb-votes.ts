import type { Vote, VoteType } from '../budgets/budget.ts'
import { checkCells, type ReadProject } from './pb-projects.ts'
import { column, neededColumn, type PbRow, type PbSection } from './pb-sections.ts'
import type { Meta } from './pb.ts'
import { refuse, shown, small, type Notice } from './reading.ts'

const kinds: ReadonlyMap<string, VoteType> = new Map([
  ['approval', 'approval'],
  ['choose-1', 'approval'],
  ['cumulative', 'points'],
  ['scoring', 'points'],
  ['ordinal', 'ranking'],
])

interface Votes {
  voteType: VoteType
  votes: Vote[]
  voters: number
}

export function readVotes(
  section: PbSection,
  meta: Meta,
  projects: readonly ReadProject[],
  notice: (notice: Notice) => void,
): Votes {
  const said = meta.get('vote_type') ?? { value: 'approval', line: 1 }
  const voteType = kinds.get(said.value.toLowerCase())
  if (voteType === undefined) {
    return refuse(said.line, 'bad-pb-type', { found: shown(said.value) })
  }
  const voteOf = neededColumn(section, 'vote')
  const pointsOf = voteType === 'points' ? neededColumn(section, 'points') : column(section, '')
  const numbers = new Map(projects.map(({ project }, i) => [project.id, i]))
  const first = rankWorth(meta, projects.length)
  const alike = new Map<string, Vote>()
  for (const row of section.rows) {
    checkCells(row, section)
    const key = `${voteOf(row)};${pointsOf(row)}`
    const known = alike.get(key)
    if (known !== undefined) known.voters += 1
    else {
      const chosen = chosenOn(row, voteOf(row), numbers)
      if (chosen.length === 0) notice({ line: row.line, key: 'note-nothing', values: {} })
      const points =
        voteType === 'points'
          ? pointsOn(row, pointsOf(row), chosen.length)
          : chosen.map((_project, i) => (voteType === 'ranking' ? Math.max(first - i, 1) : 1))
      alike.set(key, voteWith(chosen, points))
    }
  }
  return { voteType, votes: [...alike.values()], voters: section.rows.length }
}

/** A ranking gives its first place as many points as it may have places (Borda), the next one less. */
function rankWorth(meta: Meta, projects: number): number {
  const longest = small(meta.get('max_length')?.value ?? '')
  return longest > 0 ? longest : projects
}

function chosenOn(row: PbRow, vote: string, numbers: ReadonlyMap<string, number>): number[] {
  const words = vote === '' ? [] : vote.split(',').map((word) => word.trim())
  const chosen = words.map(
    (word) => numbers.get(word) ?? refuse(row.line, 'bad-pb-project', { found: shown(word) }),
  )
  const seen = new Set<number>()
  words.forEach((word, i) => {
    const project = chosen[i] ?? 0
    if (seen.has(project)) refuse(row.line, 'bad-pb-twice', { found: shown(word) })
    seen.add(project)
  })
  return chosen
}

function pointsOn(row: PbRow, written: string, many: number): number[] {
  const points = written === '' ? [] : written.split(',').map((word) => small(word.trim()))
  if (points.length !== many || points.some((point) => point < 0 || point > 1_000_000)) {
    refuse(row.line, 'bad-pb-points', { found: shown(written) })
  }
  return points
}

/** Nought points are no support. */
function voteWith(chosen: readonly number[], points: readonly number[]): Vote {
  const given = chosen.map((project, i) => ({ project, points: points[i] ?? 0 }))
  const counted = given.filter((one) => one.points > 0)
  return {
    voters: 1,
    projects: counted.map((one) => one.project),
    points: counted.map((one) => one.points),
  }
}
