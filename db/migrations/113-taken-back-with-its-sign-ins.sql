-- Whoever changes another's e-mail can have a sign-in link mailed to the new one, and make a passkey with it. When the
-- member takes the change back, all that was begun by it goes with it: every session, and every key made since.

alter table auth."twoFactor" add column made_at timestamptz not null default now();

create function public.take_back_sign_in(undo uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from auth.passkey k using public.contact_undo u
      where u.body_id = public.here() and u.id = undo and u.used_at is null and k.user_id = u.person_id and k.created_at >= u.changed_at;
    delete from auth."twoFactor" t using public.contact_undo u
      where u.body_id = public.here() and u.id = undo and u.used_at is null and t.user_id = u.person_id and t.made_at >= u.changed_at;
    delete from auth.session s using public.contact_undo u
      where u.body_id = public.here() and u.id = undo and u.used_at is null and s.user_id = u.person_id;
  end;
comment on function public.take_back_sign_in(uuid) is 'While a change of contact is being taken back here: ends every session of its person, and removes the keys made since. Definer: hall_app does not see sign-in.';

alter function public.take_back_sign_in(uuid) owner to hall_lens;
revoke all on function public.take_back_sign_in(uuid) from public;
grant execute on function public.take_back_sign_in(uuid) to hall_app;
