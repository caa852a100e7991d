-- What is kept, how long, and what remains when a person is erased: said in each table's comment, and kept from there.
--   Kept: 24 months from read_at.                          the rows go
--   Kept: 7 years from done_at, then without person_id.    the rows stay, those columns are emptied
--   Erased: kept. | Erased: the row. | Erased: without person_id, name.   when the person is erased
-- Without an "Erased:" a table's column is emptied where it may be empty, and otherwise the row goes.

alter table person add column erased_at timestamptz;

do $$
declare one record;
begin
  for one in select * from (values
    ('access_day', 'Kept: 24 months', 'Kept: 24 months from on_day', null),
    ('access_log', 'Kept: 24 months', 'Kept: 24 months from read_at', 'kept, since each link of the chain holds the one before'),
    ('commitment', null, null, 'without person_id, name, sort_name, contact'),
    ('contact_point', 'ended ones 12 months', '12 months from ended_at', null),
    ('contact_undo', 'Kept: 30 days', 'Kept: 30 days from changed_at', null),
    ('deed', 'Kept: 7 years, then without the person', 'Kept: 7 years from done_at, then without person_id, recorded_by', 'without person_id'),
    ('field_change', 'Kept: 24 months', 'Kept: 24 months from changed_at', null),
    ('figure_check', 'Kept: 24 months', 'Kept: 24 months from checked_at', null),
    ('job_progress', 'Kept: 30 days', 'Kept: 30 days from asked_at', null),
    ('list_before', null, null, 'the row'),
    ('list_import', 'Kept: 24 months', 'Kept: 24 months from made_at', null),
    ('list_row', null, null, 'the row'),
    ('occasion', 'the host''s name 7 years', 'for 7 years from starts_at, then without host_id, host_shown', 'without host_id, host_shown'),
    ('office', null, null, 'kept, as the minutes are; the name is gone'),
    ('person', 'while a member and 12 months after, then reduced to what accounts need', 'while a member and 12 months after, then without names and ways to reach them', null)
  ) as said (kept_in, was, becomes, erased) loop
    execute format('comment on table %I is %L', one.kept_in,
      replace(obj_description(one.kept_in::regclass, 'pg_class'), coalesce(one.was, ''), coalesce(one.becomes, ''))
        || coalesce(' Erased: ' || one.erased || '.', ''));
  end loop;
end $$;

create table erasure (
  body_id uuid not null references body,
  id uuid not null default new_id(),
  person_id uuid not null references person,
  why text not null check (why in ('asked', 'time-up')),
  asked_at timestamptz not null,
  asked_by uuid,
  erased_at timestamptz,
  erased_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (body_id, id),
  check (erased_at is null or withdrawn_at is null)
);
comment on table erasure is 'Whose entry was to be erased, who asked, when it was done: an id without a name. Whose: the person''s. For: a second officer''s yes, and erasing again what a restored backup brings back. Kept: for good. Erased: kept, or a backup could bring them back.';
create unique index erasure_once on erasure (body_id, person_id) where withdrawn_at is null;
create index erasure_of_person on erasure (person_id);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy erasure_seen on erasure for select using (person_id = (select me()) or body_id = any ((select roll())::uuid[]));
create policy erasure_asked on erasure for insert with check (body_id = any ((select roll())::uuid[]) and erased_at is null);
create policy erasure_withdrawn on erasure for update
  using (body_id = any ((select roll())::uuid[]) and erased_at is null) with check (body_id = any ((select roll())::uuid[]) and erased_at is null);
grant select, insert, update on erasure to hall_app;

create function promise_in(comment text, what text) returns text language sql immutable
  return (regexp_match(comment, what))[1];
comment on function promise_in(text, text) is 'What a table''s comment says by this pattern; null where it says nothing of it.';

create function people_in_tables() returns table (kept_in regclass, who name, how text, columns text)
  language sql stable
  begin atomic
    select c.oid::regclass, a.attname,
      case
        when obj_description(c.oid, 'pg_class') ~ 'Erased: kept' then 'kept'
        when obj_description(c.oid, 'pg_class') ~ 'Erased: without ' then 'without'
        when obj_description(c.oid, 'pg_class') ~ 'Erased: the row' or a.attnotnull then 'row'
        else 'without'
      end,
      coalesce(promise_in(obj_description(c.oid, 'pg_class'), 'Erased: without ([a-z_]+(?:, [a-z_]+)*)'), a.attname)
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'person'
      and (a.attname = 'person_id' or exists (select from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'person'::regclass and k.conkey = array[a.attnum]));
  end;
comment on function people_in_tables() is 'Every column that points to a person, and what becomes of its rows when the person is erased, as the table''s comment says.';

-- Keeping these promises is the lens''s work: hall_app itself may not delete from a log. Run after every migration, so that a
-- new table is covered by itself.
create function settle_lens() returns void language plpgsql as $$
declare one record;
begin
  for one in
    select distinct t.kept_in as name from people_in_tables() t
    union select 'person'::regclass
    union select c.oid::regclass from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and obj_description(c.oid, 'pg_class') ~ '\d+ (days|months|years) from [a-z_]+'
  loop
    execute format('grant select, update, delete on %s to hall_lens', one.name);
    if not exists (select from pg_policy where polrelid = one.name and polname = 'keeps_promises') then
      execute format('create policy keeps_promises on %s for all to hall_lens using (true) with check (true)', one.name);
    end if;
  end loop;
end $$;
comment on function settle_lens() is 'Lets the functions that erase and forget come to every table that holds a person or a span of time.';

grant select, update, delete on list_change, list_problem, list_double, person_merge_row, tally to hall_lens;
grant insert on erasure to hall_lens;
create policy list_change_erased on list_change for all to hall_lens using (true);
create policy list_problem_erased on list_problem for all to hall_lens using (true);
create policy list_double_erased on list_double for all to hall_lens using (true);
create policy person_merge_row_erased on person_merge_row for all to hall_lens using (true);
create policy tally_erased on tally for update to hall_lens using (true) with check (true);
grant delete on auth."user" to hall_lens;
grant select on auth.device to hall_lens;

-- SET a = …, b = …: null where it may be, else what a new row has, else a dot.
create function emptied(kept_in regclass, columns text) returns text language sql stable
  begin atomic
    select string_agg(format('%I = %s', a.attname,
      case when not a.attnotnull then 'null' when a.atthasdef then 'default' else quote_literal('·') end), ', ')
    from pg_attribute a
    where a.attrelid = kept_in and a.attname = any (string_to_array(columns, ', '));
  end;
comment on function emptied(regclass, text) is 'How these columns of a table are emptied.';

create function erase_rows(whom uuid) returns void language plpgsql as $$
declare
  one record;
  waiting integer;
  before integer := -1;
begin
  update tally t set members = t.members - 1
    where t.body_id in (select m.body_id from membership m where m.person_id = whom and m.counts);
  delete from list_problem p using list_row r
    where r.person_id = whom and p.body_id = r.body_id and p.import_id = r.import_id and p.row = r.row;
  delete from list_change c using list_row r
    where r.person_id = whom and c.body_id = r.body_id and c.import_id = r.import_id and c.n = r.n;
  delete from list_double where whom in (one_id, other_id);
  -- What points to another row goes before it, whichever order that is.
  loop
    waiting := 0;
    for one in select * from people_in_tables() where how <> 'kept' order by kept_in::text, who loop
      begin
        if one.how = 'row' then execute format('delete from %s where %I = $1', one.kept_in, one.who) using whom;
        else execute format('update %s set %s where %I = $1', one.kept_in, emptied(one.kept_in, one.columns), one.who) using whom;
        end if;
      exception when foreign_key_violation then waiting := waiting + 1;
      end;
    end loop;
    exit when waiting = 0;
    if waiting = before then raise exception 'the rows of % tables hold one another', waiting; end if;
    before := waiting;
  end loop;
  update person set title = '', given_name = '', family_name = '', known_as = '', born_year = null, gender = '',
    address = '', town = '', postcode = '', union_name = '', erased_at = now() where id = whom;
  delete from auth."user" where id = whom;
end $$;
alter function erase_rows(uuid) owner to hall_lens;
revoke all on function erase_rows(uuid) from public;
comment on function erase_rows(uuid) is 'Empties every table of a person, as its comment says; the entry stays as an id without a name.';

create function erase_person(whom uuid, reason text) returns boolean
  language plpgsql volatile security definer set search_path = public
as $$
declare
  at uuid;
  twin uuid;
begin
  if not coalesce(whom = me() or exists (
    select from membership m where m.person_id = whom and m.body_id = any (roll())), false) then return false; end if;
  select coalesce((select coalesce(b.unit_id, b.id) from membership m join body b on b.id = m.body_id
      where m.person_id = whom order by m.counts desc, cardinality(b.path) limit 1), p.register_id)
    into at from person p where p.id = whom and p.erased_at is null;
  if at is null then return false; end if;
  update erasure e set erased_at = now(), erased_by = me()
    where e.person_id = whom and e.erased_at is null and e.withdrawn_at is null;
  if not found and not exists (select from erasure e where e.person_id = whom and e.erased_at is not null) then
    insert into erasure (body_id, person_id, why, asked_at, asked_by, erased_at, erased_by)
      values (at, whom, reason, now(), me(), now(), me());
  end if;
  for twin in select p.id from person p where p.merged_into = whom and p.erased_at is null loop
    insert into erasure (body_id, person_id, why, asked_at, asked_by, erased_at, erased_by)
      values (at, twin, reason, now(), me(), now(), me()) on conflict do nothing;
    perform erase_rows(twin);
  end loop;
  perform erase_rows(whom);
  return true;
end $$;
alter function erase_person(uuid, text) owner to hall_lens;
revoke all on function erase_person(uuid, text) from public;
grant execute on function erase_person(uuid, text) to hall_app;
comment on function erase_person(uuid, text) is 'Erases the person asking, or somebody on a list that is open to the act, with the entries merged into theirs. Deeds stay, without the person. Definer: it reaches tables that an act does not.';

create function forget_people_due(most integer) returns setof uuid
  language plpgsql volatile security definer set search_path = public
as $$
declare
  whom uuid;
begin
  for whom in
    select m.person_id from membership m join person p on p.id = m.person_id
    where m.body_id = any (roll()) and p.erased_at is null and p.merged_into is null and p.made_at < now() - interval '12 months'
      and not exists (select from membership c where c.person_id = p.id
        and (c.counts or c.state_since >= current_date - interval '12 months'))
      and not exists (select from office o where o.person_id = p.id and o.ended_at is null and o.ends_on > current_date)
    group by m.person_id limit most
  loop
    if erase_person(whom, 'time-up') then return next whom; end if;
  end loop;
end $$;
alter function forget_people_due(integer) owner to hall_lens;
revoke all on function forget_people_due(integer) from public;
grant execute on function forget_people_due(integer) to hall_app;
comment on function forget_people_due(integer) is 'Erases those on an open list who have been members nowhere for 12 months, at most so many; gives their ids. By the database''s own clock, so that nobody can hurry it.';

create function forget_due(which text, most integer) returns integer
  language plpgsql volatile security definer set search_path = public
as $$
declare
  said text;
  span interval;
  since text;
  columns text;
  gone integer;
begin
  select obj_description(c.oid, 'pg_class') into said from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname = which and c.relkind in ('r', 'p');
  span := promise_in(said, '(\d+ (?:days|months|years)) from [a-z_]+')::interval;
  since := promise_in(said, '\d+ (?:days|months|years) from ([a-z_]+)');
  columns := promise_in(said, 'then without ([a-z_]+(?:, [a-z_]+)*)');
  if since is null then return 0; end if;
  if columns is null then
    execute format('delete from %I where ctid = any (array(select ctid from %I where %I < now() - $1 limit $2))', which, which, since)
      using span, most;
  else
    execute format('update %I set %s where ctid = any (array(select ctid from %I where %I < now() - $1 and (%s) limit $2))',
      which, emptied(which::regclass, columns), which, since, (
        select string_agg(format('%I is not null', a.attname), ' or ') from pg_attribute a
        where a.attrelid = which::regclass and not a.attnotnull and a.attname = any (string_to_array(columns, ', '))))
      using span, most;
  end if;
  get diagnostics gone = row_count;
  return gone;
end $$;
alter function forget_due(text, integer) owner to hall_lens;
revoke all on function forget_due(text, integer) from public;
grant execute on function forget_due(text, integer) to hall_app;
comment on function forget_due(text, integer) is 'Forgets what a table''s comment says is no longer kept, at most so many rows; says how many. By the database''s own clock, so that nobody can hurry it. Definer: hall_app may not delete from a log.';

create function my_data() returns table (kept_in text, said text, one jsonb)
  language plpgsql stable security definer set search_path = public
as $$
declare
  t record;
  hidden constant text[] := array['person_id', 'body_id', 'register_id', 'search_text', 'sort_name', 'comparable', 'key_hash', 'link', 'once_key'];
begin
  if me() is null then return; end if;
  return query select 'person'::text, obj_description('person'::regclass, 'pg_class'), to_jsonb(p) - hidden from person p where p.id = me();
  for t in
    select c.oid::regclass as name, c.relname, obj_description(c.oid, 'pg_class') as said,
      exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'body_id' and not b.attisdropped) as in_body
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped)
    order by c.relname
  loop
    return query execute format(
      case when t.in_body
        then 'select $1, $2, jsonb_build_object(''body'', b.name) || (to_jsonb(t) - $3) from %s t join body b on b.id = t.body_id where t.person_id = me() order by t'
        else 'select $1, $2, to_jsonb(t) - $3 from %s t where t.person_id = me() order by t' end, t.name)
      using t.relname::text, t.said, hidden;
  end loop;
  return query select 'sign-in'::text, obj_description('auth.session'::regclass, 'pg_class'),
    jsonb_build_object('since', s.created_at, 'until', s.expires_at, 'how', s.how, 'from', s.ip_address, 'device', s.user_agent)
    from auth.session s where s.user_id = me();
  return query select 'device'::text, obj_description('auth.device'::regclass, 'pg_class'),
    jsonb_build_object('name', d.name, 'seen_at', d.seen_at) from auth.device d where d.user_id = me();
  return query select 'passkey'::text, obj_description('auth.passkey'::regclass, 'pg_class'),
    jsonb_build_object('name', k.name, 'made_at', k.created_at) from auth.passkey k where k.user_id = me();
end $$;
alter function my_data() owner to hall_lens;
revoke all on function my_data() from public;
grant execute on function my_data() to hall_app;
comment on function my_data() is 'Everything with the id of the person asking, table by table as the catalogue has them, with what each table''s comment says. Definer: some tables show their rows to an office only.';
