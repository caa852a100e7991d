import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import type { RotaMay } from './board/board.pages.tsx'
import { isUnit } from './unit.rules.ts'

export const homeOf = (scope: BodyScope) => `/b/${scope.where.slug}/whats-on`

export const rotaMay = (scope: BodyScope): RotaMay => ({
  come: scope.allows('occasions.come'),
  keep: scope.allows('rota.keep'),
  putOn: scope.allows('occasions.change'),
  here: isUnit(scope.where),
})

/** What belongs to the whole unit is kept at the unit: in a ward there is no such page. */
export function atUnit(scope: BodyScope): BodyScope {
  return found(isUnit(scope.where) ? scope : null)
}
