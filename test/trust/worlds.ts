import fc from 'fast-check'
import { newId } from '../../src/platform/ids.ts'
import type { Role } from '../../src/standing-orders.ts'
import type { World } from './oracle.ts'

/** Random trees of two registers, memberships in any state, offices with any of these dates, affiliations across. */
export const worldsWith = (
  role: fc.Arbitrary<Role>,
  day: fc.Arbitrary<string>,
): fc.Arbitrary<World> =>
  fc
    .record({
      shape: fc.array(
        fc.record({ parent: fc.nat(), holdsList: fc.boolean(), root: fc.boolean() }),
        { minLength: 3, maxLength: 9 },
      ),
      people: fc.array(
        fc.array(fc.record({ body: fc.nat(), counts: fc.boolean() }), { maxLength: 3 }),
        { minLength: 2, maxLength: 7 },
      ),
      offices: fc.array(
        fc.record({
          person: fc.nat(),
          body: fc.nat(),
          role,
          from: day,
          to: day,
          ended: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
      ties: fc.array(fc.record({ from: fc.nat(), to: fc.nat() }), { maxLength: 3 }),
    })
    .map(({ shape, people, offices, ties }) => {
      const bodies: World['bodies'] = []
      for (const { parent, holdsList, root } of shape) {
        const above = root || bodies.length === 0 ? undefined : bodies[parent % bodies.length]
        const id = newId()
        const unit_id = above?.unit_id ?? (holdsList ? id : null)
        bodies.push({
          id,
          parent_id: above?.id ?? null,
          path: [...(above?.path ?? []), id],
          unit_id,
        })
      }
      const bodyAt = (n: number) => bodies[n % bodies.length] ?? bodies[0]
      const persons = people.map((memberships) => ({
        id: newId(),
        memberships: memberships
          .map((one) => ({ body_id: bodyAt(one.body)?.id ?? '', counts: one.counts }))
          .filter((one, n, all) => all.findIndex((other) => other.body_id === one.body_id) === n),
      }))
      const held = offices
        .filter((one) => one.from < one.to)
        .map((one) => ({
          ...one,
          person_id: persons[one.person % persons.length]?.id ?? '',
          body_id: bodyAt(one.body)?.id ?? '',
        }))
      const affiliations = ties.map((tie) => ({
        from: bodyAt(tie.from)?.id ?? '',
        to: bodyAt(tie.to)?.id ?? '',
      }))
      return { bodies, persons, offices: held, affiliations }
    })
