-- The frozen roll: who counts at one moment for one purpose, written down and hashed, so that whatever changes later is seen.

create table roll_freeze (
  body_id uuid not null references body,
  id uuid not null,
  purpose text not null check (length(purpose) between 1 and 120),
  freezes_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > freezes_at),
  months_min smallint not null default 0 check (months_min between 0 and 24),
  arrears_count boolean not null,
  set_at timestamptz not null,
  set_by uuid,
  taken_at timestamptz,
  counted integer check (counted >= 0),
  left_out integer check (left_out >= 0),
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (body_id, id),
  check ((taken_at is null) = (hash is null)),
  check (taken_at is null or withdrawn_at is null)
);
comment on table roll_freeze is 'A day on which the roll of a body is frozen for a purpose, by which rule, and once it is taken how many are on it and its hash. Whose: the body''s. For: ballots and selections that nobody can pack. Kept: for good.';
create index roll_freeze_lately on roll_freeze (body_id, freezes_at desc);
alter table roll_freeze enable row level security;
alter table roll_freeze force row level security;
create policy roll_freeze_seen on roll_freeze for select using (
  body_id = any ((select reach())::uuid[])
  or exists (select from membership m where m.person_id = (select me()) and m.body_id = roll_freeze.body_id));
create policy roll_freeze_set on roll_freeze for insert with check (body_id = here() and taken_at is null);
-- Once it is taken, nothing of it changes any more.
create policy roll_freeze_taken on roll_freeze for update using (body_id = here() and taken_at is null) with check (body_id = here());
grant select, insert, update on roll_freeze to hall_app;

create table roll_entry (
  body_id uuid not null,
  freeze_id uuid not null,
  person_id uuid not null references person,
  on_roll boolean not null,
  why text not null check (why in ('member', 'arrears', 'joined-late', 'in-arrears', 'not-member')),
  state text not null,
  joined_on date,
  taken_at timestamptz not null,
  primary key (body_id, freeze_id, person_id),
  foreign key (body_id, freeze_id) references roll_freeze (body_id, id),
  check (on_roll = (why in ('member', 'arrears')))
);
comment on table roll_entry is 'Who is on a frozen roll and who is not, and why; never changed. Whose: the person''s; they read it on their own page. For: one vote each, and seeing what was changed afterwards. Kept: 24 months from taken_at. Erased: kept, since the roll''s hash was published; it is an id without a name.';
create index roll_entry_of_person on roll_entry (person_id);
alter table roll_entry enable row level security;
alter table roll_entry force row level security;
create policy roll_entry_seen on roll_entry for select using (
  person_id = (select me()) or body_id = any ((select roll())::uuid[]));
create policy roll_entry_made on roll_entry for insert with check (body_id = any ((select roll())::uuid[]));
grant select, insert on roll_entry to hall_app;
