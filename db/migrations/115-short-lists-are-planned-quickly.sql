-- Searching a list of up to 200,000: planning it took 0.5 ms for one word and 1.2 for two, of some 2.5 in all; now 0.1.

create or replace function found_on_list(list uuid, patterns text[], states text[], most integer)
 returns table(person_id uuid, sort_name text)
 language plpgsql
 security definer
 set search_path to 'public'
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

  -- For a constant the planner matches the pattern against 2,000 samples, which takes half of what such a
  -- search costs; on a short list nothing depends on how many it expects. Behind a select it does not look.
  select case when states is null then ' and m.counts' else format(' and m.state = any (%L)', states) end
    || coalesce(string_agg(format(case when members <= short then ' and m.search_text like (select %L::text)' else ' and m.search_text like %L' end, p), ''), '')
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
