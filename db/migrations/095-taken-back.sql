-- A list is taken back: whom it had added goes at once from every list and with every way to reach them. What stays is an
-- empty entry, an id without a name, until the next night: deleting it makes PostgreSQL look row by row into each of the
-- forty columns that point to a person, which was nine tenths of an undo (docs/decisions/070).
alter table person add column taken_back_at timestamptz;
alter table person add constraint person_taken_back_empty check (taken_back_at is null or born_year is null
  and title || given_name || family_name || known_as || gender || address || town || postcode || union_name = '');
create index person_taken_back on person (taken_back_at) where taken_back_at is not null;
comment on table person is 'Human beings, one row in each register they belong to. Whose: the person''s. For: running the body they joined (UK GDPR art. 9(2)(d)). Kept: while a member and 12 months after, then without names and ways to reach them; whom a list added that was taken back, without both at once and until the next night.';

-- When a person goes, whoever points to them is looked up by the person alone.
create index handover_of_person on handover (person_id);
create index rota_suggestion_asked_by on rota_suggestion (asked_by);
create index setting_decided_by on setting (decided_by);

create function people_pointed_to(whom uuid[], besides name[]) returns setof uuid language plpgsql stable as $$
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
end $$;
alter function people_pointed_to(uuid[], name[]) owner to hall_lens;
revoke all on function people_pointed_to(uuid[], name[]) from public;
comment on function people_pointed_to(uuid[], name[]) is 'Which of these people any row of any table points to, the tables named besides left out; some of them more than once.';

create function named_in_the_record(whom uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = public set enable_nestloop = on
as $$
begin
  whom := array(select distinct m.person_id from membership m where m.person_id = any (whom) and m.body_id = any (roll()));
  return query select m.person_id from membership m where m.person_id = any (whom) and not m.body_id = any (roll());
  return query select * from people_pointed_to(whom, array['membership', 'contact_point', 'custom_value', 'person_tag',
    'possible_double', 'contact_undo', 'contact_agreement_change']);
end $$;
alter function named_in_the_record(uuid[]) owner to hall_lens;
revoke all on function named_in_the_record(uuid[]) from public;
grant execute on function named_in_the_record(uuid[]) to hall_app;
comment on function named_in_the_record(uuid[]) is 'Who of these, on lists open to this act, stands on another list too or is named in any table but those that only say how and where they are listed: ids, some more than once. Definer: what somebody does is not open to an act on lists.';

create function forget_taken_back(most integer) returns integer
  language plpgsql volatile security definer set search_path = public
as $$
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
end $$;
alter function forget_taken_back(integer) owner to hall_lens;
revoke all on function forget_taken_back(integer) from public;
grant execute on function forget_taken_back(integer) to hall_app;
comment on function forget_taken_back(integer) is 'Deletes entries left empty by a list that was taken back, at most so many; says how many. Only such as no row points to; that they are empty a constraint holds. Definer: an act sees nobody who stands on no list.';
