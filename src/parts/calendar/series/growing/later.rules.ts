import { daysBetween, dayAfter, type WallTime } from '../../../../time/wall-time.ts'
import type { OccasionDraft } from '../../occasions/occasion-form.rules.ts'
import { templateOf, type PlanDraft } from '../series-form.rules.ts'
import { movedDays, type Plan } from '../series.rules.ts'

/**
 * The plan for the later ones when one date of a series was changed and all later ones are to follow it. `day` is
 * the day the series has for that date, `from` the first that follows, `times` how often it is still to come then.
 * Null where the date went to another day and the rule cannot simply go with it.
 */
export function laterPlan(
  was: Plan,
  draft: OccasionDraft,
  moved: { day: string; from: string; times: number | null; starts: WallTime; ends: WallTime },
): PlanDraft | null {
  const by = daysBetween(moved.day, moved.starts.day)
  const to = dayAfter(moved.from, by)
  const rule = movedDays(was.rule, moved.from, to)
  const days_over = daysBetween(moved.starts.day, moved.ends.day)
  if (!rule || days_over > DAYS_OVER_MAX) return null
  return {
    ...was,
    ...templateOf(draft),
    rule,
    // Counted anew only where the days are: the tenth time stays the tenth.
    times: by === 0 ? was.times : moved.times,
    from: moved.starts.time,
    until: moved.ends.time,
    days_over,
    from_day: to < moved.from ? to : moved.from,
  }
}

const DAYS_OVER_MAX = 6
