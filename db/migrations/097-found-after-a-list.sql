-- After a long list the words to search by wait in a queue that each search reads through, and the planner still believes
-- that the list is short; both would be so until PostgreSQL comes round by itself, on a large hall not for months.
create function tidy_after_list() returns void language plpgsql volatile security definer set search_path = public as $$
begin
  perform gin_clean_pending_list('membership_search');
  analyze membership, membership_period, person, contact_point;
end $$;
revoke all on function tidy_after_list() from public;
grant execute on function tidy_after_list() to hall_app;
comment on function tidy_after_list() is 'After a long list: its words go to their places in the search index, and the planner hears how long the tables are. Definer: only the owner of a table may. Changes no row and tells nothing.';
