import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import type { Names } from '../../register/index.ts'
import { PASSES_MAX, type Pass } from './pass.rules.ts'

interface Hashes {
  readonly token_hash: string
  readonly code_hash: string
}

/** The list I stand on, where my passes are kept; null when I stand on none. */
export async function myHall(scope: Scope): Promise<string | null> {
  const { rows } = await sql<{ body_id: string }>`
    select m.body_id from membership m join body b on b.id = m.body_id
    where m.person_id = (select me()) and b.unit_id = b.id and m.state in ('member', 'arrears', 'lapsed')
    order by m.counts desc, m.joined_on desc nulls last, m.body_id limit 1`.execute(scope.db)
  return rows[0]?.body_id ?? null
}

/** My passes that are good now, the newest first. */
export async function myPasses(scope: Scope): Promise<(Pass & { token_hash: string })[]> {
  const { rows } = await sql<Pass & { token_hash: string }>`
    select id, kind, made_at, ends_at, token_hash from pass
    where person_id = (select me()) and taken_back_at is null and (ends_at is null or ends_at > ${scope.now})
    order by made_at desc, id desc limit 20`.execute(scope.db)
  return rows
}

/**
 * Keeps a new pass of mine; beyond the most that are good at once the oldest is taken back. Never the new one,
 * though others be of a day to come: the clock may have been ahead.
 */
export async function makeMyPass(scope: Scope, body_id: string, hashes: Hashes): Promise<void> {
  const id = scope.newId()
  await sql`
    insert into pass (body_id, id, person_id, kind, token_hash, code_hash, made_at)
    values (${body_id}, ${id}, (select me()), 'own', ${hashes.token_hash}, ${hashes.code_hash}, ${scope.now})`.execute(
    scope.db,
  )
  await sql`
    update pass set taken_back_at = ${scope.now}
    where person_id = (select me()) and kind = 'own' and taken_back_at is null and id not in (
      select id from pass where person_id = (select me()) and kind = 'own' and taken_back_at is null
      order by id = ${id} desc, made_at desc, id desc limit ${PASSES_MAX})`.execute(scope.db)
}

/** Takes back one of my passes, or all of them; a second time changes nothing. */
export async function takeBackPass(scope: Scope, id: string | 'all'): Promise<void> {
  const which = id === 'all' ? sql`true` : sql`id = ${id}`
  await sql`
    update pass set taken_back_at = ${scope.now}
    where person_id = (select me()) and taken_back_at is null and ${which}`.execute(scope.db)
}

/** How I am called, and the mailbox a letter to me goes to. */
export async function myMailbox(scope: Scope): Promise<{ name: string; to: string | null }> {
  const { rows } = await sql<{ name: string; to: string | null }>`
    select coalesce(nullif(p.known_as, ''), p.given_name) as name, (
      select value from contact_point where person_id = p.id and kind = 'email' and works and ended_at is null
      order by began_at desc limit 1) as to
    from person p where p.id = (select me())`.execute(scope.db)
  return rows[0] ?? { name: '', to: null }
}

export interface Shown extends Names {
  readonly hash: string
  readonly person_id: string
}

/** Whose passes these are, by their hashes; of other halls, of old ones and of nobody’s alike: nothing. */
export async function passesShown(
  scope: BodyScope,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Shown>> {
  if (hashes.length === 0) return new Map()
  const { rows } = await sql<Shown>`
    select * from pass_shown(${[...hashes]}::text[], ${scope.now})`.execute(scope.db)
  // Six letters that two people share are nobody's: somebody has to say a name.
  const shared = new Set(rows.map(({ hash }) => hash).filter(hasTwin))
  return new Map(rows.filter(({ hash }) => !shared.has(hash)).map((row) => [row.hash, row]))
}

const hasTwin = (one: string, at: number, all: readonly string[]) => all.indexOf(one) !== at

/** Passes for the badges of one occasion, one for each person. */
export async function makeBadgePasses(
  scope: BodyScope,
  ends_at: Date,
  passes: readonly (Hashes & { readonly person_id: string })[],
): Promise<void> {
  if (passes.length === 0) return
  const rows = passes.map((pass) => ({ ...pass, id: scope.newId() }))
  await sql`
    insert into pass (body_id, id, person_id, kind, token_hash, code_hash, made_at, ends_at)
    select ${scope.where.id}, r.id, r.person_id, 'badge', r.token_hash, r.code_hash, ${scope.now}, ${ends_at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, person_id uuid, token_hash text, code_hash text)`.execute(
    scope.db,
  )
}
