-- Asking the planner first costs as much as planning twice; on lists up to 200,000 that was a quarter of a search,
-- and gathering the thousand that are wanted is quick there whatever the words are.
create or replace function found_on_list(list uuid, patterns text[], states text[], most integer)
  returns table (person_id uuid, sort_name text)
  language plpgsql volatile security definer set search_path = public
as $$
declare
  -- Up to so many on a list, gathering the wanted few is quicker than asking first how many there are.
  short constant integer := 200000;
  members integer;
  large boolean;
  word text;
  wanted text;
  plan json;
  expected float;
begin
  if list is null or not coalesce(list = any (roll()), false) then return; end if;
  select t.members, t.members > c.reltuples / 10 into members, large from tally t, pg_class c
    where t.body_id = list and c.oid = 'membership'::regclass;

  if states is null and cardinality(patterns) = 1 and members > most then
    word := btrim(patterns[1], '% ');
    if (select count(*) from (select from membership m where m.body_id = list and m.counts
          and m.sort_name >= word and m.sort_name < word || chr(1114111) limit most) under) >= most then
      return query select null::uuid, null::text;
      return;
    end if;
  end if;

  select case when states is null then ' and m.counts' else format(' and m.state = any (%L)', states) end
    || coalesce(string_agg(format(' and m.search_text like %L', p), ''), '')
    into wanted from unnest(patterns) p;
  if members > short then
    execute format('explain (format json) select from membership m where m.body_id %s %L',
      case when large then 'is not distinct from' else '=' end, list) || wanted into plan;
    expected := (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float;
    -- The estimate comes of 2,000 samples: one in a hundred is twenty of them, and certainly more than a few.
    if expected > greatest(2.5 * most, members / 100) then
      return query select null::uuid, null::text;
      return;
    end if;
  end if;
  -- Where one body is a large part of the table, its id is worth reading from the index only for many.
  return query execute format('select m.person_id, m.sort_name from membership m where m.body_id %s %L',
    case when large and expected < 1000 then 'is not distinct from' else '=' end, list) || wanted || format(' limit %s', most);
end $$;
