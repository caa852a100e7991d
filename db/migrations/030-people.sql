-- People: finding them quickly, and knowing who looked.

-- Both are kept folded (names.rules.ts), so they are compared byte by byte, the same on every machine.
alter table membership alter column sort_name type text collate "C";
alter table membership alter column search_text type text collate "C";

-- LIKE cannot use an index under row-level security, so the search goes through this lens. It asks
-- itself whether the list is open to the act, and gives ids and the name they are sorted by.
create function found_on_list(list uuid, patterns text[], states text[], most integer)
  returns table (person_id uuid, sort_name text)
  language plpgsql stable security definer set search_path = public
as $$
declare words text;
begin
  if list is null or not coalesce(list = any (roll()), false) then return; end if;
  select string_agg(format(' and m.search_text like %L', p), '') into words from unnest(patterns) p;
  return query execute
    'select m.person_id, m.sort_name from membership m where m.body_id = $1'
    || case when states is null then ' and m.counts' else ' and m.state = any ($2)' end
    || coalesce(words, '') || ' limit $3'
    using list, states, most;
end $$;
alter function found_on_list(uuid, text[], text[], integer) owner to hall_lens;
revoke all on function found_on_list(uuid, text[], text[], integer) from public;
grant execute on function found_on_list(uuid, text[], text[], integer) to hall_app;
comment on function found_on_list(uuid, text[], text[], integer) is 'Who on a list open to this act matches every pattern: ids and sorting names, at most so many. States null means those whose membership counts.';

-- How a person is filed changes in every list they stand on, also in those the editor may not see:
-- a ward's officer or the member corrects a name, and the constituency finds them by it.
grant update (sort_name, search_text) on membership to hall_lens;
create policy membership_lens_files on membership for update to hall_lens using (true) with check (true);

create function refile(whom uuid, sorted text, words text) returns void
  language sql volatile security definer set search_path = public
  begin atomic
    update membership m set sort_name = sorted,
      search_text = words || coalesce(' ' || nullif(lower(regexp_replace(m.number, '[^[:alnum:]]', '', 'g')), ''), '')
    where m.person_id = whom and (whom = me() or exists (
      select from membership here where here.person_id = whom and here.body_id = any ((select roll())::uuid[])));
  end;
alter function refile(uuid, text, text) owner to hall_lens;
revoke all on function refile(uuid, text, text) from public;
grant execute on function refile(uuid, text, text) to hall_app;
comment on function refile(uuid, text, text) is 'Files a person anew, by sorting name and search words, on every list they stand on; for themselves, or for those to whom one of these lists is open. Gives nothing back.';

-- A member corrects their own entry, and that is kept in the history of the list they stand on.
create policy field_change_own on field_change for insert with check (
  person_id = (select me()) and changed_by = (select me())
  and exists (select from membership m where m.person_id = (select me()) and m.body_id = field_change.body_id));

create table access_log (
  body_id uuid not null references body,
  id uuid not null,
  place integer not null check (place > 0),
  read_at timestamptz not null,
  reader_id uuid not null,
  reader_name text not null,
  reader_role text not null,
  kind text not null check (kind in ('entry', 'search', 'list', 'export')),
  person_id uuid,
  words text not null default '' check (length(words) <= 200),
  shown integer not null default 0 check (shown >= 0),
  link bytea not null check (length(link) = 32),
  primary key (body_id, id)
);
comment on table access_log is 'Who looked: each opened entry, search, page of the list and export, in a chain where each link is the hash of the one before and of the row. Whose: the person''s whose entry it was, and the reader''s. For: the member and the auditors see who looked. Kept: 24 months.';
create unique index access_log_place on access_log (body_id, place);
create index access_log_person on access_log (person_id, read_at desc) where person_id is not null;
create index access_log_reader on access_log (body_id, reader_id, read_at desc);
alter table access_log enable row level security;
alter table access_log force row level security;
create policy access_log_seen on access_log for select using (
  person_id = (select me()) or reader_id = (select me()) or body_id = any ((select roll())::uuid[]));
create policy access_log_written on access_log for insert with check (body_id = any ((select roll())::uuid[]));
grant select, insert on access_log to hall_app;

create table access_day (
  body_id uuid not null references body,
  reader_id uuid not null,
  on_day date not null,
  listed integer not null default 0 check (listed >= 0),
  opened integer not null default 0 check (opened >= 0),
  primary key (body_id, on_day, reader_id)
);
comment on table access_day is 'How many names a reader was shown and how many entries they opened on a day: the sums of access_log. Whose: the reader''s. For: a daily end to reading, so that nobody can page their way to a copy of the list. Kept: 24 months.';
alter table access_day enable row level security;
alter table access_day force row level security;
create policy access_day_seen on access_day for select using (
  reader_id = (select me()) or body_id = any ((select roll())::uuid[]));
create policy access_day_written on access_day for insert with check (body_id = any ((select roll())::uuid[]));
create policy access_day_changed on access_day for update
  using (body_id = any ((select roll())::uuid[])) with check (body_id = any ((select roll())::uuid[]));
grant select, insert, update on access_day to hall_app;

create table contact_undo (
  body_id uuid not null references body,
  id uuid not null,
  person_id uuid not null references person on delete cascade,
  changed_at timestamptz not null,
  changed_by uuid,
  key_hash text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (body_id, id)
);
comment on table contact_undo is 'The right of a member to take back, within 72 hours, a change that somebody else made to how they are reached; the mailed link holds the key, this row its hash. Whose: the person''s. For: catching tampering. Kept: 30 days.';
create index contact_undo_person on contact_undo (body_id, person_id);
alter table contact_undo enable row level security;
alter table contact_undo force row level security;
create policy contact_undo_seen on contact_undo for select using (
  person_id = (select me()) or body_id = any ((select roll())::uuid[]));
create policy contact_undo_made on contact_undo for insert with check (body_id = any ((select roll())::uuid[]));
create policy contact_undo_used on contact_undo for update
  using (body_id = any ((select roll())::uuid[])) with check (body_id = any ((select roll())::uuid[]));
grant select, insert, update on contact_undo to hall_app;
