/** A body as those who keep it see it. */
export interface Kept {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: string
  readonly unit_id: string | null
  readonly parent_id: string | null
  readonly time_zone: string
  readonly language: string
  readonly closed_on: string | null
}

export const NAME_MAX = 120

/** A name as it is kept: no spaces around it, and never two together. */
export const nameTyped = (text: string | undefined): string =>
  (text ?? '').trim().replace(/\s+/g, ' ')

/** Two names that a list of branches could not tell apart. */
export const sameName = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('en') === other.toLocaleLowerCase('en')

export const kindsBelow = [
  'branch',
  'section',
  'circle',
  'constituency',
  'union-branch',
  'tenants-union',
  'co-op',
  'region',
  'union-region',
] as const
export type KindBelow = (typeof kindsBelow)[number]

const ofUnits: Readonly<Record<string, readonly KindBelow[]>> = {
  'union-branch': ['section', 'branch', 'circle'],
  'co-op': ['circle', 'branch', 'section'],
}
const ofOthers: Readonly<Record<string, readonly KindBelow[]>> = {
  national: ['region', 'constituency', 'branch', 'tenants-union', 'co-op'],
  region: ['constituency', 'branch', 'tenants-union', 'co-op'],
  union: ['union-branch', 'union-region'],
  'union-region': ['union-branch'],
}

interface Place {
  readonly id: string
  readonly kind: string
  readonly unit_id: string | null
}

/**
 * What may be put below a body, the most usual first. In a unit all share its list; above the units each has a list of its
 * own, or is a region. Below a branch nothing is put: its list is one.
 */
export function kindsFor({ id, kind, unit_id }: Place): readonly KindBelow[] {
  if (unit_id === null) return ofOthers[kind] ?? ['constituency', 'branch']
  if (unit_id !== id) return []
  return ofUnits[kind] ?? ['branch', 'section', 'circle']
}

export type Level = 'unit' | 'branch' | 'above'

/** Whether a body keeps a list, shares that of the one above it, or stands above those that keep one. */
export const levelOf = ({ id, unit_id }: Pick<Place, 'id' | 'unit_id'>): Level => {
  if (unit_id === null) return 'above'
  return unit_id === id ? 'unit' : 'branch'
}

/** Whether a body of this kind, put above the units, keeps a list of its own. */
export const holdsList = (kind: KindBelow): boolean => kind !== 'region' && kind !== 'union-region'

export const obstacles = [
  'members',
  'offices',
  'occasions',
  'holds',
  'requests',
  'rolls',
  'bodies',
] as const
type Obstacle = (typeof obstacles)[number]
export type InTheWay = Readonly<Record<Obstacle, number>>

export const canClose = (way: InTheWay): boolean => obstacles.every((one) => way[one] === 0)

/** Where whoever may go inside settles what stands in the way. */
export const obstacleAt: Readonly<Record<Obstacle, string>> = {
  members: 'people',
  offices: 'offices',
  occasions: 'whats-on',
  holds: 'rooms',
  requests: 'rooms/requests',
  rolls: 'rolls',
  bodies: 'particulars',
}

export type What = 'added' | 'name' | 'time_zone' | 'language' | 'closed' | 'opened'

export interface BodyChange {
  readonly body_id: string
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly what: What
  readonly was: string
  readonly became: string
  readonly changed_at: Date
  readonly by: string
}
