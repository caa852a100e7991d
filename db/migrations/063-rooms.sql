-- Rooms and things: what a body has, when it is open, who holds it, who asks for it.
-- Row-level security in one sentence: the unit sees its rooms and when they are in use; who asks from outside is seen
-- by those who answer; in the street only what is on offer shows, and when it is taken, never by whom.

create table place (
  body_id uuid not null references body,
  id uuid not null,
  kind text not null check (kind in ('room', 'thing')),
  name text not null check (length(name) between 1 and 80),
  about text not null default '' check (length(about) <= 1000),
  how_to_find text not null default '' check (length(how_to_find) <= 500),
  room_for integer check (room_for between 1 and 9999),
  step_free boolean,
  hearing_loop boolean,
  toilet boolean,
  part_of uuid,
  setup_minutes integer not null default 0 check (setup_minutes between 0 and 720),
  clearing_minutes integer not null default 0 check (clearing_minutes between 0 and 720),
  price_per text not null default 'hour' check (price_per in ('hour', 'session')),
  member_pence integer check (member_pence between 0 and 10000000),
  ally_pence integer check (ally_pence between 0 and 10000000),
  outside_pence integer check (outside_pence between 0 and 10000000),
  on_offer boolean not null default false,
  made_at timestamptz not null,
  closed_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, part_of) references place (body_id, id),
  constraint place_not_part_of_itself check (part_of <> id)
);
comment on table place is 'A room or a thing that can be held: how many it takes, how one gets in, what it costs in whole pence. part_of: it is a piece of a bigger room, and the two cannot be held at once. toilet: one that a wheelchair fits in. on_offer: groups that are not members may ask for it on the public page. Whose: the body''s. For: knowing what there is and lending it. Kept: for good.';
create unique index place_name on place (body_id, lower(name)) where closed_at is null;
alter table place enable row level security;
alter table place force row level security;

create table opening (
  body_id uuid not null,
  place_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  primary key (body_id, place_id, weekday, opens),
  foreign key (body_id, place_id) references place (body_id, id) on delete cascade
);
comment on table opening is 'When a room can be used, by weekday (1 is Monday), as wall time in the body''s zone. One that closes no later than it opens closes on the next day. A room without any line is open as the room it is part of, or always. Whose: the body''s. For: not promising a locked door. Kept: while it is true.';
alter table opening enable row level security;
alter table opening force row level security;

create table odd_day (
  body_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  on_day date not null,
  opens time,
  closes time,
  why text not null default '' check (length(why) <= 120),
  primary key (body_id, id),
  unique (body_id, place_id, on_day),
  foreign key (body_id, place_id) references place (body_id, id) on delete cascade,
  constraint odd_day_both_or_neither check ((opens is null) = (closes is null))
);
comment on table odd_day is 'A day on which a room is open at other hours than its weekday says, or (without hours) not at all. Whose: the body''s. For: holidays and repairs. Kept: for good.';
alter table odd_day enable row level security;
alter table odd_day force row level security;

create table due_date (
  body_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  what text not null check (what in ('lease', 'insurance', 'licence', 'safety', 'other')),
  note text not null default '' check (length(note) <= 200),
  due_on date not null,
  told_days smallint check (told_days in (90, 30, 7)),
  made_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (body_id, id),
  foreign key (body_id, place_id) references place (body_id, id) on delete cascade
);
comment on table due_date is 'A day by which something about a place must be seen to: the lease, the insurance. told_days is the last warning that was mailed to the officers (90, 30 or 7 days ahead). Whose: the body''s. For: keeping the building. Kept: for good.';
create index due_date_ahead on due_date (body_id, due_on) where settled_at is null;
alter table due_date enable row level security;
alter table due_date force row level security;

create table booking (
  body_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  title text not null check (length(title) between 1 and 120),
  made_at timestamptz not null,
  made_by uuid,
  primary key (body_id, id),
  foreign key (body_id, place_id) references place (body_id, id)
);
comment on table booking is 'The same room week after week: what its holds have in common. Whose: the body''s. For: freeing them together. Kept: as its holds.';
alter table booking enable row level security;
alter table booking force row level security;

create table skipped_date (
  body_id uuid not null,
  booking_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  why text not null check (why in ('taken', 'closed')),
  primary key (body_id, booking_id, starts_at),
  foreign key (body_id, booking_id) references booking (body_id, id) on delete cascade,
  constraint skipped_date_ends_after_it_starts check (ends_at > starts_at)
);
comment on table skipped_date is 'A date of a weekly booking on which the room was not free. Whose: the body''s. For: finding another room for it. Kept: as its booking.';
alter table skipped_date enable row level security;
alter table skipped_date force row level security;

create table hold (
  body_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  setup_minutes integer not null default 0 check (setup_minutes between 0 and 720),
  clearing_minutes integer not null default 0 check (clearing_minutes between 0 and 720),
  title text not null default '' check (length(title) <= 120),
  for_kind text check (for_kind in ('occasion', 'request')),
  for_body_id uuid,
  for_id uuid,
  booking_id uuid,
  made_at timestamptz not null,
  made_by uuid references person,
  made_by_shown text not null default '' check (length(made_by_shown) <= 80),
  freed_at timestamptz,
  freed_by uuid,
  moved_at timestamptz,
  was_place_id uuid,
  was_starts_at timestamptz,
  was_ends_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, place_id) references place (body_id, id),
  foreign key (body_id, was_place_id) references place (body_id, id),
  foreign key (body_id, booking_id) references booking (body_id, id),
  constraint hold_ends_after_it_starts check (ends_at > starts_at),
  constraint hold_ends_some_day check (ends_at <= starts_at + interval '14 days'),
  constraint hold_for_one_thing check (num_nonnulls(for_kind, for_body_id, for_id) in (0, 3))
);
comment on table hold is 'Somebody has a room or a thing from then till then. for_*: the occasion or the request it is held for, which may be of another body of the unit. title is what members may read; without one it is simply in use. was_*: where it stood before it was last moved. made_by_shown is a first name and initial. Whose: the body''s. For: two groups never standing before one door. Kept: for good; who made it for 24 months from made_at, then without made_by, made_by_shown. Erased: without made_by, made_by_shown.';
create unique index hold_for on hold (body_id, for_id, place_id) where for_id is not null and freed_at is null;
create index hold_when on hold (body_id, starts_at);
create index hold_of_booking on hold (body_id, booking_id) where booking_id is not null;
create index hold_made_by on hold (made_by) where made_by is not null;
create index hold_for_what on hold (for_id) where for_id is not null;
alter table hold enable row level security;
alter table hold force row level security;

-- A hold occupies its room and every part of it, with the time for setting up and clearing. So a hall and a half of it
-- meet in the half's rows, and the two halves meet nowhere. Freed, the rows go.
create table occupied (
  body_id uuid not null,
  hold_id uuid not null,
  place_id uuid not null,
  span tstzrange not null check (not isempty(span) and lower_inc(span) and not upper_inc(span)),
  primary key (body_id, hold_id, place_id),
  foreign key (body_id, hold_id) references hold (body_id, id) on delete cascade,
  foreign key (body_id, place_id) references place (body_id, id),
  constraint held_by_one exclude using gist (body_id with =, place_id with =, span with &&)
);
comment on table occupied is 'Which rooms a live hold takes up, and from when to when (half open: one may begin as another ends). Two never overlap; the database sees to it. Whose: the body''s. For: holds that never clash. Kept: while the hold stands.';
alter table occupied enable row level security;
alter table occupied force row level security;

create table request (
  body_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  person_id uuid references person,
  group_name text not null check (length(group_name) <= 120),
  standing text not null check (standing in ('member', 'ally', 'outside')),
  name text not null check (length(name) <= 120),
  contact text check (length(contact) between 1 and 120),
  language text not null default 'en' check (length(language) <= 10),
  purpose text not null check (length(purpose) <= 1000),
  people integer check (people between 1 and 9999),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  asked_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'declined', 'withdrawn')),
  answer text not null default '' check (length(answer) <= 500),
  answered_at timestamptz,
  answered_by uuid,
  hold_id uuid,
  primary key (body_id, id),
  foreign key (body_id, place_id) references place (body_id, id),
  foreign key (body_id, hold_id) references hold (body_id, id),
  constraint request_ends_after_it_starts check (ends_at > starts_at),
  constraint request_member_or_contact check (person_id is null or contact is null)
);
comment on table request is 'Somebody asks for a room: a group without an account, by name and one contact, or a member for their group. Nothing is held until it is approved. Whose: the asker''s. For: answering them. Kept: for 24 months from asked_at, then without person_id, contact, name, group_name, purpose, answer. Erased: without person_id, contact, name, purpose, answer.';
create index request_waiting on request (body_id, asked_at) where state = 'waiting';
create index request_of_person on request (person_id) where person_id is not null;
alter table request enable row level security;
alter table request force row level security;

-- In the street (no rooms open) what is on offer shows.
create policy place_seen on place for select using (
  body_id = any ((select reach())::uuid[])
  or (on_offer and closed_at is null and (select reach()) is null and body_id = (select here())));
create policy place_made on place for insert with check (ours(body_id));
create policy place_changed on place for update using (ours(body_id)) with check (ours(body_id));
create policy opening_seen on opening for select using (
  exists (select from place p where p.body_id = opening.body_id and p.id = opening.place_id));
create policy opening_made on opening for insert with check (ours(body_id));
create policy opening_removed on opening for delete using (ours(body_id));
create policy odd_day_seen on odd_day for select using (
  exists (select from place p where p.body_id = odd_day.body_id and p.id = odd_day.place_id));
create policy odd_day_made on odd_day for insert with check (ours(body_id));
create policy odd_day_changed on odd_day for update using (ours(body_id)) with check (ours(body_id));
create policy odd_day_removed on odd_day for delete using (ours(body_id));
create policy due_date_seen on due_date for select using (body_id = any ((select reach())::uuid[]));
create policy due_date_made on due_date for insert with check (ours(body_id));
create policy due_date_changed on due_date for update using (ours(body_id)) with check (ours(body_id));
-- A ward holds the constituency's hall, so holds are written anywhere in the unit.
create policy booking_seen on booking for select using (body_id = any ((select reach())::uuid[]));
create policy booking_made on booking for insert with check (body_id = any ((select reach())::uuid[]));
create policy skipped_date_seen on skipped_date for select using (body_id = any ((select reach())::uuid[]));
create policy skipped_date_made on skipped_date for insert with check (body_id = any ((select reach())::uuid[]));
create policy skipped_date_removed on skipped_date for delete using (body_id = any ((select reach())::uuid[]));
create policy hold_seen on hold for select using (body_id = any ((select reach())::uuid[]));
create policy hold_made on hold for insert with check (body_id = any ((select reach())::uuid[]));
create policy hold_changed on hold for update
  using (body_id = any ((select reach())::uuid[])) with check (body_id = any ((select reach())::uuid[]));
create policy occupied_seen on occupied for select using (
  body_id = any ((select reach())::uuid[])
  or ((select reach()) is null and body_id = (select here()) and exists (
    select from place p where p.body_id = occupied.body_id)));
create policy occupied_made on occupied for insert with check (body_id = any ((select reach())::uuid[]));
create policy occupied_removed on occupied for delete using (body_id = any ((select reach())::uuid[]));
create policy request_seen on request for select using (
  person_id = (select me()) or body_id = any ((select roll())::uuid[]));
create policy request_left on request for insert with check (
  (person_id = (select me()) and body_id = any ((select reach())::uuid[]))
  or (person_id is null and state = 'waiting' and (select reach()) is null and body_id = (select here())));
create policy request_answered on request for update
  using (person_id = (select me()) or body_id = any ((select roll())::uuid[]))
  with check (person_id = (select me()) or body_id = any ((select roll())::uuid[]));

grant select, insert, update on place, odd_day, due_date, hold, request to hall_app;
grant select, insert on opening, booking, skipped_date, occupied to hall_app;
grant delete on opening, odd_day, skipped_date, occupied to hall_app;

-- One more of the short list of SECURITY DEFINER functions (see 004).
grant select on request to hall_lens;
create policy request_lens on request for select to hall_lens using (true);

create function requests_waiting() returns integer
  language sql stable security definer set search_path = public
  begin atomic
    select count(*)::integer from request r
    where r.state = 'waiting' and r.body_id = any ((select reach())::uuid[]) and ours(r.body_id);
  end;
alter function requests_waiting() owner to hall_lens;
revoke all on function requests_waiting() from public;
grant execute on function requests_waiting() to hall_app;
comment on function requests_waiting() is 'How many requests for rooms wait for an answer here. A count only.';

-- A series holds a room for all its dates; a date whose host chose otherwise keeps that choice.
alter table series add column room_id uuid;
comment on column series.room_id is 'The room its dates hold, as far as it is free; of any body of the unit.';
alter table occasion add column room_chosen boolean not null default false;
comment on column occasion.room_chosen is 'The room of this date was chosen by hand: its series leaves it alone.';
