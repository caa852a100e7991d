-- What's on: occasions with slots, and the people who say yes to them.
-- Row-level security in one sentence: the unit sees what is on and how many are coming; who is coming is seen by
-- themselves and by the office that keeps the door.

create table occasion (
  body_id uuid not null references body,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  title text not null check (length(title) between 1 and 120),
  about text not null default '' check (length(about) <= 2000),
  place text not null default '' check (length(place) <= 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  host_id uuid references person,
  host_shown text not null default '' check (length(host_shown) <= 80),
  made_at timestamptz not null,
  primary key (body_id, id),
  constraint occasion_ends_after_it_starts check (ends_at > starts_at),
  constraint occasion_ends_some_day check (ends_at <= starts_at + interval '14 days')
);
comment on table occasion is 'Something people come together for: when, where, what for. host_shown is the first name and initial of who runs it, for everybody to read. Whose: the body''s. For: the calendar, the door, and the memory of what a body did. Kept: for good; the host''s name 7 years.';
create index occasion_when on occasion (body_id, starts_at, id);
create index occasion_of_host on occasion (host_id) where host_id is not null;
alter table occasion enable row level security;
alter table occasion force row level security;

create table calling_off (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  reason text not null check (length(reason) between 1 and 300),
  called_off_at timestamptz not null,
  called_off_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (body_id, id),
  foreign key (body_id, occasion_id) references occasion (body_id, id) on delete cascade
);
comment on table calling_off is 'That an occasion was called off, why, and whether that was taken back. Whose: the body''s. For: telling those who were coming. Kept: as the occasion.';
create unique index calling_off_standing on calling_off (body_id, occasion_id) where withdrawn_at is null;
alter table calling_off enable row level security;
alter table calling_off force row level security;

create table slot (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  name text not null default '' check (length(name) <= 60),
  does text not null default 'attended' check (does in ('attended', 'did-shift', 'hosted', 'taught')),
  minimum integer not null default 0 check (minimum between 0 and 9999),
  maximum integer check (maximum between 1 and 9999),
  place smallint not null default 0,
  taken integer not null default 0 check (taken >= 0),
  first_timers integer not null default 0,
  waiting integer not null default 0 check (waiting >= 0),
  closed_at timestamptz,
  primary key (body_id, id),
  unique (body_id, occasion_id, id),
  foreign key (body_id, occasion_id) references occasion (body_id, id) on delete cascade,
  constraint slot_holds_its_minimum check (minimum <= maximum),
  constraint slot_never_over_maximum check (taken <= maximum),
  constraint slot_first_timers_among_taken check (first_timers between 0 and taken),
  constraint slot_closed_when_empty check (closed_at is null or taken + waiting = 0)
);
comment on table slot is 'What an occasion needs, how many at least and at most, and what taking it counts for. The slot without a name is simply coming along. taken, first_timers and waiting are kept with each commitment. One that is no longer wanted is closed, empty. Whose: the body''s. For: staffing, and "1 cook short". Kept: as the occasion.';
create unique index slot_name on slot (body_id, occasion_id, lower(name)) where closed_at is null;
alter table slot enable row level security;
alter table slot force row level security;

create table commitment (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  slot_id uuid not null,
  person_id uuid references person,
  name text not null check (length(name) between 1 and 120),
  sort_name text not null check (length(sort_name) between 1 and 160),
  contact text not null default '' check (length(contact) <= 120),
  state text not null check (state in ('promised', 'waiting', 'cancelled', 'walked-in')),
  first_time boolean not null,
  said_at timestamptz not null,
  came_at timestamptz,
  came_noted_by uuid,
  undone smallint not null default 0,
  primary key (body_id, id),
  foreign key (body_id, occasion_id, slot_id) references slot (body_id, occasion_id, id),
  constraint commitment_guest_or_person check (person_id is null or contact = '')
);
comment on table commitment is 'Who said yes to which slot, who changed their mind, who came. A guest has a name and perhaps a contact, and no person. name is what the door list shows: a member gives it to the hosts by saying yes. undone counts check-ins taken back. Whose: the person''s. For: the door, and knowing who takes part. Kept: 24 months, the guest''s contact 3 months; then only the deed.';
create unique index commitment_once on commitment (body_id, occasion_id, person_id) where person_id is not null;
create index commitment_at_door on commitment (body_id, occasion_id, sort_name, id);
create index commitment_of_person on commitment (person_id, said_at) where person_id is not null;
create index commitment_in_line on commitment (body_id, slot_id, said_at, id) where state = 'waiting';
alter table commitment enable row level security;
alter table commitment force row level security;

create table sheet (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  printed_at timestamptz not null,
  printed_by uuid,
  primary key (body_id, id),
  foreign key (body_id, occasion_id) references occasion (body_id, id) on delete cascade
);
comment on table sheet is 'A sign-in sheet as it was printed, so that the numbers on the paper still mean the same people when it is keyed in. Whose: the body''s. For: paper parity. Kept: 3 months.';
create index sheet_of_occasion on sheet (body_id, occasion_id, printed_at);
alter table sheet enable row level security;
alter table sheet force row level security;

create table sheet_row (
  body_id uuid not null,
  sheet_id uuid not null,
  number smallint not null check (number between 1 and 999),
  person_id uuid not null references person,
  name text not null,
  sort_name text not null,
  primary key (body_id, sheet_id, number),
  unique (body_id, sheet_id, person_id),
  foreign key (body_id, sheet_id) references sheet (body_id, id) on delete cascade
);
comment on table sheet_row is 'Who stands on which numbered line of a printed sign-in sheet. Whose: the person''s. For: keying the sheet in. Kept: 3 months.';
alter table sheet_row enable row level security;
alter table sheet_row force row level security;

-- Whether an office at `here()` may change what is on in this body: it is this body, or one below in the unit.
create function ours(body uuid) returns boolean language sql stable parallel safe
  return body = here() or here() = (select b.unit_id from body b where b.id = body);
comment on function ours(uuid) is 'This body, or when we stand in the unit, any body that shares its list.';

create policy occasion_seen on occasion for select using (
  body_id = any ((select reach())::uuid[])
  or exists (select from commitment c
    where c.body_id = occasion.body_id and c.occasion_id = occasion.id and c.person_id = (select me())));
create policy occasion_made on occasion for insert with check (ours(body_id) and body_id = any ((select reach())::uuid[]));
create policy occasion_changed on occasion for update using (ours(body_id)) with check (ours(body_id));
create policy calling_off_seen on calling_off for select using (
  body_id = any ((select reach())::uuid[])
  or exists (select from commitment c
    where c.body_id = calling_off.body_id and c.occasion_id = calling_off.occasion_id and c.person_id = (select me())));
create policy calling_off_made on calling_off for insert with check (ours(body_id));
create policy calling_off_changed on calling_off for update using (ours(body_id)) with check (ours(body_id));
create policy slot_seen on slot for select using (
  body_id = any ((select reach())::uuid[])
  or exists (select from commitment c
    where c.body_id = slot.body_id and c.slot_id = slot.id and c.person_id = (select me())));
create policy slot_made on slot for insert with check (ours(body_id));
-- A member who says yes moves the count of a slot anywhere in the unit.
create policy slot_changed on slot for update
  using (body_id = any ((select reach())::uuid[])) with check (body_id = any ((select reach())::uuid[]));
create policy commitment_seen on commitment for select using (
  person_id = (select me()) or body_id = any ((select roll())::uuid[]));
create policy commitment_made on commitment for insert with check (
  (person_id = (select me()) and body_id = any ((select reach())::uuid[])) or body_id = any ((select roll())::uuid[]));
create policy commitment_changed on commitment for update
  using (person_id = (select me()) or body_id = any ((select roll())::uuid[]))
  with check ((person_id = (select me()) and body_id = any ((select reach())::uuid[])) or body_id = any ((select roll())::uuid[]));
create policy sheet_seen on sheet for select using (body_id = any ((select roll())::uuid[]));
create policy sheet_made on sheet for insert with check (body_id = any ((select roll())::uuid[]));
create policy sheet_row_seen on sheet_row for select using (
  person_id = (select me()) or body_id = any ((select roll())::uuid[]));
create policy sheet_row_made on sheet_row for insert with check (body_id = any ((select roll())::uuid[]));

grant select, insert, update on occasion, calling_off, slot, commitment to hall_app;
grant select, insert on sheet, sheet_row to hall_app;

-- Three more of the short list of SECURITY DEFINER functions (see 004).
grant select on commitment to hall_lens;
create policy commitment_lens on commitment for select to hall_lens using (true);

create function turnout(occasions uuid[]) returns table (occasion_id uuid, came bigint, came_first bigint)
  language sql stable security definer set search_path = public
  begin atomic
    select c.occasion_id, count(*), count(*) filter (where c.first_time)
    from commitment c
    where c.body_id = any ((select reach())::uuid[]) and c.occasion_id = any (occasions) and c.came_at is not null
    group by c.occasion_id;
  end;
alter function turnout(uuid[]) owner to hall_lens;
revoke all on function turnout(uuid[]) from public;
grant execute on function turnout(uuid[]) to hall_app;
comment on function turnout(uuid[]) is 'How many came to these occasions of the unit, and how many of them for the first time. Counts only.';

create function came_before(person uuid, occasion uuid) returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select exists (select from commitment c
      where c.person_id = person and c.body_id = any ((select reach())::uuid[]) and c.came_at is not null and c.occasion_id <> occasion);
  end;
alter function came_before(uuid, uuid) owner to hall_lens;
revoke all on function came_before(uuid, uuid) from public;
grant execute on function came_before(uuid, uuid) to hall_app;
comment on function came_before(uuid, uuid) is 'Whether this person ever came to anything else in the unit, so that a first time can be welcomed. Yes or no, nothing more.';

create function place_in_line(body uuid, commitment uuid) returns integer
  language sql stable security definer set search_path = public
  begin atomic
    select count(*)::integer from commitment mine join commitment c on c.body_id = mine.body_id and c.slot_id = mine.slot_id
    where mine.body_id = body and mine.id = place_in_line.commitment and mine.person_id = (select me())
      and mine.state = 'waiting' and c.state = 'waiting' and (c.said_at, c.id) <= (mine.said_at, mine.id);
  end;
alter function place_in_line(uuid, uuid) owner to hall_lens;
revoke all on function place_in_line(uuid, uuid) from public;
grant execute on function place_in_line(uuid, uuid) to hall_app;
comment on function place_in_line(uuid, uuid) is 'How far I am from the front of the line I wait in; my own line only.';
