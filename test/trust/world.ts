import type pg from 'pg'
import { newId } from '../../src/platform/ids.ts'
import type { World } from './oracle.ts'

/** Writes a random world straight into the tables, in place of the one before. */
export async function writeWorld(maker: pg.Client, world: World) {
  await maker.query('begin')
  await maker.query('truncate body, person, membership, office, affiliation, contact_point cascade')
  for (const body of world.bodies)
    await maker.query(
      `insert into body (id, parent_id, register_id, unit_id, path, kind, slug, name, opened_on)
       values ($1, $2, $3, $4, $5, 'branch', $6, 'A body', '2020-01-01')`,
      [body.id, body.parent_id, body.path[0], body.unit_id, body.path, body.id],
    )
  for (const person of world.persons) {
    await maker.query(
      `insert into person (id, register_id, given_name, made_at) values ($1, $2, 'Canary', now())`,
      [person.id, world.bodies[0]?.id],
    )
    for (const { body_id, counts } of person.memberships)
      await maker.query(
        `insert into membership (body_id, person_id, state, state_since, sort_name, search_text)
         values ($1, $2, $3, '2022-01-01', '', '') on conflict do nothing`,
        [body_id, person.id, counts ? 'member' : 'lapsed'],
      )
  }
  for (const office of world.offices)
    await maker.query(
      `insert into office (body_id, id, person_id, role, began_on, ends_on, ended_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing`,
      [
        office.body_id,
        newId(),
        office.person_id,
        office.role,
        office.from,
        office.to,
        office.ended ? '2026-01-01' : null,
      ],
    )
  for (const { from, to } of world.affiliations)
    if (from !== to)
      await maker.query(
        `insert into affiliation (body_id, to_body_id, began_on) values ($1, $2, '2021-01-01') on conflict do nothing`,
        [from, to],
      )
  await maker.query('commit')
}
