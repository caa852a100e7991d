-- Figures for the bodies above, people's comings and goings within the unit, and how the figures are checked.

-- Groups of one to nine people are not told, others go to the nearest five (TRUST.md, "Upward figures").
create function shown(people bigint) returns integer language sql immutable parallel safe
  return case when people = 0 then 0 when people < 10 then null else ((people + 2) / 5 * 5)::integer end;
comment on function shown(bigint) is 'A number of people as a body above may see it: null stands for under 10.';

create function figures_below(months integer default 13)
  returns table (body_id uuid, level text, month date, units integer, units_silent integer, members integer,
    members_silent integer, active integer, carried integer, took_part integer, reached integer, on_paper integer,
    newly_active integer, kept integer, lapsed integer, returned integer, joined integer)
  language sql stable security definer set search_path = public
  begin atomic
    with unit as (
      select b.id, b.path[array_position(b.path, here()) + 1] as branch_of
      from body b
      where b.unit_id = b.id and b.id <> here() and here() = any (b.path) and b.closed_on is null
        -- Whoever stands in a unit has its own exact figures and needs none of these.
        and exists (select from body h where h.id = here() and h.unit_id is null)
    ), latest as (
      select max(s.month) as month from unit u join snapshot s on s.body_id = u.id
    ), fact as (
      select u.id, u.branch_of, s.*
      from unit u cross join latest l
        join snapshot s on s.body_id = u.id and s.month > l.month - make_interval(months => months) and s.month <= l.month
    ), told as (
      select f.id as at, 'unit' as level, f.* from fact f, latest l where f.month > l.month - interval '2 months'
      union all
      select f.branch_of, 'part', f.* from fact f, latest l where f.month > l.month - interval '2 months' and f.branch_of <> f.id
      union all
      select here(), 'whole', f.* from fact f
    )
    select t.at, t.level, t.month, count(*)::integer, count(*) filter (where not t.recorded)::integer, sum(t.members)::integer,
      coalesce(sum(t.members) filter (where not t.recorded), 0)::integer,
      shown(sum(t.active) filter (where t.recorded)), shown(sum(t.carried) filter (where t.recorded)),
      shown(sum(t.took_part) filter (where t.recorded)), shown(sum(t.reached) filter (where t.recorded)),
      shown(sum(t.on_paper) filter (where t.recorded)), shown(sum(t.newly_active) filter (where t.recorded)),
      shown(sum(t.kept) filter (where t.recorded)), shown(sum(t.lapsed) filter (where t.recorded)),
      shown(sum(t.returned) filter (where t.recorded)), shown(sum(t.joined))
    from told t group by t.at, t.level, t.month;
  end;
alter function figures_below(integer) owner to hall_lens;
revoke all on function figures_below(integer) from public;
grant execute on function figures_below(integer) to hall_app;
comment on function figures_below(integer) is 'Figures of the units below here(), from the snapshots of the closed months: numbers of members exact, every other number of people under 10 null, the rest to the nearest 5. Where units_silent = units nothing is known. Nothing at all unless here() is above the units. No names.';

create function flow_within(at uuid, flow text, opens timestamptz, closes timestamptz, last_day date, days integer default 90)
  returns table (person_id uuid, last_at timestamptz, times bigint, before_at timestamptz)
  language sql stable security definer set search_path = public
  begin atomic
    with stood as (
      select f.*, f.rung in ('carried', 'took-part') as active
      from footing(array[at], opens, closes, last_day, days) f
      where at = any ((select reach())::uuid[]) and f.member and (f.was_active or f.rung in ('carried', 'took-part'))
    ), chosen as (
      select s.person_id, s.unit_id, s.last_at,
        case
          when s.active and s.was_active then 'kept'
          when s.was_active then 'lapsed'
          when exists (
            select from deed d
            where d.person_id = s.person_id and d.body_id = any ((select reach())::uuid[]) and d.done_at <= opens
              and d.rung in ('took-part', 'carried') and d.reverses is null
              and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id)) then 'returned'
          else 'newly-active'
        end as flow
      from stood s
    )
    select c.person_id, c.last_at, seen.times, seen.before_at
    from chosen c cross join lateral (
      select count(*) filter (where d.done_at > c.last_at - make_interval(days => days)) as times,
        max(d.done_at) filter (where d.done_at <= opens) as before_at
      from deed d
      where d.person_id = c.person_id and d.body_id = any ((select reach())::uuid[]) and d.done_at <= c.last_at
        and d.rung in ('took-part', 'carried') and d.reverses is null
        and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id)) seen
    where c.flow = flow_within.flow;
  end;
alter function flow_within(uuid, text, timestamptz, timestamptz, date, integer) owner to hall_lens;
revoke all on function flow_within(uuid, text, timestamptz, timestamptz, date, integer) from public;
grant execute on function flow_within(uuid, text, timestamptz, timestamptz, date, integer) to hall_app;
comment on function flow_within(uuid, text, timestamptz, timestamptz, date, integer) is 'Who became active, stayed, lapsed or came back between two moments in a body of this unit: ids and dates, so that a ward''s list counts what its people did at the constituency. The names come from tables whose policies ask for the list.';

create function kinds_within(at uuid, since timestamptz) returns table (kind text, deeds integer, people integer)
  language sql stable security definer set search_path = public
  begin atomic
    select d.kind, count(*)::integer, count(distinct d.person_id)::integer
    from deed d
    where d.body_id in (select b.id from body b where at = any (b.path) and b.id = any ((select reach())::uuid[]))
      and d.done_at > since and d.rung is not null and d.reverses is null
      and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id)
    group by d.kind;
  end;
alter function kinds_within(uuid, timestamptz) owner to hall_lens;
revoke all on function kinds_within(uuid, timestamptz) from public;
grant execute on function kinds_within(uuid, timestamptz) to hall_app;
comment on function kinds_within(uuid, timestamptz) is 'How many deeds of each kind were recorded in a body of this unit and below it since a moment, and by how many people. No names, no ids.';

create table figure_check (
  body_id uuid not null references body,
  id uuid not null,
  checked_at timestamptz not null,
  people integer not null,
  standing_wrong integer not null,
  tally_was integer not null,
  tally_is integer not null,
  took_ms integer not null,
  primary key (body_id, id)
);
comment on table figure_check is 'Each night''s recount of a body''s standing and tally from its deeds and memberships: how many people were looked at, how many stood wrong and were put right, what the tally was and is. Whose: the body''s; no names. For: trusting the figures. Kept: 24 months.';
create index figure_check_latest on figure_check (body_id, checked_at desc);
alter table figure_check enable row level security;
alter table figure_check force row level security;
create policy figure_check_seen on figure_check for select using (body_id = any ((select reach())::uuid[]));
create policy figure_check_made on figure_check for insert with check (body_id = any ((select reach())::uuid[]));
grant select, insert on figure_check to hall_app;
