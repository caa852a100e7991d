import { rungOf, type Rung, type StandingDates } from './people.rules.ts'

/** The one sentence beside a name in a list: why this person may need somebody today. */
type Why =
  | { readonly key: 'why_new'; readonly on: string }
  | {
      readonly key: 'why_carried' | 'why_took_part' | 'why_reached' | 'why_took_part_once'
      readonly at: Date
    }
  | { readonly key: 'why_joined'; readonly on: string }
  | { readonly key: 'why_state'; readonly state: string; readonly on: string }
  | { readonly key: 'why_nothing' }

export interface Told extends StandingDates {
  readonly state: string
  readonly state_since: string
  readonly joined_on: string | null
}

/** For so long somebody is new, and waits to be met. */
const NEW_DAYS = 90

export function whyOf(person: Told, now: Date, since: Date): Why {
  const { state, state_since, joined_on, took_part_at, carried_at, reached_at } = person
  if (state !== 'member') return { key: 'why_state', state, on: state_since }
  const rung = rungOf(person, since)
  if (rung === 'carries' && carried_at) return { key: 'why_carried', at: carried_at }
  if (rung === 'took-part' && took_part_at) return { key: 'why_took_part', at: took_part_at }
  if (rung === 'reached' && reached_at) return { key: 'why_reached', at: reached_at }
  if (joined_on && !took_part_at && isNew(joined_on, now)) return { key: 'why_new', on: joined_on }
  if (took_part_at) return { key: 'why_took_part_once', at: took_part_at }
  return joined_on ? { key: 'why_joined', on: joined_on } : { key: 'why_nothing' }
}

function isNew(joined_on: string, now: Date): boolean {
  const days = (now.getTime() - new Date(`${joined_on}T12:00Z`).getTime()) / 86_400_000
  return days < NEW_DAYS
}

/** The tag says a state in words; "on paper" is never said of a person. */
type RowTag =
  | { readonly says: 'rung'; readonly rung: Exclude<Rung, 'on-paper'> }
  | { readonly says: 'new' }
  | { readonly says: 'state'; readonly state: string }
  | null

export function tagOf(person: Told, now: Date, since: Date): RowTag {
  if (person.state !== 'member') return { says: 'state', state: person.state }
  const rung = rungOf(person, since)
  if (rung !== 'on-paper') return { says: 'rung', rung }
  return person.joined_on && isNew(person.joined_on, now) ? { says: 'new' } : null
}
