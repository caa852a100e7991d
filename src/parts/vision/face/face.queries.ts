import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import type { BodyLink, ClosedFace, Face, FaceDraft } from './face.rules.ts'

type Passing = Pick<Scope, 'db'>

export async function faceOf({ db }: Passing, slug: string): Promise<Face | null> {
  const { rows } = await sql<Face>`
    select b.id, b.slug, b.name, b.kind, b.time_zone, b.accent, b.unit_id is not null as holds_list,
      case when p.id is not null then json_build_object('slug', p.slug, 'name', p.name) end as above,
      coalesce(f.about, '') as about, coalesce(f.find_us, '') as find_us, coalesce(f.contact, '') as contact
    from body b left join body p on p.id = b.parent_id left join face f on f.body_id = b.id
    where b.slug = ${slug} and b.closed_on is null`.execute(db)
  return rows[0] ?? null
}

/** What is said of a body that was closed: that it was, and where to go. Nothing else of it is read. */
export async function closedFace({ db }: Passing, slug: string): Promise<ClosedFace | null> {
  const { rows } = await sql<ClosedFace>`
    select b.name, b.closed_on, case when a.id is not null then json_build_object(
      'slug', a.slug, 'name', a.name, 'time_zone', a.time_zone, 'accent', a.accent) end as above
    from body b left join lateral (
      select * from body over where over.id = any (b.path) and over.closed_on is null
      order by array_length(over.path, 1) desc limit 1) a on true
    where b.slug = ${slug} and b.closed_on is not null`.execute(db)
  return rows[0] ?? null
}

/** The bodies right below, by name: one page of them, and one more when there are more. */
export async function bodiesBelow(
  { db }: Passing,
  { of, after, limit }: { of: string; after: string | null; limit: number },
): Promise<BodyLink[]> {
  const { rows } = await sql<BodyLink>`
    select slug, name, null as above from body
    where parent_id = ${of} and closed_on is null
      ${after === null ? sql`` : sql`and (name, slug) > (select name, slug from body where slug = ${after})`}
    order by name, slug limit ${limit}`.execute(db)
  return rows
}

/** Bodies with these words in their name; without words, those that stand at the top. */
export async function bodiesNamed(
  { db }: Passing,
  { words, limit }: { words: readonly string[]; limit: number },
): Promise<BodyLink[]> {
  const which =
    words.length === 0
      ? sql`b.parent_id is null`
      : sql.join(
          words.map(
            (word) =>
              sql`unaccent(b.name) ilike unaccent(${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`})`,
          ),
          sql` and `,
        )
  const { rows } = await sql<BodyLink>`
    select b.slug, b.name, p.name as above from body b left join body p on p.id = b.parent_id
    where b.closed_on is null and ${which}
    order by array_length(b.path, 1), b.name, b.slug limit ${limit}`.execute(db)
  return rows
}

export async function writeFace(
  { db, now }: Pick<Scope, 'db' | 'now'>,
  body_id: string,
  { about, find_us, contact }: FaceDraft,
): Promise<void> {
  await sql`
    insert into face (body_id, about, find_us, contact, changed_at)
    values (${body_id}, ${about}, ${find_us}, ${contact}, ${now})
    on conflict (body_id) do update set about = excluded.about, find_us = excluded.find_us,
      contact = excluded.contact, changed_at = excluded.changed_at`.execute(db)
}
