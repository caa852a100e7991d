import { daysBetween } from '../../../../time/wall-time.ts'
import type { Typed } from '../../occasions/occasion-form.rules.ts'
import { dayIn } from '../series-form.rules.ts'
import type { ClosedPeriod } from '../series.rules.ts'

export const closedKinds = ['school-holiday', 'closure'] as const

export const NAME_MAX = 80
const DAYS_MAX = 366

type ClosedProblem =
  'closed-kind-missing' | 'closed-name-missing' | 'closed-from-missing' | 'closed-until-wrong'

export type ClosedProblems = Readonly<Record<string, ClosedProblem>>

/** Reads the form of days on which the hall is closed. */
export function readClosed(
  typed: Typed,
): { readonly period: Omit<ClosedPeriod, 'id'> } | { readonly problems: ClosedProblems } {
  const problems: Record<string, ClosedProblem> = {}
  const kind = closedKinds.find((one) => one === typed['kind'])
  const name = typed['name'] ?? ''
  const from_day = dayIn(typed['from_day'])
  const until_day = typed['until_day'] ? dayIn(typed['until_day']) : from_day
  if (!kind) problems['kind'] = 'closed-kind-missing'
  if (name === '') problems['name'] = 'closed-name-missing'
  if (!from_day) problems['from_day'] = 'closed-from-missing'
  else if (!until_day || !lasts(from_day, until_day)) problems['until_day'] = 'closed-until-wrong'
  if (!kind || !from_day || !until_day || Object.keys(problems).length > 0) return { problems }
  return { period: { kind, name, from_day, until_day } }
}

const lasts = (from: string, until: string) =>
  daysBetween(from, until) >= 0 && daysBetween(from, until) <= DAYS_MAX
