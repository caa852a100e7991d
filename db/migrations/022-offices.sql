-- Every member may see who holds which office (standing orders): the names of those in office, and
-- nothing else of them, to the unit they serve.

create function officers_in_reach(at uuid) returns table (office_id uuid, name text)
  language sql stable security definer set search_path = public
  begin atomic
    select o.id, trim(coalesce(nullif(p.known_as, ''), p.given_name) || ' ' || p.family_name)
    from office o join person p on p.id = o.person_id
    where o.body_id = at and at = any ((select reach())::uuid[]) and o.ended_at is null;
  end;
alter function officers_in_reach(uuid) owner to hall_lens;
revoke all on function officers_in_reach(uuid) from public;
grant execute on function officers_in_reach(uuid) to hall_app;
comment on function officers_in_reach(uuid) is 'The names of those in office at a body of this unit. Definer: members see no list, but they know their secretary.';

-- The same person may be elected again: terms may follow one another, but not overlap.
drop index office_once;
alter table office add constraint office_once exclude using gist (
  body_id with =, person_id with =, role with =, daterange(began_on, ends_on) with &&
) where (ended_at is null);
