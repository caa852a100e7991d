-- As 054, with the months a unit stood before it was closed: what the organisation was then does not change when one of its
-- units is closed now. A closed unit has no line of its own.
create or replace function figures_below(months integer default 13)
  returns table (body_id uuid, level text, month date, units integer, units_silent integer, members integer,
    members_silent integer, active integer, carried integer, took_part integer, reached integer, on_paper integer,
    newly_active integer, kept integer, lapsed integer, returned integer, joined integer)
  language sql stable security definer set search_path = public
  begin atomic
    with unit as (
      select b.id, b.path[array_position(b.path, here()) + 1] as branch_of, b.closed_on
      from body b
      where b.unit_id = b.id and b.id <> here() and here() = any (b.path)
        -- Whoever stands in a unit has its own exact figures and needs none of these.
        and exists (select from body h where h.id = here() and h.unit_id is null)
    ), latest as (
      select max(s.month) as month from unit u join snapshot s on s.body_id = u.id where u.closed_on is null
    ), fact as (
      select u.id, u.branch_of, u.closed_on, s.*
      from unit u cross join latest l
        join snapshot s on s.body_id = u.id and s.month > l.month - make_interval(months => months) and s.month <= l.month
          and (u.closed_on is null or s.month + interval '1 month' <= u.closed_on)
    ), told as (
      select f.id as at, 'unit' as level, f.* from fact f, latest l where f.month > l.month - interval '2 months' and f.closed_on is null
      union all
      select f.branch_of, 'part', f.* from fact f, latest l where f.month > l.month - interval '2 months' and f.branch_of <> f.id
      union all
      select here(), 'whole', f.* from fact f
    ), total as (
      select t.at, t.level, t.month, count(*)::integer as units, (count(*) filter (where not t.recorded))::integer as units_silent,
        sum(t.members)::integer as members, coalesce(sum(t.members) filter (where not t.recorded), 0)::integer as members_silent,
        sum(t.active) filter (where t.recorded) as active, sum(t.carried) filter (where t.recorded) as carried,
        sum(t.reached) filter (where t.recorded) as reached, sum(t.newly_active) filter (where t.recorded) as newly_active,
        sum(t.kept) filter (where t.recorded) as kept, sum(t.lapsed) filter (where t.recorded) as lapsed,
        sum(t.returned) filter (where t.recorded) as returned, sum(t.joined) as joined
      from told t group by t.at, t.level, t.month
    ), rounded as (
      select t.*,
        case
          when t.active between 1 and 9 or (t.level <> 'unit' and t.active between 10 and 12) then null
          when beside.hidden in (1, 2) then greatest(beside.told, least(beside.told + 5 + 5 * beside.hidden, shown(t.active)))
          else shown(t.active)
        end as active_shown,
        -- Rungs are told of a whole only; a branch's table does without them.
        case when t.level = 'whole' and t.active not between 1 and 12 then shown(t.carried) end as carried_shown,
        case when t.level = 'whole' then shown(t.reached) end as reached_shown,
        t.active not between 10 and 12 as parts_told
      from total t
        cross join lateral (
          select (t.newly_active between 1 and 9)::int + (t.kept between 1 and 9)::int + (t.returned between 1 and 9)::int as hidden,
            coalesce(shown(t.newly_active), 0) + coalesce(shown(t.kept), 0) + coalesce(shown(t.returned), 0) as told) beside
    )
    select r.at, r.level, r.month, r.units, r.units_silent, r.members, r.members_silent,
      r.active_shown, r.carried_shown, case when r.active_shown >= r.carried_shown then r.active_shown - r.carried_shown when r.carried_shown is not null then 0 end, r.reached_shown,
      case
        when r.active_shown + r.reached_shown > r.members - r.members_silent then 0
        else r.members - r.members_silent - r.active_shown - r.reached_shown
      end,
      case when r.parts_told or r.newly_active = 0 then shown(r.newly_active) end,
      case when r.parts_told or r.kept = 0 then shown(r.kept) end,
      shown(r.lapsed),
      case when r.parts_told or r.returned = 0 then shown(r.returned) end,
      shown(r.joined)
    from rounded r;
  end;
