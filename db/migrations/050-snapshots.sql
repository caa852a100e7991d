-- What a body was at the close of each month, and how that is worked out: one rule, in one place.

create table snapshot (
  body_id uuid not null references body,
  month date not null check (month = date_trunc('month', month)::date),
  rule smallint not null,
  window_days smallint not null,
  members integer not null,
  recorded boolean not null,
  carried integer not null,
  took_part integer not null,
  reached integer not null,
  on_paper integer not null,
  active integer not null generated always as (carried + took_part) stored,
  newly_active integer not null,
  kept integer not null,
  lapsed integer not null,
  returned integer not null,
  joined integer not null,
  joined_since jsonb not null default '[]',
  kinds jsonb not null default '{}',
  made_at timestamptz not null default now(),
  primary key (body_id, month),
  check (members = carried + took_part + reached + on_paper),
  check (carried + took_part = newly_active + kept + returned)
);
comment on table snapshot is 'The figures of a body at the close of a month, never changed afterwards. took_part leaves out those who carried, reached those who took part; recorded is false where nothing at all was recorded about anyone in the window. joined_since: of those who joined 1, 3, 6 and 12 months before, how many are members and active; kinds: how many deeds of each kind in the window. Whose: the body''s; no names. For: the trend, and the figures of the bodies above. Kept: for good.';
create index snapshot_by_month on snapshot (month, body_id);
alter table snapshot enable row level security;
alter table snapshot force row level security;
create policy snapshot_seen on snapshot for select using (body_id = any ((select reach())::uuid[]));
-- Nobody may change a snapshot, and the hall may make one by close_month only.
grant select on snapshot to hall_app;
grant select, insert on snapshot to hall_lens;
create policy snapshot_lens_seen on snapshot for select to hall_lens using (true);
create policy snapshot_lens_made on snapshot for insert to hall_lens with check (true);
grant select on body to hall_lens;
grant select on membership_period to hall_lens;
create policy membership_period_lens on membership_period for select to hall_lens using (true);

-- Where everybody stood at `closes`, and whether they were active at `opens`: the rule of who is active, over the deeds.
-- It asks with the asker's rights, so it shows only what they may see; the functions below lend it their eyes.
create function footing(bodies uuid[], opens timestamptz, closes timestamptz, last_day date, days integer)
  returns table (body_id uuid, person_id uuid, unit_id uuid, member boolean, rung text, was_active boolean,
    last_at timestamptz, joined_on date)
  language sql stable parallel safe
  begin atomic
    select m.body_id, m.person_id, b.unit_id, p.person_id is not null,
      case
        when did.carried_at > closes - make_interval(days => days) then 'carried'
        when did.took_part_at > closes - make_interval(days => days) then 'took-part'
        when did.reached_at > closes - make_interval(days => days) then 'reached'
        else 'on-paper'
      end,
      coalesce(did.was_active, false), did.took_part_at, m.joined_on
    from membership m
      join body b on b.id = m.body_id
      left join membership_period p on p.body_id = m.body_id and p.body_id = any (bodies) and p.person_id = m.person_id
        and p.state in ('member', 'arrears') and p.from_on <= last_day and (p.until_on is null or p.until_on > last_day)
      left join (
        select at.unit_id, d.person_id,
          max(d.done_at) filter (where d.rung in ('took-part', 'carried')) as took_part_at,
          max(d.done_at) filter (where d.rung = 'carried') as carried_at,
          max(d.done_at) filter (where d.rung = 'reached') as reached_at,
          bool_or(d.rung in ('took-part', 'carried') and d.done_at <= opens) as was_active
        from deed d join body at on at.id = d.body_id
        -- An array, so that the index on (body_id, done_at) is walked whether one body is asked about or all.
        where d.body_id = any (array(select u.id from body home join body u on u.unit_id = home.unit_id where home.id = any (bodies)))
          and d.rung is not null and d.reverses is null
          and d.done_at > opens - make_interval(days => days) and d.done_at <= closes
          and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id)
        group by at.unit_id, d.person_id
      ) did on did.unit_id = b.unit_id and did.person_id = m.person_id
    where m.body_id = any (bodies);
  end;
comment on function footing(uuid[], timestamptz, timestamptz, date, integer) is 'For everybody with a membership in these bodies: the rung they stood on at `closes`, and whether they were active at `opens`. A window of so many days looks back from each moment.';
grant execute on function footing(uuid[], timestamptz, timestamptz, date, integer) to hall_lens, hall_app;

-- Closes a month: makes the snapshots that are missing, and changes none that is there.
create function close_month(closing date, bodies uuid[] default null, rule_version integer default 1, days integer default 90)
  returns integer language plpgsql security definer set search_path = public
as $$
declare
  zone record;
  made integer := 0;
  made_here integer;
begin
  for zone in
    select b.time_zone, array_agg(b.id) as bodies,
      closing::timestamp at time zone b.time_zone as opens,
      (closing + interval '1 month')::timestamp at time zone b.time_zone as closes,
      (closing + interval '1 month' - interval '1 day')::date as last_day
    from body b
    where b.unit_id is not null and (close_month.bodies is null or b.id = any (close_month.bodies))
      and not exists (select from snapshot s where s.body_id = b.id and s.month = closing)
    group by b.time_zone
  loop
    insert into snapshot (body_id, month, rule, window_days, members, recorded, carried, took_part, reached, on_paper,
      newly_active, kept, lapsed, returned, joined, joined_since, kinds)
    with person_flow as (
      select f.*, f.rung in ('carried', 'took-part') as active,
        case
          when not f.member or f.rung not in ('carried', 'took-part') or f.was_active then false
          -- Asked only of those few who were not active and now are.
          else exists (
            select from deed d join body at on at.id = d.body_id
            where d.person_id = f.person_id and at.unit_id = f.unit_id and d.done_at <= zone.opens
              and d.rung in ('took-part', 'carried') and d.reverses is null
              and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id))
        end as came_back
      from footing(zone.bodies, zone.opens, zone.closes, zone.last_day, days) f
    ), figures as (
      select f.body_id,
        count(*) filter (where f.member) as members,
        bool_or(f.rung <> 'on-paper') as recorded,
        count(*) filter (where f.member and f.rung = 'carried') as carried,
        count(*) filter (where f.member and f.rung = 'took-part') as took_part,
        count(*) filter (where f.member and f.rung = 'reached') as reached,
        count(*) filter (where f.member and f.rung = 'on-paper') as on_paper,
        count(*) filter (where f.member and f.active and not f.was_active and not f.came_back) as newly_active,
        count(*) filter (where f.member and f.active and f.was_active) as kept,
        count(*) filter (where f.member and not f.active and f.was_active) as lapsed,
        count(*) filter (where f.came_back) as returned,
        count(*) filter (where f.member and f.joined_on between closing and zone.last_day) as joined,
        jsonb_build_array(
          jsonb_build_object('months', 1, 'joined', count(*) filter (where c.months = 1),
            'members', count(*) filter (where c.months = 1 and f.member),
            'active', count(*) filter (where c.months = 1 and f.member and f.active)),
          jsonb_build_object('months', 3, 'joined', count(*) filter (where c.months = 3),
            'members', count(*) filter (where c.months = 3 and f.member),
            'active', count(*) filter (where c.months = 3 and f.member and f.active)),
          jsonb_build_object('months', 6, 'joined', count(*) filter (where c.months = 6),
            'members', count(*) filter (where c.months = 6 and f.member),
            'active', count(*) filter (where c.months = 6 and f.member and f.active)),
          jsonb_build_object('months', 12, 'joined', count(*) filter (where c.months = 12),
            'members', count(*) filter (where c.months = 12 and f.member),
            'active', count(*) filter (where c.months = 12 and f.member and f.active))) as joined_since
      from person_flow f
        left join lateral (select (extract(year from closing) - extract(year from f.joined_on)) * 12
          + extract(month from closing) - extract(month from f.joined_on) as months) c on true
      group by f.body_id
    ), done as (
      select above.id as body_id, d.kind, count(*) as deeds
      from deed d join body at on at.id = d.body_id cross join lateral unnest(at.path) above (id)
      where above.id = any (zone.bodies)
        and d.body_id = any (array(select u.id from body home join body u on u.unit_id = home.unit_id where home.id = any (zone.bodies)))
        and d.rung is not null and d.reverses is null
        and d.done_at > zone.closes - make_interval(days => days) and d.done_at <= zone.closes
        and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id)
      group by above.id, d.kind
    ), kinds as (
      select done.body_id, jsonb_object_agg(done.kind, done.deeds) as kinds from done group by done.body_id
    )
    select b.id, closing, rule_version, days, coalesce(f.members, 0), coalesce(f.recorded, false) or k.kinds is not null,
      coalesce(f.carried, 0), coalesce(f.took_part, 0), coalesce(f.reached, 0), coalesce(f.on_paper, 0),
      coalesce(f.newly_active, 0), coalesce(f.kept, 0), coalesce(f.lapsed, 0), coalesce(f.returned, 0),
      coalesce(f.joined, 0), coalesce(f.joined_since, '[]'), coalesce(k.kinds, '{}')
    from unnest(zone.bodies) b (id) left join figures f on f.body_id = b.id left join kinds k on k.body_id = b.id
    on conflict do nothing;
    get diagnostics made_here = row_count;
    made := made + made_here;
  end loop;
  return made;
end $$;
alter function close_month(date, uuid[], integer, integer) owner to hall_lens;
revoke all on function close_month(date, uuid[], integer, integer) from public;
grant execute on function close_month(date, uuid[], integer, integer) to hall_app, hall_owner;
comment on function close_month(date, uuid[], integer, integer) is 'Makes the snapshots of a month for these bodies (null: for all that keep or share a list), from memberships and deeds; those already there stay as they are. Says how many it made, and nothing else.';
