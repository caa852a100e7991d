import { sql } from 'kysely'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { TREND_MONTHS } from '../today/today.rules.ts'
import type { FiguresOf } from './figures.rules.ts'

/**
 * The figures of what lies below a region or the national body, as it may see them: one definer
 * function gives them, already rounded and with small numbers left out. No table of people is read.
 */
export async function figuresBelow(scope: BodyScope): Promise<FiguresOf[]> {
  const { rows } = await sql<FiguresOf>`
    select f.body_id, f.level, f.month, b.name, b.slug, b.parent_id, f.units, f.units_silent, f.members, f.members_silent,
      f.active, f.carried, f.took_part, f.reached, f.on_paper, f.newly_active, f.kept, f.lapsed, f.returned, f.joined
    from figures_below(${TREND_MONTHS + 1}) f join body b on b.id = f.body_id
    order by f.month desc, b.name`.execute(scope.db)
  return rows
}

/** Bodies below that keep a list but of which no closed month is known yet. */
export async function unitsBelow(scope: BodyScope): Promise<number> {
  const { rows } = await sql<{ units: number }>`
    select count(*)::integer as units from body b
    where b.unit_id = b.id and b.closed_on is null and ${scope.where.id} = any (b.path)`.execute(
    scope.db,
  )
  return rows[0]?.units ?? 0
}
