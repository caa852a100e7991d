-- Written by `bin/hall schema` from the migrations; a test compares it. Do not edit by hand.

create extension btree_gin;

create extension btree_gist;

create extension pg_trgm;

create extension unaccent;

CREATE OR REPLACE FUNCTION auth.office_ended(person uuid, since timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM (office o
              JOIN body b ON ((b.id = o.body_id)))
           WHERE ((o.person_id = office_ended.person) AND ((o.ended_at > office_ended.since) OR ((o.ended_at IS NULL) AND ((((o.ends_on)::timestamp without time zone AT TIME ZONE b.time_zone) >= office_ended.since) AND (((o.ends_on)::timestamp without time zone AT TIME ZONE b.time_zone) <= now()))))))) AS "exists";
END
;
alter function auth.office_ended(uuid,timestamp with time zone) owner to hall_lens;
grant execute on function auth.office_ended(uuid,timestamp with time zone) to hall_auth;
comment on function auth.office_ended(uuid,timestamp with time zone) is 'Whether an office of theirs has ended, by act or by date, since a session began: then the session is over. Definer: it is asked before it is known who asks.';

CREATE OR REPLACE FUNCTION auth.people_at(mailbox text)
 RETURNS TABLE(id uuid, name text, register text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
BEGIN ATOMIC
 SELECT p.id,
     TRIM(BOTH FROM ((COALESCE(NULLIF(p.known_as, ''::text), p.given_name) || ' '::text) || p.family_name)) AS btrim,
     r.name
    FROM ((contact_point c
      JOIN person p ON ((p.id = c.person_id)))
      JOIN body r ON ((r.id = p.register_id)))
   WHERE ((c.kind = 'email'::text) AND (c.comparable = lower(TRIM(BOTH FROM people_at.mailbox))) AND (c.ended_at IS NULL) AND (p.merged_into IS NULL) AND (NOT (EXISTS ( SELECT
            FROM membership m
           WHERE ((m.person_id = p.id) AND (m.state = 'died'::text))))))
   ORDER BY p.made_at, p.id
  LIMIT 12;
END
;
alter function auth.people_at(text) owner to hall_lens;
grant execute on function auth.people_at(text) to hall_auth;
comment on function auth.people_at(text) is 'Who may sign in by a link mailed to this address. Definer: sign-in has no body to stand in.';

CREATE OR REPLACE FUNCTION public.bodies_of_unit(unit uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT array_agg(body.id) AS array_agg FROM body WHERE (body.unit_id = bodies_of_unit.unit))
;
comment on function bodies_of_unit(uuid) is 'The unit itself and every body below it that shares its list.';

CREATE OR REPLACE FUNCTION public.came_before(person uuid, occasion uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM commitment c
           WHERE ((c.person_id = came_before.person) AND (c.body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND (c.came_at IS NOT NULL) AND (c.occasion_id <> came_before.occasion)))) AS "exists";
END
;
alter function came_before(uuid,uuid) owner to hall_lens;
grant execute on function came_before(uuid,uuid) to hall_app;
comment on function came_before(uuid,uuid) is 'Whether this person ever came to anything else in the unit, so that a first time can be welcomed. Yes or no, nothing more.';

CREATE OR REPLACE FUNCTION public.carry_person(gone uuid, stays uuid, moment timestamp with time zone)
 RETURNS TABLE(what text, key jsonb, was jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
end $function$
;
alter function carry_person(uuid,uuid,timestamp with time zone) owner to hall_lens;
grant execute on function carry_person(uuid,uuid,timestamp with time zone) to hall_app;
comment on function carry_person(uuid,uuid,timestamp with time zone) is 'When an entry of an open list was merged into another: what the one did, promised and holds is the other''s, as merge_ways() says. Definer: a deed is never changed otherwise. Gives keys, and what it wrote over.';

CREATE OR REPLACE FUNCTION public.close_month(closing date, bodies uuid[] DEFAULT NULL::uuid[], rule_version integer DEFAULT 1, days integer DEFAULT 90)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
end $function$
;
alter function close_month(date,uuid[],integer,integer) owner to hall_lens;
grant execute on function close_month(date,uuid[],integer,integer) to hall_app;
grant execute on function close_month(date,uuid[],integer,integer) to hall_owner;
comment on function close_month(date,uuid[],integer,integer) is 'Makes the snapshots of a month for these bodies (null: for all that keep or share a list), from memberships and deeds; those already there stay as they are. Says how many it made, and nothing else.';

CREATE OR REPLACE FUNCTION public.drop_keys(person uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
BEGIN ATOMIC
 DELETE FROM auth.passkey k
   WHERE ((k.user_id = drop_keys.person) AND (EXISTS ( SELECT
            FROM office o
           WHERE ((o.person_id = drop_keys.person) AND (o.body_id = here()) AND (o.ended_at IS NULL)))));
 DELETE FROM auth."twoFactor" t
   WHERE ((t.user_id = drop_keys.person) AND (EXISTS ( SELECT
            FROM office o
           WHERE ((o.person_id = drop_keys.person) AND (o.body_id = here()) AND (o.ended_at IS NULL)))));
 DELETE FROM auth.session
   WHERE ((session.user_id = drop_keys.person) AND (EXISTS ( SELECT
            FROM office o
           WHERE ((o.person_id = drop_keys.person) AND (o.body_id = here()) AND (o.ended_at IS NULL)))));
END
;
alter function drop_keys(uuid) owner to hall_lens;
grant execute on function drop_keys(uuid) to hall_app;
comment on function drop_keys(uuid) is 'Takes the lost keys of somebody in office at this body off, and signs them out, so that they can make new ones. Definer: as above.';

CREATE OR REPLACE FUNCTION public.emptied(kept_in regclass, columns text)
 RETURNS text
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT string_agg(format('%I = %s'::text, a.attname,
         CASE
             WHEN (NOT a.attnotnull) THEN 'null'::text
             WHEN a.atthasdef THEN 'default'::text
             ELSE quote_literal('·'::text)
         END), ', '::text) AS string_agg
    FROM pg_attribute a
   WHERE ((a.attrelid = (emptied.kept_in)::oid) AND (a.attname = ANY (string_to_array(emptied.columns, ', '::text))));
END
;
comment on function emptied(regclass,text) is 'How these columns of a table are emptied.';

CREATE OR REPLACE FUNCTION public.end_sessions(person uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
BEGIN ATOMIC
 DELETE FROM auth.session
   WHERE (session.user_id = end_sessions.person);
END
;
grant execute on function end_sessions(uuid) to hall_app;
comment on function end_sessions(uuid) is 'Signs a person out everywhere. Definer: hall_app does not see sessions.';

CREATE OR REPLACE FUNCTION public.erase_person(whom uuid, reason text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  at uuid;
  twin uuid;
begin
  if not coalesce(whom = me() or exists (
    select from membership m where m.person_id = whom and m.body_id = any (roll())), false) then return false; end if;
  select coalesce((select coalesce(b.unit_id, b.id) from membership m join body b on b.id = m.body_id
      where m.person_id = whom order by m.counts desc, cardinality(b.path) limit 1), p.register_id)
    into at from person p where p.id = whom and p.erased_at is null;
  if at is null then return false; end if;
  update erasure e set erased_at = now(), erased_by = me()
    where e.person_id = whom and e.erased_at is null and e.withdrawn_at is null;
  if not found and not exists (select from erasure e where e.person_id = whom and e.erased_at is not null) then
    insert into erasure (body_id, person_id, why, asked_at, asked_by, erased_at, erased_by)
      values (at, whom, reason, now(), me(), now(), me());
  end if;
  for twin in select p.id from person p where p.merged_into = whom and p.erased_at is null loop
    insert into erasure (body_id, person_id, why, asked_at, asked_by, erased_at, erased_by)
      values (at, twin, reason, now(), me(), now(), me()) on conflict do nothing;
    perform erase_rows(twin);
  end loop;
  perform erase_rows(whom);
  return true;
end $function$
;
alter function erase_person(uuid,text) owner to hall_lens;
grant execute on function erase_person(uuid,text) to hall_app;
comment on function erase_person(uuid,text) is 'Erases the person asking, or somebody on a list that is open to the act, with the entries merged into theirs. Deeds stay, without the person. Definer: it reaches tables that an act does not.';

CREATE OR REPLACE FUNCTION public.erase_rows(whom uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  one record;
  waiting integer;
  before integer := -1;
begin
  update tally t set members = t.members - 1
    where t.body_id in (select m.body_id from membership m where m.person_id = whom and m.counts);
  delete from list_problem p using list_row r
    where r.person_id = whom and p.body_id = r.body_id and p.import_id = r.import_id and p.row = r.row;
  delete from list_change c using list_row r
    where r.person_id = whom and c.body_id = r.body_id and c.import_id = r.import_id and c.n = r.n;
  delete from list_double where whom in (one_id, other_id);
  -- What points to another row goes before it, whichever order that is.
  loop
    waiting := 0;
    for one in select * from people_in_tables() where how <> 'kept' order by kept_in::text, who loop
      begin
        if one.how = 'row' then execute format('delete from %s where %I = $1', one.kept_in, one.who) using whom;
        else execute format('update %s set %s where %I = $1', one.kept_in, emptied(one.kept_in, one.columns), one.who) using whom;
        end if;
      exception when foreign_key_violation then waiting := waiting + 1;
      end;
    end loop;
    exit when waiting = 0;
    if waiting = before then raise exception 'the rows of % tables hold one another', waiting; end if;
    before := waiting;
  end loop;
  update person set title = '', given_name = '', family_name = '', known_as = '', former_name = '', born_year = null, gender = '',
    address = '', town = '', postcode = '', union_name = '', erased_at = now() where id = whom;
  delete from auth."user" where id = whom;
end $function$
;
alter function erase_rows(uuid) owner to hall_lens;
comment on function erase_rows(uuid) is 'Empties every table of a person, as its comment says; the entry stays as an id without a name.';

CREATE OR REPLACE FUNCTION public.few_able_below(most integer)
 RETURNS TABLE(slug text, name text, able integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT b.slug,
     b.name,
     ( SELECT (count(DISTINCT o.person_id))::integer AS count
            FROM office o
           WHERE ((o.body_id = b.id) AND (o.role = ANY (ARRAY['secretary'::text, 'chair'::text])) AND (o.ended_at IS NULL) AND (o.began_on <= ((now() AT TIME ZONE b.time_zone))::date) AND (o.ends_on > ((now() AT TIME ZONE b.time_zone))::date))) AS able
    FROM body b
   WHERE ((b.unit_id = b.id) AND (b.id <> here()) AND (here() = ANY (b.path)) AND (b.closed_on IS NULL) AND (EXISTS ( SELECT
            FROM body h
           WHERE ((h.id = here()) AND (h.unit_id IS NULL)))) AND (2 > ( SELECT count(DISTINCT o.person_id) AS count
            FROM office o
           WHERE ((o.body_id = b.id) AND (o.role = ANY (ARRAY['secretary'::text, 'chair'::text])) AND (o.ended_at IS NULL) AND (o.began_on <= ((now() AT TIME ZONE b.time_zone))::date) AND (o.ends_on > ((now() AT TIME ZONE b.time_zone))::date)))))
   ORDER BY ( SELECT (count(DISTINCT o.person_id))::integer AS count
            FROM office o
           WHERE ((o.body_id = b.id) AND (o.role = ANY (ARRAY['secretary'::text, 'chair'::text])) AND (o.ended_at IS NULL) AND (o.began_on <= ((now() AT TIME ZONE b.time_zone))::date) AND (o.ends_on > ((now() AT TIME ZONE b.time_zone))::date))), b.name
  LIMIT few_able_below.most;
END
;
alter function few_able_below(integer) owner to hall_lens;
grant execute on function few_able_below(integer) to hall_app;
comment on function few_able_below(integer) is 'Which units below here() have fewer than two people able to act, and how many. Nothing unless here() is above the units. No names of people.';

CREATE OR REPLACE FUNCTION public.figures_below(months integer DEFAULT 13)
 RETURNS TABLE(body_id uuid, level text, month date, units integer, units_silent integer, members integer, members_silent integer, active integer, carried integer, took_part integer, reached integer, on_paper integer, newly_active integer, kept integer, lapsed integer, returned integer, joined integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 WITH unit AS (
          SELECT b.id,
             b.path[(array_position(b.path, here()) + 1)] AS branch_of,
             b.closed_on
            FROM body b
           WHERE ((b.unit_id = b.id) AND (b.id <> here()) AND (here() = ANY (b.path)) AND (EXISTS ( SELECT
                    FROM body h
                   WHERE ((h.id = here()) AND (h.unit_id IS NULL)))))
         ), latest AS (
          SELECT max(s.month) AS month
            FROM (unit u
              JOIN snapshot s ON ((s.body_id = u.id)))
           WHERE (u.closed_on IS NULL)
         ), fact AS (
          SELECT u.id,
             u.branch_of,
             u.closed_on,
             s.body_id,
             s.month,
             s.rule,
             s.window_days,
             s.members,
             s.recorded,
             s.carried,
             s.took_part,
             s.reached,
             s.on_paper,
             s.active,
             s.newly_active,
             s.kept,
             s.lapsed,
             s.returned,
             s.joined,
             s.joined_since,
             s.kinds,
             s.made_at
            FROM ((unit u
              CROSS JOIN latest l)
              JOIN snapshot s ON (((s.body_id = u.id) AND (s.month > (l.month - make_interval(months => figures_below.months))) AND (s.month <= l.month) AND ((u.closed_on IS NULL) OR ((s.month + '1 mon'::interval) <= u.closed_on)))))
         ), told AS (
          SELECT f.id AS at,
             'unit'::text AS level,
             f.id,
             f.branch_of,
             f.closed_on,
             f.body_id,
             f.month,
             f.rule,
             f.window_days,
             f.members,
             f.recorded,
             f.carried,
             f.took_part,
             f.reached,
             f.on_paper,
             f.active,
             f.newly_active,
             f.kept,
             f.lapsed,
             f.returned,
             f.joined,
             f.joined_since,
             f.kinds,
             f.made_at
            FROM fact f,
             latest l
           WHERE ((f.month > (l.month - '2 mons'::interval)) AND (f.closed_on IS NULL))
         UNION ALL
          SELECT f.branch_of,
             'part'::text,
             f.id,
             f.branch_of,
             f.closed_on,
             f.body_id,
             f.month,
             f.rule,
             f.window_days,
             f.members,
             f.recorded,
             f.carried,
             f.took_part,
             f.reached,
             f.on_paper,
             f.active,
             f.newly_active,
             f.kept,
             f.lapsed,
             f.returned,
             f.joined,
             f.joined_since,
             f.kinds,
             f.made_at
            FROM fact f,
             latest l
           WHERE ((f.month > (l.month - '2 mons'::interval)) AND (f.branch_of <> f.id))
         UNION ALL
          SELECT here() AS here,
             'whole'::text,
             f.id,
             f.branch_of,
             f.closed_on,
             f.body_id,
             f.month,
             f.rule,
             f.window_days,
             f.members,
             f.recorded,
             f.carried,
             f.took_part,
             f.reached,
             f.on_paper,
             f.active,
             f.newly_active,
             f.kept,
             f.lapsed,
             f.returned,
             f.joined,
             f.joined_since,
             f.kinds,
             f.made_at
            FROM fact f
         ), total AS (
          SELECT t.at,
             t.level,
             t.month,
             (count(*))::integer AS units,
             (count(*) FILTER (WHERE (NOT t.recorded)))::integer AS units_silent,
             (sum(t.members))::integer AS members,
             (COALESCE(sum(t.members) FILTER (WHERE (NOT t.recorded)), (0)::bigint))::integer AS members_silent,
             sum(t.active) FILTER (WHERE t.recorded) AS active,
             sum(t.carried) FILTER (WHERE t.recorded) AS carried,
             sum(t.reached) FILTER (WHERE t.recorded) AS reached,
             sum(t.newly_active) FILTER (WHERE t.recorded) AS newly_active,
             sum(t.kept) FILTER (WHERE t.recorded) AS kept,
             sum(t.lapsed) FILTER (WHERE t.recorded) AS lapsed,
             sum(t.returned) FILTER (WHERE t.recorded) AS returned,
             sum(t.joined) AS joined
            FROM told t
           GROUP BY t.at, t.level, t.month
         ), rounded AS (
          SELECT t.at,
             t.level,
             t.month,
             t.units,
             t.units_silent,
             t.members,
             t.members_silent,
             t.active,
             t.carried,
             t.reached,
             t.newly_active,
             t.kept,
             t.lapsed,
             t.returned,
             t.joined,
                 CASE
                     WHEN (((t.active >= 1) AND (t.active <= 9)) OR ((t.level <> 'unit'::text) AND ((t.active >= 10) AND (t.active <= 12)))) THEN NULL::integer
                     WHEN (beside.hidden = ANY (ARRAY[1, 2])) THEN GREATEST(beside.told, LEAST(((beside.told + 5) + (5 * beside.hidden)), shown(t.active)))
                     ELSE shown(t.active)
                 END AS active_shown,
                 CASE
                     WHEN ((t.level = 'whole'::text) AND ((t.active < 1) OR (t.active > 12))) THEN shown(t.carried)
                     ELSE NULL::integer
                 END AS carried_shown,
                 CASE
                     WHEN (t.level = 'whole'::text) THEN shown(t.reached)
                     ELSE NULL::integer
                 END AS reached_shown,
             ((t.active < 10) OR (t.active > 12)) AS parts_told
            FROM (total t
              CROSS JOIN LATERAL ( SELECT (((((t.newly_active >= 1) AND (t.newly_active <= 9)))::integer + (((t.kept >= 1) AND (t.kept <= 9)))::integer) + (((t.returned >= 1) AND (t.returned <= 9)))::integer) AS hidden,
                     ((COALESCE(shown(t.newly_active), 0) + COALESCE(shown(t.kept), 0)) + COALESCE(shown(t.returned), 0)) AS told) beside)
         )
  SELECT r.at,
     r.level,
     r.month,
     r.units,
     r.units_silent,
     r.members,
     r.members_silent,
     r.active_shown,
     r.carried_shown,
         CASE
             WHEN (r.active_shown >= r.carried_shown) THEN (r.active_shown - r.carried_shown)
             WHEN (r.carried_shown IS NOT NULL) THEN 0
             ELSE NULL::integer
         END AS "case",
     r.reached_shown,
         CASE
             WHEN ((r.active_shown + r.reached_shown) > (r.members - r.members_silent)) THEN 0
             ELSE (((r.members - r.members_silent) - r.active_shown) - r.reached_shown)
         END AS "case",
         CASE
             WHEN (r.parts_told OR (r.newly_active = 0)) THEN shown(r.newly_active)
             ELSE NULL::integer
         END AS "case",
         CASE
             WHEN (r.parts_told OR (r.kept = 0)) THEN shown(r.kept)
             ELSE NULL::integer
         END AS "case",
     shown(r.lapsed) AS shown,
         CASE
             WHEN (r.parts_told OR (r.returned = 0)) THEN shown(r.returned)
             ELSE NULL::integer
         END AS "case",
     shown(r.joined) AS shown
    FROM rounded r;
END
;
alter function figures_below(integer) owner to hall_lens;
grant execute on function figures_below(integer) to hall_app;
comment on function figures_below(integer) is 'Figures of the units below here(), from the snapshots of the closed months: numbers of members exact, every other number of people under 10 null, the rest to the nearest 5. Where units_silent = units nothing is known. Nothing at all unless here() is above the units. No names.';

CREATE OR REPLACE FUNCTION public.fits_below(parent uuid, made uuid, path uuid[], unit uuid, register uuid, kind text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public'
RETURN (EXISTS (SELECT FROM body p WHERE ((p.id = fits_below.parent) AND (p.closed_on IS NULL) AND (fits_below.path = (p.path || fits_below.made)) AND (fits_below.register = p.register_id) AND CASE WHEN (p.unit_id IS NOT NULL) THEN ((p.unit_id = p.id) AND (fits_below.unit = p.id) AND (fits_below.kind = ANY (ARRAY['branch'::text, 'section'::text, 'circle'::text]))) WHEN (fits_below.kind = ANY (ARRAY['region'::text, 'union-region'::text])) THEN (fits_below.unit IS NULL) ELSE ((fits_below.unit = fits_below.made) AND (fits_below.kind = ANY (ARRAY['constituency'::text, 'branch'::text, 'union-branch'::text, 'section'::text, 'circle'::text, 'co-op'::text, 'tenants-union'::text]))) END)))
;
comment on function fits_below(uuid,uuid,uuid[],uuid,uuid,text) is 'Whether a body would stand rightly below another: in a unit it shares the unit''s list, above the units it is a unit or a region.';

CREATE OR REPLACE FUNCTION public.flow_within(at uuid, flow text, opens timestamp with time zone, closes timestamp with time zone, last_day date, days integer DEFAULT 90)
 RETURNS TABLE(person_id uuid, last_at timestamp with time zone, times bigint, before_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 WITH stood AS (
          SELECT f.body_id,
             f.person_id,
             f.unit_id,
             f.member,
             f.rung,
             f.was_active,
             f.last_at,
             f.joined_on,
             (f.rung = ANY (ARRAY['carried'::text, 'took-part'::text])) AS active
            FROM footing(ARRAY[flow_within.at], flow_within.opens, flow_within.closes, flow_within.last_day, flow_within.days) f(body_id, person_id, unit_id, member, rung, was_active, last_at, joined_on)
           WHERE ((flow_within.at = ANY (( SELECT reach() AS reach)::uuid[])) AND f.member AND (f.was_active OR (f.rung = ANY (ARRAY['carried'::text, 'took-part'::text]))))
         ), chosen AS (
          SELECT s.person_id,
             s.unit_id,
             s.last_at,
                 CASE
                     WHEN (s.active AND s.was_active) THEN 'kept'::text
                     WHEN s.was_active THEN 'lapsed'::text
                     WHEN (EXISTS ( SELECT
                        FROM deed d
                       WHERE ((d.person_id = s.person_id) AND (d.body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND (d.done_at <= flow_within.opens) AND (d.rung = ANY (ARRAY['took-part'::text, 'carried'::text])) AND (d.reverses IS NULL) AND (NOT (EXISTS ( SELECT
                                FROM deed r
                               WHERE ((r.body_id = d.body_id) AND (r.reverses = d.id)))))))) THEN 'returned'::text
                     ELSE 'newly-active'::text
                 END AS flow
            FROM stood s
         )
  SELECT c.person_id,
     c.last_at,
     seen.times,
     seen.before_at
    FROM (chosen c
      CROSS JOIN LATERAL ( SELECT count(*) FILTER (WHERE (d.done_at > (c.last_at - make_interval(days => flow_within.days)))) AS times,
             max(d.done_at) FILTER (WHERE (d.done_at <= flow_within.opens)) AS before_at
            FROM deed d
           WHERE ((d.person_id = c.person_id) AND (d.body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND (d.done_at <= c.last_at) AND (d.rung = ANY (ARRAY['took-part'::text, 'carried'::text])) AND (d.reverses IS NULL) AND (NOT (EXISTS ( SELECT
                    FROM deed r
                   WHERE ((r.body_id = d.body_id) AND (r.reverses = d.id))))))) seen)
   WHERE (c.flow = flow_within.flow);
END
;
alter function flow_within(uuid,text,timestamp with time zone,timestamp with time zone,date,integer) owner to hall_lens;
grant execute on function flow_within(uuid,text,timestamp with time zone,timestamp with time zone,date,integer) to hall_app;
comment on function flow_within(uuid,text,timestamp with time zone,timestamp with time zone,date,integer) is 'Who became active, stayed, lapsed or came back between two moments in a body of this unit: ids and dates, so that a ward''s list counts what its people did at the constituency. The names come from tables whose policies ask for the list.';

CREATE OR REPLACE FUNCTION public.footing(bodies uuid[], opens timestamp with time zone, closes timestamp with time zone, last_day date, days integer)
 RETURNS TABLE(body_id uuid, person_id uuid, unit_id uuid, member boolean, rung text, was_active boolean, last_at timestamp with time zone, joined_on date)
 LANGUAGE sql
 STABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT m.body_id,
     m.person_id,
     b.unit_id,
     ((m.counts AND (m.state_since <= footing.last_day)) OR (p.person_id IS NOT NULL)),
         CASE
             WHEN (did.carried_at > (footing.closes - make_interval(days => footing.days))) THEN 'carried'::text
             WHEN (did.took_part_at > (footing.closes - make_interval(days => footing.days))) THEN 'took-part'::text
             WHEN (did.reached_at > (footing.closes - make_interval(days => footing.days))) THEN 'reached'::text
             ELSE 'on-paper'::text
         END AS "case",
     COALESCE(did.was_active, false) AS "coalesce",
     did.took_part_at,
     m.joined_on
    FROM (((membership m
      JOIN body b ON ((b.id = m.body_id)))
      LEFT JOIN membership_period p ON (((p.body_id = m.body_id) AND (p.body_id = ANY (footing.bodies)) AND (p.person_id = m.person_id) AND (p.state = ANY (ARRAY['member'::text, 'arrears'::text])) AND (p.from_on <= footing.last_day) AND (p.until_on > footing.last_day))))
      LEFT JOIN ( SELECT at.unit_id,
             d.person_id,
             max(d.done_at) FILTER (WHERE (d.rung = ANY (ARRAY['took-part'::text, 'carried'::text]))) AS took_part_at,
             max(d.done_at) FILTER (WHERE (d.rung = 'carried'::text)) AS carried_at,
             max(d.done_at) FILTER (WHERE (d.rung = 'reached'::text)) AS reached_at,
             bool_or(((d.rung = ANY (ARRAY['took-part'::text, 'carried'::text])) AND (d.done_at <= footing.opens))) AS was_active
            FROM (deed d
              JOIN body at ON ((at.id = d.body_id)))
           WHERE ((d.body_id = ANY (ARRAY( SELECT u.id
                    FROM (body home
                      JOIN body u ON ((u.unit_id = home.unit_id)))
                   WHERE (home.id = ANY (footing.bodies))))) AND (d.rung IS NOT NULL) AND (d.reverses IS NULL) AND (d.done_at > (footing.opens - make_interval(days => footing.days))) AND (d.done_at <= footing.closes) AND (NOT (EXISTS ( SELECT
                    FROM deed r
                   WHERE ((r.body_id = d.body_id) AND (r.reverses = d.id))))))
           GROUP BY at.unit_id, d.person_id) did ON (((did.unit_id = b.unit_id) AND (did.person_id = m.person_id))))
   WHERE (m.body_id = ANY (footing.bodies));
END
;
grant execute on function footing(uuid[],timestamp with time zone,timestamp with time zone,date,integer) to public;
grant execute on function footing(uuid[],timestamp with time zone,timestamp with time zone,date,integer) to hall_app;
grant execute on function footing(uuid[],timestamp with time zone,timestamp with time zone,date,integer) to hall_lens;
comment on function footing(uuid[],timestamp with time zone,timestamp with time zone,date,integer) is 'For everybody with a membership in these bodies: the rung they stood on at `closes`, and whether they were active at `opens`. A window of so many days looks back from each moment.';

CREATE OR REPLACE FUNCTION public.forget_due(which text, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  said text;
  span interval;
  since text;
  columns text;
  gone integer;
begin
  select obj_description(c.oid, 'pg_class') into said from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname = which and c.relkind in ('r', 'p');
  span := promise_in(said, '(\d+ (?:days|months|years)) from [a-z_]+')::interval;
  since := promise_in(said, '\d+ (?:days|months|years) from ([a-z_]+)');
  columns := promise_in(said, 'then without ([a-z_]+(?:, [a-z_]+)*)');
  if since is null then return 0; end if;
  if columns is null then
    execute format('delete from %I where ctid = any (array(select ctid from %I where %I < now() - $1 limit $2))', which, which, since)
      using span, most;
  else
    execute format('update %I set %s where ctid = any (array(select ctid from %I where %I < now() - $1 and (%s) limit $2))',
      which, emptied(which::regclass, columns), which, since, (
        select string_agg(format('%I is not null', a.attname), ' or ') from pg_attribute a
        where a.attrelid = which::regclass and not a.attnotnull and a.attname = any (string_to_array(columns, ', '))))
      using span, most;
  end if;
  get diagnostics gone = row_count;
  return gone;
end $function$
;
alter function forget_due(text,integer) owner to hall_lens;
grant execute on function forget_due(text,integer) to hall_app;
comment on function forget_due(text,integer) is 'Forgets what a table''s comment says is no longer kept, at most so many rows; says how many. By the database''s own clock, so that nobody can hurry it. Definer: hall_app may not delete from a log.';

CREATE OR REPLACE FUNCTION public.forget_people_due(most integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  whom uuid;
begin
  for whom in
    select m.person_id from membership m join person p on p.id = m.person_id
    where m.body_id = any (roll()) and p.erased_at is null and p.merged_into is null and p.made_at < now() - interval '12 months'
      and not exists (select from membership c where c.person_id = p.id
        and (c.counts or c.state_since >= current_date - interval '12 months'))
      and not exists (select from office o where o.person_id = p.id and o.ended_at is null and o.ends_on > current_date)
    group by m.person_id limit most
  loop
    if erase_person(whom, 'time-up') then return next whom; end if;
  end loop;
end $function$
;
alter function forget_people_due(integer) owner to hall_lens;
grant execute on function forget_people_due(integer) to hall_app;
comment on function forget_people_due(integer) is 'Erases those on an open list who have been members nowhere for 12 months, at most so many; gives their ids. By the database''s own clock, so that nobody can hurry it.';

CREATE OR REPLACE FUNCTION public.forget_taken_back(most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  due uuid[];
  held uuid[];
begin
  due := array(select p.id from person p where p.taken_back_at is not null order by p.taken_back_at limit most for update skip locked);
  -- Somebody may have written of them in the moment of the undo: then the empty entry stays, as that of an erased person does.
  held := array(select * from people_pointed_to(due, '{contact_point, possible_double, contact_undo, contact_agreement_change}'));
  update person set erased_at = taken_back_at, taken_back_at = null where id = any (held);
  delete from person where id = any (due) and taken_back_at is not null;
  delete from auth."user" where id = any (due);
  return cardinality(due);
end $function$
;
alter function forget_taken_back(integer) owner to hall_lens;
grant execute on function forget_taken_back(integer) to hall_app;
comment on function forget_taken_back(integer) is 'Deletes entries left empty by a list that was taken back, at most so many; says how many. Only such as no row points to; that they are empty a constraint holds. Definer: an act sees nobody who stands on no list.';

CREATE OR REPLACE FUNCTION public.found_on_list(list uuid, patterns text[], states text[], most integer)
 RETURNS TABLE(person_id uuid, sort_name text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
end $function$
;
alter function found_on_list(uuid,text[],text[],integer) owner to hall_lens;
grant execute on function found_on_list(uuid,text[],text[],integer) to hall_app;
comment on function found_on_list(uuid,text[],text[],integer) is 'Who on a list open to this act matches every pattern: ids and sorting names, at most so many; one row without an id when there are certainly at least that many. States null means those whose membership counts.';

CREATE OR REPLACE FUNCTION public.guest()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('hall.guest'::text, true), ''::text)
;
comment on function guest() is 'The hash of the secret link that somebody without an account came by.';

CREATE OR REPLACE FUNCTION public.guest_answered(body uuid, occasion uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public'
RETURN (EXISTS (SELECT FROM commitment c WHERE ((c.body_id = guest_answered.body) AND (c.occasion_id = guest_answered.occasion) AND (c.key_hash = (SELECT guest() AS guest)))))
;
comment on function guest_answered(uuid,uuid) is 'Whether the secret link that is held answered this occasion.';

CREATE OR REPLACE FUNCTION public.here()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('hall.body'::text, true), ''::text))::uuid
;
comment on function here() is 'The body in whose rooms the request stands.';

CREATE OR REPLACE FUNCTION public.i_answered(body uuid, occasion uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public'
RETURN (EXISTS (SELECT FROM commitment c WHERE ((c.body_id = i_answered.body) AND (c.occasion_id = i_answered.occasion) AND (c.person_id = (SELECT me() AS me)))))
;
comment on function i_answered(uuid,uuid) is 'Whether I answered this occasion, in whatever body it is.';

CREATE OR REPLACE FUNCTION public.i_keep(which uuid, inside boolean DEFAULT false)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public'
RETURN (EXISTS (SELECT FROM ((body t JOIN office o ON ((o.body_id = ANY (t.path)))) JOIN body at ON ((at.id = o.body_id))) WHERE ((t.id = i_keep.which) AND (o.person_id = (SELECT me() AS me)) AND (o.ended_at IS NULL) AND (o.began_on <= (CURRENT_DATE + 1)) AND (o.ends_on > (CURRENT_DATE - 1)) AND CASE WHEN (o.role = ANY (ARRAY['secretary'::text, 'chair'::text])) THEN (at.unit_id = t.unit_id) WHEN (o.role = ANY (ARRAY['regional-organiser'::text, 'national-officer'::text])) THEN ((t.unit_id IS NULL) OR ((t.unit_id = t.id) AND (NOT i_keep.inside))) ELSE NULL::boolean END)))
;
comment on function i_keep(uuid,boolean) is 'Whether my office keeps this body: secretary or chair of its unit, or of itself, within the unit; above, an officer of the region or the nation, down to the unit. inside: what stands below it, too; into a unit nobody reaches from above. It sees with the eyes of whoever asks.';

CREATE OR REPLACE FUNCTION public.i_took(body uuid, slot uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public'
RETURN (EXISTS (SELECT FROM commitment c WHERE ((c.body_id = i_took.body) AND (c.slot_id = i_took.slot) AND (c.person_id = (SELECT me() AS me)))))
;
comment on function i_took(uuid,uuid) is 'Whether I stand in this slot, in whatever body it is.';

CREATE OR REPLACE FUNCTION public.in_street(body uuid, occasion uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public'
RETURN (EXISTS (SELECT FROM occasion o WHERE ((o.body_id = in_street.body) AND (o.id = in_street.occasion) AND (o.open_to = 'everyone'::text))))
;
comment on function in_street(uuid,uuid) is 'Whether an occasion is open to whoever passes by.';

CREATE OR REPLACE FUNCTION public.in_the_way(which uuid, from_moment timestamp with time zone DEFAULT now())
 RETURNS TABLE(members integer, offices integer, occasions integer, holds integer, requests integer, rolls integer, bodies integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT (( SELECT count(*) AS count
            FROM membership m
           WHERE ((m.body_id = in_the_way.which) AND m.counts)))::integer AS count,
     (( SELECT count(*) AS count
            FROM (office o
              JOIN body b ON ((b.id = o.body_id)))
           WHERE ((o.body_id = in_the_way.which) AND (b.unit_id <> b.id) AND (o.ended_at IS NULL) AND (o.ends_on > (in_the_way.from_moment)::date))))::integer AS count,
     (( SELECT count(*) AS count
            FROM occasion o
           WHERE ((o.body_id = in_the_way.which) AND (o.ends_at > in_the_way.from_moment) AND (NOT (EXISTS ( SELECT
                    FROM calling_off f
                   WHERE ((f.body_id = o.body_id) AND (f.occasion_id = o.id) AND (f.withdrawn_at IS NULL))))))))::integer AS count,
     (( SELECT count(*) AS count
            FROM hold h
           WHERE ((h.freed_at IS NULL) AND (h.ends_at > in_the_way.from_moment) AND ((h.body_id = in_the_way.which) OR ((h.for_kind = 'occasion'::text) AND (h.for_body_id = in_the_way.which))))))::integer AS count,
     (( SELECT count(*) AS count
            FROM request r
           WHERE ((r.body_id = in_the_way.which) AND (r.state = 'waiting'::text))))::integer AS count,
     (( SELECT count(*) AS count
            FROM roll_freeze f
           WHERE ((f.body_id = in_the_way.which) AND (f.withdrawn_at IS NULL) AND (f.ends_at > in_the_way.from_moment))))::integer AS count,
     (( SELECT count(*) AS count
            FROM body b
           WHERE ((b.parent_id = in_the_way.which) AND (b.closed_on IS NULL))))::integer AS count
   WHERE i_keep(which);
END
;
alter function in_the_way(uuid,timestamp with time zone) owner to hall_lens;
grant execute on function in_the_way(uuid,timestamp with time zone) to hall_app;
comment on function in_the_way(uuid,timestamp with time zone) is 'What stands in the way of closing a body, for whoever keeps it: counts of members, offices, what is still to come, open bodies below. No names.';

CREATE OR REPLACE FUNCTION public.key_columns(kept_in regclass)
 RETURNS text[]
 LANGUAGE sql
 STABLE
RETURN (SELECT array_agg((a.attname)::text ORDER BY a.attnum) AS array_agg FROM (pg_index i JOIN pg_attribute a ON (((a.attrelid = i.indrelid) AND (a.attnum = ANY ((i.indkey)::smallint[]))))) WHERE ((i.indrelid = (key_columns.kept_in)::oid) AND i.indisprimary))
;
comment on function key_columns(regclass) is 'The columns of a table''s primary key.';

CREATE OR REPLACE FUNCTION public.key_cover(occasions uuid[], unit uuid)
 RETURNS TABLE(occasion_id uuid, opening boolean, closing boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT o.id,
     COALESCE(bool_or((k.covers = ANY (ARRAY['whole'::text, 'opening'::text]))), false) AS "coalesce",
     COALESCE(bool_or((k.covers = ANY (ARRAY['whole'::text, 'closing'::text]))), false) AS "coalesce"
    FROM (occasion o
      LEFT JOIN LATERAL ( SELECT s.covers
            FROM ((slot s
              JOIN commitment c ON (((c.body_id = s.body_id) AND (c.slot_id = s.id))))
              JOIN capability a ON (((a.body_id = key_cover.unit) AND (a.person_id = c.person_id) AND (a.name = 'keyholder'::text))))
           WHERE ((s.body_id = o.body_id) AND (s.occasion_id = o.id) AND (s.name <> ''::text) AND (c.state = 'promised'::text) AND (c.seeking_since IS NULL) AND (a.confirmed_at IS NOT NULL) AND (a.ended_at IS NULL) AND (a.since_on <= (o.starts_at)::date) AND ((a.until_on IS NULL) OR (a.until_on >= (o.starts_at)::date)))) k ON (true))
   WHERE ((o.body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND (o.id = ANY (key_cover.occasions)) AND (key_cover.unit = ANY (( SELECT reach() AS reach)::uuid[])) AND (EXISTS ( SELECT
            FROM slot s
           WHERE ((s.body_id = o.body_id) AND (s.occasion_id = o.id) AND (s.asks = 'keyholder'::text) AND (s.closed_at IS NULL)))))
   GROUP BY o.id;
END
;
alter function key_cover(uuid[],uuid) owner to hall_lens;
grant execute on function key_cover(uuid[],uuid) to hall_app;
comment on function key_cover(uuid[],uuid) is 'Whether somebody with a key opens up and locks up, for occasions that have a keyholder''s slot. Yes or no, nothing more.';

CREATE OR REPLACE FUNCTION public.keyed_by(kept_in regclass)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN (SELECT string_agg(format('t.%I = (k.pk ->> %L)::%s'::text, a.attname, a.attname, format_type(a.atttypid, a.atttypmod)), ' and '::text) AS string_agg FROM pg_attribute a WHERE ((a.attrelid = (keyed_by.kept_in)::oid) AND (a.attname = ANY (key_columns(keyed_by.kept_in)))))
;
comment on function keyed_by(regclass) is 'How a row t of a table is found again by its key k.pk.';

CREATE OR REPLACE FUNCTION public.last_deeds_in_reach(person uuid)
 RETURNS TABLE(took_part_at timestamp with time zone, carried_at timestamp with time zone, reached_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT max(d.done_at) FILTER (WHERE (d.rung = ANY (ARRAY['took-part'::text, 'carried'::text]))) AS max,
     max(d.done_at) FILTER (WHERE (d.rung = 'carried'::text)) AS max,
     max(d.done_at) FILTER (WHERE (d.rung = 'reached'::text)) AS max
    FROM deed d
   WHERE ((d.person_id = last_deeds_in_reach.person) AND (d.body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND (d.rung IS NOT NULL) AND (d.reverses IS NULL) AND (NOT (EXISTS ( SELECT
            FROM deed r
           WHERE ((r.body_id = d.body_id) AND (r.reverses = d.id))))));
END
;
alter function last_deeds_in_reach(uuid) owner to hall_lens;
grant execute on function last_deeds_in_reach(uuid) to hall_app;
comment on function last_deeds_in_reach(uuid) is 'When a person last took part, carried and was reached in this unit, from the deeds; the word that standing is checked against. No names.';

CREATE OR REPLACE FUNCTION public.me()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('hall.person'::text, true), ''::text))::uuid
;
comment on function me() is 'The person asking; null when nobody is signed in.';

CREATE OR REPLACE FUNCTION public.memberships_in_reach(person uuid)
 RETURNS TABLE(body_id uuid, counts boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT m.body_id,
     m.counts
    FROM membership m
   WHERE ((m.person_id = memberships_in_reach.person) AND (m.body_id = ANY (( SELECT reach() AS reach)::uuid[])));
END
;
alter function memberships_in_reach(uuid) owner to hall_lens;
grant execute on function memberships_in_reach(uuid) to hall_app;
comment on function memberships_in_reach(uuid) is 'In which bodies of this unit a person has a membership, so that a deed in a ward moves the constituency''s figure. No names.';

CREATE OR REPLACE FUNCTION public.merge_sign_in(gone uuid, stays uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
BEGIN ATOMIC
 INSERT INTO auth."user" (id, name, email, email_verified)  SELECT merge_sign_in.stays AS stays,
             '',
             ((merge_sign_in.stays)::text || '@person.invalid'::text),
             true
            FROM person p
           WHERE ((p.id = merge_sign_in.gone) AND (p.merged_into = merge_sign_in.stays)) ON CONFLICT DO NOTHING;
 UPDATE auth.passkey k SET user_id = merge_sign_in.stays, came_from = merge_sign_in.gone
   WHERE ((k.user_id = merge_sign_in.gone) AND (EXISTS ( SELECT
            FROM person p
           WHERE ((p.id = merge_sign_in.gone) AND (p.merged_into = merge_sign_in.stays)))));
 UPDATE auth."twoFactor" t SET user_id = merge_sign_in.stays, came_from = merge_sign_in.gone
   WHERE ((t.user_id = merge_sign_in.gone) AND (EXISTS ( SELECT
            FROM person p
           WHERE ((p.id = merge_sign_in.gone) AND (p.merged_into = merge_sign_in.stays)))) AND (NOT (EXISTS ( SELECT
            FROM auth."twoFactor" other
           WHERE (other.user_id = merge_sign_in.stays)))));
 DELETE FROM auth.session
   WHERE (session.user_id = merge_sign_in.gone);
END
;
alter function merge_sign_in(uuid,uuid) owner to hall_lens;
grant execute on function merge_sign_in(uuid,uuid) to hall_app;
comment on function merge_sign_in(uuid,uuid) is 'After an entry was merged into another: its passkeys and code app sign in the one that stays. Does nothing unless the register says they are merged. Definer: hall_app does not see keys.';

CREATE OR REPLACE FUNCTION public.merge_ways()
 RETURNS TABLE(kept_in name, who name, how text, why text)
 LANGUAGE sql
 IMMUTABLE
BEGIN ATOMIC
 SELECT (w.kept_in)::name AS kept_in,
     (w.who)::name AS who,
     w.how,
     w.why
    FROM ( VALUES ('absence'::text,'person_id'::text,'carried'::text,''::text), ('access_log'::text,'person_id'::text,'left'::text,'each link of the chain holds the one before; it says whose entry was opened on that day'::text), ('body_change'::text,'changed_by'::text,'carried'::text,''::text), ('calendar_address'::text,'person_id'::text,'carried'::text,''::text), ('capability'::text,'person_id'::text,'carried'::text,''::text), ('commitment'::text,'person_id'::text,'carried'::text,''::text), ('contact_agreement_change'::text,'person_id'::text,'carried'::text,''::text), ('contact_point'::text,'person_id'::text,'own way'::text,'copied, and ended at the entry that goes, so that the history of each stays to be read'::text), ('contact_undo'::text,'person_id'::text,'carried'::text,''::text), ('custom_value'::text,'person_id'::text,'own way'::text,'copied where the entry that stays says nothing'::text), ('deed'::text,'person_id'::text,'carried'::text,''::text), ('erasure'::text,'person_id'::text,'carried'::text,''::text), ('field_change'::text,'person_id'::text,'carried'::text,''::text), ('friendly_word'::text,'settled_by'::text,'carried'::text,''::text), ('handover'::text,'person_id'::text,'carried'::text,''::text), ('handover'::text,'to_person_id'::text,'carried'::text,''::text), ('handover_refusal'::text,'person_id'::text,'carried'::text,''::text), ('hold'::text,'made_by'::text,'carried'::text,''::text), ('list_before'::text,'person_id'::text,'left'::text,'how that entry stood before a list; taking the list back needs it so'::text), ('list_row'::text,'person_id'::text,'left'::text,'which entry a line of a list was matched to; taking the list back needs it so'::text), ('looking_back'::text,'said_by'::text,'carried'::text,''::text), ('membership'::text,'person_id'::text,'own way'::text,'one place on each list; the number of the one that goes stays, so that next month''s list still finds it'::text), ('membership_period'::text,'person_id'::text,'own way'::text,'follows the places on the lists'::text), ('need'::text,'person_id'::text,'carried'::text,''::text), ('next_time'::text,'settled_by'::text,'carried'::text,''::text), ('occasion'::text,'host_id'::text,'carried'::text,''::text), ('office'::text,'person_id'::text,'carried'::text,''::text), ('pass'::text,'person_id'::text,'carried'::text,''::text), ('person'::text,'merged_into'::text,'carried'::text,''::text), ('person_merge'::text,'gone_id'::text,'left'::text,'what the earlier merge was'::text), ('person_merge'::text,'kept_id'::text,'left'::text,'what the earlier merge was'::text), ('person_tag'::text,'person_id'::text,'own way'::text,'copied, so that each keeps theirs when it is taken back'::text), ('possible_double'::text,'one_id'::text,'left'::text,'a pair with an entry that is gone is not asked about; the next list finds it again'::text), ('possible_double'::text,'other_id'::text,'left'::text,'a pair with an entry that is gone is not asked about; the next list finds it again'::text), ('reminder_wish'::text,'person_id'::text,'carried'::text,''::text), ('request'::text,'person_id'::text,'carried'::text,''::text), ('roll_entry'::text,'person_id'::text,'left'::text,'a frozen roll is never changed: its hash was published'::text), ('rota_freeze'::text,'person_id'::text,'carried'::text,''::text), ('rota_line'::text,'person_id'::text,'carried'::text,''::text), ('rota_place'::text,'person_id'::text,'carried'::text,''::text), ('rota_suggestion'::text,'asked_by'::text,'carried'::text,''::text), ('series_plan'::text,'host_id'::text,'carried'::text,''::text), ('setting'::text,'decided_by'::text,'carried'::text,''::text), ('sheet_row'::text,'person_id'::text,'carried'::text,''::text), ('solidarity'::text,'person_id'::text,'carried'::text,''::text), ('standing'::text,'person_id'::text,'own way'::text,'counted again from the deeds'::text)) w(kept_in, who, how, why);
END
;
comment on function merge_ways() is 'What becomes of each column that points to a person when two entries are one person.';

CREATE OR REPLACE FUNCTION public.move_person(kept_in regclass, who name, whose uuid, to_whom uuid)
 RETURNS jsonb[]
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
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
end $function$
;
comment on function move_person(regclass,name,uuid,uuid) is 'Gives the rows of one column to another person, in the bodies whose list is open; what may stand only once stays.';

CREATE OR REPLACE FUNCTION public.my_data()
 RETURNS TABLE(kept_in text, said text, one jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  t record;
  hidden constant text[] := array['person_id', 'body_id', 'register_id', 'search_text', 'sort_name', 'comparable', 'key_hash', 'link', 'once_key'];
begin
  if me() is null then return; end if;
  return query select 'person'::text, obj_description('person'::regclass, 'pg_class'), to_jsonb(p) - hidden from person p where p.id = me();
  for t in
    select c.oid::regclass as name, c.relname, obj_description(c.oid, 'pg_class') as said,
      exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'body_id' and not b.attisdropped) as in_body
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped)
    order by c.relname
  loop
    return query execute format(
      case when t.in_body
        then 'select $1, $2, jsonb_build_object(''body'', b.name) || (to_jsonb(t) - $3) from %s t join body b on b.id = t.body_id where t.person_id = me() order by t'
        else 'select $1, $2, to_jsonb(t) - $3 from %s t where t.person_id = me() order by t' end, t.name)
      using t.relname::text, t.said, hidden;
  end loop;
  return query select 'sign-in'::text, obj_description('auth.session'::regclass, 'pg_class'),
    jsonb_build_object('since', s.created_at, 'until', s.expires_at, 'how', s.how, 'from', s.ip_address, 'device', s.user_agent)
    from auth.session s where s.user_id = me();
  return query select 'device'::text, obj_description('auth.device'::regclass, 'pg_class'),
    jsonb_build_object('name', d.name, 'seen_at', d.seen_at) from auth.device d where d.user_id = me();
  return query select 'passkey'::text, obj_description('auth.passkey'::regclass, 'pg_class'),
    jsonb_build_object('name', k.name, 'made_at', k.created_at) from auth.passkey k where k.user_id = me();
end $function$
;
alter function my_data() owner to hall_lens;
grant execute on function my_data() to hall_app;
comment on function my_data() is 'Everything with the id of the person asking, table by table as the catalogue has them, with what each table''s comment says. Definer: some tables show their rows to an office only.';

CREATE OR REPLACE FUNCTION public.named_in_the_record(whom uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
 SET enable_nestloop TO 'on'
AS $function$
begin
  whom := array(select distinct m.person_id from membership m where m.person_id = any (whom) and m.body_id = any (roll()));
  return query select m.person_id from membership m where m.person_id = any (whom) and not m.body_id = any (roll());
  return query select * from people_pointed_to(whom, array['membership', 'contact_point', 'custom_value', 'person_tag',
    'possible_double', 'contact_undo', 'contact_agreement_change']);
end $function$
;
alter function named_in_the_record(uuid[]) owner to hall_lens;
grant execute on function named_in_the_record(uuid[]) to hall_app;
comment on function named_in_the_record(uuid[]) is 'Who of these, on lists open to this act, stands on another list too or is named in any table but those that only say how and where they are listed: ids, some more than once. Definer: what somebody does is not open to an act on lists.';

CREATE OR REPLACE FUNCTION public.new_id()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
RETURN uuidv7()
;
comment on function new_id() is 'An id that sorts by the moment it was made (UUIDv7), for rows made by the thousand in one statement.';

CREATE OR REPLACE FUNCTION public.nobody_said(body uuid, occasion uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT ((body = ANY (( SELECT reach() AS reach)::uuid[])) AND (NOT (EXISTS ( SELECT
            FROM commitment c
           WHERE ((c.body_id = nobody_said.body) AND (c.occasion_id = nobody_said.occasion))))));
END
;
alter function nobody_said(uuid,uuid) owner to hall_lens;
grant execute on function nobody_said(uuid,uuid) to hall_app;
comment on function nobody_said(uuid,uuid) is 'Whether nobody ever said anything to this occasion of the unit, so that it may go without anybody missing it. Yes or no, nothing more.';

CREATE OR REPLACE FUNCTION public.nothing_in_the_way(which uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
RETURN COALESCE(((SELECT ((((((w.members + w.offices) + w.occasions) + w.holds) + w.requests) + w.rolls) + w.bodies) FROM in_the_way(nothing_in_the_way.which) w(members, offices, occasions, holds, requests, rolls, bodies)) = 0), false)
;
comment on function nothing_in_the_way(uuid) is 'Whether a body can be closed by whoever asks.';

CREATE OR REPLACE FUNCTION public.officers_in_reach(at uuid)
 RETURNS TABLE(office_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT o.id,
     TRIM(BOTH FROM ((COALESCE(NULLIF(p.known_as, ''::text), p.given_name) || ' '::text) || p.family_name)) AS btrim
    FROM (office o
      JOIN person p ON ((p.id = o.person_id)))
   WHERE ((o.body_id = officers_in_reach.at) AND (officers_in_reach.at = ANY (( SELECT reach() AS reach)::uuid[])) AND (o.ended_at IS NULL));
END
;
alter function officers_in_reach(uuid) owner to hall_lens;
grant execute on function officers_in_reach(uuid) to hall_app;
comment on function officers_in_reach(uuid) is 'The names of those in office at a body of this unit. Definer: members see no list, but they know their secretary.';

CREATE OR REPLACE FUNCTION public.on_offer(occasions uuid[])
 RETURNS TABLE(slot_id uuid, offers integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT h.slot_id,
     (count(*))::integer AS count
    FROM (handover h
      JOIN commitment c ON (((c.body_id = h.body_id) AND (c.id = h.commitment_id))))
   WHERE ((h.body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND (h.occasion_id = ANY (on_offer.occasions)) AND (h.answered_at IS NULL) AND (h.kind <> 'swap'::text) AND (h.to_person_id IS NULL) AND (h.to_contact = ''::text) AND (h.person_id IS DISTINCT FROM ( SELECT me() AS me)) AND (c.state = 'promised'::text) AND (c.slot_id = h.slot_id) AND (c.came_at IS NULL))
   GROUP BY h.slot_id;
END
;
alter function on_offer(uuid[]) owner to hall_lens;
grant execute on function on_offer(uuid[]) to hall_app;
comment on function on_offer(uuid[]) is 'How many shifts in each slot anybody able may take over. Counts only.';

CREATE OR REPLACE FUNCTION public.open_months_to_come(this_month date, bodies uuid[])
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 WITH gone AS (
          DELETE FROM snapshot s
           WHERE ((s.body_id = ANY (open_months_to_come.bodies)) AND (s.month >= open_months_to_come.this_month) AND (s.month >= (date_trunc('month'::text, (now() - '1 day'::interval)))::date))
           RETURNING 1 AS "?column?"
         )
  SELECT (count(*))::integer AS count
    FROM gone;
END
;
alter function open_months_to_come(date,uuid[]) owner to hall_lens;
grant execute on function open_months_to_come(date,uuid[]) to hall_app;
comment on function open_months_to_come(date,uuid[]) is 'Takes away the figures of months of these bodies that have not ended, so that they are closed when they end; says how many. Of a month that has ended, by the database''s own clock, none goes. Definer: nobody may remove a snapshot otherwise.';

CREATE OR REPLACE FUNCTION public.ours(body uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((body = here()) OR (here() = (SELECT b.unit_id FROM body b WHERE (b.id = ours.body))))
;
comment on function ours(uuid) is 'This body, or when we stand in the unit, any body that shares its list.';

CREATE OR REPLACE FUNCTION public.part_person(body uuid, merge uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
end $function$
;
alter function part_person(uuid,uuid) owner to hall_lens;
grant execute on function part_person(uuid,uuid) to hall_app;
comment on function part_person(uuid,uuid) is 'Takes back what a merge of an open list carried: its own rows only, and each only if it still stands as the merge left it. Definer: as above. Shows nothing.';

CREATE OR REPLACE FUNCTION public.part_sign_in(gone uuid, stays uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
BEGIN ATOMIC
 UPDATE auth.passkey k SET user_id = part_sign_in.gone, came_from = NULL::uuid
   WHERE ((k.user_id = part_sign_in.stays) AND (k.came_from = part_sign_in.gone) AND (EXISTS ( SELECT
            FROM person p
           WHERE ((p.id = part_sign_in.gone) AND (p.merged_into IS NULL)))));
 UPDATE auth."twoFactor" t SET user_id = part_sign_in.gone, came_from = NULL::uuid
   WHERE ((t.user_id = part_sign_in.stays) AND (t.came_from = part_sign_in.gone) AND (EXISTS ( SELECT
            FROM person p
           WHERE ((p.id = part_sign_in.gone) AND (p.merged_into IS NULL)))));
 DELETE FROM auth.session
   WHERE ((session.user_id = part_sign_in.stays) AND (EXISTS ( SELECT
            FROM person p
           WHERE ((p.id = part_sign_in.gone) AND (p.merged_into IS NULL)))));
END
;
alter function part_sign_in(uuid,uuid) owner to hall_lens;
grant execute on function part_sign_in(uuid,uuid) to hall_app;
comment on function part_sign_in(uuid,uuid) is 'After a merge was undone: the keys that came with it go back, and whoever is signed in signs in again. Definer: as above.';

CREATE OR REPLACE FUNCTION public.pass_duty(body uuid, duty uuid, taker uuid, fresh uuid, taker_name text, taker_sort_name text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
declare
  gives commitment;
  takes commitment;
begin
  select * into gives from commitment c where c.body_id = body and c.id = duty;
  if not found or taker is null or gives.person_id = taker then return false; end if;
  perform from slot s where s.body_id = body and s.occasion_id = gives.occasion_id order by s.id for update;
  insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
    values (body, fresh, gives.occasion_id, gives.slot_id, taker, taker_name, taker_sort_name, 'cancelled',
      not came_before(taker, gives.occasion_id), at)
    on conflict (body_id, occasion_id, person_id) where person_id is not null do nothing;
  perform from commitment c where c.body_id = body and c.occasion_id = gives.occasion_id and (c.id = duty or c.person_id = taker)
    order by c.id for update;
  select * into gives from commitment c where c.body_id = body and c.id = duty;
  select * into takes from commitment c where c.body_id = body and c.occasion_id = gives.occasion_id and c.person_id = taker;
  if gives.state <> 'promised' or gives.came_at is not null or takes.came_at is not null
    or (takes.slot_id = gives.slot_id and takes.state = 'promised') then return false; end if;
  update slot s set
    -- Whoever brought friends along brings none to a duty.
    taken = s.taken - case when takes.state = 'promised' then 1 + takes.guests else 0 end,
    first_timers = s.first_timers - case when takes.state = 'promised' and takes.first_time then 1 else 0 end,
    seeking = s.seeking - case when takes.seeking_since is not null then 1 else 0 end,
    waiting = s.waiting - case when takes.state = 'waiting' then 1 else 0 end
  where s.body_id = body and s.id = takes.slot_id and takes.state in ('promised', 'waiting');
  update slot s set
    first_timers = s.first_timers - gives.first_time::integer + takes.first_time::integer,
    seeking = s.seeking - case when gives.seeking_since is not null then 1 else 0 end
  where s.body_id = body and s.id = gives.slot_id;
  update commitment c set state = 'cancelled', seeking_since = null, said_at = at where c.body_id = body and c.id = gives.id;
  update commitment c set state = 'promised', slot_id = gives.slot_id, seeking_since = null, said_at = at, guests = 0, guest_names = ''
    where c.body_id = body and c.id = takes.id;
  -- What either had put up in this occasion is settled by this.
  update handover h set answered_at = at, outcome = 'withdrawn'
    where h.body_id = body and h.commitment_id in (gives.id, takes.id) and h.answered_at is null;
  return true;
end $function$
;
comment on function pass_duty(uuid,uuid,uuid,uuid,text,text,timestamp with time zone) is 'Moves a promise from one person to another, with every count; false when it is no longer theirs to give.';

CREATE OR REPLACE FUNCTION public.pass_shown(hashes text[], moment timestamp with time zone)
 RETURNS TABLE(hash text, person_id uuid, given_name text, family_name text, known_as text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT h.hash,
     p.id,
     p.given_name,
     p.family_name,
     p.known_as
    FROM (((unnest(pass_shown.hashes) h(hash)
      CROSS JOIN LATERAL ( SELECT k_1.person_id
            FROM pass k_1
           WHERE ((k_1.token_hash = h.hash) AND (k_1.taken_back_at IS NULL) AND ((k_1.ends_at IS NULL) OR (k_1.ends_at > pass_shown.moment)))
         UNION
          SELECT k_1.person_id
            FROM pass k_1
           WHERE ((k_1.code_hash = h.hash) AND (k_1.taken_back_at IS NULL) AND ((k_1.ends_at IS NULL) OR (k_1.ends_at > pass_shown.moment)))) k)
      JOIN person holder ON ((holder.id = k.person_id)))
      JOIN person p ON ((p.id = COALESCE(holder.merged_into, holder.id))))
   WHERE ((( SELECT roll() AS roll) IS NOT NULL) AND (EXISTS ( SELECT
            FROM (membership m
              JOIN body b ON ((b.unit_id = m.body_id)))
           WHERE ((b.id = ( SELECT here() AS here)) AND (m.person_id = p.id) AND (m.state = ANY (ARRAY['member'::text, 'arrears'::text, 'lapsed'::text]))))));
END
;
alter function pass_shown(text[],timestamp with time zone) owner to hall_lens;
grant execute on function pass_shown(text[],timestamp with time zone) to hall_app;
comment on function pass_shown(text[],timestamp with time zone) is 'Whose passes these are, of the people on the list of the unit we stand in: whoever shows a pass at a door gives their name to those who keep it. Of others, nothing.';

CREATE OR REPLACE FUNCTION public.passes_expected(body uuid, occasion uuid, moment timestamp with time zone)
 RETURNS TABLE(commitment_id uuid, pass text, code text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT c.id,
     substr(encode(sha256(convert_to(((passes_expected.occasion || ':'::text) || k.token_hash), 'UTF8'::name)), 'hex'::text), 1, 32) AS substr,
     substr(encode(sha256(convert_to(((passes_expected.occasion || ':'::text) || k.code_hash), 'UTF8'::name)), 'hex'::text), 1, 5) AS substr
    FROM (commitment c
      JOIN pass k ON ((k.person_id = c.person_id)))
   WHERE ((c.body_id = passes_expected.body) AND (c.occasion_id = passes_expected.occasion) AND (passes_expected.body = ANY (( SELECT roll() AS roll)::uuid[])) AND (k.taken_back_at IS NULL) AND ((k.ends_at IS NULL) OR (k.ends_at > passes_expected.moment)));
END
;
alter function passes_expected(uuid,uuid,timestamp with time zone) owner to hall_lens;
grant execute on function passes_expected(uuid,uuid,timestamp with time zone) to hall_app;
comment on function passes_expected(uuid,uuid,timestamp with time zone) is 'For the list a phone keeps without a network: the passes of those on the list of one occasion, hashed once more with the occasion, so that two evenings cannot be laid side by side.';

CREATE OR REPLACE FUNCTION public.people_in_tables()
 RETURNS TABLE(kept_in regclass, who name, how text, columns text)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT (c.oid)::regclass AS oid,
     a.attname,
         CASE
             WHEN (obj_description(c.oid, 'pg_class'::name) ~ 'Erased: kept'::text) THEN 'kept'::text
             WHEN (obj_description(c.oid, 'pg_class'::name) ~ 'Erased: without '::text) THEN 'without'::text
             WHEN ((obj_description(c.oid, 'pg_class'::name) ~ 'Erased: the row'::text) OR a.attnotnull) THEN 'row'::text
             ELSE 'without'::text
         END AS "case",
     COALESCE(promise_in(obj_description(c.oid, 'pg_class'::name), 'Erased: without ([a-z_]+(?:, [a-z_]+)*)'::text), (a.attname)::text) AS "coalesce"
    FROM (pg_class c
      JOIN pg_attribute a ON (((a.attrelid = c.oid) AND (a.attnum > 0) AND (NOT a.attisdropped))))
   WHERE ((c.relnamespace = ('public'::regnamespace)::oid) AND (c.relkind = ANY (ARRAY['r'::"char", 'p'::"char"])) AND (c.relname <> 'person'::name) AND ((a.attname = 'person_id'::name) OR (EXISTS ( SELECT
            FROM pg_constraint k
           WHERE ((k.conrelid = c.oid) AND (k.contype = 'f'::"char") AND (k.confrelid = ('person'::regclass)::oid) AND (k.conkey = ARRAY[a.attnum]))))));
END
;
comment on function people_in_tables() is 'Every column that points to a person, and what becomes of its rows when the person is erased, as the table''s comment says.';

CREATE OR REPLACE FUNCTION public.people_pointed_to(whom uuid[], besides name[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
declare one record;
begin
  for one in
    select c.conrelid::regclass as pointing, a.attname as who
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.confrelid = 'person'::regclass and c.contype = 'f' and cardinality(c.conkey) = 1 and t.relname <> all (besides)
  loop
    -- Joined, not compared with the array: the planner would weigh each of a hundred thousand ids, in each table.
    return query execute format('select x.%1$I from unnest($1) who join %2$s x on x.%1$I = who', one.who, one.pointing) using whom;
  end loop;
end $function$
;
alter function people_pointed_to(uuid[],name[]) owner to hall_lens;
comment on function people_pointed_to(uuid[],name[]) is 'Which of these people any row of any table points to, the tables named besides left out; some of them more than once.';

CREATE OR REPLACE FUNCTION public.place_in_line(body uuid, commitment uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT (count(*))::integer AS count
    FROM (commitment mine
      JOIN commitment c ON (((c.body_id = mine.body_id) AND (c.slot_id = mine.slot_id))))
   WHERE ((mine.body_id = place_in_line.body) AND (mine.id = place_in_line.commitment) AND ((mine.person_id = ( SELECT me() AS me)) OR (mine.key_hash = ( SELECT guest() AS guest))) AND (mine.state = 'waiting'::text) AND (c.state = 'waiting'::text) AND (ROW(c.said_at, c.id) <= ROW(mine.said_at, mine.id)));
END
;
alter function place_in_line(uuid,uuid) owner to hall_lens;
grant execute on function place_in_line(uuid,uuid) to hall_app;
comment on function place_in_line(uuid,uuid) is 'How far I am from the front of the line I wait in; my own line only.';

CREATE OR REPLACE FUNCTION public.promise_in(comment text, what text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN (regexp_match(comment, what))[1]
;
comment on function promise_in(text,text) is 'What a table''s comment says by this pattern; null where it says nothing of it.';

CREATE OR REPLACE FUNCTION public.reach()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('hall.reach'::text, true), ''::text))::uuid[]
;
comment on function reach() is 'The bodies of this unit (a constituency and its wards): their common life may be seen.';

CREATE OR REPLACE FUNCTION public.refile(whom uuid, sorted text, words text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 UPDATE membership m SET sort_name = refile.sorted, search_text = (refile.words || COALESCE((' '::text || NULLIF(lower(regexp_replace(m.number, '[^[:alnum:]]'::text, ''::text, 'g'::text)), ''::text)), ''::text))
   WHERE ((m.person_id = refile.whom) AND ((refile.whom = me()) OR (EXISTS ( SELECT
            FROM membership here
           WHERE ((here.person_id = refile.whom) AND (here.body_id = ANY (( SELECT roll() AS roll)::uuid[])))))));
END
;
alter function refile(uuid,text,text) owner to hall_lens;
grant execute on function refile(uuid,text,text) to hall_app;
comment on function refile(uuid,text,text) is 'Files a person anew, by sorting name and search words, on every list they stand on; for themselves, or for those to whom one of these lists is open. Gives nothing back.';

CREATE OR REPLACE FUNCTION public.refuse_swap(body uuid, swap uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  h handover;
begin
  select * into h from handover o where o.body_id = body and o.id = swap and o.answered_at is null and o.kind = 'swap' for update;
  if not found or me() is null or h.person_id = me() or not body = any (coalesce(reach(), '{}'))
    or not exists (select from commitment c where c.body_id = body and c.slot_id = h.want_slot_id and c.person_id = me()
      and c.state = 'promised') then return false; end if;
  insert into handover_refusal (body_id, handover_id, person_id, refused_at) values (body, swap, me(), at) on conflict do nothing;
  if exists (select from commitment c where c.body_id = body and c.slot_id = h.want_slot_id and c.state = 'promised'
    and c.person_id <> h.person_id and c.came_at is null and not exists (select from handover_refusal r
      where r.body_id = body and r.handover_id = swap and r.person_id = c.person_id)) then return false; end if;
  update handover o set answered_at = at, outcome = 'declined' where o.body_id = body and o.id = swap;
  return true;
end $function$
;
alter function refuse_swap(uuid,uuid,timestamp with time zone) owner to hall_lens;
grant execute on function refuse_swap(uuid,uuid,timestamp with time zone) to hall_app;
comment on function refuse_swap(uuid,uuid,timestamp with time zone) is 'I hold the shift somebody wants and will not swap; true when nobody is left who could. Definer: the asker''s row is not mine. Shows nobody.';

CREATE OR REPLACE FUNCTION public.requests_waiting()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT (count(*))::integer AS count
    FROM request r
   WHERE ((r.state = 'waiting'::text) AND (r.body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND ours(r.body_id));
END
;
alter function requests_waiting() owner to hall_lens;
grant execute on function requests_waiting() to hall_app;
comment on function requests_waiting() is 'How many requests for rooms wait for an answer here. A count only.';

CREATE OR REPLACE FUNCTION public.roll()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('hall.roll'::text, true), ''::text))::uuid[]
;
comment on function roll() is 'The bodies whose people this office may see; null for everybody else.';

CREATE OR REPLACE FUNCTION public.settle_lens()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare one record;
begin
  for one in
    select distinct t.kept_in as name from people_in_tables() t
    union select 'person'::regclass
    union select c.oid::regclass from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and obj_description(c.oid, 'pg_class') ~ '\d+ (days|months|years) from [a-z_]+'
  loop
    execute format('grant select, update, delete on %s to hall_lens', one.name);
    if not exists (select from pg_policy where polrelid = one.name and polname = 'keeps_promises') then
      execute format('create policy keeps_promises on %s for all to hall_lens using (true) with check (true)', one.name);
    end if;
  end loop;
end $function$
;
comment on function settle_lens() is 'Lets the functions that erase and forget come to every table that holds a person or a span of time.';

CREATE OR REPLACE FUNCTION public.settle_pairs(gone uuid, stays uuid, moment timestamp with time zone)
 RETURNS TABLE(what text, key jsonb, was jsonb)
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
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
end $function$
;
comment on function settle_pairs(uuid,uuid,timestamp with time zone) is 'Abilities, wishes and reminders that both entries have: the better, or the later, holds.';

CREATE OR REPLACE FUNCTION public.settle_promises(gone uuid, stays uuid, moment timestamp with time zone)
 RETURNS TABLE(what text, key jsonb, was jsonb)
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
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
end $function$
;
comment on function settle_promises(uuid,uuid,timestamp with time zone) is 'Where both entries answered one occasion: which answer holds, with every count.';

CREATE OR REPLACE FUNCTION public.shown(people bigint)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (people = 0) THEN 0 WHEN (people < 10) THEN NULL::integer ELSE ((((people + 2) / 5) * 5))::integer END
;
comment on function shown(bigint) is 'A number of people as a body above may see it: null stands for under 10.';

CREATE OR REPLACE FUNCTION public.stop_rota_letters(unit uuid, key uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  update rota_place p set letters = false where p.body_id = unit and (p.stop_key = key or p.person_id = (
    select q.merged_into from rota_place x join person q on q.id = x.person_id where x.body_id = unit and x.stop_key = key));
  return found;
end $function$
;
alter function stop_rota_letters(uuid,uuid) owner to hall_lens;
grant execute on function stop_rota_letters(uuid,uuid) to hall_app;
comment on function stop_rota_letters(uuid,uuid) is 'Ends the weekly letter for whoever holds its secret link. Shows nothing.';

CREATE OR REPLACE FUNCTION public.swap_shifts(body uuid, swap uuid, fresh_one uuid, fresh_other uuid, my_name text, my_sort_name text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  h handover;
  theirs commitment;
  mine commitment;
begin
  select * into h from handover o where o.body_id = body and o.id = swap and o.answered_at is null and o.kind = 'swap';
  if not found or me() is null or h.person_id = me() or not body = any (coalesce(reach(), '{}')) then return false; end if;
  perform from slot s where s.body_id = body and s.occasion_id in (h.occasion_id,
    (select x.occasion_id from slot x where x.body_id = body and x.id = h.want_slot_id)) order by s.id for update;
  select * into h from handover o where o.body_id = body and o.id = swap and o.answered_at is null for update;
  if not found then return false; end if;
  select * into theirs from commitment c where c.body_id = body and c.id = h.commitment_id;
  select * into mine from commitment c where c.body_id = body and c.slot_id = h.want_slot_id and c.person_id = me() and c.state = 'promised';
  if mine.id is null or theirs.state <> 'promised' or theirs.slot_id <> h.slot_id
    or theirs.came_at is not null or mine.came_at is not null then return false; end if;
  if theirs.occasion_id = mine.occasion_id then
    -- Two slots of one occasion: each keeps their row and takes the other's place.
    update slot s set first_timers = s.first_timers - theirs.first_time::integer + mine.first_time::integer,
      seeking = s.seeking - (theirs.seeking_since is not null)::integer where s.body_id = body and s.id = theirs.slot_id;
    update slot s set first_timers = s.first_timers - mine.first_time::integer + theirs.first_time::integer,
      seeking = s.seeking - (mine.seeking_since is not null)::integer where s.body_id = body and s.id = mine.slot_id;
    update commitment c set slot_id = case when c.id = mine.id then theirs.slot_id else mine.slot_id end, seeking_since = null, said_at = at
      where c.body_id = body and c.id in (mine.id, theirs.id);
  elsif not (pass_duty(body, theirs.id, me(), fresh_one, my_name, my_sort_name, at)
    and pass_duty(body, mine.id, theirs.person_id, fresh_other, theirs.name, theirs.sort_name, at)) then
    raise exception 'a swap is whole or nothing' using errcode = 'P0001';
  end if;
  update handover x set answered_at = at, outcome = 'taken', taken_by = me() where x.body_id = body and x.id = swap;
  return true;
end $function$
;
alter function swap_shifts(uuid,uuid,uuid,uuid,text,text,timestamp with time zone) owner to hall_lens;
grant execute on function swap_shifts(uuid,uuid,uuid,uuid,text,text,timestamp with time zone) to hall_app;
comment on function swap_shifts(uuid,uuid,uuid,uuid,text,text,timestamp with time zone) is 'I hold the shift somebody wants and take theirs for it, both or neither. Shows nobody.';

CREATE OR REPLACE FUNCTION public.take_back_sign_in(undo uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
BEGIN ATOMIC
 DELETE FROM auth.passkey k
    USING contact_undo u
   WHERE ((u.body_id = here()) AND (u.id = take_back_sign_in.undo) AND (u.used_at IS NULL) AND (k.user_id = u.person_id) AND (k.created_at >= u.changed_at));
 DELETE FROM auth."twoFactor" t
    USING contact_undo u
   WHERE ((u.body_id = here()) AND (u.id = take_back_sign_in.undo) AND (u.used_at IS NULL) AND (t.user_id = u.person_id) AND (t.made_at >= u.changed_at));
 DELETE FROM auth.session s
    USING contact_undo u
   WHERE ((u.body_id = here()) AND (u.id = take_back_sign_in.undo) AND (u.used_at IS NULL) AND (s.user_id = u.person_id));
END
;
alter function take_back_sign_in(uuid) owner to hall_lens;
grant execute on function take_back_sign_in(uuid) to hall_app;
comment on function take_back_sign_in(uuid) is 'While a change of contact is being taken back here: ends every session of its person, and removes the keys made since. Definer: hall_app does not see sign-in.';

CREATE OR REPLACE FUNCTION public.take_over(body uuid, slot uuid, offer uuid, fresh uuid, my_name text, my_sort_name text, at timestamp with time zone)
 RETURNS TABLE(handover_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  h handover;
begin
  if me() is null or not body = any (coalesce(reach(), '{}')) then return; end if;
  perform from slot s where s.body_id = body and s.occasion_id = (select x.occasion_id from slot x where x.body_id = body and x.id = slot)
    order by s.id for update;
  for h in
    select o.* from handover o join commitment c on c.body_id = o.body_id and c.id = o.commitment_id
    where o.body_id = body and o.slot_id = slot and o.answered_at is null and o.kind <> 'swap' and o.person_id <> me()
      and c.state = 'promised' and c.slot_id = o.slot_id and c.came_at is null
      and (o.to_person_id = me() or (o.to_person_id is null and o.to_contact = ''))
      and (offer is null or o.id = offer)
    order by o.to_person_id is null, o.kind = 'offer', o.asked_at, o.id limit 1
  loop
    if pass_duty(body, h.commitment_id, me(), fresh, my_name, my_sort_name, at) then
      update handover x set answered_at = at, outcome = 'taken', taken_by = me() where x.body_id = body and x.id = h.id;
      handover_id := h.id;
      return next;
    end if;
  end loop;
end $function$
;
alter function take_over(uuid,uuid,uuid,uuid,text,text,timestamp with time zone) owner to hall_lens;
grant execute on function take_over(uuid,uuid,uuid,uuid,text,text,timestamp with time zone) to hall_app;
comment on function take_over(uuid,uuid,uuid,uuid,text,text,timestamp with time zone) is 'I take a shift that somebody passes on: theirs ends and mine begins in one step. Shows nobody.';

CREATE OR REPLACE FUNCTION public.tidy_after_list(rows integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform gin_clean_pending_list('membership_search');
  if rows > (select reltuples / 20 from pg_class where oid = 'membership'::regclass) then
    analyze membership, membership_period, person, contact_point;
  end if;
end $function$
;
grant execute on function tidy_after_list(integer) to hall_app;
comment on function tidy_after_list(integer) is 'After a long list of so many rows: its words go to their places in the search index, and where it is more than a twentieth of the hall the planner hears how long the tables are. Definer: only the owner of a table may. Changes no row and tells nothing.';

CREATE OR REPLACE FUNCTION public.turnout(occasions uuid[])
 RETURNS TABLE(occasion_id uuid, came bigint, came_first bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT c.occasion_id,
     sum((1 + c.friends_came)) AS sum,
     count(*) FILTER (WHERE c.first_time) AS count
    FROM commitment c
   WHERE ((c.body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND (c.occasion_id = ANY (turnout.occasions)) AND (c.came_at IS NOT NULL))
   GROUP BY c.occasion_id;
END
;
alter function turnout(uuid[]) owner to hall_lens;
grant execute on function turnout(uuid[]) to hall_app;
comment on function turnout(uuid[]) is 'How many came to these occasions of the unit, friends included, and how many of those with a place of their own for the first time. Counts only.';

CREATE OR REPLACE FUNCTION public.unfounded()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT (NOT (EXISTS ( SELECT
            FROM office)));
END
;
alter function unfounded() owner to hall_lens;
grant execute on function unfounded() to hall_app;
comment on function unfounded() is 'Whether nobody has ever held an office: only then may bodies be made by nobody, in the first run. Yes or no.';

CREATE OR REPLACE FUNCTION public.whose_calendar(hash text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT p.id
    FROM (calendar_address a
      JOIN person p ON ((p.id = a.person_id)))
   WHERE ((a.secret_hash = whose_calendar.hash) AND (p.merged_into IS NULL));
END
;
alter function whose_calendar(text) owner to hall_lens;
grant execute on function whose_calendar(text) to hall_app;
comment on function whose_calendar(text) is 'Whose calendar stands at this secret address; one exact hash, nothing to list. A merge carries the address along; of two, the one of the entry that stays.';

create table absence (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  commitment_id uuid not null,
  person_id uuid not null,
  was text not null,
  noted_at timestamp with time zone not null,
  noted_by uuid,
  withdrawn_at timestamp with time zone
);
comment on table absence is 'That somebody did not do a shift they had taken, noted after by the host: excused or missed. An excuse in time is no miss, and is not noted at all. Whose: the person''s; they see it. For: asking how they are, and for freezing a duty that has become too much. Kept: 12 months from noted_at.';
alter table absence add constraint absence_pkey PRIMARY KEY (body_id, id);
alter table absence add constraint absence_body_id_commitment_id_fkey FOREIGN KEY (body_id, commitment_id) REFERENCES commitment(body_id, id);
alter table absence add constraint absence_body_id_occasion_id_fkey FOREIGN KEY (body_id, occasion_id) REFERENCES occasion(body_id, id) ON DELETE CASCADE;
alter table absence add constraint absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table absence add constraint absence_was_check CHECK ((was = ANY (ARRAY['excused'::text, 'missed'::text])));
CREATE INDEX absence_of_person ON public.absence USING btree (person_id, noted_at);
CREATE UNIQUE INDEX absence_once ON public.absence USING btree (body_id, commitment_id) WHERE (withdrawn_at IS NULL);
alter table absence enable row level security;
alter table absence force row level security;
create policy absence_changed on absence for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy absence_made on absence for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy absence_removed on absence for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy absence_seen on absence for select using ((((person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy keeps_promises on absence for all to hall_lens using (true) with check (true);
grant delete, insert, select, update on absence to hall_app;
grant delete, select, update on absence to hall_lens;

create table access_day (
  body_id uuid not null,
  reader_id uuid not null,
  on_day date not null,
  listed integer not null default 0,
  opened integer not null default 0
);
comment on table access_day is 'How many names a reader was shown and how many entries they opened on a day: the sums of access_log. Whose: the reader''s. For: a daily end to reading, so that nobody can page their way to a copy of the list. Kept: 24 months from on_day.';
alter table access_day add constraint access_day_pkey PRIMARY KEY (body_id, on_day, reader_id);
alter table access_day add constraint access_day_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table access_day add constraint access_day_listed_check CHECK ((listed >= 0));
alter table access_day add constraint access_day_opened_check CHECK ((opened >= 0));

alter table access_day enable row level security;
alter table access_day force row level security;
create policy access_day_changed on access_day for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy access_day_seen on access_day for select using (((reader_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy access_day_written on access_day for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy keeps_promises on access_day for all to hall_lens using (true) with check (true);
grant insert, select, update on access_day to hall_app;
grant delete, select, update on access_day to hall_lens;

create table access_log (
  body_id uuid not null,
  id uuid not null,
  place integer not null,
  read_at timestamp with time zone not null,
  reader_id uuid not null,
  reader_name text not null,
  reader_role text not null,
  kind text not null,
  person_id uuid,
  words text not null default ''::text,
  shown integer not null default 0,
  link bytea not null
);
comment on table access_log is 'Who looked: each opened entry, search, page of the list and export, in a chain where each link is the hash of the one before and of the row. Whose: the person''s whose entry it was, and the reader''s. For: the member and the auditors see who looked. Kept: 24 months from read_at. Erased: kept, since each link of the chain holds the one before.';
alter table access_log add constraint access_log_pkey PRIMARY KEY (body_id, id);
alter table access_log add constraint access_log_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table access_log add constraint access_log_kind_check CHECK ((kind = ANY (ARRAY['entry'::text, 'search'::text, 'list'::text, 'export'::text])));
alter table access_log add constraint access_log_link_check CHECK ((length(link) = 32));
alter table access_log add constraint access_log_place_check CHECK ((place > 0));
alter table access_log add constraint access_log_shown_check CHECK ((shown >= 0));
alter table access_log add constraint access_log_words_check CHECK ((length(words) <= 200));
CREATE INDEX access_log_person ON public.access_log USING btree (person_id, read_at DESC) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX access_log_place ON public.access_log USING btree (body_id, place);
CREATE INDEX access_log_reader ON public.access_log USING btree (body_id, reader_id, read_at DESC);
alter table access_log enable row level security;
alter table access_log force row level security;
create policy access_log_seen on access_log for select using (((person_id = ( SELECT me() AS me)) OR (reader_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy access_log_written on access_log for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy keeps_promises on access_log for all to hall_lens using (true) with check (true);
grant insert, select on access_log to hall_app;
grant delete, select, update on access_log to hall_lens;

create table affiliation (
  body_id uuid not null,
  to_body_id uuid not null,
  began_on date not null,
  ended_on date
);
comment on table affiliation is 'Sideways ties, e.g. a union branch affiliated to a constituency. Whose: the two bodies''. For: delegates and common halls; it opens no list. Kept: for good.';
alter table affiliation add constraint affiliation_pkey PRIMARY KEY (body_id, to_body_id, began_on);
alter table affiliation add constraint affiliation_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table affiliation add constraint affiliation_to_body_id_fkey FOREIGN KEY (to_body_id) REFERENCES body(id);
alter table affiliation add constraint affiliation_check CHECK ((ended_on >= began_on));
alter table affiliation add constraint affiliation_check1 CHECK ((body_id <> to_body_id));

alter table affiliation enable row level security;
alter table affiliation force row level security;
create policy affiliation_ended on affiliation for update using ((body_id = here())) with check ((body_id = here()));
create policy affiliation_made on affiliation for insert with check ((body_id = here()));
create policy affiliation_seen on affiliation for select using (((body_id = ANY (( SELECT reach() AS reach)::uuid[])) OR (to_body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
grant insert, select, update on affiliation to hall_app;

create table body (
  id uuid not null,
  parent_id uuid,
  register_id uuid not null,
  unit_id uuid,
  path uuid[] not null,
  kind text not null,
  slug text not null,
  name text not null,
  code text,
  time_zone text not null default 'Europe/London'::text,
  language text not null default 'en'::text,
  accent text,
  opened_on date not null,
  closed_on date
);
comment on table body is 'Bodies of the organisation, one tree for each register. Whose: the organisation''s. For: knowing where things happen. Kept: for good. path runs from the root down to the body itself; unit_id is the nearest body, itself or above, that holds the list of members.';
alter table body add constraint body_pkey PRIMARY KEY (id);
alter table body add constraint body_slug_key UNIQUE (slug);
alter table body add constraint body_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES body(id);
alter table body add constraint body_register_id_fkey FOREIGN KEY (register_id) REFERENCES body(id) DEFERRABLE INITIALLY DEFERRED;
alter table body add constraint body_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES body(id) DEFERRABLE INITIALLY DEFERRED;
alter table body add constraint body_accent_check CHECK ((accent ~ '^#[0-9a-f]{6}$'::text));
alter table body add constraint body_check CHECK ((closed_on >= opened_on));
alter table body add constraint body_check1 CHECK ((path[array_upper(path, 1)] = id));
alter table body add constraint body_check2 CHECK ((path[1] = register_id));
alter table body add constraint body_kind_check CHECK ((kind = ANY (ARRAY['national'::text, 'region'::text, 'constituency'::text, 'branch'::text, 'union'::text, 'union-region'::text, 'union-branch'::text, 'section'::text, 'circle'::text, 'co-op'::text, 'tenants-union'::text])));
alter table body add constraint body_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table body add constraint body_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'::text));
CREATE INDEX body_parent ON public.body USING btree (parent_id, name);
CREATE INDEX body_path ON public.body USING gin (path);
CREATE INDEX body_unit ON public.body USING btree (unit_id);
alter table body enable row level security;
alter table body force row level security;
create policy body_changed on body for update using (((here() = ANY (path)) AND i_keep(id))) with check (((here() = ANY (path)) AND i_keep(id) AND ((closed_on IS NULL) OR ((here() <> id) AND nothing_in_the_way(id)))));
create policy body_founded on body for insert with check (
CASE
    WHEN (me() IS NULL) THEN ((COALESCE(parent_id, id) = here()) AND unfounded())
    ELSE ((parent_id = here()) AND i_keep(parent_id, true) AND (closed_on IS NULL) AND fits_below(parent_id, id, path, unit_id, register_id, kind))
END);
create policy body_seen on body for select using (true);
grant insert, select on body to hall_app;
grant select on body to hall_lens;

create table body_change (
  body_id uuid not null,
  id uuid not null,
  what text not null,
  was text not null default ''::text,
  became text not null default ''::text,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  changed_by_shown text not null default ''::text
);
comment on table body_change is 'What was changed of a body itself: its name, its clock, its language, that it was added, closed, opened again; from what to what, when, by whom (first name and initial). Never changed. Whose: the body''s. For: seeing who renamed what, and putting it back. Kept: for good; who changed it for 24 months from changed_at, then without changed_by, changed_by_shown. Erased: without changed_by, changed_by_shown.';
alter table body_change add constraint body_change_pkey PRIMARY KEY (body_id, id);
alter table body_change add constraint body_change_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table body_change add constraint body_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id);
alter table body_change add constraint body_change_became_check CHECK ((length(became) <= 120));
alter table body_change add constraint body_change_changed_by_shown_check CHECK ((length(changed_by_shown) <= 80));
alter table body_change add constraint body_change_was_check CHECK ((length(was) <= 120));
alter table body_change add constraint body_change_what_check CHECK ((what = ANY (ARRAY['added'::text, 'name'::text, 'time_zone'::text, 'language'::text, 'closed'::text, 'opened'::text])));
CREATE INDEX body_change_by ON public.body_change USING btree (changed_by) WHERE (changed_by IS NOT NULL);
CREATE INDEX body_change_lately ON public.body_change USING btree (body_id, changed_at DESC, id);
alter table body_change enable row level security;
alter table body_change force row level security;
create policy body_change_seen on body_change for select using (((body_id = ANY (( SELECT reach() AS reach)::uuid[])) OR i_keep(body_id)));
create policy body_change_written on body_change for insert with check (((changed_by = ( SELECT me() AS me)) AND i_keep(body_id)));
create policy keeps_promises on body_change for all to hall_lens using (true) with check (true);
grant insert, select on body_change to hall_app;
grant delete, select, update on body_change to hall_lens;

create table booking (
  body_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  title text not null,
  made_at timestamp with time zone not null,
  made_by uuid
);
comment on table booking is 'The same room week after week: what its holds have in common. Whose: the body''s. For: freeing them together. Kept: as its holds.';
alter table booking add constraint booking_pkey PRIMARY KEY (body_id, id);
alter table booking add constraint booking_body_id_place_id_fkey FOREIGN KEY (body_id, place_id) REFERENCES place(body_id, id);
alter table booking add constraint booking_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)));

alter table booking enable row level security;
alter table booking force row level security;
create policy booking_made on booking for insert with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy booking_seen on booking for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select on booking to hall_app;

create table calendar_address (
  person_id uuid not null,
  secret_hash text not null,
  made_at timestamp with time zone not null
);
comment on table calendar_address is 'The secret address of somebody''s own calendar, as a hash: whoever has the address reads what they said yes to. Whose: the person''s. For: their own calendar program. Kept: until they end it or make another.';
alter table calendar_address add constraint calendar_address_pkey PRIMARY KEY (person_id);
alter table calendar_address add constraint calendar_address_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table calendar_address add constraint calendar_address_secret_hash_check CHECK ((secret_hash ~ '^[0-9a-f]{64}$'::text));
CREATE UNIQUE INDEX calendar_address_secret ON public.calendar_address USING btree (secret_hash);
alter table calendar_address enable row level security;
alter table calendar_address force row level security;
create policy calendar_address_lens on calendar_address for select to hall_lens using (true);
create policy calendar_address_own on calendar_address for all using ((person_id = ( SELECT me() AS me))) with check ((person_id = ( SELECT me() AS me)));
create policy keeps_promises on calendar_address for all to hall_lens using (true) with check (true);
grant delete, insert, select, update on calendar_address to hall_app;
grant delete, select, update on calendar_address to hall_lens;

create table calling_off (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  reason text not null,
  called_off_at timestamp with time zone not null,
  called_off_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid
);
comment on table calling_off is 'That an occasion was called off, why, and whether that was taken back. Whose: the body''s. For: telling those who were coming. Kept: as the occasion.';
alter table calling_off add constraint calling_off_pkey PRIMARY KEY (body_id, id);
alter table calling_off add constraint calling_off_body_id_occasion_id_fkey FOREIGN KEY (body_id, occasion_id) REFERENCES occasion(body_id, id) ON DELETE CASCADE;
alter table calling_off add constraint calling_off_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 300)));
CREATE UNIQUE INDEX calling_off_standing ON public.calling_off USING btree (body_id, occasion_id) WHERE (withdrawn_at IS NULL);
alter table calling_off enable row level security;
alter table calling_off force row level security;
create policy calling_off_by_key on calling_off for select using (((( SELECT guest() AS guest) IS NOT NULL) AND guest_answered(body_id, occasion_id)));
create policy calling_off_changed on calling_off for update using (ours(body_id)) with check (ours(body_id));
create policy calling_off_in_street on calling_off for select using (((( SELECT reach() AS reach) IS NULL) AND in_street(body_id, occasion_id)));
create policy calling_off_lens on calling_off for select to hall_lens using (true);
create policy calling_off_made on calling_off for insert with check (ours(body_id));
create policy calling_off_seen on calling_off for select using (((body_id = ANY (( SELECT reach() AS reach)::uuid[])) OR i_answered(body_id, occasion_id)));
grant insert, select, update on calling_off to hall_app;
grant select on calling_off to hall_lens;

create table capability (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  since_on date not null,
  until_on date,
  said_by text not null,
  said_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid
);
comment on table capability is 'What a person can do for the hall, since when, until when (a certificate runs out, a key is given back). Said by themselves it holds once somebody who keeps the rota confirms it. Whose: the person''s. For: knowing who may take which slot. Kept: while it holds, and 12 months from ended_at.';
alter table capability add constraint capability_pkey PRIMARY KEY (body_id, id);
alter table capability add constraint capability_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table capability add constraint capability_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table capability add constraint capability_check CHECK ((until_on >= since_on));
alter table capability add constraint capability_name_check CHECK ((name = ANY (ARRAY['keyholder'::text, 'cook'::text, 'first-aid'::text, 'till'::text, 'childcare'::text, 'steward'::text])));
alter table capability add constraint capability_said_by_check CHECK ((said_by = ANY (ARRAY['person'::text, 'officer'::text])));
CREATE INDEX capability_of_person ON public.capability USING btree (person_id);
CREATE UNIQUE INDEX capability_once ON public.capability USING btree (body_id, person_id, name) WHERE (ended_at IS NULL);
alter table capability enable row level security;
alter table capability force row level security;
create policy capability_changed on capability for update using ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[])))) with check ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND ((confirmed_at IS NULL) OR (ended_at IS NOT NULL))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy capability_lens on capability for select to hall_lens using (true);
create policy capability_made on capability for insert with check ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND (said_by = 'person'::text) AND (confirmed_at IS NULL)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy capability_removed on capability for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy capability_seen on capability for select using ((((person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy keeps_promises on capability for all to hall_lens using (true) with check (true);
grant delete, insert, select, update on capability to hall_app;
grant delete, select, update on capability to hall_lens;

create table closed_period (
  body_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  from_day date not null,
  until_day date not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  removed_at timestamp with time zone,
  removed_by uuid
);
comment on table closed_period is 'School holidays, and days on which the hall is closed; the unit''s hold for its wards too. Whose: the body''s. For: series that rest in them. Kept: for good.';
alter table closed_period add constraint closed_period_pkey PRIMARY KEY (body_id, id);
alter table closed_period add constraint closed_period_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table closed_period add constraint closed_period_ends_after_it_begins CHECK (((until_day >= from_day) AND (until_day <= (from_day + 366))));
alter table closed_period add constraint closed_period_kind_check CHECK ((kind = ANY (ARRAY['school-holiday'::text, 'closure'::text])));
alter table closed_period add constraint closed_period_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)));
CREATE INDEX closed_period_when ON public.closed_period USING btree (body_id, until_day) WHERE (removed_at IS NULL);
alter table closed_period enable row level security;
alter table closed_period force row level security;
create policy closed_period_changed on closed_period for update using (ours(body_id)) with check (ours(body_id));
create policy closed_period_made on closed_period for insert with check ((ours(body_id) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy closed_period_seen on closed_period for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select, update on closed_period to hall_app;

create table commitment (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  slot_id uuid not null,
  person_id uuid,
  name text not null,
  sort_name text not null,
  contact text not null default ''::text,
  state text not null,
  first_time boolean not null,
  said_at timestamp with time zone not null,
  came_at timestamp with time zone,
  came_noted_by uuid,
  undone smallint not null default 0,
  seeking_since timestamp with time zone,
  guests smallint not null default 0,
  guest_names text not null default ''::text,
  key_hash text,
  language text not null default ''::text,
  tell_next boolean not null default false,
  still_coming_at timestamp with time zone,
  reminded_for timestamp with time zone,
  no_reminder boolean not null default false,
  last_call_at timestamp with time zone,
  door_at timestamp with time zone,
  door_tap uuid,
  friends_came smallint not null default 0
);
comment on table commitment is 'Who said yes to which slot, with how many more, who changed their mind, who came. A guest has a name and perhaps a contact, and no person. name is what the door list shows: a member gives it to the hosts by saying yes. undone counts check-ins taken back. Whose: the person''s. For: the door, and knowing who takes part. Kept: 24 months, the guest''s contact, the names of friends and the secret link 3 months; then only that somebody came. Erased: without person_id, name, sort_name, contact, key_hash, guest_names.';
alter table commitment add constraint commitment_pkey PRIMARY KEY (body_id, id);
alter table commitment add constraint commitment_body_id_occasion_id_slot_id_fkey FOREIGN KEY (body_id, occasion_id, slot_id) REFERENCES slot(body_id, occasion_id, id);
alter table commitment add constraint commitment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table commitment add constraint commitment_contact_check CHECK ((length(contact) <= 120));
alter table commitment add constraint commitment_friends_came_check CHECK (((friends_came >= 0) AND (friends_came <= 10)));
alter table commitment add constraint commitment_friends_come_along CHECK (((came_at IS NOT NULL) OR (friends_came = 0)));
alter table commitment add constraint commitment_guest_names_check CHECK ((length(guest_names) <= 300));
alter table commitment add constraint commitment_guest_or_person CHECK (((person_id IS NULL) OR (contact = ''::text)));
alter table commitment add constraint commitment_guests_check CHECK (((guests >= 0) AND (guests <= 10)));
alter table commitment add constraint commitment_guests_named_if_any CHECK (((guests > 0) OR (guest_names = ''::text)));
alter table commitment add constraint commitment_language_check CHECK ((length(language) <= 10));
alter table commitment add constraint commitment_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table commitment add constraint commitment_seeks_what_it_promised CHECK (((seeking_since IS NULL) OR (state = 'promised'::text)));
alter table commitment add constraint commitment_sort_name_check CHECK (((length(sort_name) >= 1) AND (length(sort_name) <= 160)));
alter table commitment add constraint commitment_state_check CHECK ((state = ANY (ARRAY['promised'::text, 'waiting'::text, 'cancelled'::text, 'walked-in'::text])));
CREATE INDEX commitment_at_door ON public.commitment USING btree (body_id, occasion_id, sort_name, id);
CREATE INDEX commitment_guests ON public.commitment USING btree (body_id, said_at) WHERE (contact <> ''::text);
CREATE INDEX commitment_in_line ON public.commitment USING btree (body_id, slot_id, said_at, id) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX commitment_key ON public.commitment USING btree (body_id, key_hash) WHERE (key_hash IS NOT NULL);
CREATE INDEX commitment_of_person ON public.commitment USING btree (person_id, said_at) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX commitment_once ON public.commitment USING btree (body_id, occasion_id, person_id) WHERE (person_id IS NOT NULL);
alter table commitment enable row level security;
alter table commitment force row level security;
create policy commitment_by_key on commitment for select using (((body_id IS NOT NULL) AND (key_hash = ( SELECT guest() AS guest))));
create policy commitment_changed on commitment for update using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[])))) with check ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy commitment_changed_by_key on commitment for update using (((body_id IS NOT NULL) AND (person_id IS NULL) AND (key_hash = ( SELECT guest() AS guest))));
create policy commitment_from_street on commitment for insert with check (((person_id IS NULL) AND (came_at IS NULL) AND (state = ANY (ARRAY['promised'::text, 'waiting'::text])) AND (key_hash = ( SELECT guest() AS guest)) AND (( SELECT reach() AS reach) IS NULL) AND in_street(body_id, occasion_id)));
create policy commitment_lens on commitment for select to hall_lens using (true);
create policy commitment_lens_carries on commitment for update to hall_lens using (true) with check (true);
create policy commitment_lens_makes on commitment for insert to hall_lens with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy commitment_made on commitment for insert with check ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy commitment_seen on commitment for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy keeps_promises on commitment for all to hall_lens using (true) with check (true);
grant insert, select, update on commitment to hall_app;
grant delete, insert, select, update on commitment to hall_lens;

create table contact_agreement (
  body_id uuid not null,
  id uuid not null,
  import_id uuid,
  people integer not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  asks text not null default 'change'::text
);
comment on table contact_agreement is 'A list, its undoing, or an officer''s change, that would give unusually many people another e-mail or telephone, and the second officer''s answer. Names nobody but the officers, so that a first page can say that one waits. Whose: the body''s. For: catching tampering before a ballot. Kept: 24 months from asked_at. Erased: kept.';
alter table contact_agreement add constraint contact_agreement_pkey PRIMARY KEY (body_id, id);
alter table contact_agreement add constraint contact_agreement_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table contact_agreement add constraint contact_agreement_body_id_import_id_fkey FOREIGN KEY (body_id, import_id) REFERENCES list_import(body_id, id) ON DELETE CASCADE;
alter table contact_agreement add constraint contact_agreement_answer_check CHECK ((answer = ANY (ARRAY['agreed'::text, 'refused'::text])));
alter table contact_agreement add constraint contact_agreement_asks_check CHECK ((asks = ANY (ARRAY['change'::text, 'undo'::text])));
alter table contact_agreement add constraint contact_agreement_check CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL))));
alter table contact_agreement add constraint contact_agreement_check1 CHECK (((answer <> 'agreed'::text) OR (answered_by <> asked_by)));
alter table contact_agreement add constraint contact_agreement_people_check CHECK ((people > 0));
alter table contact_agreement add constraint contact_agreement_undoes_a_list CHECK (((asks = 'change'::text) OR (import_id IS NOT NULL)));
CREATE INDEX contact_agreement_import ON public.contact_agreement USING btree (body_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX contact_agreement_open ON public.contact_agreement USING btree (body_id, asked_at) WHERE (answer IS NULL);
CREATE UNIQUE INDEX contact_agreement_undo_once ON public.contact_agreement USING btree (body_id, import_id) WHERE ((asks = 'undo'::text) AND (answer IS NULL));
alter table contact_agreement enable row level security;
alter table contact_agreement force row level security;
create policy contact_agreement_answered on contact_agreement for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy contact_agreement_made on contact_agreement for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy contact_agreement_removed on contact_agreement for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy contact_agreement_seen on contact_agreement for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy keeps_promises on contact_agreement for all to hall_lens using (true) with check (true);
grant delete, insert, select, update on contact_agreement to hall_app;
grant delete, select, update on contact_agreement to hall_lens;

create table contact_agreement_change (
  body_id uuid not null,
  agreement_id uuid not null,
  person_id uuid not null,
  changes jsonb not null
);
comment on table contact_agreement_change is 'What an officer asked to change of how somebody is reached, waiting for a second officer. Whose: the person''s. For: applying it once agreed. Kept: until answered, at most 90 days. Erased: the row.';
alter table contact_agreement_change add constraint contact_agreement_change_pkey PRIMARY KEY (body_id, agreement_id, person_id);
alter table contact_agreement_change add constraint contact_agreement_change_body_id_agreement_id_fkey FOREIGN KEY (body_id, agreement_id) REFERENCES contact_agreement(body_id, id) ON DELETE CASCADE;
alter table contact_agreement_change add constraint contact_agreement_change_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
CREATE INDEX contact_agreement_change_of ON public.contact_agreement_change USING btree (person_id);
alter table contact_agreement_change enable row level security;
alter table contact_agreement_change force row level security;
create policy contact_agreement_change_made on contact_agreement_change for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy contact_agreement_change_removed on contact_agreement_change for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy contact_agreement_change_seen on contact_agreement_change for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy keeps_promises on contact_agreement_change for all to hall_lens using (true) with check (true);
grant delete, insert, select on contact_agreement_change to hall_app;
grant delete, select, update on contact_agreement_change to hall_lens;

create table contact_point (
  person_id uuid not null,
  id uuid not null,
  kind text not null,
  value text not null,
  comparable text not null,
  source text not null,
  works boolean not null default true,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
comment on table contact_point is 'How a person may be reached; comparable is the value in lower case or as bare digits. Whose: the person''s. For: notices, and campaign messages where consented. Kept: as the person row; 12 months from ended_at, for the history of changes.';
alter table contact_point add constraint contact_point_pkey PRIMARY KEY (person_id, id);
alter table contact_point add constraint contact_point_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
alter table contact_point add constraint contact_point_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'mobile'::text, 'landline'::text])));
alter table contact_point add constraint contact_point_source_check CHECK ((source = ANY (ARRAY['list'::text, 'officer'::text, 'person'::text])));
alter table contact_point add constraint contact_point_value_check CHECK (((length(value) >= 1) AND (length(value) <= 254)));
CREATE UNIQUE INDEX contact_point_once ON public.contact_point USING btree (comparable, kind, person_id) WHERE (ended_at IS NULL);
alter table contact_point enable row level security;
alter table contact_point force row level security;
create policy contact_point_changed on contact_point for update using (((person_id = ( SELECT me() AS me)) OR (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.person_id = contact_point.person_id) AND (m.body_id = ANY (( SELECT roll() AS roll)::uuid[])))))));
create policy contact_point_made on contact_point for insert with check (((person_id = ( SELECT me() AS me)) OR (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.person_id = contact_point.person_id) AND (m.body_id = ANY (( SELECT roll() AS roll)::uuid[])))))));
create policy contact_point_removed on contact_point for delete using ((EXISTS ( SELECT
   FROM membership m
  WHERE ((m.person_id = contact_point.person_id) AND (m.body_id = ANY (( SELECT roll() AS roll)::uuid[]))))));
create policy contact_point_seen on contact_point for select using (((person_id = ( SELECT me() AS me)) OR (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.person_id = contact_point.person_id) AND (m.body_id = ANY (( SELECT roll() AS roll)::uuid[])))))));
create policy contact_point_sign_in on contact_point for select to hall_lens using (true);
create policy keeps_promises on contact_point for all to hall_lens using (true) with check (true);
grant delete, insert, select, update on contact_point to hall_app;
grant delete, select, update on contact_point to hall_lens;

create table contact_undo (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  key_hash text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
comment on table contact_undo is 'The right of a member to take back, within 72 hours, a change that somebody else made to how they are reached; the mailed link holds the key, this row its hash. Whose: the person''s. For: catching tampering. Kept: 30 days from changed_at.';
alter table contact_undo add constraint contact_undo_pkey PRIMARY KEY (body_id, id);
alter table contact_undo add constraint contact_undo_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table contact_undo add constraint contact_undo_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
CREATE INDEX contact_undo_of_person ON public.contact_undo USING btree (person_id);
CREATE INDEX contact_undo_person ON public.contact_undo USING btree (body_id, person_id);
alter table contact_undo enable row level security;
alter table contact_undo force row level security;
create policy contact_undo_made on contact_undo for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy contact_undo_seen on contact_undo for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy contact_undo_used on contact_undo for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy keeps_promises on contact_undo for all to hall_lens using (true) with check (true);
grant insert, select, update on contact_undo to hall_app;
grant delete, select, update on contact_undo to hall_lens;

create table custom_field (
  body_id uuid not null,
  id uuid not null,
  name text not null,
  place smallint not null default 0
);
comment on table custom_field is 'Columns of the list that the body keeps and Commonhall has no name for. Whose: the body''s. For: what the body needs. Kept: until taken off.';
alter table custom_field add constraint custom_field_pkey PRIMARY KEY (body_id, id);
alter table custom_field add constraint custom_field_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table custom_field add constraint custom_field_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)));
CREATE UNIQUE INDEX custom_field_name ON public.custom_field USING btree (body_id, lower(name));
alter table custom_field enable row level security;
alter table custom_field force row level security;
create policy custom_field_changed on custom_field for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy custom_field_made on custom_field for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy custom_field_mine on custom_field for select using ((EXISTS ( SELECT
   FROM custom_value v
  WHERE ((v.body_id = custom_field.body_id) AND (v.field_id = custom_field.id) AND (v.person_id = ( SELECT me() AS me))))));
create policy custom_field_removed on custom_field for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy custom_field_seen on custom_field for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant delete, insert, select, update on custom_field to hall_app;

create table custom_value (
  body_id uuid not null,
  field_id uuid not null,
  person_id uuid not null,
  value text not null
);
comment on table custom_value is 'What stands in a body''s own column for a person. Whose: the person''s; they see it in My entry. For: what the body needs. Kept: until taken off.';
alter table custom_value add constraint custom_value_pkey PRIMARY KEY (body_id, field_id, person_id);
alter table custom_value add constraint custom_value_body_id_field_id_fkey FOREIGN KEY (body_id, field_id) REFERENCES custom_field(body_id, id) ON DELETE CASCADE;
alter table custom_value add constraint custom_value_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table custom_value add constraint custom_value_value_check CHECK (((length(value) >= 1) AND (length(value) <= 500)));
CREATE INDEX custom_value_of_person ON public.custom_value USING btree (person_id);
CREATE INDEX custom_value_person ON public.custom_value USING btree (body_id, person_id);
alter table custom_value enable row level security;
alter table custom_value force row level security;
create policy custom_value_changed on custom_value for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy custom_value_made on custom_value for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy custom_value_removed on custom_value for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy custom_value_seen on custom_value for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy keeps_promises on custom_value for all to hall_lens using (true) with check (true);
grant delete, insert, select, update on custom_value to hall_app;
grant delete, select, update on custom_value to hall_lens;

create table deed (
  body_id uuid not null,
  id uuid not null,
  person_id uuid,
  kind text not null,
  rung text,
  about_kind text,
  about_id uuid,
  done_at timestamp with time zone not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  reverses uuid,
  once_key text,
  detail jsonb
);
comment on table deed is 'The append-only record: who did what kind of thing, in which body, about what, when, who recorded it. rung is what the deed counts for. A mistake is a second deed that reverses the first. Whose: the person''s. For: knowing who takes part, and who did what in office. Kept: 7 years from done_at, then without person_id, recorded_by. Erased: without person_id.';
alter table deed add constraint deed_pkey PRIMARY KEY (body_id, id);
alter table deed add constraint deed_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table deed add constraint deed_body_id_reverses_fkey FOREIGN KEY (body_id, reverses) REFERENCES deed(body_id, id);
alter table deed add constraint deed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table deed add constraint deed_kind_check CHECK ((kind ~ '^[a-z][a-z.-]{1,48}$'::text));
alter table deed add constraint deed_rung_check CHECK ((rung = ANY (ARRAY['carried'::text, 'took-part'::text, 'reached'::text])));
CREATE INDEX deed_about ON public.deed USING btree (body_id, about_id) WHERE (about_id IS NOT NULL);
CREATE INDEX deed_lately ON public.deed USING btree (body_id, done_at DESC, id);
CREATE INDEX deed_of_person ON public.deed USING btree (person_id, body_id, done_at DESC);
CREATE UNIQUE INDEX deed_once ON public.deed USING btree (body_id, once_key) WHERE (once_key IS NOT NULL);
CREATE UNIQUE INDEX deed_reversed_once ON public.deed USING btree (body_id, reverses) WHERE (reverses IS NOT NULL);
alter table deed enable row level security;
alter table deed force row level security;
create policy deed_lens on deed for select to hall_lens using (true);
create policy deed_lens_carries on deed for update to hall_lens using (true) with check (true);
create policy deed_seen on deed for select using (((person_id = ( SELECT me() AS me)) OR (recorded_by = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy deed_written on deed for insert with check (((body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND (NOT (recorded_by IS DISTINCT FROM ( SELECT me() AS me)))));
create policy keeps_promises on deed for all to hall_lens using (true) with check (true);
grant insert, select on deed to hall_app;
grant delete, select, update on deed to hall_lens;

create table due_date (
  body_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  what text not null,
  note text not null default ''::text,
  due_on date not null,
  told_days smallint,
  made_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid
);
comment on table due_date is 'A day by which something about a place must be seen to: the lease, the insurance. told_days is the last warning that was mailed to the officers (90, 30 or 7 days ahead). Whose: the body''s. For: keeping the building. Kept: for good.';
alter table due_date add constraint due_date_pkey PRIMARY KEY (body_id, id);
alter table due_date add constraint due_date_body_id_place_id_fkey FOREIGN KEY (body_id, place_id) REFERENCES place(body_id, id) ON DELETE CASCADE;
alter table due_date add constraint due_date_note_check CHECK ((length(note) <= 200));
alter table due_date add constraint due_date_told_days_check CHECK ((told_days = ANY (ARRAY[90, 30, 7])));
alter table due_date add constraint due_date_what_check CHECK ((what = ANY (ARRAY['lease'::text, 'insurance'::text, 'licence'::text, 'safety'::text, 'other'::text])));
CREATE INDEX due_date_ahead ON public.due_date USING btree (body_id, due_on) WHERE (settled_at IS NULL);
alter table due_date enable row level security;
alter table due_date force row level security;
create policy due_date_changed on due_date for update using (ours(body_id)) with check (ours(body_id));
create policy due_date_made on due_date for insert with check (ours(body_id));
create policy due_date_seen on due_date for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select, update on due_date to hall_app;

create table erasure (
  body_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid not null,
  why text not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  erased_at timestamp with time zone,
  erased_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid
);
comment on table erasure is 'Whose entry was to be erased, who asked, when it was done: an id without a name. Whose: the person''s. For: a second officer''s yes, and erasing again what a restored backup brings back. Kept: for good. Erased: kept, or a backup could bring them back.';
alter table erasure add constraint erasure_pkey PRIMARY KEY (body_id, id);
alter table erasure add constraint erasure_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table erasure add constraint erasure_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table erasure add constraint erasure_check CHECK (((erased_at IS NULL) OR (withdrawn_at IS NULL)));
alter table erasure add constraint erasure_why_check CHECK ((why = ANY (ARRAY['asked'::text, 'time-up'::text])));
CREATE INDEX erasure_of_person ON public.erasure USING btree (person_id);
CREATE UNIQUE INDEX erasure_once ON public.erasure USING btree (body_id, person_id) WHERE (withdrawn_at IS NULL);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy erasure_asked on erasure for insert with check (((body_id = ANY (( SELECT roll() AS roll)::uuid[])) AND (erased_at IS NULL)));
create policy erasure_seen on erasure for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy erasure_withdrawn on erasure for update using (((body_id = ANY (( SELECT roll() AS roll)::uuid[])) AND (erased_at IS NULL))) with check (((body_id = ANY (( SELECT roll() AS roll)::uuid[])) AND (erased_at IS NULL)));
create policy keeps_promises on erasure for all to hall_lens using (true) with check (true);
grant insert, select, update on erasure to hall_app;
grant delete, insert, select, update on erasure to hall_lens;

create table face (
  body_id uuid not null,
  about text not null default ''::text,
  find_us text not null default ''::text,
  contact text not null default ''::text,
  changed_at timestamp with time zone not null
);
comment on table face is 'What a body says of itself on its public page: who it is, where it is found, how it is reached. Written to be read by anyone. Whose: the body''s. For: the public page, posters, feeds. Kept: as long as the body.';
alter table face add constraint face_pkey PRIMARY KEY (body_id);
alter table face add constraint face_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table face add constraint face_about_check CHECK ((length(about) <= 2000));
alter table face add constraint face_contact_check CHECK ((length(contact) <= 200));
alter table face add constraint face_find_us_check CHECK ((length(find_us) <= 300));

alter table face enable row level security;
alter table face force row level security;
create policy face_changed on face for update using ((body_id = here())) with check ((body_id = here()));
create policy face_seen on face for select using (true);
create policy face_written on face for insert with check ((body_id = here()));
grant insert, select, update on face to hall_app;

create table field_change (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  field text not null,
  was text not null,
  became text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  import_id uuid
);
comment on table field_change is 'Every change of a person''s entry: what, from, to, when, by whom or by which list. Whose: the person''s. For: undo, and catching tampering before a ballot. Kept: 24 months from changed_at.';
alter table field_change add constraint field_change_pkey PRIMARY KEY (body_id, id);
alter table field_change add constraint field_change_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table field_change add constraint field_change_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
CREATE INDEX field_change_of_person ON public.field_change USING btree (person_id);
CREATE INDEX field_change_person ON public.field_change USING btree (body_id, person_id, changed_at DESC);
CREATE INDEX field_change_recent ON public.field_change USING btree (body_id, changed_at DESC) WHERE (import_id IS NULL);
alter table field_change enable row level security;
alter table field_change force row level security;
create policy field_change_made on field_change for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy field_change_own on field_change for insert with check (((person_id = ( SELECT me() AS me)) AND (changed_by = ( SELECT me() AS me)) AND (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.person_id = ( SELECT me() AS me)) AND (m.body_id = field_change.body_id))))));
create policy field_change_seen on field_change for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy keeps_promises on field_change for all to hall_lens using (true) with check (true);
grant insert, select on field_change to hall_app;
grant delete, select, update on field_change to hall_lens;

create table figure_check (
  body_id uuid not null,
  id uuid not null,
  checked_at timestamp with time zone not null,
  people integer not null,
  standing_wrong integer not null,
  tally_was integer not null,
  tally_is integer not null,
  took_ms integer not null
);
comment on table figure_check is 'Each night''s recount of a body''s standing and tally from its deeds and memberships: how many people were looked at, how many stood wrong and were put right, what the tally was and is. Whose: the body''s; no names. For: trusting the figures. Kept: 24 months from checked_at.';
alter table figure_check add constraint figure_check_pkey PRIMARY KEY (body_id, id);
alter table figure_check add constraint figure_check_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
CREATE INDEX figure_check_latest ON public.figure_check USING btree (body_id, checked_at DESC);
alter table figure_check enable row level security;
alter table figure_check force row level security;
create policy figure_check_made on figure_check for insert with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy figure_check_seen on figure_check for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy keeps_promises on figure_check for all to hall_lens using (true) with check (true);
grant insert, select on figure_check to hall_app;
grant delete, select, update on figure_check to hall_lens;

create table friendly_word (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  commitment_id uuid not null,
  settled_at timestamp with time zone not null,
  settled_by uuid,
  outcome text not null
);
comment on table friendly_word is 'Somebody said yes and did not come, and a host had a friendly word, or leaves it. What is not settled stands nowhere but in the hosts'' list; it is never a mark on the person. Whose: the person''s. For: noticing when somebody stays away. Kept: 3 months from settled_at.';
alter table friendly_word add constraint friendly_word_pkey PRIMARY KEY (body_id, id);
alter table friendly_word add constraint friendly_word_body_id_commitment_id_key UNIQUE (body_id, commitment_id);
alter table friendly_word add constraint friendly_word_body_id_commitment_id_fkey FOREIGN KEY (body_id, commitment_id) REFERENCES commitment(body_id, id) ON DELETE CASCADE;
alter table friendly_word add constraint friendly_word_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES person(id);
alter table friendly_word add constraint friendly_word_outcome_check CHECK ((outcome = ANY (ARRAY['spoken'::text, 'left-alone'::text])));
CREATE INDEX friendly_word_by ON public.friendly_word USING btree (settled_by) WHERE (settled_by IS NOT NULL);
alter table friendly_word enable row level security;
alter table friendly_word force row level security;
create policy friendly_word_made on friendly_word for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy friendly_word_removed on friendly_word for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy friendly_word_seen on friendly_word for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy keeps_promises on friendly_word for all to hall_lens using (true) with check (true);
grant delete, insert, select on friendly_word to hall_app;
grant delete, select, update on friendly_word to hall_lens;

create table handover (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  slot_id uuid not null,
  commitment_id uuid not null,
  person_id uuid not null,
  from_shown text not null,
  kind text not null,
  to_person_id uuid,
  to_contact text not null default ''::text,
  want_slot_id uuid,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  outcome text,
  taken_by uuid
);
comment on table handover is 'Somebody wants to pass a shift on: looks for a stand-in, offers it to anybody able or to one person, or swaps it for another. It is theirs until somebody takes it. Whose: the person''s. For: shifts that are kept though life happens. Kept: 12 months from asked_at; the contact until it is answered.';
alter table handover add constraint handover_pkey PRIMARY KEY (body_id, id);
alter table handover add constraint handover_body_id_commitment_id_fkey FOREIGN KEY (body_id, commitment_id) REFERENCES commitment(body_id, id);
alter table handover add constraint handover_body_id_occasion_id_slot_id_fkey FOREIGN KEY (body_id, occasion_id, slot_id) REFERENCES slot(body_id, occasion_id, id);
alter table handover add constraint handover_body_id_want_slot_id_fkey FOREIGN KEY (body_id, want_slot_id) REFERENCES slot(body_id, id);
alter table handover add constraint handover_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table handover add constraint handover_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES person(id);
alter table handover add constraint handover_answered_with CHECK (((answered_at IS NULL) = (outcome IS NULL)));
alter table handover add constraint handover_from_shown_check CHECK ((length(from_shown) <= 80));
alter table handover add constraint handover_kind_check CHECK ((kind = ANY (ARRAY['stand-in'::text, 'offer'::text, 'swap'::text])));
alter table handover add constraint handover_outcome_check CHECK ((outcome = ANY (ARRAY['taken'::text, 'declined'::text, 'withdrawn'::text])));
alter table handover add constraint handover_swap_wants_another CHECK ((((kind = 'swap'::text) = (want_slot_id IS NOT NULL)) AND (want_slot_id IS DISTINCT FROM slot_id)));
alter table handover add constraint handover_to_contact_check CHECK ((length(to_contact) <= 120));
CREATE INDEX handover_for_slot ON public.handover USING btree (body_id, slot_id) WHERE (answered_at IS NULL);
CREATE INDEX handover_of_person ON public.handover USING btree (person_id);
CREATE UNIQUE INDEX handover_open ON public.handover USING btree (body_id, commitment_id) WHERE (answered_at IS NULL);
CREATE INDEX handover_to_person ON public.handover USING btree (to_person_id) WHERE (answered_at IS NULL);
CREATE INDEX handover_wants ON public.handover USING btree (body_id, want_slot_id) WHERE (answered_at IS NULL);
alter table handover enable row level security;
alter table handover force row level security;
create policy handover_changed on handover for update using (((((person_id = ( SELECT me() AS me)) OR (to_person_id = ( SELECT me() AS me))) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[])))) with check (((((person_id = ( SELECT me() AS me)) OR (to_person_id = ( SELECT me() AS me))) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy handover_lens on handover for select to hall_lens using (true);
create policy handover_lens_moves on handover for update to hall_lens using ((body_id = ANY (( SELECT reach() AS reach)::uuid[]))) with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy handover_made on handover for insert with check ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy handover_removed on handover for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy handover_seen on handover for select using ((((person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL)) OR ((to_person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[])) OR (EXISTS ( SELECT
   FROM commitment c
  WHERE ((c.body_id = handover.body_id) AND (c.slot_id = handover.want_slot_id) AND (c.person_id = ( SELECT me() AS me)) AND (c.state = 'promised'::text))))));
create policy keeps_promises on handover for all to hall_lens using (true) with check (true);
grant delete, insert, select, update on handover to hall_app;
grant delete, select, update on handover to hall_lens;

create table handover_refusal (
  body_id uuid not null,
  handover_id uuid not null,
  person_id uuid not null,
  refused_at timestamp with time zone not null
);
comment on table handover_refusal is 'One of those who hold the shift somebody would swap for said no. Whose: the person''s. For: not asking them again, and telling the asker when all have said no, never who. Kept: 12 months from refused_at.';
alter table handover_refusal add constraint handover_refusal_pkey PRIMARY KEY (body_id, handover_id, person_id);
alter table handover_refusal add constraint handover_refusal_body_id_handover_id_fkey FOREIGN KEY (body_id, handover_id) REFERENCES handover(body_id, id) ON DELETE CASCADE;
alter table handover_refusal add constraint handover_refusal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
CREATE INDEX handover_refusal_of_person ON public.handover_refusal USING btree (person_id);
alter table handover_refusal enable row level security;
alter table handover_refusal force row level security;
create policy handover_refusal_removed on handover_refusal for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy handover_refusal_seen on handover_refusal for select using ((((person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy keeps_promises on handover_refusal for all to hall_lens using (true) with check (true);
grant delete, select on handover_refusal to hall_app;
grant delete, insert, select, update on handover_refusal to hall_lens;

create table hold (
  body_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  setup_minutes integer not null default 0,
  clearing_minutes integer not null default 0,
  title text not null default ''::text,
  for_kind text,
  for_body_id uuid,
  for_id uuid,
  booking_id uuid,
  made_at timestamp with time zone not null,
  made_by uuid,
  made_by_shown text not null default ''::text,
  freed_at timestamp with time zone,
  freed_by uuid,
  moved_at timestamp with time zone,
  was_place_id uuid,
  was_starts_at timestamp with time zone,
  was_ends_at timestamp with time zone,
  out_of_hours text not null default ''::text
);
comment on table hold is 'Somebody has a room or a thing from then till then. for_*: the occasion or the request it is held for, which may be of another body of the unit. title is what members may read; without one it is simply in use. was_*: where it stood before it was last moved. made_by_shown is a first name and initial. Whose: the body''s. For: two groups never standing before one door. Kept: for good; who made it for 24 months from made_at, then without made_by, made_by_shown. Erased: without made_by, made_by_shown.';
alter table hold add constraint hold_pkey PRIMARY KEY (body_id, id);
alter table hold add constraint hold_body_id_booking_id_fkey FOREIGN KEY (body_id, booking_id) REFERENCES booking(body_id, id);
alter table hold add constraint hold_body_id_place_id_fkey FOREIGN KEY (body_id, place_id) REFERENCES place(body_id, id);
alter table hold add constraint hold_body_id_was_place_id_fkey FOREIGN KEY (body_id, was_place_id) REFERENCES place(body_id, id);
alter table hold add constraint hold_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id);
alter table hold add constraint hold_clearing_minutes_check CHECK (((clearing_minutes >= 0) AND (clearing_minutes <= 720)));
alter table hold add constraint hold_ends_after_it_starts CHECK ((ends_at > starts_at));
alter table hold add constraint hold_ends_some_day CHECK ((ends_at <= (starts_at + '14 days'::interval)));
alter table hold add constraint hold_for_kind_check CHECK ((for_kind = ANY (ARRAY['occasion'::text, 'request'::text])));
alter table hold add constraint hold_for_one_thing CHECK ((num_nonnulls(for_kind, for_body_id, for_id) = ANY (ARRAY[0, 3])));
alter table hold add constraint hold_made_by_shown_check CHECK ((length(made_by_shown) <= 80));
alter table hold add constraint hold_out_of_hours_check CHECK ((length(out_of_hours) <= 200));
alter table hold add constraint hold_setup_minutes_check CHECK (((setup_minutes >= 0) AND (setup_minutes <= 720)));
alter table hold add constraint hold_title_check CHECK ((length(title) <= 120));
CREATE UNIQUE INDEX hold_for ON public.hold USING btree (body_id, for_id, place_id) WHERE ((for_id IS NOT NULL) AND (freed_at IS NULL));
CREATE INDEX hold_for_what ON public.hold USING btree (for_id) WHERE (for_id IS NOT NULL);
CREATE INDEX hold_made_by ON public.hold USING btree (made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX hold_of_booking ON public.hold USING btree (body_id, booking_id) WHERE (booking_id IS NOT NULL);
CREATE INDEX hold_when ON public.hold USING btree (body_id, starts_at);
alter table hold enable row level security;
alter table hold force row level security;
create policy hold_changed on hold for update using ((body_id = ANY (( SELECT reach() AS reach)::uuid[]))) with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy hold_lens on hold for select to hall_lens using (true);
create policy hold_made on hold for insert with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy hold_seen on hold for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy keeps_promises on hold for all to hall_lens using (true) with check (true);
grant insert, select, update on hold to hall_app;
grant delete, select, update on hold to hall_lens;

create table job_progress (
  body_id uuid not null,
  id uuid not null,
  kind text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  steps_done integer not null default 0,
  steps_total integer,
  trouble text,
  ended_at timestamp with time zone
);
comment on table job_progress is 'How far a piece of work has come: an import, its undoing, a merge. trouble names why it failed, in the words of the part. Whose: the body''s. For: the bar on the page. Kept: 30 days from asked_at.';
alter table job_progress add constraint job_progress_pkey PRIMARY KEY (body_id, id);
alter table job_progress add constraint job_progress_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table job_progress add constraint job_progress_check CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'failed'::text]))));
alter table job_progress add constraint job_progress_kind_check CHECK ((kind ~ '^[a-z][a-z.-]{1,48}$'::text));
alter table job_progress add constraint job_progress_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'working'::text, 'done'::text, 'failed'::text])));
alter table job_progress add constraint job_progress_steps_done_check CHECK ((steps_done >= 0));
alter table job_progress add constraint job_progress_steps_total_check CHECK ((steps_total >= 0));
CREATE INDEX job_progress_lately ON public.job_progress USING btree (body_id, asked_at DESC);
alter table job_progress enable row level security;
alter table job_progress force row level security;
create policy job_progress_here on job_progress for all using ((body_id = here())) with check ((body_id = here()));
create policy keeps_promises on job_progress for all to hall_lens using (true) with check (true);
grant delete, insert, select, update on job_progress to hall_app;
grant delete, select, update on job_progress to hall_lens;

create table list_before (
  body_id uuid not null,
  import_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid,
  what text not null,
  key jsonb not null,
  was jsonb
);
comment on table list_before is 'Each row as it stood before an import touched it; was is null for a row the import made. Whose: the people''s on the list. For: undo, exactly. Kept: 90 days. Erased: the row.';
alter table list_before add constraint list_before_pkey PRIMARY KEY (body_id, import_id, id);
alter table list_before add constraint list_before_body_id_import_id_fkey FOREIGN KEY (body_id, import_id) REFERENCES list_import(body_id, id) ON DELETE CASCADE;
alter table list_before add constraint list_before_what_check CHECK ((what = ANY (ARRAY['person'::text, 'membership'::text, 'membership_period'::text, 'contact_point'::text, 'custom_value'::text, 'custom_field'::text])));
CREATE INDEX list_before_person ON public.list_before USING btree (body_id, import_id, person_id);
alter table list_before enable row level security;
alter table list_before force row level security;
create policy keeps_promises on list_before for all to hall_lens using (true) with check (true);
create policy list_before_changed on list_before for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_before_made on list_before for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_before_removed on list_before for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_before_seen on list_before for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on list_before to hall_app;
grant delete, select, update on list_before to hall_lens;

create table list_change (
  body_id uuid not null,
  import_id uuid not null,
  n integer not null,
  field text not null,
  was text not null,
  became text not null
);
comment on table list_change is 'What an import would change, or changed, field by field. Whose: the people''s on the list. For: preview. Kept: 90 days.';
alter table list_change add constraint list_change_pkey PRIMARY KEY (body_id, import_id, n, field);
alter table list_change add constraint list_change_body_id_import_id_fkey FOREIGN KEY (body_id, import_id) REFERENCES list_import(body_id, id) ON DELETE CASCADE;

alter table list_change enable row level security;
alter table list_change force row level security;
create policy list_change_changed on list_change for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_change_erased on list_change for all to hall_lens using (true);
create policy list_change_made on list_change for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_change_removed on list_change for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_change_seen on list_change for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on list_change to hall_app;
grant delete, select, update on list_change to hall_lens;

create table list_column (
  body_id uuid not null,
  header text not null,
  choice jsonb not null
);
comment on table list_column is 'What a body said its list''s columns mean, by header, for next time. Whose: the body''s. For: reading lists. Kept: until changed.';
alter table list_column add constraint list_column_pkey PRIMARY KEY (body_id, header);
alter table list_column add constraint list_column_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table list_column add constraint list_column_header_check CHECK (((length(header) >= 1) AND (length(header) <= 200)));

alter table list_column enable row level security;
alter table list_column force row level security;
create policy list_column_changed on list_column for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_column_made on list_column for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_column_removed on list_column for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_column_seen on list_column for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on list_column to hall_app;

create table list_double (
  body_id uuid not null,
  import_id uuid not null,
  n integer not null,
  one jsonb not null,
  other jsonb not null,
  one_id uuid,
  other_id uuid,
  score real not null,
  found jsonb not null
);
comment on table list_double is 'Pairs in a list, or between it and the roll, that may be one person. Whose: the two people''s. For: preview, then possible_double. Kept: 90 days.';
alter table list_double add constraint list_double_pkey PRIMARY KEY (body_id, import_id, n);
alter table list_double add constraint list_double_body_id_import_id_fkey FOREIGN KEY (body_id, import_id) REFERENCES list_import(body_id, id) ON DELETE CASCADE;

alter table list_double enable row level security;
alter table list_double force row level security;
create policy list_double_changed on list_double for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_double_erased on list_double for all to hall_lens using (true);
create policy list_double_made on list_double for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_double_removed on list_double for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_double_seen on list_double for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on list_double to hall_app;
grant delete, select, update on list_double to hall_lens;

create table list_import (
  body_id uuid not null,
  id uuid not null,
  file_name text not null,
  bytes bigint not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  state text not null,
  whole boolean,
  layout jsonb,
  counts jsonb,
  roll_mark text,
  again boolean not null default false,
  trouble text,
  trouble_row integer,
  applied_at timestamp with time zone,
  applied_by uuid,
  undone_at timestamp with time zone,
  undone_by uuid,
  print text
);
comment on table list_import is 'Lists brought in: when, by whom, what came of it; whole says whether the file is the whole list, roll_mark what the roll looked like when it was compared. Whose: the body''s. For: preview, undo, and knowing where an entry came from. Kept: 24 months from made_at.';
alter table list_import add constraint list_import_pkey PRIMARY KEY (body_id, id);
alter table list_import add constraint list_import_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table list_import add constraint list_import_file_name_check CHECK ((length(file_name) <= 200));
alter table list_import add constraint list_import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'preview'::text, 'held'::text, 'applying'::text, 'applied'::text, 'undoing'::text, 'undone'::text, 'failed'::text, 'dropped'::text])));
CREATE INDEX list_import_lately ON public.list_import USING btree (body_id, made_at DESC);
CREATE UNIQUE INDEX list_import_one_at_a_time ON public.list_import USING btree (body_id) WHERE (state = ANY (ARRAY['reading'::text, 'applying'::text, 'undoing'::text]));
alter table list_import enable row level security;
alter table list_import force row level security;
create policy keeps_promises on list_import for all to hall_lens using (true) with check (true);
create policy list_import_changed on list_import for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_import_made on list_import for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_import_removed on list_import for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_import_seen on list_import for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on list_import to hall_app;
grant delete, select, update on list_import to hall_lens;

create table list_piece (
  body_id uuid not null,
  import_id uuid not null,
  place integer not null,
  bytes bytea not null
);
comment on table list_piece is 'The uploaded file in pieces of a megabyte, so that any process can read it. Whose: the people''s on the list. For: reading it. Kept: until it is applied or dropped, at most a week.';
alter table list_piece add constraint list_piece_pkey PRIMARY KEY (body_id, import_id, place);
alter table list_piece add constraint list_piece_body_id_import_id_fkey FOREIGN KEY (body_id, import_id) REFERENCES list_import(body_id, id) ON DELETE CASCADE;

alter table list_piece enable row level security;
alter table list_piece force row level security;
create policy list_piece_changed on list_piece for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_piece_made on list_piece for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_piece_removed on list_piece for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_piece_seen on list_piece for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on list_piece to hall_app;

create table list_problem (
  body_id uuid not null,
  import_id uuid not null,
  n integer not null,
  "row" integer not null,
  column_name text not null,
  why text not null,
  was text not null,
  weight text not null
);
comment on table list_problem is 'What could not be understood in a list, by row and column. Whose: the people''s on the list. For: putting it right at the source. Kept: 90 days.';
alter table list_problem add constraint list_problem_pkey PRIMARY KEY (body_id, import_id, n);
alter table list_problem add constraint list_problem_body_id_import_id_fkey FOREIGN KEY (body_id, import_id) REFERENCES list_import(body_id, id) ON DELETE CASCADE;
alter table list_problem add constraint list_problem_weight_check CHECK ((weight = ANY (ARRAY['needs-you'::text, 'note'::text])));

alter table list_problem enable row level security;
alter table list_problem force row level security;
create policy list_problem_changed on list_problem for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_problem_erased on list_problem for all to hall_lens using (true);
create policy list_problem_made on list_problem for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_problem_removed on list_problem for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_problem_seen on list_problem for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on list_problem to hall_app;
grant delete, select, update on list_problem to hall_lens;

create table list_row (
  body_id uuid not null,
  import_id uuid not null,
  n integer not null,
  kind text not null,
  "row" integer,
  person_id uuid,
  number text not null default ''::text,
  title text not null default ''::text,
  given_name text not null default ''::text,
  family_name text not null default ''::text,
  gender text not null default ''::text,
  born_year smallint,
  address text not null default ''::text,
  town text not null default ''::text,
  postcode text not null default ''::text,
  union_name text not null default ''::text,
  was_state text,
  state text,
  joined_on date,
  paid_to date,
  rate text not null default ''::text,
  method text not null default ''::text,
  was_ward_id uuid,
  ward_id uuid,
  emails text[] not null default '{}'::text[],
  mobiles text[] not null default '{}'::text[],
  landlines text[] not null default '{}'::text[],
  ends uuid[] not null default '{}'::uuid[],
  own jsonb,
  sort_name text not null default ''::text,
  search_text text not null default ''::text,
  known_as text not null default ''::text,
  former_name text not null default ''::text
);
comment on table list_row is 'What an import would do, or did, one row a person: for somebody new their whole entry, for others only what changes. Whose: the people''s on the list. For: preview, applying, undo. Kept: 90 days, then counts only. Erased: the row.';
alter table list_row add constraint list_row_pkey PRIMARY KEY (body_id, import_id, n);
alter table list_row add constraint list_row_body_id_import_id_fkey FOREIGN KEY (body_id, import_id) REFERENCES list_import(body_id, id) ON DELETE CASCADE;
alter table list_row add constraint list_row_kind_check CHECK ((kind = ANY (ARRAY['join'::text, 'former'::text, 'return'::text, 'lapse'::text, 'change'::text, 'needs-you'::text])));
CREATE INDEX list_row_kind ON public.list_row USING btree (body_id, import_id, kind, n) WHERE (kind <> 'join'::text);
CREATE INDEX list_row_person ON public.list_row USING btree (person_id);
alter table list_row enable row level security;
alter table list_row force row level security;
create policy keeps_promises on list_row for all to hall_lens using (true) with check (true);
create policy list_row_changed on list_row for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_row_made on list_row for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_row_removed on list_row for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy list_row_seen on list_row for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on list_row to hall_app;
grant delete, select, update on list_row to hall_lens;

create table looking_back (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  asked_at timestamp with time zone not null,
  said_at timestamp with time zone,
  said_by uuid,
  felt text,
  came integer,
  remember text not null default ''::text
);
comment on table looking_back is 'How an occasion went, in three taps, by one of those who ran it: how it felt, how many came where nobody kept the door, one line to remember. Written to be read by those who host. Whose: the body''s. For: learning from it. Kept: for 24 months from asked_at, then without said_by.';
alter table looking_back add constraint looking_back_pkey PRIMARY KEY (body_id, id);
alter table looking_back add constraint looking_back_body_id_occasion_id_key UNIQUE (body_id, occasion_id);
alter table looking_back add constraint looking_back_body_id_occasion_id_fkey FOREIGN KEY (body_id, occasion_id) REFERENCES occasion(body_id, id) ON DELETE CASCADE;
alter table looking_back add constraint looking_back_said_by_fkey FOREIGN KEY (said_by) REFERENCES person(id);
alter table looking_back add constraint looking_back_came_check CHECK (((came >= 0) AND (came <= 9999)));
alter table looking_back add constraint looking_back_felt_check CHECK ((felt = ANY (ARRAY['good'::text, 'mixed'::text, 'hard'::text])));
alter table looking_back add constraint looking_back_remember_check CHECK ((length(remember) <= 300));
alter table looking_back add constraint looking_back_said_with CHECK (((said_at IS NULL) = (felt IS NULL)));
CREATE INDEX looking_back_by ON public.looking_back USING btree (said_by) WHERE (said_by IS NOT NULL);
CREATE INDEX looking_back_lately ON public.looking_back USING btree (body_id, said_at DESC) WHERE (remember <> ''::text);
CREATE INDEX looking_back_unsaid ON public.looking_back USING btree (body_id, asked_at) WHERE (said_at IS NULL);
alter table looking_back enable row level security;
alter table looking_back force row level security;
create policy keeps_promises on looking_back for all to hall_lens using (true) with check (true);
create policy looking_back_asked on looking_back for insert with check (((body_id = ANY (( SELECT roll() AS roll)::uuid[])) OR ((said_by = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[])))));
create policy looking_back_said on looking_back for update using (((body_id = ANY (( SELECT reach() AS reach)::uuid[])) AND ((said_by IS NULL) OR (said_by = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))))) with check (((body_id = ANY (( SELECT roll() AS roll)::uuid[])) OR ((said_by = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[])))));
create policy looking_back_seen on looking_back for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select, update on looking_back to hall_app;
grant delete, select, update on looking_back to hall_lens;

create table membership (
  body_id uuid not null,
  person_id uuid not null,
  number text not null default ''::text,
  state text not null,
  state_since date not null,
  counts boolean generated always as ((state = ANY (ARRAY['member'::text, 'arrears'::text]))) stored,
  joined_on date,
  paid_to date,
  rate text not null default ''::text,
  method text not null default ''::text,
  ward_id uuid,
  sort_name text not null,
  search_text text not null
);
comment on table membership is 'A person''s place on the list of one body: the unit, and the ward branch below it. One row for a person in a body, its history in membership_period. sort_name and search_text are kept from the person''s names and contact points, for lists of three million. Whose: the person''s. For: who is a member, who may vote. Kept: as the person row.';
alter table membership add constraint membership_pkey PRIMARY KEY (body_id, person_id);
alter table membership add constraint membership_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table membership add constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table membership add constraint membership_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES body(id);
alter table membership add constraint membership_state_check CHECK ((state = ANY (ARRAY['member'::text, 'arrears'::text, 'lapsed'::text, 'left'::text, 'moved'::text, 'died'::text, 'removed'::text, 'merged'::text])));
CREATE INDEX membership_by_joining ON public.membership USING btree (body_id, joined_on, person_id) WHERE counts;
CREATE INDEX membership_by_name ON public.membership USING btree (body_id, sort_name, person_id) WHERE counts;
CREATE INDEX membership_by_ward ON public.membership USING btree (body_id, ward_id, sort_name, person_id) WHERE (counts AND (ward_id IS NOT NULL));
CREATE INDEX membership_not_counting ON public.membership USING btree (body_id, state, sort_name) WHERE (NOT counts);
CREATE UNIQUE INDEX membership_number ON public.membership USING btree (body_id, number) WHERE (number <> ''::text);
CREATE INDEX membership_of_person ON public.membership USING btree (person_id);
CREATE INDEX membership_search ON public.membership USING gin (body_id, search_text gin_trgm_ops);
alter table membership enable row level security;
alter table membership force row level security;
create policy keeps_promises on membership for all to hall_lens using (true) with check (true);
create policy membership_changed on membership for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy membership_lens on membership for select to hall_lens using (true);
create policy membership_lens_files on membership for update to hall_lens using (true) with check (true);
create policy membership_made on membership for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy membership_removed on membership for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy membership_seen on membership for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy membership_sign_in on membership for select to hall_lens using (true);
grant delete, insert, select, update on membership to hall_app;
grant delete, select, update on membership to hall_lens;

create table membership_period (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  state text not null,
  from_on date not null,
  until_on date not null
);
comment on table membership_period is 'The dated states a membership had, oldest to newest, each with its end; the one it has stands in membership. Whose: the person''s. For: who was a member on a given day. Kept: as the person row.';
alter table membership_period add constraint membership_period_pkey PRIMARY KEY (body_id, id);
alter table membership_period add constraint membership_period_body_id_person_id_fkey FOREIGN KEY (body_id, person_id) REFERENCES membership(body_id, person_id) ON DELETE CASCADE;
alter table membership_period add constraint membership_period_check CHECK ((until_on >= from_on));
CREATE INDEX membership_period_person ON public.membership_period USING btree (body_id, person_id, from_on);
alter table membership_period enable row level security;
alter table membership_period force row level security;
create policy keeps_promises on membership_period for all to hall_lens using (true) with check (true);
create policy membership_period_changed on membership_period for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy membership_period_lens on membership_period for select to hall_lens using (true);
create policy membership_period_made on membership_period for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy membership_period_removed on membership_period for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy membership_period_seen on membership_period for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
grant delete, insert, select, update on membership_period to hall_app;
grant delete, select, update on membership_period to hall_lens;

create table migration (
  name text not null,
  checksum text not null,
  ran_at timestamp with time zone not null default now()
);
comment on table migration is 'Which migrations ran here. Whose: nobody''s. For: bringing the database on. Kept: for good.';
alter table migration add constraint migration_pkey PRIMARY KEY (name);

grant select on migration to hall_app;

create table need (
  body_id uuid not null,
  commitment_id uuid not null,
  occasion_id uuid not null,
  sealed bytea not null,
  sealed_key bytea not null,
  said_at timestamp with time zone not null,
  person_id uuid
);
comment on table need is 'What somebody needs to be able to come (access, childcare), each under a key of its own that goes with the row. Whose: the person''s; those who keep the door read it, members never. For: being welcome. Kept: until two days after the occasion. Erased: the row.';
alter table need add constraint need_pkey PRIMARY KEY (body_id, commitment_id);
alter table need add constraint need_body_id_commitment_id_fkey FOREIGN KEY (body_id, commitment_id) REFERENCES commitment(body_id, id) ON DELETE CASCADE;
alter table need add constraint need_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
CREATE INDEX need_of_occasion ON public.need USING btree (body_id, occasion_id);
CREATE INDEX need_of_person ON public.need USING btree (person_id) WHERE (person_id IS NOT NULL);
alter table need enable row level security;
alter table need force row level security;
create policy keeps_promises on need for all to hall_lens using (true) with check (true);
create policy need_changed on need for update using ((EXISTS ( SELECT
   FROM commitment c
  WHERE ((c.body_id = need.body_id) AND (c.id = need.commitment_id) AND ((c.person_id = ( SELECT me() AS me)) OR ((c.person_id IS NULL) AND (c.key_hash = ( SELECT guest() AS guest))))))));
create policy need_removed on need for delete using (((body_id = ANY (( SELECT roll() AS roll)::uuid[])) OR (EXISTS ( SELECT
   FROM commitment c
  WHERE ((c.body_id = need.body_id) AND (c.id = need.commitment_id) AND ((c.person_id = ( SELECT me() AS me)) OR ((c.person_id IS NULL) AND (c.key_hash = ( SELECT guest() AS guest)))))))));
create policy need_said on need for insert with check ((EXISTS ( SELECT
   FROM commitment c
  WHERE ((c.body_id = need.body_id) AND (c.id = need.commitment_id) AND ((c.person_id = ( SELECT me() AS me)) OR ((c.person_id IS NULL) AND (c.key_hash = ( SELECT guest() AS guest))))))));
create policy need_seen on need for select using (((body_id = ANY (( SELECT roll() AS roll)::uuid[])) OR (EXISTS ( SELECT
   FROM commitment c
  WHERE ((c.body_id = need.body_id) AND (c.id = need.commitment_id) AND ((c.person_id = ( SELECT me() AS me)) OR ((c.person_id IS NULL) AND (c.key_hash = ( SELECT guest() AS guest)))))))));
grant delete, insert, select, update on need to hall_app;
grant delete, select, update on need to hall_lens;

create table next_time (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  commitment_id uuid not null,
  to_body_id uuid,
  to_occasion_id uuid,
  settled_at timestamp with time zone not null,
  settled_by uuid,
  outcome text not null
);
comment on table next_time is 'Somebody came for the first time, and was invited by name to a next thing that the host chose, or is left alone. Whose: the person''s. For: three visits make a regular. Kept: 6 months from settled_at.';
alter table next_time add constraint next_time_pkey PRIMARY KEY (body_id, id);
alter table next_time add constraint next_time_body_id_commitment_id_key UNIQUE (body_id, commitment_id);
alter table next_time add constraint next_time_body_id_commitment_id_fkey FOREIGN KEY (body_id, commitment_id) REFERENCES commitment(body_id, id) ON DELETE CASCADE;
alter table next_time add constraint next_time_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES person(id);
alter table next_time add constraint next_time_to_body_id_to_occasion_id_fkey FOREIGN KEY (to_body_id, to_occasion_id) REFERENCES occasion(body_id, id);
alter table next_time add constraint next_time_invited_to_something CHECK (((outcome <> 'invited'::text) OR (to_occasion_id IS NOT NULL)));
alter table next_time add constraint next_time_outcome_check CHECK ((outcome = ANY (ARRAY['invited'::text, 'left-alone'::text])));
CREATE INDEX next_time_by ON public.next_time USING btree (settled_by) WHERE (settled_by IS NOT NULL);
CREATE INDEX next_time_to ON public.next_time USING btree (to_body_id, to_occasion_id) WHERE (to_occasion_id IS NOT NULL);
alter table next_time enable row level security;
alter table next_time force row level security;
create policy keeps_promises on next_time for all to hall_lens using (true) with check (true);
create policy next_time_made on next_time for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy next_time_removed on next_time for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy next_time_seen on next_time for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select on next_time to hall_app;
grant delete, select, update on next_time to hall_lens;

create table occasion (
  body_id uuid not null,
  id uuid not null,
  kind text not null,
  title text not null,
  about text not null default ''::text,
  place text not null default ''::text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  host_id uuid,
  host_shown text not null default ''::text,
  made_at timestamp with time zone not null,
  open_to text not null default 'members'::text,
  sequence integer not null default 0,
  changed_at timestamp with time zone,
  series_id uuid,
  series_day date,
  series_plan_id uuid,
  series_starts_at timestamp with time zone,
  series_ends_at timestamp with time zone,
  left_series_at timestamp with time zone,
  room_chosen boolean not null default false,
  source_uid text
);
comment on table occasion is 'Something people come together for: when, where, what for. host_shown is the first name and initial of who runs it, for everybody to read. Whose: the body''s. For: the calendar, the door, and the memory of what a body did. Kept: for good; for 7 years from starts_at, then without host_id, host_shown. Erased: without host_id, host_shown.';
alter table occasion add constraint occasion_pkey PRIMARY KEY (body_id, id);
alter table occasion add constraint occasion_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table occasion add constraint occasion_host_id_fkey FOREIGN KEY (host_id) REFERENCES person(id);
alter table occasion add constraint occasion_of_plan FOREIGN KEY (body_id, series_plan_id) REFERENCES series_plan(body_id, id);
alter table occasion add constraint occasion_of_series FOREIGN KEY (body_id, series_id) REFERENCES series(body_id, id);
alter table occasion add constraint occasion_about_check CHECK ((length(about) <= 2000));
alter table occasion add constraint occasion_ends_after_it_starts CHECK ((ends_at > starts_at));
alter table occasion add constraint occasion_ends_some_day CHECK ((ends_at <= (starts_at + '14 days'::interval)));
alter table occasion add constraint occasion_has_its_day CHECK (((series_id IS NULL) = (series_day IS NULL)));
alter table occasion add constraint occasion_host_shown_check CHECK ((length(host_shown) <= 80));
alter table occasion add constraint occasion_kind_check CHECK ((kind ~ '^[a-z][a-z-]{1,39}$'::text));
alter table occasion add constraint occasion_open_to_check CHECK ((open_to = ANY (ARRAY['members'::text, 'everyone'::text])));
alter table occasion add constraint occasion_place_check CHECK ((length(place) <= 200));
alter table occasion add constraint occasion_sequence_check CHECK ((sequence >= 0));
alter table occasion add constraint occasion_source_uid_check CHECK (((length(source_uid) >= 1) AND (length(source_uid) <= 400)));
alter table occasion add constraint occasion_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)));
CREATE INDEX occasion_in_street ON public.occasion USING btree (body_id, starts_at, id) WHERE (open_to = 'everyone'::text);
CREATE INDEX occasion_of_host ON public.occasion USING btree (host_id) WHERE (host_id IS NOT NULL);
CREATE UNIQUE INDEX occasion_once_in_series ON public.occasion USING btree (body_id, series_id, series_day) WHERE (series_id IS NOT NULL);
CREATE UNIQUE INDEX occasion_source ON public.occasion USING btree (body_id, source_uid) WHERE (source_uid IS NOT NULL);
CREATE INDEX occasion_when ON public.occasion USING btree (body_id, starts_at, id);
alter table occasion enable row level security;
alter table occasion force row level security;
create policy keeps_promises on occasion for all to hall_lens using (true) with check (true);
create policy occasion_by_key on occasion for select using (((( SELECT guest() AS guest) IS NOT NULL) AND guest_answered(body_id, id)));
create policy occasion_changed on occasion for update using (ours(body_id)) with check (ours(body_id));
create policy occasion_in_street on occasion for select using (((open_to = 'everyone'::text) AND (( SELECT reach() AS reach) IS NULL) AND (body_id IS NOT NULL)));
create policy occasion_lens on occasion for select to hall_lens using (true);
create policy occasion_made on occasion for insert with check ((ours(body_id) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy occasion_removed on occasion for delete using ((ours(body_id) AND (series_id IS NOT NULL) AND nobody_said(body_id, id)));
create policy occasion_seen on occasion for select using (((body_id = ANY (( SELECT reach() AS reach)::uuid[])) OR i_answered(body_id, id)));
grant delete, insert, select, update on occasion to hall_app;
grant delete, select, update on occasion to hall_lens;

create table occupied (
  body_id uuid not null,
  hold_id uuid not null,
  place_id uuid not null,
  span tstzrange not null
);
comment on table occupied is 'Which rooms a live hold takes up, and from when to when (half open: one may begin as another ends). Two never overlap; the database sees to it. Whose: the body''s. For: holds that never clash. Kept: while the hold stands.';
alter table occupied add constraint occupied_pkey PRIMARY KEY (body_id, hold_id, place_id);
alter table occupied add constraint held_by_one EXCLUDE USING gist (body_id WITH =, place_id WITH =, span WITH &&);
alter table occupied add constraint occupied_body_id_hold_id_fkey FOREIGN KEY (body_id, hold_id) REFERENCES hold(body_id, id) ON DELETE CASCADE;
alter table occupied add constraint occupied_body_id_place_id_fkey FOREIGN KEY (body_id, place_id) REFERENCES place(body_id, id);
alter table occupied add constraint occupied_span_check CHECK (((NOT isempty(span)) AND lower_inc(span) AND (NOT upper_inc(span))));

alter table occupied enable row level security;
alter table occupied force row level security;
create policy occupied_made on occupied for insert with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy occupied_removed on occupied for delete using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy occupied_seen on occupied for select using (((body_id = ANY (( SELECT reach() AS reach)::uuid[])) OR ((( SELECT reach() AS reach) IS NULL) AND (body_id = ( SELECT here() AS here)) AND (EXISTS ( SELECT
   FROM place p
  WHERE (p.body_id = occupied.body_id))))));
grant delete, insert, select on occupied to hall_app;

create table odd_day (
  body_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  on_day date not null,
  opens time without time zone,
  closes time without time zone,
  why text not null default ''::text
);
comment on table odd_day is 'A day on which a room is open at other hours than its weekday says, or (without hours) not at all. Whose: the body''s. For: holidays and repairs. Kept: for good.';
alter table odd_day add constraint odd_day_pkey PRIMARY KEY (body_id, id);
alter table odd_day add constraint odd_day_body_id_place_id_on_day_key UNIQUE (body_id, place_id, on_day);
alter table odd_day add constraint odd_day_body_id_place_id_fkey FOREIGN KEY (body_id, place_id) REFERENCES place(body_id, id) ON DELETE CASCADE;
alter table odd_day add constraint odd_day_both_or_neither CHECK (((opens IS NULL) = (closes IS NULL)));
alter table odd_day add constraint odd_day_why_check CHECK ((length(why) <= 120));

alter table odd_day enable row level security;
alter table odd_day force row level security;
create policy odd_day_changed on odd_day for update using (ours(body_id)) with check (ours(body_id));
create policy odd_day_made on odd_day for insert with check (ours(body_id));
create policy odd_day_removed on odd_day for delete using (ours(body_id));
create policy odd_day_seen on odd_day for select using ((EXISTS ( SELECT
   FROM place p
  WHERE ((p.body_id = odd_day.body_id) AND (p.id = odd_day.place_id)))));
grant delete, insert, select, update on odd_day to hall_app;

create table offer (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  slot_id uuid not null,
  commitment_id uuid not null,
  places smallint not null,
  made_at timestamp with time zone not null,
  until timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text
);
comment on table offer is 'A place that came free, kept for the next in line until a said moment, and what they answered. Whose: the person''s. For: a line that moves in order, and lets people sleep on it. Kept: 3 months from made_at.';
alter table offer add constraint offer_pkey PRIMARY KEY (body_id, id);
alter table offer add constraint offer_body_id_commitment_id_fkey FOREIGN KEY (body_id, commitment_id) REFERENCES commitment(body_id, id) ON DELETE CASCADE;
alter table offer add constraint offer_body_id_occasion_id_slot_id_fkey FOREIGN KEY (body_id, occasion_id, slot_id) REFERENCES slot(body_id, occasion_id, id);
alter table offer add constraint offer_check CHECK ((until > made_at));
alter table offer add constraint offer_ended_with CHECK (((ended_at IS NULL) = (outcome IS NULL)));
alter table offer add constraint offer_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'passed'::text, 'expired'::text])));
alter table offer add constraint offer_places_check CHECK (((places >= 1) AND (places <= 11)));
CREATE INDEX offer_of_occasion ON public.offer USING btree (body_id, occasion_id);
CREATE INDEX offer_running_out ON public.offer USING btree (body_id, until) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX offer_standing ON public.offer USING btree (body_id, commitment_id) WHERE (ended_at IS NULL);
alter table offer enable row level security;
alter table offer force row level security;
create policy keeps_promises on offer for all to hall_lens using (true) with check (true);
create policy offer_answered on offer for update using (((body_id = ANY (( SELECT roll() AS roll)::uuid[])) OR (EXISTS ( SELECT
   FROM commitment c
  WHERE ((c.body_id = offer.body_id) AND (c.id = offer.commitment_id) AND ((c.person_id = ( SELECT me() AS me)) OR ((c.person_id IS NULL) AND (c.key_hash = ( SELECT guest() AS guest)))))))));
create policy offer_made on offer for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy offer_removed on offer for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy offer_seen on offer for select using ((EXISTS ( SELECT
   FROM commitment c
  WHERE ((c.body_id = offer.body_id) AND (c.id = offer.commitment_id)))));
grant delete, insert, select, update on offer to hall_app;
grant delete, select, update on offer to hall_lens;

create table office (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  began_on date not null,
  ends_on date not null,
  ended_at timestamp with time zone,
  ended_by uuid
);
comment on table office is 'A dated grant of a role at one body. Whose: the holder''s and the body''s. For: standing orders ask it at every door. Kept: for good, as the minutes are. Erased: kept, as the minutes are; the name is gone.';
alter table office add constraint office_pkey PRIMARY KEY (body_id, id);
alter table office add constraint office_once EXCLUDE USING gist (body_id WITH =, person_id WITH =, role WITH =, daterange(began_on, ends_on) WITH &&) WHERE ((ended_at IS NULL));
alter table office add constraint office_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table office add constraint office_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table office add constraint office_check CHECK ((ends_on > began_on));
alter table office add constraint office_role_check CHECK ((role = ANY (ARRAY['secretary'::text, 'chair'::text, 'treasurer'::text, 'membership-officer'::text, 'organiser'::text, 'volunteer'::text, 'facilitator'::text, 'auditor'::text, 'delegate'::text, 'union-liaison'::text, 'regional-organiser'::text, 'national-officer'::text])));
CREATE INDEX office_at_body ON public.office USING btree (body_id, role) WHERE (ended_at IS NULL);
CREATE INDEX office_ended_of_person ON public.office USING btree (person_id, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX office_of_anybody ON public.office USING btree (person_id);
CREATE INDEX office_of_person ON public.office USING btree (person_id) WHERE (ended_at IS NULL);
alter table office enable row level security;
alter table office force row level security;
create policy keeps_promises on office for all to hall_lens using (true) with check (true);
create policy office_ended on office for update using ((body_id = here())) with check ((body_id = here()));
create policy office_made on office for insert with check ((body_id = here()));
create policy office_seen on office for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy office_sign_in on office for select to hall_lens using (true);
grant insert, select, update on office to hall_app;
grant delete, select, update on office to hall_lens;

create table opening (
  body_id uuid not null,
  place_id uuid not null,
  weekday smallint not null,
  opens time without time zone not null,
  closes time without time zone not null
);
comment on table opening is 'When a room can be used, by weekday (1 is Monday), as wall time in the body''s zone. One that closes no later than it opens closes on the next day. A room without any line is open as the room it is part of, or always. Whose: the body''s. For: not promising a locked door. Kept: while it is true.';
alter table opening add constraint opening_pkey PRIMARY KEY (body_id, place_id, weekday, opens);
alter table opening add constraint opening_body_id_place_id_fkey FOREIGN KEY (body_id, place_id) REFERENCES place(body_id, id) ON DELETE CASCADE;
alter table opening add constraint opening_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)));

alter table opening enable row level security;
alter table opening force row level security;
create policy opening_made on opening for insert with check (ours(body_id));
create policy opening_removed on opening for delete using (ours(body_id));
create policy opening_seen on opening for select using ((EXISTS ( SELECT
   FROM place p
  WHERE ((p.body_id = opening.body_id) AND (p.id = opening.place_id)))));
grant delete, insert, select on opening to hall_app;

create table outbox (
  id uuid not null,
  to_address text not null,
  subject text not null,
  text_body text not null,
  html_body text,
  headers jsonb not null default '{}'::jsonb,
  written_at timestamp with time zone not null
);
comment on table outbox is 'Letters not yet handed to the mail server; without SMTP_URL they stay to be read in the demo''s outbox. Whose: the person''s they go to. For: sending. Kept: until sent, at most 7 days.';
alter table outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table outbox add constraint outbox_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 250)));
alter table outbox add constraint outbox_to_address_check CHECK (((length(to_address) >= 3) AND (length(to_address) <= 254)));
CREATE INDEX outbox_lately ON public.outbox USING btree (written_at DESC);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy outbox_emptied on outbox for delete using ((current_setting('hall.postman'::text, true) = 'on'::text));
create policy outbox_posted on outbox for insert with check (true);
create policy outbox_read on outbox for select using ((current_setting('hall.postman'::text, true) = 'on'::text));
grant delete, insert, select on outbox to hall_app;

create table pass (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  token_hash text not null,
  code_hash text not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  taken_back_at timestamp with time zone
);
comment on table pass is 'That somebody has a pass to show at the door. The pass itself is a random word on a phone or on paper; here stands only its hash, and that of the six letters it begins with. One on a name badge ends with the occasion. Whose: the person''s. For: being checked in without giving a name. Kept: until it ends or is taken back, and 30 days after; never longer than they stand on a list.';
alter table pass add constraint pass_pkey PRIMARY KEY (body_id, id);
alter table pass add constraint pass_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table pass add constraint pass_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
alter table pass add constraint pass_code_hash_check CHECK ((code_hash ~ '^[0-9a-f]{64}$'::text));
alter table pass add constraint pass_ends_after_it_was_made CHECK ((ends_at > made_at));
alter table pass add constraint pass_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'badge'::text])));
alter table pass add constraint pass_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text));
CREATE INDEX pass_by_code ON public.pass USING btree (code_hash);
CREATE INDEX pass_by_token ON public.pass USING btree (token_hash);
CREATE INDEX pass_of_person ON public.pass USING btree (person_id);
CREATE UNIQUE INDEX pass_once ON public.pass USING btree (body_id, token_hash);
alter table pass enable row level security;
alter table pass force row level security;
create policy keeps_promises on pass for all to hall_lens using (true) with check (true);
create policy pass_lens on pass for select to hall_lens using (true);
create policy pass_made on pass for insert with check ((((person_id = ( SELECT me() AS me)) AND (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.body_id = pass.body_id) AND (m.person_id = pass.person_id))))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy pass_removed on pass for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy pass_seen on pass for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy pass_taken_back on pass for update using (((person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL))) with check (((person_id = ( SELECT me() AS me)) AND (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.body_id = pass.body_id) AND (m.person_id = pass.person_id))))));
grant delete, insert, select, update on pass to hall_app;
grant delete, select, update on pass to hall_lens;

create table person (
  id uuid not null,
  register_id uuid not null,
  title text not null default ''::text,
  given_name text not null default ''::text,
  family_name text not null default ''::text,
  known_as text not null default ''::text,
  born_year smallint,
  gender text not null default ''::text,
  address text not null default ''::text,
  town text not null default ''::text,
  postcode text not null default ''::text,
  union_name text not null default ''::text,
  language text not null default 'en'::text,
  merged_into uuid,
  made_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  taken_back_at timestamp with time zone,
  former_name text not null default ''::text
);
comment on table person is 'Human beings, one row in each register they belong to. Whose: the person''s. For: running the body they joined (UK GDPR art. 9(2)(d)). Kept: while a member and 12 months after, then without names and ways to reach them; whom a list added that was taken back, without both at once and until the next night.';
alter table person add constraint person_pkey PRIMARY KEY (id);
alter table person add constraint person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES person(id);
alter table person add constraint person_register_id_fkey FOREIGN KEY (register_id) REFERENCES body(id);
alter table person add constraint person_born_year_check CHECK (((born_year >= 1890) AND (born_year <= 2100)));
alter table person add constraint person_check CHECK ((merged_into <> id));
alter table person add constraint person_taken_back_empty CHECK (((taken_back_at IS NULL) OR ((born_year IS NULL) AND ((((((((((title || given_name) || family_name) || known_as) || former_name) || gender) || address) || town) || postcode) || union_name) = ''::text))));
CREATE INDEX person_merged_into ON public.person USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX person_taken_back ON public.person USING btree (taken_back_at) WHERE (taken_back_at IS NOT NULL);
CREATE INDEX person_union ON public.person USING btree (union_name, id) WHERE (union_name <> ''::text);
alter table person enable row level security;
alter table person force row level security;
create policy keeps_promises on person for all to hall_lens using (true) with check (true);
create policy person_changed on person for update using (((id = ( SELECT me() AS me)) OR (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.person_id = person.id) AND (m.body_id = ANY (( SELECT roll() AS roll)::uuid[]))))))) with check (((register_id = ( SELECT b.register_id
   FROM body b
  WHERE (b.id = here()))) OR (id = ( SELECT me() AS me))));
create policy person_made on person for insert with check (((( SELECT roll() AS roll) IS NOT NULL) AND (register_id = ( SELECT b.register_id
   FROM body b
  WHERE (b.id = here())))));
create policy person_removed on person for delete using ((EXISTS ( SELECT
   FROM membership m
  WHERE ((m.person_id = person.id) AND (m.body_id = ANY (( SELECT roll() AS roll)::uuid[]))))));
create policy person_seen on person for select using (((id = ( SELECT me() AS me)) OR (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.person_id = person.id) AND (m.body_id = ANY (( SELECT roll() AS roll)::uuid[]))))) OR (EXISTS ( SELECT
   FROM office o
  WHERE ((o.person_id = person.id) AND (o.body_id = ANY (( SELECT roll() AS roll)::uuid[])))))));
create policy person_sign_in on person for select to hall_lens using (true);
grant delete, insert, select, update on person to hall_app;
grant delete, select, update on person to hall_lens;

create table person_merge (
  body_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  undone_at timestamp with time zone,
  undone_by uuid
);
comment on table person_merge is 'Two entries found to be one person. Whose: the person''s. For: undoing it. Kept: while the person''s entry is.';
alter table person_merge add constraint person_merge_pkey PRIMARY KEY (body_id, id);
alter table person_merge add constraint person_merge_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table person_merge add constraint person_merge_gone_id_fkey FOREIGN KEY (gone_id) REFERENCES person(id);
alter table person_merge add constraint person_merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES person(id);
alter table person_merge add constraint person_merge_check CHECK ((kept_id <> gone_id));
CREATE INDEX person_merge_gone ON public.person_merge USING btree (gone_id);
CREATE INDEX person_merge_kept ON public.person_merge USING btree (kept_id);
CREATE INDEX person_merge_lately ON public.person_merge USING btree (body_id, made_at DESC);
alter table person_merge enable row level security;
alter table person_merge force row level security;
create policy keeps_promises on person_merge for all to hall_lens using (true) with check (true);
create policy person_merge_changed on person_merge for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy person_merge_made on person_merge for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy person_merge_removed on person_merge for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy person_merge_seen on person_merge for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on person_merge to hall_app;
grant delete, select, update on person_merge to hall_lens;

create table person_merge_row (
  body_id uuid not null,
  merge_id uuid not null,
  id uuid not null default new_id(),
  what text not null,
  key jsonb not null,
  was jsonb
);
comment on table person_merge_row is 'Each row as it stood before a merge touched it; was is null for a row the merge made. Whose: the person''s. For: undoing the merge, exactly. Kept: as the merge.';
alter table person_merge_row add constraint person_merge_row_pkey PRIMARY KEY (body_id, merge_id, id);
alter table person_merge_row add constraint person_merge_row_body_id_merge_id_fkey FOREIGN KEY (body_id, merge_id) REFERENCES person_merge(body_id, id) ON DELETE CASCADE;

alter table person_merge_row enable row level security;
alter table person_merge_row force row level security;
create policy person_merge_row_changed on person_merge_row for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy person_merge_row_erased on person_merge_row for all to hall_lens using (true);
create policy person_merge_row_made on person_merge_row for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy person_merge_row_removed on person_merge_row for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy person_merge_row_seen on person_merge_row for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on person_merge_row to hall_app;
grant delete, select, update on person_merge_row to hall_lens;

create table person_tag (
  body_id uuid not null,
  tag_id uuid not null,
  person_id uuid not null,
  given_at timestamp with time zone not null,
  given_by uuid
);
comment on table person_tag is 'Which people carry which tag. Whose: the person''s; they see it in My entry. For: finding whom to ask. Kept: until taken off.';
alter table person_tag add constraint person_tag_pkey PRIMARY KEY (body_id, tag_id, person_id);
alter table person_tag add constraint person_tag_body_id_tag_id_fkey FOREIGN KEY (body_id, tag_id) REFERENCES tag(body_id, id) ON DELETE CASCADE;
alter table person_tag add constraint person_tag_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
CREATE INDEX person_tag_of_person ON public.person_tag USING btree (person_id);
CREATE INDEX person_tag_person ON public.person_tag USING btree (body_id, person_id);
alter table person_tag enable row level security;
alter table person_tag force row level security;
create policy keeps_promises on person_tag for all to hall_lens using (true) with check (true);
create policy person_tag_changed on person_tag for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy person_tag_made on person_tag for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy person_tag_removed on person_tag for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy person_tag_seen on person_tag for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
grant delete, insert, select, update on person_tag to hall_app;
grant delete, select, update on person_tag to hall_lens;

create table place (
  body_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  about text not null default ''::text,
  how_to_find text not null default ''::text,
  room_for integer,
  step_free boolean,
  hearing_loop boolean,
  toilet boolean,
  part_of uuid,
  setup_minutes integer not null default 0,
  clearing_minutes integer not null default 0,
  price_per text not null default 'hour'::text,
  member_pence integer,
  ally_pence integer,
  outside_pence integer,
  on_offer boolean not null default false,
  made_at timestamp with time zone not null,
  closed_at timestamp with time zone
);
comment on table place is 'A room or a thing that can be held: how many it takes, how one gets in, what it costs in whole pence. part_of: it is a piece of a bigger room, and the two cannot be held at once. toilet: one that a wheelchair fits in. on_offer: groups that are not members may ask for it on the public page. Whose: the body''s. For: knowing what there is and lending it. Kept: for good.';
alter table place add constraint place_pkey PRIMARY KEY (body_id, id);
alter table place add constraint place_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table place add constraint place_body_id_part_of_fkey FOREIGN KEY (body_id, part_of) REFERENCES place(body_id, id);
alter table place add constraint place_about_check CHECK ((length(about) <= 1000));
alter table place add constraint place_ally_pence_check CHECK (((ally_pence >= 0) AND (ally_pence <= 10000000)));
alter table place add constraint place_clearing_minutes_check CHECK (((clearing_minutes >= 0) AND (clearing_minutes <= 720)));
alter table place add constraint place_how_to_find_check CHECK ((length(how_to_find) <= 500));
alter table place add constraint place_kind_check CHECK ((kind = ANY (ARRAY['room'::text, 'thing'::text])));
alter table place add constraint place_member_pence_check CHECK (((member_pence >= 0) AND (member_pence <= 10000000)));
alter table place add constraint place_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)));
alter table place add constraint place_not_part_of_itself CHECK ((part_of <> id));
alter table place add constraint place_outside_pence_check CHECK (((outside_pence >= 0) AND (outside_pence <= 10000000)));
alter table place add constraint place_price_per_check CHECK ((price_per = ANY (ARRAY['hour'::text, 'session'::text])));
alter table place add constraint place_room_for_check CHECK (((room_for >= 1) AND (room_for <= 9999)));
alter table place add constraint place_setup_minutes_check CHECK (((setup_minutes >= 0) AND (setup_minutes <= 720)));
CREATE UNIQUE INDEX place_name ON public.place USING btree (body_id, lower(name)) WHERE (closed_at IS NULL);
alter table place enable row level security;
alter table place force row level security;
create policy place_changed on place for update using (ours(body_id)) with check (ours(body_id));
create policy place_made on place for insert with check (ours(body_id));
create policy place_seen on place for select using (((body_id = ANY (( SELECT reach() AS reach)::uuid[])) OR (on_offer AND (closed_at IS NULL) AND (( SELECT reach() AS reach) IS NULL) AND (body_id = ( SELECT here() AS here)))));
grant insert, select, update on place to hall_app;

create table possible_double (
  body_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  score real not null,
  found jsonb not null,
  found_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid
);
comment on table possible_double is 'Two entries that may be one person, and what was decided, so that it is not asked again. Whose: the two people''s. For: one entry a person. Kept: while both entries are.';
alter table possible_double add constraint possible_double_pkey PRIMARY KEY (body_id, one_id, other_id);
alter table possible_double add constraint possible_double_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table possible_double add constraint possible_double_one_id_fkey FOREIGN KEY (one_id) REFERENCES person(id) ON DELETE CASCADE;
alter table possible_double add constraint possible_double_other_id_fkey FOREIGN KEY (other_id) REFERENCES person(id) ON DELETE CASCADE;
alter table possible_double add constraint possible_double_answer_check CHECK ((answer = ANY (ARRAY['two-people'::text, 'merged'::text])));
alter table possible_double add constraint possible_double_check CHECK ((one_id < other_id));
CREATE INDEX possible_double_one ON public.possible_double USING btree (one_id);
CREATE INDEX possible_double_open ON public.possible_double USING btree (body_id, score DESC) WHERE (answer IS NULL);
CREATE INDEX possible_double_other ON public.possible_double USING btree (other_id);
alter table possible_double enable row level security;
alter table possible_double force row level security;
create policy keeps_promises on possible_double for all to hall_lens using (true) with check (true);
create policy possible_double_changed on possible_double for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy possible_double_made on possible_double for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy possible_double_removed on possible_double for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy possible_double_seen on possible_double for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on possible_double to hall_app;
grant delete, select, update on possible_double to hall_lens;

create table reminder_wish (
  body_id uuid not null,
  person_id uuid not null,
  wanted boolean not null,
  said_at timestamp with time zone not null
);
comment on table reminder_wish is 'Whether a member of this unit wants to be reminded of what they said yes to. Whose: the person''s. For: leaving alone who wants to be left alone. Kept: while a member.';
alter table reminder_wish add constraint reminder_wish_pkey PRIMARY KEY (body_id, person_id);
alter table reminder_wish add constraint reminder_wish_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table reminder_wish add constraint reminder_wish_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
CREATE INDEX reminder_wish_of_person ON public.reminder_wish USING btree (person_id);
alter table reminder_wish enable row level security;
alter table reminder_wish force row level security;
create policy keeps_promises on reminder_wish for all to hall_lens using (true) with check (true);
create policy reminder_wish_changed on reminder_wish for update using (((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy reminder_wish_said on reminder_wish for insert with check (((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy reminder_wish_seen on reminder_wish for select using ((((person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
grant insert, select, update on reminder_wish to hall_app;
grant delete, select, update on reminder_wish to hall_lens;

create table request (
  body_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  person_id uuid,
  group_name text not null,
  standing text not null,
  name text not null,
  contact text,
  language text not null default 'en'::text,
  purpose text not null,
  people integer,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  asked_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  answer text not null default ''::text,
  answered_at timestamp with time zone,
  answered_by uuid,
  hold_id uuid
);
comment on table request is 'Somebody asks for a room: a group without an account, by name and one contact, or a member for their group. Nothing is held until it is approved. Whose: the asker''s. For: answering them. Kept: for 24 months from asked_at, then without person_id, contact, name, group_name, purpose, answer. Erased: without person_id, contact, name, purpose, answer.';
alter table request add constraint request_pkey PRIMARY KEY (body_id, id);
alter table request add constraint request_body_id_hold_id_fkey FOREIGN KEY (body_id, hold_id) REFERENCES hold(body_id, id);
alter table request add constraint request_body_id_place_id_fkey FOREIGN KEY (body_id, place_id) REFERENCES place(body_id, id);
alter table request add constraint request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table request add constraint request_answer_check CHECK ((length(answer) <= 500));
alter table request add constraint request_contact_check CHECK (((length(contact) >= 1) AND (length(contact) <= 120)));
alter table request add constraint request_ends_after_it_starts CHECK ((ends_at > starts_at));
alter table request add constraint request_group_name_check CHECK ((length(group_name) <= 120));
alter table request add constraint request_language_check CHECK ((length(language) <= 10));
alter table request add constraint request_member_or_contact CHECK (((person_id IS NULL) OR (contact IS NULL)));
alter table request add constraint request_name_check CHECK ((length(name) <= 120));
alter table request add constraint request_people_check CHECK (((people >= 1) AND (people <= 9999)));
alter table request add constraint request_purpose_check CHECK ((length(purpose) <= 1000));
alter table request add constraint request_standing_check CHECK ((standing = ANY (ARRAY['member'::text, 'ally'::text, 'outside'::text])));
alter table request add constraint request_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text])));
CREATE INDEX request_of_person ON public.request USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX request_waiting ON public.request USING btree (body_id, asked_at) WHERE (state = 'waiting'::text);
alter table request enable row level security;
alter table request force row level security;
create policy keeps_promises on request for all to hall_lens using (true) with check (true);
create policy request_answered on request for update using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[])))) with check (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy request_left on request for insert with check ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR ((person_id IS NULL) AND (state = 'waiting'::text) AND (( SELECT reach() AS reach) IS NULL) AND (body_id = ( SELECT here() AS here)))));
create policy request_lens on request for select to hall_lens using (true);
create policy request_seen on request for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
grant insert, select, update on request to hall_app;
grant delete, select, update on request to hall_lens;

create table roll_entry (
  body_id uuid not null,
  freeze_id uuid not null,
  person_id uuid not null,
  on_roll boolean not null,
  why text not null,
  state text not null,
  joined_on date,
  taken_at timestamp with time zone not null
);
comment on table roll_entry is 'Who is on a frozen roll and who is not, and why; never changed. Whose: the person''s; they read it on their own page. For: one vote each, and seeing what was changed afterwards. Kept: 24 months from taken_at. Erased: kept, since the roll''s hash was published; it is an id without a name.';
alter table roll_entry add constraint roll_entry_pkey PRIMARY KEY (body_id, freeze_id, person_id);
alter table roll_entry add constraint roll_entry_body_id_freeze_id_fkey FOREIGN KEY (body_id, freeze_id) REFERENCES roll_freeze(body_id, id);
alter table roll_entry add constraint roll_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table roll_entry add constraint roll_entry_check CHECK ((on_roll = (why = ANY (ARRAY['member'::text, 'arrears'::text]))));
alter table roll_entry add constraint roll_entry_why_check CHECK ((why = ANY (ARRAY['member'::text, 'arrears'::text, 'joined-late'::text, 'in-arrears'::text, 'not-member'::text])));
CREATE INDEX roll_entry_of_person ON public.roll_entry USING btree (person_id);
alter table roll_entry enable row level security;
alter table roll_entry force row level security;
create policy keeps_promises on roll_entry for all to hall_lens using (true) with check (true);
create policy roll_entry_made on roll_entry for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy roll_entry_seen on roll_entry for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
grant insert, select on roll_entry to hall_app;
grant delete, select, update on roll_entry to hall_lens;

create table roll_freeze (
  body_id uuid not null,
  id uuid not null,
  purpose text not null,
  freezes_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  months_min smallint not null default 0,
  arrears_count boolean not null,
  set_at timestamp with time zone not null,
  set_by uuid,
  taken_at timestamp with time zone,
  counted integer,
  left_out integer,
  hash text,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  time_zone text
);
comment on table roll_freeze is 'A day on which the roll of a body is frozen for a purpose, by which rule, and once it is taken how many are on it and its hash. Whose: the body''s. For: ballots and selections that nobody can pack. Kept: for good.';
alter table roll_freeze add constraint roll_freeze_pkey PRIMARY KEY (body_id, id);
alter table roll_freeze add constraint roll_freeze_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table roll_freeze add constraint roll_freeze_check CHECK ((ends_at > freezes_at));
alter table roll_freeze add constraint roll_freeze_check1 CHECK (((taken_at IS NULL) = (hash IS NULL)));
alter table roll_freeze add constraint roll_freeze_check2 CHECK (((taken_at IS NULL) OR (withdrawn_at IS NULL)));
alter table roll_freeze add constraint roll_freeze_counted_check CHECK ((counted >= 0));
alter table roll_freeze add constraint roll_freeze_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));
alter table roll_freeze add constraint roll_freeze_left_out_check CHECK ((left_out >= 0));
alter table roll_freeze add constraint roll_freeze_months_min_check CHECK (((months_min >= 0) AND (months_min <= 24)));
alter table roll_freeze add constraint roll_freeze_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 120)));
CREATE INDEX roll_freeze_lately ON public.roll_freeze USING btree (body_id, freezes_at DESC);
alter table roll_freeze enable row level security;
alter table roll_freeze force row level security;
create policy roll_freeze_lens on roll_freeze for select to hall_lens using (true);
create policy roll_freeze_seen on roll_freeze for select using (((body_id = ANY (( SELECT reach() AS reach)::uuid[])) OR (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.person_id = ( SELECT me() AS me)) AND (m.body_id = roll_freeze.body_id))))));
create policy roll_freeze_set on roll_freeze for insert with check (((body_id = here()) AND (taken_at IS NULL)));
create policy roll_freeze_taken on roll_freeze for update using (((body_id = here()) AND (taken_at IS NULL))) with check ((body_id = here()));
grant insert, select, update on roll_freeze to hall_app;
grant select on roll_freeze to hall_lens;

create table rota_freeze (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
comment on table rota_freeze is 'From when until when somebody''s duty rested because they had missed too many shifts: nothing is asked of them and nothing is added. One booking ends it. Whose: the person''s. For: lapse and return, never endless debt. Kept: 24 months from began_at.';
alter table rota_freeze add constraint rota_freeze_pkey PRIMARY KEY (body_id, id);
alter table rota_freeze add constraint rota_freeze_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table rota_freeze add constraint rota_freeze_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table rota_freeze add constraint rota_freeze_check CHECK ((ended_at >= began_at));
CREATE INDEX rota_freeze_of_person ON public.rota_freeze USING btree (person_id);
CREATE UNIQUE INDEX rota_freeze_open ON public.rota_freeze USING btree (body_id, person_id) WHERE (ended_at IS NULL);
alter table rota_freeze enable row level security;
alter table rota_freeze force row level security;
create policy keeps_promises on rota_freeze for all to hall_lens using (true) with check (true);
create policy rota_freeze_changed on rota_freeze for update using ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[])))) with check ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy rota_freeze_made on rota_freeze for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy rota_freeze_seen on rota_freeze for select using ((((person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
grant insert, select, update on rota_freeze to hall_app;
grant delete, select, update on rota_freeze to hall_lens;

create table rota_line (
  body_id uuid not null,
  id uuid not null,
  suggestion_id uuid not null,
  slot_body_id uuid not null,
  occasion_id uuid not null,
  slot_id uuid not null,
  person_id uuid not null,
  state text not null default 'proposed'::text,
  answered_at timestamp with time zone
);
comment on table rota_line is 'One person proposed for one slot. Accepted, it becomes a commitment that they are told of and can decline. Whose: the person''s. For: choosing line by line. Kept: as the suggestion.';
alter table rota_line add constraint rota_line_pkey PRIMARY KEY (body_id, id);
alter table rota_line add constraint rota_line_body_id_suggestion_id_slot_id_person_id_key UNIQUE (body_id, suggestion_id, slot_id, person_id);
alter table rota_line add constraint rota_line_body_id_suggestion_id_fkey FOREIGN KEY (body_id, suggestion_id) REFERENCES rota_suggestion(body_id, id) ON DELETE CASCADE;
alter table rota_line add constraint rota_line_for_slot FOREIGN KEY (slot_body_id, occasion_id, slot_id) REFERENCES slot(body_id, occasion_id, id) ON DELETE CASCADE;
alter table rota_line add constraint rota_line_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table rota_line add constraint rota_line_slot_body_id_fkey FOREIGN KEY (slot_body_id) REFERENCES body(id);
alter table rota_line add constraint rota_line_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'dropped'::text, 'overtaken'::text])));
CREATE INDEX rota_line_of_person ON public.rota_line USING btree (person_id);
alter table rota_line enable row level security;
alter table rota_line force row level security;
create policy keeps_promises on rota_line for all to hall_lens using (true) with check (true);
create policy rota_line_changed on rota_line for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy rota_line_made on rota_line for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy rota_line_removed on rota_line for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy rota_line_seen on rota_line for select using ((((person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL) AND (state = 'accepted'::text)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
grant delete, insert, select, update on rota_line to hall_app;
grant delete, select, update on rota_line to hall_lens;

create table rota_place (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  counted_since date,
  prefers text[] not null default '{}'::text[],
  cannot text[] not null default '{}'::text[],
  away_from date,
  away_until date,
  letters boolean not null default true,
  lettered_on date,
  stop_key uuid not null
);
comment on table rota_place is 'How somebody stands in the rota: since when they are counted on, when they would rather and when they cannot, whether they want the weekly letter, when the last one was written. Whose: the person''s. For: rotas people can keep to. Kept: while a member.';
alter table rota_place add constraint rota_place_pkey PRIMARY KEY (body_id, id);
alter table rota_place add constraint rota_place_body_id_person_id_key UNIQUE (body_id, person_id);
alter table rota_place add constraint rota_place_body_id_stop_key_key UNIQUE (body_id, stop_key);
alter table rota_place add constraint rota_place_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table rota_place add constraint rota_place_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table rota_place add constraint rota_place_cannot_check CHECK ((cardinality(cannot) <= 21));
alter table rota_place add constraint rota_place_check CHECK ((away_until >= away_from));
alter table rota_place add constraint rota_place_prefers_check CHECK ((cardinality(prefers) <= 21));
CREATE INDEX rota_place_of_person ON public.rota_place USING btree (person_id);
alter table rota_place enable row level security;
alter table rota_place force row level security;
create policy keeps_promises on rota_place for all to hall_lens using (true) with check (true);
create policy rota_place_changed on rota_place for update using ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[])))) with check ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy rota_place_lens on rota_place for select to hall_lens using (true);
create policy rota_place_lens_stops on rota_place for update to hall_lens using ((body_id IS NOT NULL)) with check (((body_id IS NOT NULL) AND (NOT letters)));
create policy rota_place_made on rota_place for insert with check ((((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
create policy rota_place_seen on rota_place for select using ((((person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
grant insert, select, update on rota_place to hall_app;
grant delete, select, update on rota_place to hall_lens;

create table rota_suggestion (
  body_id uuid not null,
  id uuid not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  state text not null,
  people integer not null default 0,
  shifts integer not null default 0,
  still_short integer not null default 0,
  took_ms integer,
  best boolean not null default false
);
comment on table rota_suggestion is 'A rota that was worked out and is proposed to whoever keeps it; best says whether no better one is possible under the rules. Whose: the body''s. For: filling the weeks ahead. Kept: 3 months from asked_at.';
alter table rota_suggestion add constraint rota_suggestion_pkey PRIMARY KEY (body_id, id);
alter table rota_suggestion add constraint rota_suggestion_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id);
alter table rota_suggestion add constraint rota_suggestion_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table rota_suggestion add constraint rota_suggestion_check CHECK ((until_at > from_at));
alter table rota_suggestion add constraint rota_suggestion_state_check CHECK ((state = ANY (ARRAY['working'::text, 'ready'::text, 'nothing'::text, 'failed'::text, 'discarded'::text])));
CREATE INDEX rota_suggestion_asked_by ON public.rota_suggestion USING btree (asked_by);
CREATE INDEX rota_suggestion_lately ON public.rota_suggestion USING btree (body_id, asked_at DESC);
alter table rota_suggestion enable row level security;
alter table rota_suggestion force row level security;
create policy keeps_promises on rota_suggestion for all to hall_lens using (true) with check (true);
create policy rota_suggestion_changed on rota_suggestion for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy rota_suggestion_made on rota_suggestion for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy rota_suggestion_removed on rota_suggestion for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy rota_suggestion_seen on rota_suggestion for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select, update on rota_suggestion to hall_app;
grant delete, select, update on rota_suggestion to hall_lens;

create table series (
  body_id uuid not null,
  id uuid not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  room_id uuid
);
comment on table series is 'Something that repeats: a breakfast club, a choir. What and when stands in its plans. Whose: the body''s. For: the calendar of the weeks ahead. Kept: for good.';
alter table series add constraint series_pkey PRIMARY KEY (body_id, id);
alter table series add constraint series_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);

alter table series enable row level security;
alter table series force row level security;
create policy series_changed on series for update using (ours(body_id)) with check (ours(body_id));
create policy series_made on series for insert with check ((ours(body_id) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy series_seen on series for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select, update on series to hall_app;

create table series_exception (
  body_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  day date not null,
  kind text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid
);
comment on table series_exception is 'One day on which a series is not, or is all the same. Whose: the body''s. For: the calendar. Kept: for good.';
alter table series_exception add constraint series_exception_pkey PRIMARY KEY (body_id, id);
alter table series_exception add constraint series_exception_body_id_series_id_fkey FOREIGN KEY (body_id, series_id) REFERENCES series(body_id, id) ON DELETE CASCADE;
alter table series_exception add constraint series_exception_kind_check CHECK ((kind = ANY (ARRAY['skipped'::text, 'added'::text])));
CREATE UNIQUE INDEX series_exception_standing ON public.series_exception USING btree (body_id, series_id, day) WHERE (withdrawn_at IS NULL);
alter table series_exception enable row level security;
alter table series_exception force row level security;
create policy series_exception_changed on series_exception for update using (ours(body_id)) with check (ours(body_id));
create policy series_exception_made on series_exception for insert with check ((ours(body_id) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy series_exception_seen on series_exception for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select, update on series_exception to hall_app;

create table series_plan (
  body_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  n smallint not null,
  from_day date not null,
  kind text not null,
  title text not null,
  about text not null default ''::text,
  place text not null default ''::text,
  open_to text not null default 'members'::text,
  host_id uuid,
  host_shown text not null default ''::text,
  from_time time without time zone not null,
  until_time time without time zone not null,
  days_over smallint not null default 0,
  repeats text not null,
  begins_on date not null,
  apart smallint not null default 1,
  weekdays text[] not null default '{}'::text[],
  nths smallint[] not null default '{}'::smallint[],
  month_day smallint,
  short_months text not null default 'skip'::text,
  dates date[] not null default '{}'::date[],
  ends_on date,
  times smallint,
  rests_in_school_holidays boolean not null default false,
  rests_in_closures boolean not null default true,
  made_at timestamp with time zone not null,
  made_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid
);
comment on table series_plan is 'What a series is from a day on: what, where, at what time of day in the body''s own zone, on which days. begins_on is the day from which weeks, months and times are counted. Taken back, it keeps its row. Whose: the body''s. For: making occasions ahead, and undoing a mistaken change. Kept: for good; for 7 years from made_at, then without host_id, host_shown. Erased: without host_id, host_shown.';
alter table series_plan add constraint series_plan_pkey PRIMARY KEY (body_id, id);
alter table series_plan add constraint series_plan_body_id_series_id_n_key UNIQUE (body_id, series_id, n);
alter table series_plan add constraint series_plan_body_id_series_id_fkey FOREIGN KEY (body_id, series_id) REFERENCES series(body_id, id) ON DELETE CASCADE;
alter table series_plan add constraint series_plan_host_id_fkey FOREIGN KEY (host_id) REFERENCES person(id);
alter table series_plan add constraint series_plan_about_check CHECK ((length(about) <= 2000));
alter table series_plan add constraint series_plan_apart_check CHECK (((apart >= 1) AND (apart <= 12)));
alter table series_plan add constraint series_plan_dates_check CHECK ((cardinality(dates) <= 60));
alter table series_plan add constraint series_plan_days_over_check CHECK (((days_over >= 0) AND (days_over <= 6)));
alter table series_plan add constraint series_plan_ends_once CHECK (((ends_on IS NULL) OR (times IS NULL)));
alter table series_plan add constraint series_plan_host_shown_check CHECK ((length(host_shown) <= 80));
alter table series_plan add constraint series_plan_kind_check CHECK ((kind ~ '^[a-z][a-z-]{1,39}$'::text));
alter table series_plan add constraint series_plan_lasts CHECK (((days_over > 0) OR (until_time > from_time)));
alter table series_plan add constraint series_plan_month_day_check CHECK (((month_day >= 1) AND (month_day <= 31)));
alter table series_plan add constraint series_plan_n_check CHECK (((n >= 1) AND (n <= 9999)));
alter table series_plan add constraint series_plan_nths_check CHECK ((nths <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, ('-1'::integer)::smallint]));
alter table series_plan add constraint series_plan_open_to_check CHECK ((open_to = ANY (ARRAY['members'::text, 'everyone'::text])));
alter table series_plan add constraint series_plan_place_check CHECK ((length(place) <= 200));
alter table series_plan add constraint series_plan_repeats_check CHECK ((repeats = ANY (ARRAY['weeks'::text, 'month-weekday'::text, 'month-day'::text, 'dates'::text, 'ended'::text])));
alter table series_plan add constraint series_plan_says_which_days CHECK (
CASE repeats
    WHEN 'weeks'::text THEN (cardinality(weekdays) > 0)
    WHEN 'month-weekday'::text THEN ((cardinality(nths) > 0) AND (cardinality(weekdays) = 1))
    WHEN 'month-day'::text THEN (month_day IS NOT NULL)
    WHEN 'dates'::text THEN (cardinality(dates) > 0)
    ELSE true
END);
alter table series_plan add constraint series_plan_short_months_check CHECK ((short_months = ANY (ARRAY['skip'::text, 'last-day'::text])));
alter table series_plan add constraint series_plan_times_check CHECK (((times >= 1) AND (times <= 500)));
alter table series_plan add constraint series_plan_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)));
alter table series_plan add constraint series_plan_weekdays_check CHECK ((weekdays <@ ARRAY['mo'::text, 'tu'::text, 'we'::text, 'th'::text, 'fr'::text, 'sa'::text, 'su'::text]));
CREATE INDEX series_plan_of_host ON public.series_plan USING btree (host_id) WHERE (host_id IS NOT NULL);
alter table series_plan enable row level security;
alter table series_plan force row level security;
create policy keeps_promises on series_plan for all to hall_lens using (true) with check (true);
create policy series_plan_changed on series_plan for update using (ours(body_id)) with check (ours(body_id));
create policy series_plan_made on series_plan for insert with check ((ours(body_id) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy series_plan_seen on series_plan for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select, update on series_plan to hall_app;
grant delete, select, update on series_plan to hall_lens;

create table series_slot (
  body_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  name text not null default ''::text,
  does text not null default 'attended'::text,
  minimum integer not null default 0,
  maximum integer,
  place smallint not null default 0,
  asks text,
  covers text not null default 'whole'::text
);
comment on table series_slot is 'What each occasion of a plan needs; the one without a name is simply coming along. Whose: the body''s. For: the slots of occasions made ahead. Kept: as the plan.';
alter table series_slot add constraint series_slot_pkey PRIMARY KEY (body_id, id);
alter table series_slot add constraint series_slot_body_id_plan_id_fkey FOREIGN KEY (body_id, plan_id) REFERENCES series_plan(body_id, id) ON DELETE CASCADE;
alter table series_slot add constraint series_slot_asks_check CHECK ((asks = ANY (ARRAY['keyholder'::text, 'cook'::text, 'first-aid'::text, 'till'::text, 'childcare'::text, 'steward'::text])));
alter table series_slot add constraint series_slot_covers_check CHECK ((covers = ANY (ARRAY['whole'::text, 'opening'::text, 'closing'::text])));
alter table series_slot add constraint series_slot_does_check CHECK ((does = ANY (ARRAY['attended'::text, 'did-shift'::text, 'hosted'::text, 'taught'::text])));
alter table series_slot add constraint series_slot_holds_its_minimum CHECK ((minimum <= maximum));
alter table series_slot add constraint series_slot_maximum_check CHECK (((maximum >= 1) AND (maximum <= 9999)));
alter table series_slot add constraint series_slot_minimum_check CHECK (((minimum >= 0) AND (minimum <= 9999)));
alter table series_slot add constraint series_slot_name_check CHECK ((length(name) <= 60));
CREATE UNIQUE INDEX series_slot_name ON public.series_slot USING btree (body_id, plan_id, lower(name));
alter table series_slot enable row level security;
alter table series_slot force row level security;
create policy series_slot_made on series_slot for insert with check ((ours(body_id) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy series_slot_seen on series_slot for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select on series_slot to hall_app;

create table setting (
  body_id uuid not null,
  id uuid not null,
  name text not null,
  value integer not null,
  decided_on date not null,
  minute text not null,
  decided_by uuid,
  recorded_at timestamp with time zone not null
);
comment on table setting is 'Numbers a unit voted on, each with the day and the minute of the vote; the last one recorded holds. Whose: the body''s. For: rules that are the members'' own. Kept: for good, as the minutes are.';
alter table setting add constraint setting_pkey PRIMARY KEY (body_id, id);
alter table setting add constraint setting_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table setting add constraint setting_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id);
alter table setting add constraint setting_minute_check CHECK (((length(minute) >= 1) AND (length(minute) <= 200)));
alter table setting add constraint setting_name_check CHECK ((name ~ '^[a-z][a-z-]{1,40}$'::text));
alter table setting add constraint setting_value_check CHECK (((value >= 0) AND (value <= 9999)));
CREATE INDEX setting_decided_by ON public.setting USING btree (decided_by);
CREATE INDEX setting_now ON public.setting USING btree (body_id, name, recorded_at DESC, id DESC);
alter table setting enable row level security;
alter table setting force row level security;
create policy keeps_promises on setting for all to hall_lens using (true) with check (true);
create policy setting_made on setting for insert with check (((body_id = here()) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy setting_seen on setting for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select on setting to hall_app;
grant delete, select, update on setting to hall_lens;

create table sheet (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  printed_at timestamp with time zone not null,
  printed_by uuid
);
comment on table sheet is 'A sign-in sheet as it was printed, so that the numbers on the paper still mean the same people when it is keyed in. Whose: the body''s. For: paper parity. Kept: 3 months.';
alter table sheet add constraint sheet_pkey PRIMARY KEY (body_id, id);
alter table sheet add constraint sheet_body_id_occasion_id_fkey FOREIGN KEY (body_id, occasion_id) REFERENCES occasion(body_id, id) ON DELETE CASCADE;
CREATE INDEX sheet_of_occasion ON public.sheet USING btree (body_id, occasion_id, printed_at);
alter table sheet enable row level security;
alter table sheet force row level security;
create policy sheet_made on sheet for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy sheet_removed on sheet for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy sheet_seen on sheet for select using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
grant delete, insert, select on sheet to hall_app;

create table sheet_row (
  body_id uuid not null,
  sheet_id uuid not null,
  number smallint not null,
  person_id uuid not null,
  name text not null,
  sort_name text not null
);
comment on table sheet_row is 'Who stands on which numbered line of a printed sign-in sheet. Whose: the person''s. For: keying the sheet in. Kept: 3 months.';
alter table sheet_row add constraint sheet_row_pkey PRIMARY KEY (body_id, sheet_id, number);
alter table sheet_row add constraint sheet_row_body_id_sheet_id_person_id_key UNIQUE (body_id, sheet_id, person_id);
alter table sheet_row add constraint sheet_row_body_id_sheet_id_fkey FOREIGN KEY (body_id, sheet_id) REFERENCES sheet(body_id, id) ON DELETE CASCADE;
alter table sheet_row add constraint sheet_row_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table sheet_row add constraint sheet_row_number_check CHECK (((number >= 1) AND (number <= 999)));
CREATE INDEX sheet_row_of_person ON public.sheet_row USING btree (person_id);
alter table sheet_row enable row level security;
alter table sheet_row force row level security;
create policy keeps_promises on sheet_row for all to hall_lens using (true) with check (true);
create policy sheet_row_made on sheet_row for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy sheet_row_seen on sheet_row for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT roll() AS roll)::uuid[]))));
grant insert, select on sheet_row to hall_app;
grant delete, select, update on sheet_row to hall_lens;

create table skipped_date (
  body_id uuid not null,
  booking_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  why text not null
);
comment on table skipped_date is 'A date of a weekly booking on which the room was not free. Whose: the body''s. For: finding another room for it. Kept: as its booking.';
alter table skipped_date add constraint skipped_date_pkey PRIMARY KEY (body_id, booking_id, starts_at);
alter table skipped_date add constraint skipped_date_body_id_booking_id_fkey FOREIGN KEY (body_id, booking_id) REFERENCES booking(body_id, id) ON DELETE CASCADE;
alter table skipped_date add constraint skipped_date_ends_after_it_starts CHECK ((ends_at > starts_at));
alter table skipped_date add constraint skipped_date_why_check CHECK ((why = ANY (ARRAY['taken'::text, 'closed'::text])));

alter table skipped_date enable row level security;
alter table skipped_date force row level security;
create policy skipped_date_made on skipped_date for insert with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy skipped_date_removed on skipped_date for delete using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy skipped_date_seen on skipped_date for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant delete, insert, select on skipped_date to hall_app;

create table slot (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  name text not null default ''::text,
  does text not null default 'attended'::text,
  minimum integer not null default 0,
  maximum integer,
  place smallint not null default 0,
  taken integer not null default 0,
  first_timers integer not null default 0,
  waiting integer not null default 0,
  closed_at timestamp with time zone,
  asks text,
  covers text not null default 'whole'::text,
  seeking integer not null default 0,
  offered integer not null default 0,
  offers integer not null default 0
);
comment on table slot is 'What an occasion needs, how many at least and at most, and what taking it counts for. The slot without a name is simply coming along. taken, first_timers and waiting are kept with each commitment. One that is no longer wanted is closed, empty. Whose: the body''s. For: staffing, and "1 cook short". Kept: as the occasion.';
alter table slot add constraint slot_pkey PRIMARY KEY (body_id, id);
alter table slot add constraint slot_body_id_occasion_id_id_key UNIQUE (body_id, occasion_id, id);
alter table slot add constraint slot_body_id_occasion_id_fkey FOREIGN KEY (body_id, occasion_id) REFERENCES occasion(body_id, id) ON DELETE CASCADE;
alter table slot add constraint slot_asks_check CHECK ((asks = ANY (ARRAY['keyholder'::text, 'cook'::text, 'first-aid'::text, 'till'::text, 'childcare'::text, 'steward'::text])));
alter table slot add constraint slot_closed_when_empty CHECK (((closed_at IS NULL) OR ((taken + waiting) = 0)));
alter table slot add constraint slot_covers_check CHECK ((covers = ANY (ARRAY['whole'::text, 'opening'::text, 'closing'::text])));
alter table slot add constraint slot_does_check CHECK ((does = ANY (ARRAY['attended'::text, 'did-shift'::text, 'hosted'::text, 'taught'::text])));
alter table slot add constraint slot_first_timers_among_taken CHECK (((first_timers >= 0) AND (first_timers <= taken)));
alter table slot add constraint slot_holds_its_minimum CHECK ((minimum <= maximum));
alter table slot add constraint slot_maximum_check CHECK (((maximum >= 1) AND (maximum <= 9999)));
alter table slot add constraint slot_minimum_check CHECK (((minimum >= 0) AND (minimum <= 9999)));
alter table slot add constraint slot_name_check CHECK ((length(name) <= 60));
alter table slot add constraint slot_never_offers_beyond CHECK (((taken + offered) <= maximum));
alter table slot add constraint slot_never_over_maximum CHECK ((taken <= maximum));
alter table slot add constraint slot_offered_check CHECK ((offered >= 0));
alter table slot add constraint slot_offers_check CHECK ((offers >= 0));
alter table slot add constraint slot_offers_to_those_in_line CHECK ((offers <= waiting));
alter table slot add constraint slot_seeking_among_taken CHECK (((seeking >= 0) AND (seeking <= taken)));
alter table slot add constraint slot_taken_check CHECK ((taken >= 0));
alter table slot add constraint slot_waiting_check CHECK ((waiting >= 0));
CREATE UNIQUE INDEX slot_name ON public.slot USING btree (body_id, occasion_id, lower(name)) WHERE (closed_at IS NULL);
CREATE INDEX slot_short ON public.slot USING btree (body_id, occasion_id) WHERE ((closed_at IS NULL) AND ((taken - seeking) < minimum));
alter table slot enable row level security;
alter table slot force row level security;
create policy slot_by_key on slot for select using (((( SELECT guest() AS guest) IS NOT NULL) AND guest_answered(body_id, occasion_id)));
create policy slot_changed on slot for update using ((body_id = ANY (( SELECT reach() AS reach)::uuid[]))) with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy slot_in_street on slot for select using (((( SELECT reach() AS reach) IS NULL) AND in_street(body_id, occasion_id)));
create policy slot_lens on slot for select to hall_lens using (true);
create policy slot_lens_moves on slot for update to hall_lens using ((body_id = ANY (( SELECT reach() AS reach)::uuid[]))) with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy slot_made on slot for insert with check (ours(body_id));
create policy slot_moved_from_street on slot for update using (((( SELECT guest() AS guest) IS NOT NULL) AND (( SELECT reach() AS reach) IS NULL) AND (in_street(body_id, occasion_id) OR guest_answered(body_id, occasion_id))));
create policy slot_seen on slot for select using (((body_id = ANY (( SELECT reach() AS reach)::uuid[])) OR i_took(body_id, id)));
grant insert, select, update on slot to hall_app;
grant select, update on slot to hall_lens;

create table snapshot (
  body_id uuid not null,
  month date not null,
  rule smallint not null,
  window_days smallint not null,
  members integer not null,
  recorded boolean not null,
  carried integer not null,
  took_part integer not null,
  reached integer not null,
  on_paper integer not null,
  active integer not null generated always as ((carried + took_part)) stored,
  newly_active integer not null,
  kept integer not null,
  lapsed integer not null,
  returned integer not null,
  joined integer not null,
  joined_since jsonb not null default '[]'::jsonb,
  kinds jsonb not null default '{}'::jsonb,
  made_at timestamp with time zone not null default now()
);
comment on table snapshot is 'The figures of a body at the close of a month, never changed afterwards. took_part leaves out those who carried, reached those who took part; recorded is false where nothing at all was recorded about anyone in the window. joined_since: of those who joined 1, 3, 6 and 12 months before, how many are members and active; kinds: how many deeds of each kind in the window. Whose: the body''s; no names. For: the trend, and the figures of the bodies above. Kept: for good.';
alter table snapshot add constraint snapshot_pkey PRIMARY KEY (body_id, month);
alter table snapshot add constraint snapshot_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table snapshot add constraint snapshot_check CHECK ((members = (((carried + took_part) + reached) + on_paper)));
alter table snapshot add constraint snapshot_check1 CHECK (((carried + took_part) = ((newly_active + kept) + returned)));
alter table snapshot add constraint snapshot_month_check CHECK ((month = (date_trunc('month'::text, (month)::timestamp with time zone))::date));
CREATE INDEX snapshot_by_month ON public.snapshot USING btree (month, body_id);
alter table snapshot enable row level security;
alter table snapshot force row level security;
create policy snapshot_lens_made on snapshot for insert to hall_lens with check (true);
create policy snapshot_lens_seen on snapshot for select to hall_lens using (true);
create policy snapshot_lens_taken_away on snapshot for delete to hall_lens using (true);
create policy snapshot_seen on snapshot for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant select on snapshot to hall_app;
grant delete, insert, select on snapshot to hall_lens;

create table solidarity (
  body_id uuid not null,
  id uuid not null,
  person_id uuid,
  shifts smallint not null,
  moved_at timestamp with time zone not null
);
comment on table solidarity is 'Each shift given to the common pool, and each taken from it. Nobody but the person and whoever keeps the rota sees who took. Whose: the person''s. For: help without having to ask in public. Kept: 24 months from moved_at, then without person_id.';
alter table solidarity add constraint solidarity_pkey PRIMARY KEY (body_id, id);
alter table solidarity add constraint solidarity_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table solidarity add constraint solidarity_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
alter table solidarity add constraint solidarity_shifts_check CHECK ((shifts = ANY (ARRAY[1, '-1'::integer])));
CREATE INDEX solidarity_of_person ON public.solidarity USING btree (person_id, moved_at);
alter table solidarity enable row level security;
alter table solidarity force row level security;
create policy keeps_promises on solidarity for all to hall_lens using (true) with check (true);
create policy solidarity_made on solidarity for insert with check (((person_id = ( SELECT me() AS me)) AND (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
create policy solidarity_seen on solidarity for select using ((((person_id = ( SELECT me() AS me)) AND (body_id IS NOT NULL)) OR ((body_id = ANY (( SELECT roll() AS roll)::uuid[])) AND (current_setting('hall.rota_keeper'::text, true) = 'on'::text))));
grant insert, select on solidarity to hall_app;
grant delete, select, update on solidarity to hall_lens;

create table solidarity_pool (
  body_id uuid not null,
  balance integer not null default 0
);
comment on table solidarity_pool is 'How many shifts lie in the common pool, kept with each giving and taking. Whose: the body''s. For: those who cannot do theirs just now. Kept: while the body stands.';
alter table solidarity_pool add constraint solidarity_pool_pkey PRIMARY KEY (body_id);
alter table solidarity_pool add constraint solidarity_pool_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table solidarity_pool add constraint solidarity_pool_never_below_nothing CHECK ((balance >= 0));

alter table solidarity_pool enable row level security;
alter table solidarity_pool force row level security;
create policy solidarity_pool_changed on solidarity_pool for update using ((body_id = ANY (( SELECT reach() AS reach)::uuid[]))) with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy solidarity_pool_made on solidarity_pool for insert with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy solidarity_pool_seen on solidarity_pool for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select, update on solidarity_pool to hall_app;

create table standing (
  body_id uuid not null,
  person_id uuid not null,
  member boolean not null,
  took_part_at timestamp with time zone,
  carried_at timestamp with time zone,
  reached_at timestamp with time zone
);
comment on table standing is 'When a person last took part, carried something others rely on, and was last spoken to, for each body of the unit in which they have a membership; written with each deed, recomputed from the deeds each night. member says whether the membership counts. No row means: no deed. Whose: the person''s. For: the one public rule of who is active. Kept: as the deeds.';
alter table standing add constraint standing_pkey PRIMARY KEY (body_id, person_id);
alter table standing add constraint standing_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table standing add constraint standing_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
CREATE INDEX standing_carried ON public.standing USING btree (carried_at, body_id) WHERE member;
CREATE INDEX standing_counted ON public.standing USING btree (body_id, member, took_part_at, carried_at, reached_at) INCLUDE (person_id);
CREATE INDEX standing_of_person ON public.standing USING btree (person_id);
CREATE INDEX standing_took_part ON public.standing USING btree (took_part_at, body_id) INCLUDE (carried_at) WHERE member;
alter table standing enable row level security;
alter table standing force row level security;
create policy keeps_promises on standing for all to hall_lens using (true) with check (true);
create policy standing_changed on standing for update using ((body_id = ANY (( SELECT reach() AS reach)::uuid[]))) with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy standing_made on standing for insert with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy standing_removed on standing for delete using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy standing_seen on standing for select using (((person_id = ( SELECT me() AS me)) OR (body_id = ANY (( SELECT reach() AS reach)::uuid[]))));
grant delete, insert, select, update on standing to hall_app;
grant delete, select, update on standing to hall_lens;

create table tag (
  body_id uuid not null,
  id uuid not null,
  name text not null
);
comment on table tag is 'Words a body sorts its people by. Whose: the body''s. For: finding whom to ask. Kept: until taken off. Written to be read by the member.';
alter table tag add constraint tag_pkey PRIMARY KEY (body_id, id);
alter table tag add constraint tag_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table tag add constraint tag_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)));
CREATE UNIQUE INDEX tag_name ON public.tag USING btree (body_id, lower(name));
alter table tag enable row level security;
alter table tag force row level security;
create policy tag_changed on tag for update using ((body_id = ANY (( SELECT roll() AS roll)::uuid[]))) with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy tag_made on tag for insert with check ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy tag_mine on tag for select using ((EXISTS ( SELECT
   FROM person_tag g
  WHERE ((g.body_id = tag.body_id) AND (g.tag_id = tag.id) AND (g.person_id = ( SELECT me() AS me))))));
create policy tag_removed on tag for delete using ((body_id = ANY (( SELECT roll() AS roll)::uuid[])));
create policy tag_seen on tag for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant delete, insert, select, update on tag to hall_app;

create table tally (
  body_id uuid not null,
  members integer not null,
  counted_at timestamp with time zone not null
);
comment on table tally is 'How many members count in a body: the denominator, kept with each change of a membership and recounted each night. Whose: the body''s. For: shares. Kept: while the body stands.';
alter table tally add constraint tally_pkey PRIMARY KEY (body_id);
alter table tally add constraint tally_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id);
alter table tally add constraint tally_members_check CHECK ((members >= 0));

alter table tally enable row level security;
alter table tally force row level security;
create policy tally_changed on tally for update using ((body_id = ANY (( SELECT reach() AS reach)::uuid[]))) with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy tally_erased on tally for update to hall_lens using (true) with check (true);
create policy tally_lens on tally for select to hall_lens using (true);
create policy tally_made on tally for insert with check ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
create policy tally_seen on tally for select using ((body_id = ANY (( SELECT reach() AS reach)::uuid[])));
grant insert, select, update on tally to hall_app;
grant delete, select, update on tally to hall_lens;

create table auth.account (
  id uuid not null default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null
);
comment on table auth.account is 'Asked for by better-auth; empty, since nobody has a password here. Whose: the person''s. For: signing in elsewhere. Kept: as the person row.';
alter table auth.account add constraint account_pkey PRIMARY KEY (id);
alter table auth.account add constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE;
CREATE INDEX account_user_id_idx ON auth.account USING btree (user_id);

grant delete, insert, select, update on auth.account to hall_auth;

create table auth.device (
  user_id uuid not null,
  hash text not null,
  name text not null,
  seen_at timestamp with time zone not null
);
comment on table auth.device is 'Devices a person has signed in on, known by a hashed cookie. Whose: the person''s. For: telling them of a new one by mail. Kept: 12 months after it was last seen.';
alter table auth.device add constraint device_pkey PRIMARY KEY (user_id, hash);
alter table auth.device add constraint device_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE;

grant delete, insert, select, update on auth.device to hall_auth;
grant select on auth.device to hall_lens;

create table auth.hall_key (
  only_one boolean not null default true,
  fingerprint text not null,
  taken_at timestamp with time zone not null
);
comment on table auth.hall_key is 'By which the hall knows its key again; the key itself stands in no database, and cannot be worked out from this. Whose: the hall''s. For: no process locks what the others cannot read. Kept: for good.';
alter table auth.hall_key add constraint hall_key_pkey PRIMARY KEY (only_one);
alter table auth.hall_key add constraint hall_key_fingerprint_check CHECK ((fingerprint ~ '^[0-9a-f]{32}$'::text));
alter table auth.hall_key add constraint hall_key_only_one_check CHECK (only_one);

grant insert, select, update on auth.hall_key to hall_auth;

create table auth.opening_code (
  hash text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  holder text,
  draft jsonb not null default '{}'::jsonb
);
comment on table auth.opening_code is 'Hashes of the one-time codes that open a new hall, and what has been answered on its first pages: names and addresses of the first two officers. Whose: the hall''s. For: the first run. Kept: until the hall is open.';
alter table auth.opening_code add constraint opening_code_pkey PRIMARY KEY (hash);
alter table auth.opening_code add constraint opening_code_holder_key UNIQUE (holder);

grant delete, insert, select, update on auth.opening_code to hall_auth;

create table auth.passkey (
  id uuid not null default gen_random_uuid(),
  name text,
  public_key text not null,
  user_id uuid not null,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamp with time zone,
  aaguid text,
  came_from uuid
);
comment on table auth.passkey is 'Passkeys: the public half only. Whose: the person''s. For: signing in without a mail. Kept: until taken off.';
alter table auth.passkey add constraint passkey_pkey PRIMARY KEY (id);
alter table auth.passkey add constraint passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE;
CREATE INDEX passkey_credential_id_idx ON auth.passkey USING btree (credential_id);
CREATE INDEX passkey_user_id_idx ON auth.passkey USING btree (user_id);

grant delete, insert, select, update on auth.passkey to hall_auth;
grant delete, select, update on auth.passkey to hall_lens;

create table auth.secret (
  only_one boolean not null default true,
  value text not null
);
comment on table auth.secret is 'The hall''s secret, made at its first start; every process of the hall reads it here. Whose: the hall''s. For: signing cookies, encrypting code-app secrets. Kept: for good.';
alter table auth.secret add constraint secret_pkey PRIMARY KEY (only_one);
alter table auth.secret add constraint secret_only_one_check CHECK (only_one);
alter table auth.secret add constraint secret_value_check CHECK ((length(value) >= 43));

grant delete, insert, select, update on auth.secret to hall_auth;

create table auth.session (
  id uuid not null default gen_random_uuid(),
  expires_at timestamp with time zone not null,
  token text not null,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  user_id uuid not null,
  how text,
  address text,
  strong_at timestamp with time zone,
  fresh_at timestamp with time zone
);
comment on table auth.session is 'Who is signed in, on which device, by what means (how); address is the mailbox shown to be theirs; strong_at when a passkey or code was last given, fresh_at when they last showed who they are. Whose: the person''s. For: staying signed in, and seeing where. Kept: until it ends.';
alter table auth.session add constraint session_pkey PRIMARY KEY (id);
alter table auth.session add constraint session_token_key UNIQUE (token);
alter table auth.session add constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE;
alter table auth.session add constraint session_how_check CHECK ((how = ANY (ARRAY['link'::text, 'passkey'::text, 'code'::text, 'demo'::text])));
CREATE INDEX session_user_id_idx ON auth.session USING btree (user_id);

grant delete, insert, select, update on auth.session to hall_auth;
grant delete, select on auth.session to hall_lens;

create table auth.tries (
  key text not null,
  count integer not null,
  until timestamp with time zone not null
);
comment on table auth.tries is 'How often something was tried lately: sign-in by address (hashed) and by network, codes, the first-run code. Whose: the hall''s. For: slowing down guessing. Kept: an hour.';
alter table auth.tries add constraint tries_pkey PRIMARY KEY (key);
CREATE INDEX tries_until ON auth.tries USING btree (until);

grant delete, insert, select, update on auth.tries to hall_auth;

create table auth."twoFactor" (
  id uuid not null default gen_random_uuid(),
  secret text not null,
  backup_codes text not null,
  user_id uuid not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamp with time zone,
  came_from uuid,
  made_at timestamp with time zone not null default now()
);
comment on table auth."twoFactor" is 'Code apps (TOTP): the shared secret and the spare codes, both encrypted with the hall''s secret. Whose: the person''s. For: showing who they are where passkeys do not work. Kept: until taken off.';
alter table auth."twoFactor" add constraint "twoFactor_pkey" PRIMARY KEY (id);
alter table auth."twoFactor" add constraint "twoFactor_user_id_fkey" FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE;
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" USING btree (secret);
CREATE INDEX "twoFactor_user_id_idx" ON auth."twoFactor" USING btree (user_id);

grant delete, insert, select, update on auth."twoFactor" to hall_auth;
grant delete, select, update on auth."twoFactor" to hall_lens;

create table auth."user" (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  two_factor_enabled boolean
);
comment on table auth."user" is 'People who have signed in at least once; id is the person''s. Whose: the person''s. For: signing in. Kept: as the person row.';
alter table auth."user" add constraint user_pkey PRIMARY KEY (id);
alter table auth."user" add constraint user_email_key UNIQUE (email);

grant delete, insert, select, update on auth."user" to hall_auth;
grant delete, insert, select on auth."user" to hall_lens;

create table auth.verification (
  id uuid not null default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default CURRENT_TIMESTAMP,
  updated_at timestamp with time zone not null default CURRENT_TIMESTAMP
);
comment on table auth.verification is 'Things good for one use: mailed links (only the hash of each), passkey challenges, codes already given. Whose: the person''s. For: signing in. Kept: until used, at most an hour.';
alter table auth.verification add constraint verification_pkey PRIMARY KEY (id);
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);

grant delete, insert, select, update on auth.verification to hall_auth;
