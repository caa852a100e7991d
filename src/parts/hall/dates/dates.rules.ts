import { daysBetween } from '../../../time/wall-time.ts'

export const dueKinds = ['lease', 'insurance', 'licence', 'safety', 'other'] as const
export type DueKind = (typeof dueKinds)[number]

/** Days ahead on which the officers are told. */
export const WARN_DAYS = [90, 30, 7] as const

export interface DueDate {
  readonly id: string
  readonly body_id: string
  readonly place_id: string
  readonly place: string
  readonly what: DueKind
  readonly note: string
  readonly due_on: string
  readonly settled_at: Date | null
}

type Urgency = 'far' | 'soon' | 'now' | 'late'

export const daysLeft = (due_on: string, today: string) => daysBetween(today, due_on)

/** Far needs no word yet; soon is within 90 days, now within 30, late is past. */
export function urgencyOf(due_on: string, today: string): Urgency {
  const left = daysLeft(due_on, today)
  if (left < 0) return 'late'
  if (left <= WARN_DAYS[1]) return 'now'
  return left <= WARN_DAYS[0] ? 'soon' : 'far'
}

/** Which warning is due by letter today: the nearest mark that has been reached and was not written about. */
export function warningDue(due_on: string, today: string, told: number | null): number | null {
  const left = daysLeft(due_on, today)
  if (left < 0) return null
  const reached = WARN_DAYS.filter((mark) => left <= mark).at(-1)
  if (reached === undefined) return null
  return told === null || reached < told ? reached : null
}

export const isDueKind = (text: string | undefined): text is DueKind =>
  dueKinds.some((kind) => kind === text)
