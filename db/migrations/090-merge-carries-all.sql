-- Two entries found to be one person: every column that points to a person is decided about here, in one list. A test
-- reads it and goes red when a new table is not in it.
--   carried   the rows of the entry that goes become the other's, in the bodies whose list is open to the act
--   left      they stay where they are, for the reason beside it
--   own way   merge.queries.ts of the register does it, for the reason beside it
-- Where only one row may stand (one promise for an occasion, one "cook" in a body), the one that says more holds, the other
-- stays with the entry that goes. What the merge moved, changed or withdrew is written down row by row, and goes back.

create function merge_ways() returns table (kept_in name, who name, how text, why text)
  language sql immutable
  begin atomic
    select w.kept_in::name, w.who::name, w.how, w.why from (values
      ('absence', 'person_id', 'carried', ''),
      ('access_log', 'person_id', 'left', 'each link of the chain holds the one before; it says whose entry was opened on that day'),
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
comment on function merge_ways() is 'What becomes of each column that points to a person when two entries are one person.';

-- The key of a row, and which of its columns hold it.
create function key_columns(kept_in regclass) returns text[]
  language sql stable
  return (select array_agg(a.attname::text order by a.attnum) from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = kept_in and i.indisprimary);
comment on function key_columns(regclass) is 'The columns of a table''s primary key.';

create function keyed_by(kept_in regclass) returns text
  language sql stable
  return (select string_agg(format('t.%I = (k.pk ->> %L)::%s', a.attname, a.attname, format_type(a.atttypid, a.atttypmod)), ' and ')
    from pg_attribute a where a.attrelid = kept_in and a.attname = any (key_columns(kept_in)));
comment on function keyed_by(regclass) is 'How a row t of a table is found again by its key k.pk.';

-- Moves the rows of one column from one person to another; what collides stays. Gives the keys of those that moved.
create function move_person(kept_in regclass, who name, whose uuid, to_whom uuid) returns jsonb[]
  language plpgsql set search_path = public as $$
declare
  pk text := (select string_agg(format('%L, t.%I', c, c), ', ') from unnest(key_columns(kept_in)) c);
  here text := case when exists (select from pg_attribute a where a.attrelid = kept_in and a.attname = 'body_id')
    then ' and t.body_id = any (roll())' else '' end;
  moved jsonb[];
  one tid;
  key jsonb[];
begin
  begin
    execute format('with m as (update %s t set %I = $2 where t.%I = $1%s returning jsonb_build_object(%s) as pk)
      select coalesce(array_agg(pk), ''{}'') from m', kept_in, who, who, here, pk) into moved using whose, to_whom;
    return moved;
  exception when unique_violation or exclusion_violation then moved := '{}';
  end;
  for one in execute format('select t.ctid from %s t where t.%I = $1%s', kept_in, who, here) using whose loop
    begin
      execute format('with m as (update %s t set %I = $2 where t.ctid = $1 returning jsonb_build_object(%s) as pk)
        select array_agg(pk) from m', kept_in, who, pk) into key using one, to_whom;
      moved := moved || key;
    exception when unique_violation or exclusion_violation then null;
    end;
  end loop;
  return moved;
end $$;
comment on function move_person(regclass, name, uuid, uuid) is 'Gives the rows of one column to another person, in the bodies whose list is open; what may stand only once stays.';

-- Two promises of one person for one occasion: the one that says more holds, and the other lets its place go.
create function settle_promises(gone uuid, stays uuid, moment timestamptz) returns table (what text, key jsonb, was jsonb)
  language plpgsql set search_path = public as $$
declare
  pair record;
  k commitment;
  g commitment;
  lets_go commitment;
  let_go smallint;
begin
  for pair in
    select x.body_id, x.id as gone_row, y.id as stays_row, x.occasion_id, o.ends_at
    from commitment x join commitment y on y.body_id = x.body_id and y.occasion_id = x.occasion_id and y.person_id = stays
      join occasion o on o.body_id = x.body_id and o.id = x.occasion_id
    where x.person_id = gone and x.body_id = any (roll()) order by x.body_id, x.occasion_id
  loop
    perform from slot s where s.body_id = pair.body_id and s.occasion_id = pair.occasion_id order by s.id for update;
    select * into g from commitment c where c.body_id = pair.body_id and c.id = pair.gone_row for update;
    select * into k from commitment c where c.body_id = pair.body_id and c.id = pair.stays_row for update;
    lets_go := g;
    if row (g.came_at is not null, array_position('{cancelled,waiting,walked-in,promised}', g.state), g.guests)
      > row (k.came_at is not null, array_position('{cancelled,waiting,walked-in,promised}', k.state), k.guests) then
      update commitment c set person_id = null where c.body_id = k.body_id and c.id = k.id;
      update commitment c set person_id = stays where c.body_id = g.body_id and c.id = g.id;
      update commitment c set person_id = gone where c.body_id = k.body_id and c.id = k.id;
      lets_go := k;
      return query select 'carried', jsonb_build_object('table', 'commitment', 'column', 'person_id', 'now', n.who, 'before', n.before,
          'pk', jsonb_build_object('body_id', k.body_id, 'id', n.id)), null::jsonb
        from (values (g.id, stays, gone), (k.id, gone, stays)) n (id, who, before);
    end if;
    continue when lets_go.came_at is not null or lets_go.state not in ('promised', 'waiting') or pair.ends_at <= moment;
    update offer o set ended_at = moment, outcome = 'passed'
      where o.body_id = lets_go.body_id and o.commitment_id = lets_go.id and o.ended_at is null returning o.places into let_go;
    update slot s set
      taken = s.taken - case when lets_go.state = 'promised' then 1 + lets_go.guests else 0 end,
      first_timers = s.first_timers - case when lets_go.state = 'promised' then lets_go.first_time::integer else 0 end,
      seeking = s.seeking - (lets_go.seeking_since is not null)::integer,
      waiting = s.waiting - (lets_go.state = 'waiting')::integer,
      offers = s.offers - (let_go is not null)::integer, offered = s.offered - coalesce(let_go, 0)
    where s.body_id = lets_go.body_id and s.id = lets_go.slot_id;
    update commitment c set state = 'cancelled', seeking_since = null where c.body_id = lets_go.body_id and c.id = lets_go.id;
    return query select 'let-go', jsonb_build_object('pk', jsonb_build_object('body_id', lets_go.body_id, 'id', lets_go.id)),
      jsonb_build_object('state', lets_go.state, 'seeking_since', lets_go.seeking_since);
    return query with over as (update handover h set answered_at = moment, outcome = 'withdrawn'
        where h.body_id = lets_go.body_id and h.commitment_id = lets_go.id and h.answered_at is null returning h.body_id, h.id)
      select 'settled', jsonb_build_object('pk', jsonb_build_object('body_id', o.body_id, 'id', o.id)), null::jsonb from over o;
  end loop;
end $$;
comment on function settle_promises(uuid, uuid, timestamptz) is 'Where both entries answered one occasion: which answer holds, with every count.';

-- What may stand once and stands with both: the entry that stays says the better of the two.
create function settle_pairs(gone uuid, stays uuid, moment timestamptz) returns table (what text, key jsonb, was jsonb)
  language plpgsql set search_path = public as $$
begin
  return query
    with better as (
      select k.body_id, k.id, to_jsonb(k) as was, g.since_on, g.until_on, g.said_by, g.said_at, g.confirmed_at, g.confirmed_by
      from capability k join capability g on g.body_id = k.body_id and g.name = k.name and g.person_id = gone and g.ended_at is null
      where k.person_id = stays and k.ended_at is null and k.body_id = any (roll())
        and row (g.confirmed_at is not null and coalesce(g.until_on, 'infinity') >= moment::date, g.confirmed_at is not null, coalesce(g.until_on, 'infinity'))
          > row (k.confirmed_at is not null and coalesce(k.until_on, 'infinity') >= moment::date, k.confirmed_at is not null, coalesce(k.until_on, 'infinity'))
    ), said as (
      update capability c set since_on = b.since_on, until_on = b.until_on, said_by = b.said_by, said_at = b.said_at,
        confirmed_at = b.confirmed_at, confirmed_by = b.confirmed_by
      from better b where c.body_id = b.body_id and c.id = b.id returning b.was, c)
    select 'said', jsonb_build_object('table', 'capability', 'became', to_jsonb(s.c),
      'pk', jsonb_build_object('body_id', (s.c).body_id, 'id', (s.c).id)), s.was from said s;
  return query
    with pair as (
      select k.body_id, k.id, to_jsonb(k) as was, g.counted_since, g.prefers, g.cannot, g.away_from, g.away_until, g.letters,
        k.prefers = '{}' and k.cannot = '{}' and k.away_from is null and k.away_until is null as silent
      from rota_place k join rota_place g on g.body_id = k.body_id and g.person_id = gone
      where k.person_id = stays and k.body_id = any (roll())
    ), said as (
      update rota_place c set counted_since = least(c.counted_since, p.counted_since), letters = c.letters and p.letters,
        prefers = case when p.silent then p.prefers else c.prefers end, cannot = case when p.silent then p.cannot else c.cannot end,
        away_from = case when p.silent then p.away_from else c.away_from end,
        away_until = case when p.silent then p.away_until else c.away_until end
      from pair p where c.body_id = p.body_id and c.id = p.id returning p.was, c)
    select 'said', jsonb_build_object('table', 'rota_place', 'became', to_jsonb(s.c),
      'pk', jsonb_build_object('body_id', (s.c).body_id, 'id', (s.c).id)), s.was from said s;
  return query
    with pair as (
      select k.body_id, k.person_id, to_jsonb(k) as was, g.wanted, g.said_at
      from reminder_wish k join reminder_wish g on g.body_id = k.body_id and g.person_id = gone
      where k.person_id = stays and k.body_id = any (roll()) and g.said_at > k.said_at
    ), said as (
      update reminder_wish c set wanted = p.wanted, said_at = p.said_at
      from pair p where c.body_id = p.body_id and c.person_id = p.person_id returning p.was, c)
    select 'said', jsonb_build_object('table', 'reminder_wish', 'became', to_jsonb(s.c),
      'pk', jsonb_build_object('body_id', (s.c).body_id, 'person_id', (s.c).person_id)), s.was from said s;
end $$;
comment on function settle_pairs(uuid, uuid, timestamptz) is 'Abilities, wishes and reminders that both entries have: the better, or the later, holds.';

create function carry_person(gone uuid, stays uuid, moment timestamptz) returns table (what text, key jsonb, was jsonb)
  language plpgsql volatile security definer set search_path = public as $$
declare
  way record;
begin
  if not exists (select from person p
      join membership one on one.person_id = p.id and one.body_id = any (roll())
      join membership other on other.person_id = stays and other.body_id = any (roll())
    where p.id = gone and p.merged_into = stays) then return; end if;
  return query select * from settle_promises(gone, stays, moment);
  return query select * from settle_pairs(gone, stays, moment);
  for way in select w.kept_in, w.who from merge_ways() w where w.how = 'carried' order by w.kept_in, w.who loop
    return query select 'carried', jsonb_build_object('table', way.kept_in, 'column', way.who, 'now', stays, 'before', gone, 'pk', m.pk), null::jsonb
      from unnest(move_person(way.kept_in::text::regclass, way.who, gone, stays)) m (pk);
  end loop;
  -- Who asked the other entry to take a shift has asked themselves.
  return query with over as (update handover h set answered_at = moment, outcome = 'withdrawn'
      where h.body_id = any (roll()) and h.person_id = stays and h.to_person_id = stays and h.answered_at is null returning h.body_id, h.id)
    select 'settled', jsonb_build_object('pk', jsonb_build_object('body_id', o.body_id, 'id', o.id)), null::jsonb from over o;
end $$;
alter function carry_person(uuid, uuid, timestamptz) owner to hall_lens;
revoke all on function carry_person(uuid, uuid, timestamptz) from public;
grant execute on function carry_person(uuid, uuid, timestamptz) to hall_app;
comment on function carry_person(uuid, uuid, timestamptz) is 'When an entry of an open list was merged into another: what the one did, promised and holds is the other''s, as merge_ways() says. Definer: a deed is never changed otherwise. Gives keys, and what it wrote over.';

-- Takes it back: each row that still stands as the merge left it stands as before. What was done since stays.
create function part_person(body uuid, merge uuid) returns void
  language plpgsql volatile security definer set search_path = public as $$
declare
  m person_merge;
  one record;
  t regclass;
  c commitment;
  columns text;
  changed_places uuid[];
begin
  select * into m from person_merge x where x.body_id = body and x.id = merge and body = any (roll());
  if not found then return; end if;
  -- First out of the way, since one occasion knows a person once: the answers that had changed places.
  with out as (
    update commitment x set person_id = null from person_merge_row r
    where r.body_id = body and r.merge_id = merge and r.what = 'carried' and r.key ->> 'table' = 'commitment'
      and (r.key ->> 'before')::uuid = m.kept_id and x.body_id = (r.key -> 'pk' ->> 'body_id')::uuid
      and x.id = (r.key -> 'pk' ->> 'id')::uuid and x.person_id = (r.key ->> 'now')::uuid returning x.id)
  select coalesce(array_agg(out.id), '{}') into changed_places from out;
  for one in select r.id, r.what, r.key, r.was, r.key ->> 'table' as kept_in, r.key ->> 'column' as who, (r.key ->> 'now')::uuid as now,
      (r.key ->> 'before')::uuid as before
    from person_merge_row r where r.body_id = body and r.merge_id = merge and r.what in ('carried', 'said') order by r.what desc, r.id
  loop
    t := to_regclass(one.kept_in);
    continue when t is null;
    begin
      if one.what = 'carried' then
        execute format('update %s t set %I = $2 from (select $1::jsonb as pk) k where %s and t.%I = $3', t, one.who, keyed_by(t), one.who)
          using one.key -> 'pk', one.before, one.now;
      else
        columns := (select string_agg(format('%1$I = case when t.%1$I is not distinct from b.%1$I then w.%1$I else t.%1$I end', e.key), ', ')
          from jsonb_each(one.key -> 'became') e where e.value is distinct from one.was -> e.key);
        continue when columns is null;
        execute format('update %1$s t set %2$s from (select $1::jsonb as pk) k, jsonb_populate_record(null::%1$s, $2) w,
            jsonb_populate_record(null::%1$s, $3) b where %3$s', t, columns, keyed_by(t))
          using one.key -> 'pk', one.was, one.key -> 'became';
      end if;
    exception when unique_violation or exclusion_violation then null;
    end;
  end loop;
  update commitment x set person_id = m.kept_id where x.body_id = any (roll()) and x.id = any (changed_places);
  -- A place that was let go is theirs again while it is free; else they stand where they would have stood in the line.
  for one in select r.key, r.was from person_merge_row r where r.body_id = body and r.merge_id = merge and r.what = 'let-go' loop
    select * into c from commitment x where x.body_id = (one.key -> 'pk' ->> 'body_id')::uuid and x.id = (one.key -> 'pk' ->> 'id')::uuid;
    continue when not found or c.state <> 'cancelled' or c.came_at is not null;
    perform from slot s where s.body_id = c.body_id and s.occasion_id = c.occasion_id order by s.id for update;
    update slot s set taken = s.taken + 1 + c.guests, first_timers = s.first_timers + c.first_time::integer,
        seeking = s.seeking + (one.was ->> 'seeking_since' is not null)::integer
      where s.body_id = c.body_id and s.id = c.slot_id and s.closed_at is null and one.was ->> 'state' = 'promised'
        and (s.maximum is null or s.taken + s.offered + 1 + c.guests <= s.maximum);
    if found then
      update commitment x set state = 'promised', seeking_since = (one.was ->> 'seeking_since')::timestamptz
        where x.body_id = c.body_id and x.id = c.id;
    else
      update slot s set waiting = s.waiting + 1 where s.body_id = c.body_id and s.id = c.slot_id and s.closed_at is null;
      if found then update commitment x set state = 'waiting' where x.body_id = c.body_id and x.id = c.id; end if;
    end if;
  end loop;
  update handover h set answered_at = null, outcome = null from person_merge_row r
    where r.body_id = body and r.merge_id = merge and r.what = 'settled' and h.body_id = (r.key -> 'pk' ->> 'body_id')::uuid
      and h.id = (r.key -> 'pk' ->> 'id')::uuid and h.outcome = 'withdrawn'
      and not exists (select from handover o where o.body_id = h.body_id and o.commitment_id = h.commitment_id and o.answered_at is null)
      and exists (select from commitment x where x.body_id = h.body_id and x.id = h.commitment_id and x.slot_id = h.slot_id and x.state = 'promised');
  -- Merges made before this was written down row by row.
  update deed d set person_id = m.gone_id from person_merge_row r
    where r.body_id = body and r.merge_id = merge and r.what = 'record' and d.body_id = any (roll())
      and d.id = (r.key ->> 'id')::uuid and d.person_id = m.kept_id;
  update commitment x set person_id = m.gone_id from person_merge_row r
    where r.body_id = body and r.merge_id = merge and r.what = 'record' and x.body_id = any (roll())
      and x.id = (r.key ->> 'id')::uuid and x.person_id = m.kept_id;
  update office o set person_id = m.gone_id from person_merge_row r
    where r.body_id = body and r.merge_id = merge and r.what = 'office' and o.body_id = body
      and o.id = (r.key ->> 'id')::uuid and o.person_id = m.kept_id;
end $$;
alter function part_person(uuid, uuid) owner to hall_lens;
revoke all on function part_person(uuid, uuid) from public;
grant execute on function part_person(uuid, uuid) to hall_app;
comment on function part_person(uuid, uuid) is 'Takes back what a merge of an open list carried: its own rows only, and each only if it still stands as the merge left it. Definer: as above. Shows nothing.';

drop function carry_record(uuid, uuid, uuid[]);

-- Two secret things follow the entry that stays: an address that nobody could end any more no longer opens a calendar,
-- and the link in an old letter stops the letters that are written now.
create or replace function whose_calendar(hash text) returns uuid
  language sql stable security definer set search_path = public
  begin atomic
    select p.id from calendar_address a join person p on p.id = a.person_id
    where a.secret_hash = hash and p.merged_into is null;
  end;
comment on function whose_calendar(text) is 'Whose calendar stands at this secret address; one exact hash, nothing to list. A merge carries the address along; of two, the one of the entry that stays.';

create or replace function stop_rota_letters(unit uuid, key uuid) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  update rota_place p set letters = false where p.body_id = unit and (p.stop_key = key or p.person_id = (
    select q.merged_into from rota_place x join person q on q.id = x.person_id where x.body_id = unit and x.stop_key = key));
  return found;
end $$;
