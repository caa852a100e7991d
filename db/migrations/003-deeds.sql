-- What people did, and what follows from it: who is active.

create table deed (
  body_id uuid not null references body,
  id uuid not null,
  person_id uuid references person,
  kind text not null check (kind ~ '^[a-z][a-z.-]{1,48}$'),
  rung text check (rung in ('carried', 'took-part', 'reached')),
  about_kind text,
  about_id uuid,
  done_at timestamptz not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  reverses uuid,
  once_key text,
  detail jsonb,
  primary key (body_id, id),
  foreign key (body_id, reverses) references deed (body_id, id)
);
comment on table deed is 'The append-only record: who did what kind of thing, in which body, about what, when, who recorded it. rung is what the deed counts for. A mistake is a second deed that reverses the first. Whose: the person''s. For: knowing who takes part, and who did what in office. Kept: 7 years, then without the person.';
create index deed_of_person on deed (person_id, body_id, done_at desc);
create index deed_lately on deed (body_id, done_at desc, id);
create index deed_about on deed (body_id, about_id) where about_id is not null;
create unique index deed_once on deed (body_id, once_key) where once_key is not null;
create unique index deed_reversed_once on deed (body_id, reverses) where reverses is not null;
alter table deed enable row level security;
alter table deed force row level security;
create policy deed_seen on deed for select using (
  person_id = (select me()) or recorded_by = (select me()) or body_id = any ((select roll())::uuid[]));
create policy deed_written on deed for insert with check (
  body_id = any ((select reach())::uuid[]) and recorded_by is not distinct from (select me()));
grant select, insert on deed to hall_app;

create table standing (
  body_id uuid not null references body,
  person_id uuid not null references person,
  member boolean not null,
  took_part_at timestamptz,
  carried_at timestamptz,
  reached_at timestamptz,
  primary key (body_id, person_id)
);
comment on table standing is 'When a person last took part, carried something others rely on, and was last spoken to, for each body of the unit in which they have a membership; written with each deed, recomputed from the deeds each night. member says whether the membership counts. No row means: no deed. Whose: the person''s. For: the one public rule of who is active. Kept: as the deeds.';
create index standing_took_part on standing (took_part_at, body_id) include (carried_at) where member;
create index standing_carried on standing (carried_at, body_id) where member;
create index standing_by_body on standing (body_id, member, took_part_at, carried_at, reached_at);
alter table standing enable row level security;
alter table standing force row level security;
-- Dates beside an id without a name, within the unit, so that a check-in in a ward can move the constituency's figure.
create policy standing_seen on standing for select using (
  person_id = (select me()) or body_id = any ((select reach())::uuid[]));
create policy standing_made on standing for insert with check (body_id = any ((select reach())::uuid[]));
create policy standing_changed on standing for update
  using (body_id = any ((select reach())::uuid[])) with check (body_id = any ((select reach())::uuid[]));
create policy standing_removed on standing for delete using (body_id = any ((select reach())::uuid[]));
grant select, insert, update, delete on standing to hall_app;

create table tally (
  body_id uuid primary key references body,
  members integer not null check (members >= 0),
  counted_at timestamptz not null
);
comment on table tally is 'How many members count in a body: the denominator, kept with each change of a membership and recounted each night. Whose: the body''s. For: shares. Kept: while the body stands.';
alter table tally enable row level security;
alter table tally force row level security;
create policy tally_seen on tally for select using (body_id = any ((select reach())::uuid[]));
create policy tally_made on tally for insert with check (body_id = any ((select reach())::uuid[]));
create policy tally_changed on tally for update
  using (body_id = any ((select reach())::uuid[])) with check (body_id = any ((select reach())::uuid[]));
grant select, insert, update on tally to hall_app;
