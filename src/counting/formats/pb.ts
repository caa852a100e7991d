import type { Budget } from '../budgets/budget.ts'
import { coins, goodsIn, placesIn } from './pb-money.ts'
import { readProjects } from './pb-projects.ts'
import { pbSections, type PbSection } from './pb-sections.ts'
import { readVotes } from './pb-votes.ts'
import { reading, refuse, shown, type Notice, type Reading } from './reading.ts'

/**
 * Pabulib's .pb (Stolicki, Szufa, Talmon: Pabulib, 2020): META, PROJECTS and VOTES, cells parted by
 * semicolons. Two things are ours: META `budget:days` with a PROJECTS column `cost:days` for goods
 * that are not money, and a PROJECTS column `one_of` for conflict groups.
 */
export const readPb = (bytes: Uint8Array): Reading<Budget> =>
  reading(bytes, (text, notice) => {
    const sections = pbSections(text)
    const meta = readMeta(sections.META)
    const places = placesIn(meta, sections.PROJECTS)
    const { value, line } = meta.get('budget') ?? refuse(1, 'bad-pb-missing', { found: 'budget' })
    const budget = coins(value, places)
    if (budget === undefined || budget === 0n) {
      return refuse(line, 'bad-pb-budget', { found: shown(value) })
    }
    const goods = goodsIn(meta)
    const projects = readProjects(sections.PROJECTS, places, goods)
    noteDear(projects, budget, notice)
    const votes = readVotes(sections.VOTES, meta, projects, notice)
    if (votes.voters === 0) refuse(sections.VOTES.line, 'bad-no-ballots')
    compare(meta, { name: 'num_projects', many: projects.length, key: 'note-projects' }, notice)
    compare(meta, { name: 'num_votes', many: votes.voters, key: 'note-votes' }, notice)
    return {
      title: meta.get('description')?.value ?? '',
      currency: meta.get('currency')?.value ?? '',
      places,
      budget,
      goods,
      projects: projects.map(({ project }) => project),
      ...votes,
    }
  })

export type Meta = ReadonlyMap<string, { value: string; line: number }>

function readMeta({ rows }: PbSection): Meta {
  return new Map(
    rows.map(({ cells: [key = '', ...value], line }) => [
      key.trim(),
      { value: value.join(';').trim(), line },
    ]),
  )
}

function noteDear(
  projects: readonly { line: number; project: { id: string; cost: bigint } }[],
  budget: bigint,
  notice: (notice: Notice) => void,
): void {
  for (const { line, project } of projects) {
    if (project.cost > budget) notice({ line, key: 'note-dear', values: { found: project.id } })
  }
}

function compare(
  meta: Meta,
  { name, many, key }: { name: string; many: number; key: 'note-projects' | 'note-votes' },
  notice: (notice: Notice) => void,
): void {
  const said = meta.get(name)
  if (said !== undefined && said.value !== String(many)) {
    notice({ line: said.line, key, values: { found: shown(said.value), many } })
  }
}
