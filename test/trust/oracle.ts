import type { Act, Role } from '../../src/standing-orders.ts'

/**
 * An independent reading of who sees whom, written from TRUST and the spoken standing orders alone: it
 * shares no code with the door or the policies, so that both must be wrong in the same way to agree.
 */
export interface World {
  readonly bodies: {
    id: string
    parent_id: string | null
    path: string[]
    unit_id: string | null
  }[]
  readonly persons: { id: string; memberships: { body_id: string; counts: boolean }[] }[]
  readonly offices: {
    person_id: string
    body_id: string
    role: Role
    from: string
    to: string
    ended: boolean
  }[]
  readonly affiliations: { from: string; to: string }[]
}

interface Question {
  readonly body_id: string
  readonly person_id: string
  readonly act: Act
}

const mayReadPeople: Role[] = ['secretary', 'chair', 'membership-officer', 'organiser']
const mayKeepDoor: Role[] = [...mayReadPeople, 'volunteer', 'facilitator']

export function peopleSeen(world: World, asked: Question, now: Date): string[] | 'no way in' {
  const place = world.bodies.find((body) => body.id === asked.body_id)
  if (!place) return 'no way in'
  const offices = world.offices.filter(
    (one) => one.person_id === asked.person_id && inForce(one, now),
  )
  const isAbove = (body_id: string) => place.path.includes(body_id)
  const inSameUnit = (body_id: string) =>
    body_id === place.id || (place.unit_id !== null && unitOf(world, body_id) === place.unit_id)
  const held = offices.filter((one) => isAbove(one.body_id))
  const heldInUnit = held.filter((one) => inSameUnit(one.body_id)).map((one) => one.role)
  const opensList =
    (asked.act === 'people.read' && heldInUnit.some((role) => mayReadPeople.includes(role))) ||
    (asked.act === 'door.keep' && heldInUnit.some((role) => mayKeepDoor.includes(role)))
  if (opensList)
    return sorted([...onListOf(world, place.id), ...officersOf(world, place.id), asked.person_id])
  const listAct = asked.act === 'people.read' || asked.act === 'door.keep'
  if (listAct) return 'no way in'
  const isMember = world.persons
    .find((one) => one.id === asked.person_id)
    ?.memberships.some(
      (one) =>
        one.counts && (isBelow(world, one.body_id, place.id) || one.body_id === place.unit_id),
    )
  const officeLetsIn = heldInUnit.some(
    (role) => !role.startsWith('regional') && !role.startsWith('national'),
  )
  const officeAbove =
    asked.act === 'figures.read' &&
    held.some((one) => one.role === 'regional-organiser' || one.role === 'national-officer')
  return isMember || officeLetsIn || officeAbove ? [asked.person_id] : 'no way in'
}

/** Whether somebody keeps a body itself, its name and whether it stands, as the spoken orders have it. */
export function keepsBody(
  world: World,
  asked: { body_id: string; person_id: string },
  now: Date,
): boolean {
  const place = world.bodies.find((body) => body.id === asked.body_id)
  const held = world.offices.filter(
    (one) =>
      one.person_id === asked.person_id && inForce(one, now) && place?.path.includes(one.body_id),
  )
  const inside = place?.unit_id !== null
  const isUnit = place?.unit_id === place?.id
  return held.some(({ role, body_id }) =>
    role === 'secretary' || role === 'chair'
      ? inside && unitOf(world, body_id) === place?.unit_id
      : (role === 'regional-organiser' || role === 'national-officer') && (!inside || isUnit),
  )
}

// An office counts on its first day and no longer on its last, as a lease does.
const inForce = (office: World['offices'][number], now: Date) => {
  const today = now.toISOString().slice(0, 10)
  return !office.ended && office.from <= today && today < office.to
}

const unitOf = (world: World, body_id: string) =>
  world.bodies.find((one) => one.id === body_id)?.unit_id

const isBelow = (world: World, body_id: string, above: string) =>
  Boolean(world.bodies.find((one) => one.id === body_id)?.path.includes(above))

/** The bodies whose list an office here opens: this one and those below it that share its list. */
const listsOpenedAt = (world: World, body_id: string) =>
  world.bodies
    .filter(
      (one) =>
        one.path.includes(body_id) &&
        one.unit_id !== null &&
        one.unit_id === unitOf(world, body_id),
    )
    .map((one) => one.id)

const onListOf = (world: World, body_id: string) =>
  world.persons
    .filter((one) =>
      one.memberships.some((place) => listsOpenedAt(world, body_id).includes(place.body_id)),
    )
    .map((one) => one.id)

const officersOf = (world: World, body_id: string) =>
  world.offices
    .filter((one) => listsOpenedAt(world, body_id).includes(one.body_id))
    .map((one) => one.person_id)

const sorted = (ids: string[]) => [...new Set(ids)].sort()
