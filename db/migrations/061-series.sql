-- What repeats. A series is a stack of plans: each says, from a day on, what is on and when. Of the plans that stand, the
-- one made last is in force from its day; taken back, those below it are in force again. Occasions are made ahead from
-- it, and each remembers which plan it was made from, so that what was changed on one of them alone is known and kept.

create table series (
  body_id uuid not null references body,
  id uuid not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (body_id, id)
);
comment on table series is 'Something that repeats: a breakfast club, a choir. What and when stands in its plans. Whose: the body''s. For: the calendar of the weeks ahead. Kept: for good.';
alter table series enable row level security;
alter table series force row level security;

create table series_plan (
  body_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  n smallint not null check (n between 1 and 9999),
  from_day date not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  title text not null check (length(title) between 1 and 120),
  about text not null default '' check (length(about) <= 2000),
  place text not null default '' check (length(place) <= 200),
  open_to text not null default 'members' check (open_to in ('members', 'everyone')),
  host_id uuid references person,
  host_shown text not null default '' check (length(host_shown) <= 80),
  from_time time not null,
  until_time time not null,
  days_over smallint not null default 0 check (days_over between 0 and 6),
  repeats text not null check (repeats in ('weeks', 'month-weekday', 'month-day', 'dates', 'ended')),
  begins_on date not null,
  apart smallint not null default 1 check (apart between 1 and 12),
  weekdays text[] not null default '{}' check (weekdays <@ array['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']),
  nths smallint[] not null default '{}' check (nths <@ array[1, 2, 3, 4, -1]::smallint[]),
  month_day smallint check (month_day between 1 and 31),
  short_months text not null default 'skip' check (short_months in ('skip', 'last-day')),
  dates date[] not null default '{}' check (cardinality(dates) <= 60),
  ends_on date,
  times smallint check (times between 1 and 500),
  rests_in_school_holidays boolean not null default false,
  rests_in_closures boolean not null default true,
  made_at timestamptz not null,
  made_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (body_id, id),
  unique (body_id, series_id, n),
  foreign key (body_id, series_id) references series (body_id, id) on delete cascade,
  constraint series_plan_lasts check (days_over > 0 or until_time > from_time),
  constraint series_plan_ends_once check (ends_on is null or times is null),
  constraint series_plan_says_which_days check (case repeats
    when 'weeks' then cardinality(weekdays) > 0
    when 'month-weekday' then cardinality(nths) > 0 and cardinality(weekdays) = 1
    when 'month-day' then month_day is not null
    when 'dates' then cardinality(dates) > 0
    else true end)
);
comment on table series_plan is 'What a series is from a day on: what, where, at what time of day in the body''s own zone, on which days. begins_on is the day from which weeks, months and times are counted. Taken back, it keeps its row. Whose: the body''s. For: making occasions ahead, and undoing a mistaken change. Kept: for good; the host''s name 7 years.';
create index series_plan_of_host on series_plan (host_id) where host_id is not null;
alter table series_plan enable row level security;
alter table series_plan force row level security;

create table series_slot (
  body_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  name text not null default '' check (length(name) <= 60),
  does text not null default 'attended' check (does in ('attended', 'did-shift', 'hosted', 'taught')),
  minimum integer not null default 0 check (minimum between 0 and 9999),
  maximum integer check (maximum between 1 and 9999),
  place smallint not null default 0,
  asks text check (asks in ('keyholder', 'cook', 'first-aid', 'till', 'childcare', 'steward')),
  covers text not null default 'whole' check (covers in ('whole', 'opening', 'closing')),
  primary key (body_id, id),
  foreign key (body_id, plan_id) references series_plan (body_id, id) on delete cascade,
  constraint series_slot_holds_its_minimum check (minimum <= maximum)
);
comment on table series_slot is 'What each occasion of a plan needs; the one without a name is simply coming along. Whose: the body''s. For: the slots of occasions made ahead. Kept: as the plan.';
create unique index series_slot_name on series_slot (body_id, plan_id, lower(name));
alter table series_slot enable row level security;
alter table series_slot force row level security;

create table series_exception (
  body_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  day date not null,
  kind text not null check (kind in ('skipped', 'added')),
  made_at timestamptz not null,
  made_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (body_id, id),
  foreign key (body_id, series_id) references series (body_id, id) on delete cascade
);
comment on table series_exception is 'One day on which a series is not, or is all the same. Whose: the body''s. For: the calendar. Kept: for good.';
create unique index series_exception_standing on series_exception (body_id, series_id, day) where withdrawn_at is null;
alter table series_exception enable row level security;
alter table series_exception force row level security;

create table closed_period (
  body_id uuid not null references body,
  id uuid not null,
  kind text not null check (kind in ('school-holiday', 'closure')),
  name text not null check (length(name) between 1 and 80),
  from_day date not null,
  until_day date not null,
  made_at timestamptz not null,
  made_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  primary key (body_id, id),
  constraint closed_period_ends_after_it_begins check (until_day between from_day and from_day + 366)
);
comment on table closed_period is 'School holidays, and days on which the hall is closed; the unit''s hold for its wards too. Whose: the body''s. For: series that rest in them. Kept: for good.';
create index closed_period_when on closed_period (body_id, until_day) where removed_at is null;
alter table closed_period enable row level security;
alter table closed_period force row level security;

alter table occasion
  add column series_id uuid,
  add column series_day date,
  add column series_plan_id uuid,
  add column series_starts_at timestamptz,
  add column series_ends_at timestamptz,
  add column left_series_at timestamptz,
  add constraint occasion_of_series foreign key (body_id, series_id) references series (body_id, id),
  add constraint occasion_of_plan foreign key (body_id, series_plan_id) references series_plan (body_id, id),
  add constraint occasion_has_its_day check ((series_id is null) = (series_day is null));
comment on column occasion.series_day is 'The day on which its series put it: with series_id its name for good, wherever it is moved.';
comment on column occasion.series_plan_id is 'The plan it was last made or changed from: what differs from it was changed on this one alone.';
comment on column occasion.series_starts_at is 'When its series puts it; starts_at differs where this one was moved.';
comment on column occasion.left_series_at is 'Since when it is no longer in the series. It stays because somebody had said yes to it.';
create unique index occasion_once_in_series on occasion (body_id, series_id, series_day) where series_id is not null;

create policy series_seen on series for select using (body_id = any ((select reach())::uuid[]));
create policy series_made on series for insert with check (ours(body_id) and body_id = any ((select reach())::uuid[]));
create policy series_changed on series for update using (ours(body_id)) with check (ours(body_id));
create policy series_plan_seen on series_plan for select using (body_id = any ((select reach())::uuid[]));
create policy series_plan_made on series_plan for insert with check (ours(body_id) and body_id = any ((select reach())::uuid[]));
create policy series_plan_changed on series_plan for update using (ours(body_id)) with check (ours(body_id));
create policy series_slot_seen on series_slot for select using (body_id = any ((select reach())::uuid[]));
create policy series_slot_made on series_slot for insert with check (ours(body_id) and body_id = any ((select reach())::uuid[]));
create policy series_exception_seen on series_exception for select using (body_id = any ((select reach())::uuid[]));
create policy series_exception_made on series_exception for insert with check (ours(body_id) and body_id = any ((select reach())::uuid[]));
create policy series_exception_changed on series_exception for update using (ours(body_id)) with check (ours(body_id));
create policy closed_period_seen on closed_period for select using (body_id = any ((select reach())::uuid[]));
create policy closed_period_made on closed_period for insert with check (ours(body_id) and body_id = any ((select reach())::uuid[]));
create policy closed_period_changed on closed_period for update using (ours(body_id)) with check (ours(body_id));

-- On the short list of SECURITY DEFINER functions (see 004).
create function nobody_said(body uuid, occasion uuid) returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select body = any ((select reach())::uuid[])
      and not exists (select from commitment c where c.body_id = body and c.occasion_id = occasion);
  end;
alter function nobody_said(uuid, uuid) owner to hall_lens;
revoke all on function nobody_said(uuid, uuid) from public;
grant execute on function nobody_said(uuid, uuid) to hall_app;
comment on function nobody_said(uuid, uuid) is 'Whether nobody ever said anything to this occasion of the unit, so that it may go without anybody missing it. Yes or no, nothing more.';

-- An occasion that a series made, and that nobody ever spoke to, may go again when the series changes.
create policy occasion_removed on occasion for delete using (ours(body_id) and series_id is not null and nobody_said(body_id, id));

grant select, insert, update on series, series_plan, series_exception, closed_period to hall_app;
grant select, insert on series_slot to hall_app;
grant delete on occasion to hall_app;
