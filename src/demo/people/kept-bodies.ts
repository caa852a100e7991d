import { add, close, keptBelow, rename } from '../../parts/register/bodies/bodies.queries.ts'
import { inScope } from '../../platform/entering/errands.ts'
import type { BodyScope } from '../../platform/entering/scope.ts'
import { found } from '../../platform/errors.ts'
import { daysBefore, type Demo } from '../demo.ts'
import type { DemoBodies } from './bodies.ts'
import type { Guide } from './eight.ts'

/** What became of branches: one was tried and closed, one had another name for ten days until the meeting said no. */
export async function keepBodies(demo: Demo, bodies: DemoBodies, guides: readonly Guide[]) {
  const secretary = guides.find(({ part }) => part === 'secretary')
  if (!secretary) return
  const asked = {
    body_id: bodies.home.id,
    person_id: secretary.person_id,
    act: 'bodies.keep',
  } as const
  const ago = (days: number, work: (scope: BodyScope) => Promise<unknown>) =>
    inScope(demo.house, asked, (scope) => work({ ...scope, now: daysBefore(demo.now, days) }))
  const named = async (scope: BodyScope, slug: string) => found(await keptBelow(scope, slug))
  const { slug, name } = bodies.wards.education
  const quay = `${name} and Quayside`
  await ago(330, (scope) => add(scope, { id: demo.newId(), name: 'Old Dock', kind: 'branch' }))
  await ago(120, async (scope) =>
    rename(scope, await named(scope, slug), { was: name, name: quay }),
  )
  await ago(110, async (scope) => rename(scope, await named(scope, slug), { was: quay, name }))
  await ago(40, async (scope) => close(scope, await named(scope, 'old-dock')))
}
