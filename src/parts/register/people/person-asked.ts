import type { Context } from 'hono'
import type { BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { dayOf } from '../../../time/wall-time.ts'
import { type Person, personHere } from './person.queries.ts'

/** Where an entry stands, for routes. */
export const at = '/b/:body/people/:person{[0-9a-f-]+}'

/** `/b/leeds/people` */
export const listOf = (scope: BodyScope) => `/b/${scope.where.slug}/people`

/** `/b/leeds/people/<id>` */
export const homeOf = (scope: BodyScope, person: Person) => `${listOf(scope)}/${person.id}`

/** Whom the address names; not found where this body's list does not show them. */
export async function personAsked(c: Context<BodyEnv>): Promise<Person> {
  const id = c.req.param('person')
  return found(isId(id) ? await personHere(c.get('scope'), id) : null)
}

/** The day it is in the place of the body, not where the server stands. */
export const today = (scope: BodyScope) => dayOf(scope.now, scope.where.time_zone)

export const idOrNull = (text: string | undefined) => (isId(text) ? text : null)
