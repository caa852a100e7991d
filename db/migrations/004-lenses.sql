-- The short list of SECURITY DEFINER functions begins here. Each belongs to hall_lens, a role that cannot log in and may only
-- read what its own policies name; each filters on the context itself and returns as little as will do.

grant usage on schema public to hall_lens;
grant select on membership to hall_lens;
create policy membership_lens on membership for select to hall_lens using (true);

create function memberships_in_reach(person uuid) returns table (body_id uuid, counts boolean)
  language sql stable security definer set search_path = public
  begin atomic
    select m.body_id, m.counts from membership m where m.person_id = person and m.body_id = any ((select reach())::uuid[]);
  end;
alter function memberships_in_reach(uuid) owner to hall_lens;
revoke all on function memberships_in_reach(uuid) from public;
grant execute on function memberships_in_reach(uuid) to hall_app;
comment on function memberships_in_reach(uuid) is 'In which bodies of this unit a person has a membership, so that a deed in a ward moves the constituency''s figure. No names.';

grant select on deed to hall_lens;
create policy deed_lens on deed for select to hall_lens using (true);

create function last_deeds_in_reach(person uuid) returns table (took_part_at timestamptz, carried_at timestamptz, reached_at timestamptz)
  language sql stable security definer set search_path = public
  begin atomic
    select max(d.done_at) filter (where d.rung in ('took-part', 'carried')), max(d.done_at) filter (where d.rung = 'carried'),
      max(d.done_at) filter (where d.rung = 'reached')
    from deed d
    where d.person_id = person and d.body_id = any ((select reach())::uuid[]) and d.rung is not null and d.reverses is null
      and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id);
  end;
alter function last_deeds_in_reach(uuid) owner to hall_lens;
revoke all on function last_deeds_in_reach(uuid) from public;
grant execute on function last_deeds_in_reach(uuid) to hall_app;
comment on function last_deeds_in_reach(uuid) is 'When a person last took part, carried and was reached in this unit, from the deeds; the word that standing is checked against. No names.';
