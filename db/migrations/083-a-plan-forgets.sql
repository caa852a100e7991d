-- A series' plan forgets its host as its occasions do (080), after seven years or when the host is erased.
do $$
begin
  execute format('comment on table series_plan is %L', replace(obj_description('series_plan'::regclass, 'pg_class'),
    'the host''s name 7 years', 'for 7 years from made_at, then without host_id, host_shown') || ' Erased: without host_id, host_shown.');
end $$;
