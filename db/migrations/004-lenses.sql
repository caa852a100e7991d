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
