-- Three things the register may have done to a person's way of signing in, each in its own transaction
-- and each only where the register already says so: merge, part, and take lost keys off.

alter table auth.passkey add column came_from uuid;
alter table auth."twoFactor" add column came_from uuid;

grant select, insert on auth."user" to hall_lens;
grant select, update, delete on auth.passkey, auth."twoFactor" to hall_lens;
grant select, delete on auth.session to hall_lens;
grant usage, create on schema auth to hall_lens;

create function public.merge_sign_in(gone uuid, stays uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    insert into auth."user" (id, name, email, email_verified)
      select stays, '', stays::text || '@person.invalid', true
      from public.person p where p.id = gone and p.merged_into = stays
      on conflict do nothing;
    update auth.passkey k set user_id = stays, came_from = gone
      where k.user_id = gone and exists (select from public.person p where p.id = gone and p.merged_into = stays);
    update auth."twoFactor" t set user_id = stays, came_from = gone
      where t.user_id = gone and exists (select from public.person p where p.id = gone and p.merged_into = stays)
        and not exists (select from auth."twoFactor" other where other.user_id = stays);
    delete from auth.session where user_id = gone;
  end;
comment on function public.merge_sign_in(uuid, uuid) is 'After an entry was merged into another: its passkeys and code app sign in the one that stays. Does nothing unless the register says they are merged. Definer: hall_app does not see keys.';

create function public.part_sign_in(gone uuid, stays uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    update auth.passkey k set user_id = gone, came_from = null
      where k.user_id = stays and k.came_from = gone
        and exists (select from public.person p where p.id = gone and p.merged_into is null);
    update auth."twoFactor" t set user_id = gone, came_from = null
      where t.user_id = stays and t.came_from = gone
        and exists (select from public.person p where p.id = gone and p.merged_into is null);
    delete from auth.session where user_id = stays
      and exists (select from public.person p where p.id = gone and p.merged_into is null);
  end;
comment on function public.part_sign_in(uuid, uuid) is 'After a merge was undone: the keys that came with it go back, and whoever is signed in signs in again. Definer: as above.';

create function public.drop_keys(person uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from auth.passkey k where k.user_id = person and exists (
      select from public.office o where o.person_id = person and o.body_id = public.here() and o.ended_at is null);
    delete from auth."twoFactor" t where t.user_id = person and exists (
      select from public.office o where o.person_id = person and o.body_id = public.here() and o.ended_at is null);
    delete from auth.session where user_id = person and exists (
      select from public.office o where o.person_id = person and o.body_id = public.here() and o.ended_at is null);
  end;
comment on function public.drop_keys(uuid) is 'Takes the lost keys of somebody in office at this body off, and signs them out, so that they can make new ones. Definer: as above.';

alter function public.merge_sign_in(uuid, uuid) owner to hall_lens;
alter function public.part_sign_in(uuid, uuid) owner to hall_lens;
alter function public.drop_keys(uuid) owner to hall_lens;
revoke create on schema auth from hall_lens;
revoke all on function public.merge_sign_in(uuid, uuid), public.part_sign_in(uuid, uuid), public.drop_keys(uuid) from public;
grant execute on function public.merge_sign_in(uuid, uuid), public.part_sign_in(uuid, uuid), public.drop_keys(uuid) to hall_app;
