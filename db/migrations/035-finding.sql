-- The search asks the planner first how many would be found: for a word that a tenth of three million
-- share, gathering them all to count them would take longer than anybody waits (docs/decisions/035).
-- The finer the sample, the surer the guess; 2000 values cost half a millisecond to look through.
alter table membership alter column search_text set statistics 2000;
grant select on tally to hall_lens;
create policy tally_lens on tally for select to hall_lens using (true);

-- Volatile only because PostgreSQL wants that of a function that asks for a plan; it changes nothing.
create or replace function found_on_list(list uuid, patterns text[], states text[], most integer)
  returns table (person_id uuid, sort_name text)
  language plpgsql volatile security definer set search_path = public
as $$
declare
  wanted text;
  plan json;
  large boolean;
begin
  if list is null or not coalesce(list = any (roll()), false) then return; end if;
  -- Where one body is a large part of the table, reading its id from the index costs more than it saves.
  select t.members > c.reltuples / 10 into large from tally t, pg_class c
    where t.body_id = list and c.oid = 'membership'::regclass;
  select format('select m.person_id, m.sort_name from membership m where m.body_id %s %L',
      case when large then 'is not distinct from' else '=' end, list)
    || case when states is null then ' and m.counts' else format(' and m.state = any (%L)', states) end
    || coalesce(string_agg(format(' and m.search_text like %L', p), ''), '')
    into wanted from unnest(patterns) p;
  execute 'explain (format json) ' || wanted into plan;
  if (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float > 2.5 * most then
    return query select null::uuid, null::text;
  else
    return query execute wanted || format(' limit %s', most);
  end if;
end $$;
comment on function found_on_list(uuid, text[], text[], integer) is 'Who on a list open to this act matches every pattern: ids and sorting names, at most so many; one row without an id when there are certainly more than that. States null means those whose membership counts.';

-- A union is written on the person; an equal sign may use this under row-level security.
create index person_union on person (union_name, id) where union_name <> '';
