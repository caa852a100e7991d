import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../../platform/entering/scope.ts'

interface CustomField {
  readonly id: string
  readonly name: string
  readonly people: number
}

/** A list with more columns of its own than this is another list. */
const FIELDS_MAX = 40
export const VALUE_MAX = 500

/** The body's own columns, in their order, with how many people have something in each. */
export async function fieldsHere(scope: BodyScope): Promise<CustomField[]> {
  const { rows } = await sql<CustomField>`
    select f.id, f.name,
      (select count(*)::int from custom_value v where v.body_id = f.body_id and v.field_id = f.id) as people
    from custom_field f where f.body_id = ${scope.where.id} order by f.place, lower(f.name)
  `.execute(scope.db)
  return rows
}

interface CustomValue {
  readonly id: string
  readonly name: string
  readonly value: string
}

/** Every column of this body with what stands in it for one person, '' where nothing does. */
export async function valuesOf(scope: BodyScope, person_id: string): Promise<CustomValue[]> {
  const { rows } = await sql<CustomValue>`select f.id, f.name, coalesce(v.value, '') as value
    from custom_field f left join custom_value v on v.body_id = f.body_id and v.field_id = f.id and v.person_id = ${person_id}
    where f.body_id = ${scope.where.id} order by f.place, lower(f.name)`.execute(scope.db)
  return rows
}

export async function setValue(
  scope: BodyScope,
  field_id: string,
  person_id: string,
  value: string,
) {
  if (value === '')
    await sql`
      delete from custom_value
      where body_id = ${scope.where.id} and field_id = ${field_id} and person_id = ${person_id}
    `.execute(scope.db)
  else
    await sql`
      insert into custom_value (body_id, field_id, person_id, value)
      values (${scope.where.id}, ${field_id}, ${person_id}, ${value})
      on conflict (body_id, field_id, person_id) do update set value = excluded.value
    `.execute(scope.db)
}

/** False when there is a column of that name already. */
export async function addField(scope: BodyScope, name: string): Promise<boolean> {
  const { rows } = await sql`insert into custom_field (body_id, id, name, place)
    select ${scope.where.id}, ${scope.newId()}, ${name}, coalesce(max(place), 0) + 1 from custom_field
    where body_id = ${scope.where.id} having count(*) < ${FIELDS_MAX}
    on conflict (body_id, lower(name)) do nothing returning id`.execute(scope.db)
  return rows.length > 0
}

/** False when another column has that name. */
export async function renameField(scope: BodyScope, id: string, name: string): Promise<boolean> {
  const { rows } = await sql`
    update custom_field f set name = ${name}
    where f.body_id = ${scope.where.id} and f.id = ${id} and not exists (select from custom_field o
      where o.body_id = f.body_id and lower(o.name) = lower(${name})
        and o.id <> f.id) returning f.id
  `.execute(scope.db)
  return rows.length > 0
}

export async function removeField(scope: BodyScope, id: string) {
  await sql`
    delete from custom_field where body_id = ${scope.where.id} and id = ${id}
  `.execute(scope.db)
}

interface MyValue {
  readonly name: string
  readonly value: string
  readonly body_name: string
}

/** What stands for me in a body's own columns. */
export async function myValues(scope: Scope): Promise<MyValue[]> {
  const { rows } = await sql<MyValue>`select f.name, v.value, b.name as body_name
    from custom_value v join custom_field f on f.body_id = v.body_id and f.id = v.field_id join body b on b.id = v.body_id
    where v.person_id = (select me()) order by b.name, f.place`.execute(scope.db)
  return rows
}
