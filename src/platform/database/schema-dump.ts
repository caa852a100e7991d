import type pg from 'pg'

/**
 * The shape of the database as text: `db/schema.sql`, for people to read and for a test to compare.
 * PostgreSQL's own pg_dump does not come with npm. The order is by name, so a change shows as itself.
 */
export async function dumpSchema(client: pg.ClientBase): Promise<string> {
  const sections = [
    HEAD,
    await lines(client, EXTENSIONS),
    await lines(client, FUNCTIONS),
    await lines(client, TABLES),
    await lines(client, VIEWS),
  ]
  return `${sections
    .filter(Boolean)
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')}\n`
}

const HEAD =
  '-- Written by `bin/hall schema` from the migrations; a test compares it. Do not edit by hand.'

async function lines(client: pg.ClientBase, query: string) {
  const { rows } = await client.query<{ text: string }>(query)
  return rows.map(({ text }) => text.trim()).join('\n\n')
}

/** Schemas that are ours; the queue's own is pg-boss's. */
const OURS = "n.nspname in ('public', 'auth')"
const NOT_OF_EXTENSION = (oid: string, of: string) =>
  `not exists (select from pg_depend d where d.classid = '${of}'::regclass and d.objid = ${oid} and d.deptype = 'e')`
/** public is left unsaid, as in the migrations. */
const NAME =
  "case n.nspname when 'public' then '' else n.nspname || '.' end || quote_ident(c.relname)"
const JOIN_LINES = (select: string, between = '') =>
  `coalesce((select string_agg(line, e'${between}\\n' order by sort) from (${select}) l), '')`

const EXTENSIONS = `
  select 'create extension ' || extname || ';' as text from pg_extension where extname <> 'plpgsql' order by extname`

const FUNCTIONS = `
  select pg_get_functiondef(p.oid) || ';'
    || case when pg_get_userbyid(p.proowner) <> 'hall_owner'
         then e'\\nalter function ' || p.oid::regprocedure || ' owner to ' || pg_get_userbyid(p.proowner) || ';' else '' end
    || coalesce((select string_agg(e'\\ngrant execute on function ' || p.oid::regprocedure || ' to ' || coalesce(nullif(a.grantee, 0)::regrole::text, 'public') || ';', '' order by a.grantee::regrole::text)
         from aclexplode(p.proacl) a where a.grantee <> p.proowner), '')
    || coalesce(e'\\ncomment on function ' || p.oid::regprocedure || ' is ' || quote_literal(obj_description(p.oid, 'pg_proc')) || ';', '') as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${OURS} and ${NOT_OF_EXTENSION('p.oid', 'pg_proc')} and p.prokind = 'f'
  order by n.nspname, p.proname, p.oid::regprocedure::text`

const TABLES = `
  select 'create table ' || ${NAME} || e' (\\n' || ${JOIN_LINES(
    `
      select attnum as sort, '  ' || quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
        || case when attnotnull then ' not null' else '' end
        || case when attgenerated = 's' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
             else coalesce(' default ' || pg_get_expr(adbin, adrelid), '') end
        as line
      from pg_attribute a left join pg_attrdef on adrelid = a.attrelid and adnum = a.attnum
      where a.attrelid = c.oid and attnum > 0 and not attisdropped`,
    ',',
  )} || e'\\n);'
    || coalesce(e'\\ncomment on table ' || ${NAME} || ' is ' || quote_literal(obj_description(c.oid, 'pg_class')) || ';', '')
    || e'\\n' || ${JOIN_LINES(`
      select array_position('{p,u,x,f,c}', contype) || conname as sort,
        'alter table ' || ${NAME} || ' add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(k.oid) || ';' as line
      from pg_constraint k where conrelid = c.oid and contype in ('p', 'u', 'x', 'f', 'c')`)}
    || e'\\n' || ${JOIN_LINES(`
      select i.indexrelid::regclass::text as sort, pg_get_indexdef(i.indexrelid) || ';' as line
      from pg_index i where i.indrelid = c.oid
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)`)}
    || e'\\n' || case when c.relrowsecurity then 'alter table ' || ${NAME} || e' enable row level security;\\n' else '' end
    || case when c.relforcerowsecurity then 'alter table ' || ${NAME} || e' force row level security;\\n' else '' end
    || ${JOIN_LINES(`
      select p.polname::text as sort, 'create policy ' || quote_ident(p.polname) || ' on ' || ${NAME}
        || case when p.polpermissive then '' else ' as restrictive' end
        || ' for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end
        || case when p.polroles = '{0}' then '' else ' to ' || (select string_agg(r::regrole::text, ', ' order by r::regrole::text) from unnest(p.polroles) r) end
        || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
        || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';' as line
      from pg_policy p where p.polrelid = c.oid`)}
    || e'\\n' || ${JOIN_LINES(`
      select tgname::text as sort, pg_get_triggerdef(t.oid) || ';' as line from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal`)}
    || ${JOIN_LINES(`
      select a.grantee::regrole::text as sort, 'grant ' || string_agg(lower(a.privilege_type), ', ' order by a.privilege_type)
        || ' on ' || ${NAME} || ' to ' || a.grantee::regrole || ';' as line
      from aclexplode(c.relacl) a where a.grantee <> c.relowner group by a.grantee`)} as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and c.relkind in ('r', 'p') and ${NOT_OF_EXTENSION('c.oid', 'pg_class')}
  order by n.nspname desc, c.relname`

const VIEWS = `
  select 'create view ' || ${NAME} || coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '')
    || e' as\\n' || pg_get_viewdef(c.oid, true)
    || coalesce(e'\\ncomment on view ' || ${NAME} || ' is ' || quote_literal(obj_description(c.oid, 'pg_class')) || ';', '') as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and c.relkind in ('v', 'm') and ${NOT_OF_EXTENSION('c.oid', 'pg_class')}
  order by n.nspname, c.relname`
