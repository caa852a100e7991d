import type { Kysely } from 'kysely'
import type { Act, Role } from '../../standing-orders.ts'
import type { DB } from '../database/tables.ts'
import type { House, Session } from '../house.ts'
import type { Language } from '../words/index.ts'
import { allows } from './allows.ts'

/** A body as a request stands in it. */
export interface Where {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: string
  readonly parent: { readonly slug: string; readonly name: string } | null
  readonly unit_id: string | null
  readonly register_id: string
  readonly time_zone: string
  /** Of its public pages, for whoever wishes for none that the hall speaks. */
  readonly language: string
  readonly accent: string | null
  /** This body's unit and all that shares its list. */
  readonly unit_bodies: readonly string[]
}

export interface Who {
  readonly person_id: string
  readonly session: Session | null
  /** Offices held at `where` or above it, today. */
  readonly offices: readonly { readonly role: Role; readonly body_id: string }[]
  /** Whether they are a counting member of this body, its unit, or a body below it. */
  readonly member: boolean
}

/**
 * Everything a handler may work with: the one transaction with its context set, who asks, where,
 * under which standing order, and what time it is. Made by the door only.
 */
export interface Scope {
  readonly house: House
  readonly db: Kysely<DB>
  readonly who: Who | null
  readonly where: Where | null
  readonly act: Act | null
  readonly now: Date
  readonly language: Language
  readonly newId: () => string
  /** Whether this person may do another act here: for showing or hiding a link, never as a wall. */
  allows(act: Act): boolean
  /** How many deeds this request has appended; kept by platform/deeds. */
  deeds: number
}

/** A scope that certainly stands in a body with somebody signed in: what `may` hands over. */
export interface BodyScope extends Scope {
  readonly who: Who
  readonly where: Where
  readonly act: Act
}

type Particulars = Pick<Scope, 'who' | 'where' | 'act' | 'language'>

/** Called by the door and by jobs, and by nobody else. */
export function makeScope(house: House, db: Kysely<DB>, particulars: Particulars): Scope {
  const { where, who } = particulars
  return {
    ...particulars,
    house,
    db,
    now: house.clock(),
    newId: house.newId,
    allows: (act) => Boolean(where && who && allows(act, where, who)),
    deeds: 0,
  }
}
