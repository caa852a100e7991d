-- After the first run a hall keeps its own bodies: names, clocks, languages, branches that open and close. Who may, the
-- database asks itself, by the offices of whoever asks: standing orders stand before it, and this behind them.

-- What a body is for good (its address, its place in the tree, whose list it shares) nobody changes from the app.
revoke update on body from hall_app;
grant update (name, time_zone, language, closed_on) on body to hall_app;

create function unfounded() returns boolean language sql stable security definer set search_path = public
  begin atomic
    select not exists (select from office);
  end;
alter function unfounded() owner to hall_lens;
revoke all on function unfounded() from public;
grant execute on function unfounded() to hall_app;
comment on function unfounded() is 'Whether nobody has ever held an office: only then may bodies be made by nobody, in the first run. Yes or no.';

create function i_keep(which uuid, inside boolean default false) returns boolean language sql stable parallel safe set search_path = public
  return exists (
    select from body t join office o on o.body_id = any (t.path) join body at on at.id = o.body_id
    where t.id = which and o.person_id = (select me()) and o.ended_at is null
      -- The door counts days by the clock of the place; here a day more or less is left to it.
      and o.began_on <= current_date + 1 and o.ends_on > current_date - 1
      and case when o.role in ('secretary', 'chair') then at.unit_id = t.unit_id
        when o.role in ('regional-organiser', 'national-officer') then t.unit_id is null or (t.unit_id = t.id and not inside) end);
comment on function i_keep(uuid, boolean) is 'Whether my office keeps this body: secretary or chair of its unit, or of itself, within the unit; above, an officer of the region or the nation, down to the unit. inside: what stands below it, too; into a unit nobody reaches from above. It sees with the eyes of whoever asks.';

create function fits_below(parent uuid, made uuid, path uuid[], unit uuid, register uuid, kind text) returns boolean
  language sql stable parallel safe set search_path = public
  return exists (
    select from body p
    where p.id = parent and p.closed_on is null and fits_below.path = p.path || made and register = p.register_id
      and case when p.unit_id is not null then p.unit_id = p.id and unit = p.id and fits_below.kind in ('branch', 'section', 'circle')
        when fits_below.kind in ('region', 'union-region') then unit is null
        else unit = made and fits_below.kind in ('constituency', 'branch', 'union-branch', 'section', 'circle', 'co-op', 'tenants-union') end);
comment on function fits_below(uuid, uuid, uuid[], uuid, uuid, text) is 'Whether a body would stand rightly below another: in a unit it shares the unit''s list, above the units it is a unit or a region.';

create function in_the_way(which uuid, from_moment timestamptz default now())
  returns table (members integer, offices integer, occasions integer, holds integer, requests integer, rolls integer, bodies integer)
  language sql stable security definer set search_path = public
  begin atomic
    select
      (select count(*) from membership m where m.body_id = which and m.counts)::integer,
      -- In a unit the last who are able to act cannot end their offices: they rest while it is closed.
      (select count(*) from office o join body b on b.id = o.body_id where o.body_id = which and b.unit_id <> b.id
        and o.ended_at is null and o.ends_on > from_moment::date)::integer,
      (select count(*) from occasion o where o.body_id = which and o.ends_at > from_moment and not exists (
        select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null))::integer,
      (select count(*) from hold h where h.freed_at is null and h.ends_at > from_moment
        and (h.body_id = which or (h.for_kind = 'occasion' and h.for_body_id = which)))::integer,
      (select count(*) from request r where r.body_id = which and r.state = 'waiting')::integer,
      (select count(*) from roll_freeze f where f.body_id = which and f.withdrawn_at is null and f.ends_at > from_moment)::integer,
      (select count(*) from body b where b.parent_id = which and b.closed_on is null)::integer
    where i_keep(which);
  end;
grant select on calling_off, hold, roll_freeze to hall_lens;
create policy calling_off_lens on calling_off for select to hall_lens using (true);
create policy hold_lens on hold for select to hall_lens using (true);
create policy roll_freeze_lens on roll_freeze for select to hall_lens using (true);
alter function in_the_way(uuid, timestamptz) owner to hall_lens;
revoke all on function in_the_way(uuid, timestamptz) from public;
grant execute on function in_the_way(uuid, timestamptz) to hall_app;
comment on function in_the_way(uuid, timestamptz) is 'What stands in the way of closing a body, for whoever keeps it: counts of members, offices, what is still to come, open bodies below. No names.';

create function nothing_in_the_way(which uuid) returns boolean language sql stable set search_path = public
  return coalesce((select w.members + w.offices + w.occasions + w.holds + w.requests + w.rolls + w.bodies from in_the_way(which) w) = 0, false);
comment on function nothing_in_the_way(uuid) is 'Whether a body can be closed by whoever asks.';

drop policy body_founded on body;
create policy body_founded on body for insert with check (
  case when me() is null then coalesce(parent_id, id) = here() and unfounded()
    else parent_id = here() and i_keep(parent_id, true) and closed_on is null
      and fits_below(parent_id, id, path, unit_id, register_id, kind) end);
drop policy body_changed on body;
-- One stands in the body itself, or in one above it; a body is closed from above, when nothing in it is left to do.
create policy body_changed on body for update
  using (here() = any (path) and i_keep(id))
  with check (here() = any (path) and i_keep(id) and (closed_on is null or (here() <> id and nothing_in_the_way(id))));

create table body_change (
  body_id uuid not null references body,
  id uuid not null,
  what text not null check (what in ('added', 'name', 'time_zone', 'language', 'closed', 'opened')),
  was text not null default '' check (length(was) <= 120),
  became text not null default '' check (length(became) <= 120),
  changed_at timestamptz not null,
  changed_by uuid references person,
  changed_by_shown text not null default '' check (length(changed_by_shown) <= 80),
  primary key (body_id, id)
);
comment on table body_change is 'What was changed of a body itself: its name, its clock, its language, that it was added, closed, opened again; from what to what, when, by whom (first name and initial). Never changed. Whose: the body''s. For: seeing who renamed what, and putting it back. Kept: for good; who changed it for 24 months from changed_at, then without changed_by, changed_by_shown. Erased: without changed_by, changed_by_shown.';
create index body_change_lately on body_change (body_id, changed_at desc, id);
create index body_change_by on body_change (changed_by) where changed_by is not null;
alter table body_change enable row level security;
alter table body_change force row level security;
create policy body_change_seen on body_change for select using (body_id = any ((select reach())::uuid[]) or i_keep(body_id));
create policy body_change_written on body_change for insert with check (changed_by = (select me()) and i_keep(body_id));
grant select, insert on body_change to hall_app;

-- The days of a roll are counted by the clock that hung there when they were set, whatever hangs there later.
alter table roll_freeze add column time_zone text;
comment on column roll_freeze.time_zone is 'By whose midnight its days begin; null where it was set before a body could change its clock: by the body''s.';
alter table roll_freeze no force row level security;
update roll_freeze f set time_zone = (select b.time_zone from body b where b.id = f.body_id);
alter table roll_freeze force row level security;

-- As 091, with who changed a body.
create or replace function merge_ways() returns table (kept_in name, who name, how text, why text)
  language sql immutable
  begin atomic
    select w.kept_in::name, w.who::name, w.how, w.why from (values
      ('absence', 'person_id', 'carried', ''),
      ('access_log', 'person_id', 'left', 'each link of the chain holds the one before; it says whose entry was opened on that day'),
      ('body_change', 'changed_by', 'carried', ''),
      ('calendar_address', 'person_id', 'carried', ''),
      ('capability', 'person_id', 'carried', ''),
      ('commitment', 'person_id', 'carried', ''),
      ('contact_agreement_change', 'person_id', 'carried', ''),
      ('contact_point', 'person_id', 'own way', 'copied, and ended at the entry that goes, so that the history of each stays to be read'),
      ('contact_undo', 'person_id', 'carried', ''),
      ('custom_value', 'person_id', 'own way', 'copied where the entry that stays says nothing'),
      ('deed', 'person_id', 'carried', ''),
      ('erasure', 'person_id', 'carried', ''),
      ('field_change', 'person_id', 'carried', ''),
      ('friendly_word', 'settled_by', 'carried', ''),
      ('handover', 'person_id', 'carried', ''),
      ('handover', 'to_person_id', 'carried', ''),
      ('handover_refusal', 'person_id', 'carried', ''),
      ('hold', 'made_by', 'carried', ''),
      ('list_before', 'person_id', 'left', 'how that entry stood before a list; taking the list back needs it so'),
      ('list_row', 'person_id', 'left', 'which entry a line of a list was matched to; taking the list back needs it so'),
      ('looking_back', 'said_by', 'carried', ''),
      ('membership', 'person_id', 'own way', 'one place on each list; the number of the one that goes stays, so that next month''s list still finds it'),
      ('membership_period', 'person_id', 'own way', 'follows the places on the lists'),
      ('need', 'person_id', 'carried', ''),
      ('next_time', 'settled_by', 'carried', ''),
      ('occasion', 'host_id', 'carried', ''),
      ('office', 'person_id', 'carried', ''),
      ('pass', 'person_id', 'carried', ''),
      ('person', 'merged_into', 'carried', ''),
      ('person_merge', 'gone_id', 'left', 'what the earlier merge was'),
      ('person_merge', 'kept_id', 'left', 'what the earlier merge was'),
      ('person_tag', 'person_id', 'own way', 'copied, so that each keeps theirs when it is taken back'),
      ('possible_double', 'one_id', 'left', 'a pair with an entry that is gone is not asked about; the next list finds it again'),
      ('possible_double', 'other_id', 'left', 'a pair with an entry that is gone is not asked about; the next list finds it again'),
      ('reminder_wish', 'person_id', 'carried', ''),
      ('request', 'person_id', 'carried', ''),
      ('roll_entry', 'person_id', 'left', 'a frozen roll is never changed: its hash was published'),
      ('rota_freeze', 'person_id', 'carried', ''),
      ('rota_line', 'person_id', 'carried', ''),
      ('rota_place', 'person_id', 'carried', ''),
      ('rota_suggestion', 'asked_by', 'carried', ''),
      ('series_plan', 'host_id', 'carried', ''),
      ('setting', 'decided_by', 'carried', ''),
      ('sheet_row', 'person_id', 'carried', ''),
      ('solidarity', 'person_id', 'carried', ''),
      ('standing', 'person_id', 'own way', 'counted again from the deeds')
    ) as w (kept_in, who, how, why);
  end;
