import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../../platform/entering/scope.ts'

interface Tag {
  readonly id: string
  readonly name: string
  readonly people: number
}

/** The words this body sorts its people by, with how many carry each. */
export async function tagsHere(scope: BodyScope): Promise<Tag[]> {
  const { rows } = await sql<Tag>`select t.id, t.name,
      (select count(*)::int from person_tag g where g.body_id = t.body_id and g.tag_id = t.id) as people
    from tag t where t.body_id = ${scope.where.id} order by lower(t.name)`.execute(scope.db)
  return rows
}

export async function tagNames(scope: BodyScope): Promise<Omit<Tag, 'people'>[]> {
  const { rows } = await sql<Tag>`select id, name from tag
    where body_id = ${scope.where.id} order by lower(name)`.execute(scope.db)
  return rows
}

interface CarriedTag {
  readonly id: string
  readonly name: string
  readonly given_at: Date
}

/** The tags of one person in this body. */
export async function tagsOf(scope: BodyScope, person_id: string): Promise<CarriedTag[]> {
  const { rows } = await sql<CarriedTag>`select t.id, t.name, g.given_at
    from person_tag g join tag t on t.body_id = g.body_id and t.id = g.tag_id
    where g.body_id = ${scope.where.id} and g.person_id = ${person_id} order by lower(t.name)`.execute(
    scope.db,
  )
  return rows
}

/** The tag of this name, made if there is none. */
export async function tagNamed(scope: BodyScope, name: string): Promise<string> {
  const made = await sql<{ id: string }>`insert into tag (body_id, id, name)
    values (${scope.where.id}, ${scope.newId()}, ${name}) on conflict (body_id, lower(name)) do nothing returning id`.execute(
    scope.db,
  )
  if (made.rows[0]) return made.rows[0].id
  const known = await sql<{ id: string }>`select id from tag
    where body_id = ${scope.where.id} and lower(name) = lower(${name})`.execute(scope.db)
  return known.rows[0]?.id ?? name
}

export async function giveTag(scope: BodyScope, tag_id: string, person_id: string) {
  await sql`insert into person_tag (body_id, tag_id, person_id, given_at, given_by)
    values (${scope.where.id}, ${tag_id}, ${person_id}, ${scope.now}, ${scope.who.person_id})
    on conflict do nothing`.execute(scope.db)
}

export async function takeTag(scope: BodyScope, tag_id: string, person_id: string) {
  await sql`delete from person_tag
    where body_id = ${scope.where.id} and tag_id = ${tag_id} and person_id = ${person_id}`.execute(
    scope.db,
  )
}

/** False when another tag has that name already. */
export async function renameTag(scope: BodyScope, tag_id: string, name: string): Promise<boolean> {
  const { rows } = await sql`update tag t set name = ${name}
    where t.body_id = ${scope.where.id} and t.id = ${tag_id}
      and not exists (select from tag o where o.body_id = t.body_id and lower(o.name) = lower(${name}) and o.id <> t.id)
    returning t.id`.execute(scope.db)
  return rows.length > 0
}

/** Everybody who carries the one carries the other from now on; the first word is gone. */
export async function mergeTags(scope: BodyScope, from_id: string, into_id: string) {
  if (from_id === into_id) return
  await sql`insert into person_tag (body_id, tag_id, person_id, given_at, given_by)
    select body_id, ${into_id}, person_id, given_at, given_by from person_tag
    where body_id = ${scope.where.id} and tag_id = ${from_id} on conflict do nothing`.execute(
    scope.db,
  )
  await removeTag(scope, from_id)
}

export async function removeTag(scope: BodyScope, tag_id: string) {
  await sql`delete from tag where body_id = ${scope.where.id} and id = ${tag_id}`.execute(scope.db)
}

interface MyTag {
  readonly name: string
  readonly body_name: string
}

/** The tags I carry, in whichever body: the words are written to be read by me. */
export async function myTags(scope: Scope): Promise<MyTag[]> {
  const { rows } = await sql<MyTag>`select t.name, b.name as body_name
    from person_tag g join tag t on t.body_id = g.body_id and t.id = g.tag_id join body b on b.id = g.body_id
    where g.person_id = (select me()) order by lower(t.name)`.execute(scope.db)
  return rows
}
