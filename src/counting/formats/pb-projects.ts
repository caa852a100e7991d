import { PROJECTS_MAX, type Good, type Project } from '../budgets/budget.ts'
import { coins, goodsNumber } from './pb-money.ts'
import { column, neededColumn, type PbRow, type PbSection } from './pb-sections.ts'
import { refuse, shown } from './reading.ts'

export interface ReadProject {
  line: number
  project: Project
}

export function readProjects(
  section: PbSection,
  places: number,
  goods: readonly Good[],
): ReadProject[] {
  const idOf = neededColumn(section, 'project_id')
  const costOf = neededColumn(section, 'cost')
  const nameOf = column(section, 'name')
  const oneOf = column(section, 'one_of')
  const needs = goods.map(({ name }) => column(section, `cost:${name}`))
  if (section.rows.length > PROJECTS_MAX) {
    refuse(section.line, 'bad-pb-many', { most: PROJECTS_MAX })
  }
  const seen = new Set<string>()
  return section.rows.map((row) => {
    checkCells(row, section)
    const id = idOf(row)
    if (seen.has(id)) refuse(row.line, 'bad-pb-twice', { found: shown(id) })
    seen.add(id)
    const cost = coins(costOf(row), places)
    if (cost === undefined) return refuse(row.line, 'bad-pb-cost', { found: shown(costOf(row)) })
    const takes = needs.map((need) => goodsNumber(need(row), row.line))
    const project = { id, name: nameOf(row), cost, goods: takes, oneOf: oneOf(row) }
    return { line: row.line, project }
  })
}

/** More cells than columns means that something is shifted: better to stop than to guess. */
export function checkCells({ line, cells }: PbRow, { header }: PbSection): void {
  const extra = cells.slice(header.length).some((cell) => cell.trim() !== '')
  if (extra) refuse(line, 'bad-pb-cells', { found: cells.length, many: header.length })
}
