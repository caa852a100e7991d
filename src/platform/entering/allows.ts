import { type Act, orderFor, type Role } from '../../standing-orders.ts'

interface HeldHere {
  readonly member: boolean
  readonly offices: readonly { readonly role: Role; readonly body_id: string }[]
}

interface Place {
  readonly id: string
  readonly unit_id: string | null
  readonly unit_bodies: readonly string[]
}

/** Whether standing orders allow the act, in this place, to somebody who holds what they hold here or above. */
export function allows(act: Act, where: Place, who: HeldHere): boolean {
  const order = orderFor(act)
  if (order.members && who.member) return true
  return who.offices.some(
    ({ role, body_id }) =>
      Boolean(order.offices?.includes(role) && inUnit(body_id, where)) ||
      Boolean(order.above?.includes(role)),
  )
}

// An office above the unit (region, national) opens nothing that asks for an office of the unit.
const inUnit = (body_id: string, where: Place) =>
  where.unit_id === null ? body_id === where.id : where.unit_bodies.includes(body_id)
