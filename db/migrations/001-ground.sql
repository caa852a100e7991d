-- The ground: who is asking, where, and the tree of bodies.
-- Roles hall_owner, hall_app and hall_auth are made by the launcher before the first migration.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists btree_gist;
create extension if not exists unaccent;

grant usage on schema public to hall_app;

-- Context, set with SET LOCAL by the door. Unset means null, and null shows nothing.
create function me() returns uuid language sql stable parallel safe
  return nullif(current_setting('hall.person', true), '')::uuid;
comment on function me() is 'The person asking; null when nobody is signed in.';

create function here() returns uuid language sql stable parallel safe
  return nullif(current_setting('hall.body', true), '')::uuid;
comment on function here() is 'The body in whose rooms the request stands.';

create function reach() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('hall.reach', true), '')::uuid[];
comment on function reach() is 'The bodies of this unit (a constituency and its wards): their common life may be seen.';

create function roll() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('hall.roll', true), '')::uuid[];
comment on function roll() is 'The bodies whose people this office may see; null for everybody else.';

create table body (
  id uuid primary key,
  parent_id uuid references body,
  register_id uuid not null references body deferrable initially deferred,
  unit_id uuid references body deferrable initially deferred,
  path uuid[] not null,
  kind text not null check (kind in ('national', 'region', 'constituency', 'branch', 'union', 'union-region',
    'union-branch', 'section', 'circle', 'co-op', 'tenants-union')),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null check (length(name) between 1 and 120),
  code text,
  time_zone text not null default 'Europe/London',
  language text not null default 'en',
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  check (path[array_upper(path, 1)] = id),
  check (path[1] = register_id)
);
comment on table body is 'Bodies of the organisation, one tree for each register. Whose: the organisation''s. For: knowing where things happen. Kept: for good. path runs from the root down to the body itself; unit_id is the nearest body, itself or above, that holds the list of members.';
create index body_parent on body (parent_id, name);
create index body_unit on body (unit_id);
create index body_path on body using gin (path);
alter table body enable row level security;
alter table body force row level security;
create policy body_seen on body for select using (true);
create policy body_founded on body for insert with check (coalesce(parent_id, id) = here());
create policy body_changed on body for update using (here() in (id, parent_id)) with check (here() in (id, parent_id));
grant select, insert, update on body to hall_app;

create function bodies_of_unit(unit uuid) returns uuid[] language sql stable parallel safe
  return (select array_agg(id) from body where unit_id = unit);
comment on function bodies_of_unit(uuid) is 'The unit itself and every body below it that shares its list.';

create table affiliation (
  body_id uuid not null references body,
  to_body_id uuid not null references body,
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  primary key (body_id, to_body_id, began_on),
  check (body_id <> to_body_id)
);
comment on table affiliation is 'Sideways ties, e.g. a union branch affiliated to a constituency. Whose: the two bodies''. For: delegates and common halls; it opens no list. Kept: for good.';
alter table affiliation enable row level security;
alter table affiliation force row level security;
create policy affiliation_seen on affiliation for select
  using (body_id = any ((select reach())::uuid[]) or to_body_id = any ((select reach())::uuid[]));
create policy affiliation_made on affiliation for insert with check (body_id = here());
create policy affiliation_ended on affiliation for update using (body_id = here()) with check (body_id = here());
grant select, insert, update on affiliation to hall_app;
