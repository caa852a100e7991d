-- A clock that was ahead for a while closed months that had not ended; put right, they stood there for good, closed too early.
grant delete on snapshot to hall_lens;
create policy snapshot_lens_taken_away on snapshot for delete to hall_lens using (true);

create function open_months_to_come(this_month date, bodies uuid[]) returns integer
language sql security definer set search_path = public
begin atomic
  with gone as (
    delete from snapshot s
    where s.body_id = any (bodies) and s.month >= this_month
      and s.month >= date_trunc('month', now() - interval '1 day')::date
    returning 1)
  select count(*)::integer from gone;
end;
alter function open_months_to_come(date, uuid[]) owner to hall_lens;
revoke all on function open_months_to_come(date, uuid[]) from public;
grant execute on function open_months_to_come(date, uuid[]) to hall_app;
comment on function open_months_to_come(date, uuid[]) is 'Takes away the figures of months of these bodies that have not ended, so that they are closed when they end; says how many. Of a month that has ended, by the database''s own clock, none goes. Definer: nobody may remove a snapshot otherwise.';
