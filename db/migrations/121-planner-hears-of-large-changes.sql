-- As before, but the tables are looked through anew only where the list is a good part of them: of a hall of three million, a
-- branch's list of six hundred changes nothing the planner would notice, and it took seven seconds of a processor each time.
drop function tidy_after_list();
create function tidy_after_list(rows integer) returns void language plpgsql security definer set search_path = public as $$
begin
  perform gin_clean_pending_list('membership_search');
  if rows > (select reltuples / 20 from pg_class where oid = 'membership'::regclass) then
    analyze membership, membership_period, person, contact_point;
  end if;
end $$;
revoke execute on function tidy_after_list(integer) from public;
grant execute on function tidy_after_list(integer) to hall_app;
comment on function tidy_after_list(integer) is 'After a long list of so many rows: its words go to their places in the search index, and where it is more than a twentieth of the hall the planner hears how long the tables are. Definer: only the owner of a table may. Changes no row and tells nothing.';
