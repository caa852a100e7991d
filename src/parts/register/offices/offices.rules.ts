import { isDay } from '../../../time/wall-time.ts'

/** An office as the rules look at it. Days are written 2026-11-22; `ends_on` is the first day without it. */
export interface Held {
  readonly person_id: string
  readonly role: string
  readonly began_on: string
  readonly ends_on: string
}

/** Offices that stand at a body of this kind, in the order they are shown. */
export function rolesAt(kind: string): readonly string[] {
  if (kind === 'national' || kind === 'union') return ['national-officer', 'auditor']
  if (kind === 'region' || kind === 'union-region') return ['regional-organiser', 'auditor']
  return [
    'secretary',
    'chair',
    'treasurer',
    'membership-officer',
    'organiser',
    'volunteer',
    'facilitator',
    'auditor',
    'delegate',
    'union-liaison',
  ]
}

/** An office is held by one or two; of these there may be as many as are willing. */
const many: readonly string[] = ['organiser', 'volunteer', 'facilitator', 'delegate']
export const seatsIn = (role: string) => (many.includes(role) ? 100 : 2)

/** These may record who holds which office, so without them nobody can. */
const able: readonly string[] = ['secretary', 'chair', 'regional-organiser', 'national-officer']
export const isAble = (role: string) => able.includes(role)

/** A body should never be left with fewer than two people able to act. */
export const ABLE_MIN = 2

export const ablePeople = (offices: readonly Held[], day: string) =>
  new Set(
    offices.filter((one) => isAble(one.role) && stands(one, day)).map(({ person_id }) => person_id),
  ).size

export const stands = ({ began_on, ends_on }: Held, day: string) => began_on <= day && day < ends_on

/** Offices have an end: the next AGM, at most three years away. */
const YEARS_MAX = 3

type OfficeProblem = 'role' | 'full' | 'held' | 'began' | 'ends' | 'ends-first' | 'too-long'

/** Why this office cannot be given, or null. `holders` are those who hold it at this body already. */
export function problemOfOffice(
  wanted: Held,
  kind: string,
  holders: readonly Held[],
  today: string,
): OfficeProblem | null {
  if (!rolesAt(kind).includes(wanted.role)) return 'role'
  if (!isDay(wanted.began_on)) return 'began'
  if (!isDay(wanted.ends_on)) return 'ends'
  if (wanted.ends_on <= wanted.began_on || wanted.ends_on <= today) return 'ends-first'
  if (wanted.ends_on > yearsOn(wanted.began_on, YEARS_MAX)) return 'too-long'
  const meanwhile = holders.filter(
    (held) =>
      held.role === wanted.role && held.began_on < wanted.ends_on && wanted.began_on < held.ends_on,
  )
  if (meanwhile.some(({ person_id }) => person_id === wanted.person_id)) return 'held'
  return new Set(meanwhile.map(({ person_id }) => person_id)).size >= seatsIn(wanted.role)
    ? 'full'
    : null
}

/** The same day in another year; of 29 February, which most years lack, the day before. */
export function yearsOn(day: string, years: number): string {
  const then = `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`
  return isDay(then) ? then : then.replace(/29$/, '28')
}
