-- At the door: passes that reveal nothing by themselves, and taps that find their place whenever they arrive.

create table pass (
  body_id uuid not null references body,
  id uuid not null,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('own', 'badge')),
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  ends_at timestamptz,
  taken_back_at timestamptz,
  primary key (body_id, id),
  constraint pass_ends_after_it_was_made check (ends_at > made_at)
);
comment on table pass is 'That somebody has a pass to show at the door. The pass itself is a random word on a phone or on paper; here stands only its hash, and that of the six letters it begins with. One on a name badge ends with the occasion. Whose: the person''s. For: being checked in without giving a name. Kept: until it ends or is taken back, and 30 days after; never longer than they stand on a list.';
create unique index pass_once on pass (body_id, token_hash);
create index pass_by_token on pass (token_hash);
create index pass_by_code on pass (code_hash);
create index pass_of_person on pass (person_id);
alter table pass enable row level security;
alter table pass force row level security;

create policy pass_seen on pass for select using (
  person_id = (select me()) or body_id = any ((select roll())::uuid[]));
create policy pass_made on pass for insert with check (
  (person_id = (select me()) and exists (select from membership m
    where m.body_id = pass.body_id and m.person_id = pass.person_id))
  or body_id = any ((select roll())::uuid[]));
create policy pass_taken_back on pass for update
  using (person_id = (select me()) and body_id is not null)
  with check (person_id = (select me()) and exists (select from membership m
    where m.body_id = pass.body_id and m.person_id = pass.person_id));
create policy pass_removed on pass for delete using (body_id = any ((select roll())::uuid[]));
grant select, insert, update, delete on pass to hall_app;

-- The last tap at the door that counted, by the clock of the door: a later one wins, in whatever order they arrive.
alter table commitment
  add column door_at timestamptz,
  add column door_tap uuid;
comment on column commitment.door_at is 'When the last tap at the door that counted was made: here, or not here after all. Taps made earlier change nothing, however late they arrive.';
comment on column commitment.door_tap is 'The once key of that tap where it came from a phone without a network: the same again is known by it.';
update commitment set door_at = came_at where came_at is not null;

-- Two more of the short list of SECURITY DEFINER functions (see 004).
grant select on pass to hall_lens;
create policy pass_lens on pass for select to hall_lens using (true);

create function pass_shown(hashes text[], moment timestamptz)
  returns table (hash text, person_id uuid, given_name text, family_name text, known_as text)
  language sql stable security definer set search_path = public
  begin atomic
    select distinct h.hash, p.id, p.given_name, p.family_name, p.known_as
    from unnest(hashes) h (hash)
      cross join lateral (
        select k.person_id from pass k where k.token_hash = h.hash and k.taken_back_at is null and (k.ends_at is null or k.ends_at > moment)
        union select k.person_id from pass k where k.code_hash = h.hash and k.taken_back_at is null and (k.ends_at is null or k.ends_at > moment)) k
      join person holder on holder.id = k.person_id
      join person p on p.id = coalesce(holder.merged_into, holder.id)
    where (select roll()) is not null
      and exists (select from membership m join body b on b.unit_id = m.body_id
        where b.id = (select here()) and m.person_id = p.id and m.state in ('member', 'arrears', 'lapsed'));
  end;
alter function pass_shown(text[], timestamptz) owner to hall_lens;
revoke all on function pass_shown(text[], timestamptz) from public;
grant execute on function pass_shown(text[], timestamptz) to hall_app;
comment on function pass_shown(text[], timestamptz) is 'Whose passes these are, of the people on the list of the unit we stand in: whoever shows a pass at a door gives their name to those who keep it. Of others, nothing.';

create function passes_expected(body uuid, occasion uuid, moment timestamptz)
  returns table (commitment_id uuid, pass text, code text)
  language sql stable security definer set search_path = public
  begin atomic
    select c.id, substr(encode(sha256(convert_to(occasion || ':' || k.token_hash, 'UTF8')), 'hex'), 1, 32),
      substr(encode(sha256(convert_to(occasion || ':' || k.code_hash, 'UTF8')), 'hex'), 1, 5)
    from commitment c join pass k on k.person_id = c.person_id
    where c.body_id = body and c.occasion_id = occasion and body = any ((select roll())::uuid[])
      and k.taken_back_at is null and (k.ends_at is null or k.ends_at > moment);
  end;
alter function passes_expected(uuid, uuid, timestamptz) owner to hall_lens;
revoke all on function passes_expected(uuid, uuid, timestamptz) from public;
grant execute on function passes_expected(uuid, uuid, timestamptz) to hall_app;
comment on function passes_expected(uuid, uuid, timestamptz) is 'For the list a phone keeps without a network: the passes of those on the list of one occasion, hashed once more with the occasion, so that two evenings cannot be laid side by side.';
