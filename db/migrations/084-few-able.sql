-- A region or the nation sees which bodies below it have too few able to act, and nothing else of them.
create function few_able_below(most integer) returns table (slug text, name text, able integer)
  language sql stable security definer set search_path = public
  begin atomic
    select b.slug, b.name, (
        select count(distinct o.person_id)::integer from office o
        where o.body_id = b.id and o.role in ('secretary', 'chair') and o.ended_at is null
          and o.began_on <= (now() at time zone b.time_zone)::date and o.ends_on > (now() at time zone b.time_zone)::date) as able
    from body b
    where b.unit_id = b.id and b.id <> here() and here() = any (b.path) and b.closed_on is null
      and exists (select from body h where h.id = here() and h.unit_id is null)
      and 2 > (
        select count(distinct o.person_id) from office o
        where o.body_id = b.id and o.role in ('secretary', 'chair') and o.ended_at is null
          and o.began_on <= (now() at time zone b.time_zone)::date and o.ends_on > (now() at time zone b.time_zone)::date)
    order by 3, b.name limit most;
  end;
alter function few_able_below(integer) owner to hall_lens;
revoke all on function few_able_below(integer) from public;
grant execute on function few_able_below(integer) to hall_app;
comment on function few_able_below(integer) is 'Which units below here() have fewer than two people able to act, and how many. Nothing unless here() is above the units. No names of people.';

-- Nobody asks it any more.
drop function kinds_within(uuid, timestamptz);
