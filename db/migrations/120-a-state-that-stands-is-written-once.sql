-- The state somebody has stands in their membership, with the day since when; it stood once more in an open period beside it.
-- Now a period is a state that ended: nothing can disagree, and a list of a hundred thousand writes so many rows fewer.
update membership m set state_since = p.from_on from membership_period p
  where p.body_id = m.body_id and p.person_id = m.person_id and p.until_on is null and p.state = m.state and p.from_on <> m.state_since;
update membership_period p set until_on = greatest(p.from_on, m.state_since) from membership m
  where m.body_id = p.body_id and m.person_id = p.person_id and p.until_on is null and p.state <> m.state;
delete from membership_period where until_on is null;
-- What a list or a merge ended is taken away when it is taken back, for the membership says it again.
update list_before set was = null where what = 'membership_period' and was is not null;
update person_merge_row set was = null where what = 'membership_period' and was is not null;
drop index membership_period_open;
alter table membership_period alter until_on set not null;
comment on table membership_period is 'The dated states a membership had, oldest to newest, each with its end; the one it has stands in membership. Whose: the person''s. For: who was a member on a given day. Kept: as the person row.';

-- One index finds a person by an address and keeps the address from standing there twice.
drop index contact_point_comparable;
drop index contact_point_once;
create unique index contact_point_once on contact_point (comparable, kind, person_id) where ended_at is null;

-- As 050, with the state that stands read from the membership.
create or replace function footing(bodies uuid[], opens timestamptz, closes timestamptz, last_day date, days integer)
  returns table (body_id uuid, person_id uuid, unit_id uuid, member boolean, rung text, was_active boolean,
    last_at timestamptz, joined_on date)
  language sql stable parallel safe
  begin atomic
    select m.body_id, m.person_id, b.unit_id, m.counts and m.state_since <= last_day or p.person_id is not null,
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
        and p.state in ('member', 'arrears') and p.from_on <= last_day and p.until_on > last_day
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
