import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'

/** The tables whose comment names a span and a column to count it from. */
export async function tablesThatForget(db: Scope['db']): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and obj_description(c.oid, 'pg_class') ~ '\\d+ (days|months|years) from [a-z_]+' order by 1`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

/** Forgets in one table what is due, at most so many rows. Gives how many. */
export async function forgetDue(db: Scope['db'], table: string, most: number): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select forget_due(${table}, ${most}) as gone`.execute(db)
  return rows[0]?.gone ?? 0
}

/** Deletes entries that an undo left empty, at most so many. Gives how many. */
export async function forgetTakenBack(db: Scope['db'], most: number): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select forget_taken_back(${most}) as gone`.execute(
    db,
  )
  return rows[0]?.gone ?? 0
}

/** Erases, on the lists open here, who has long been a member nowhere. Gives their ids. */
export async function forgetPeopleDue({ db }: Scope, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from forget_people_due(${most}) as id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function unitsOf(db: Scope['db']): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from body where unit_id = id order by id`.execute(db)
  return rows.map(({ id }) => id)
}
