-- The rota's tables say from when their time is counted, so that the nightly job keeps it (080).
alter table solidarity alter column person_id drop not null;

do $$
declare one record;
begin
  for one in select * from (values
    ('absence', 'Kept: 12 months', 'Kept: 12 months from noted_at'),
    ('capability', '12 months after it ended', '12 months from ended_at'),
    ('handover', 'Kept: 12 months', 'Kept: 12 months from asked_at'),
    ('offer', 'Kept: 3 months', 'Kept: 3 months from made_at'),
    ('rota_freeze', 'Kept: 24 months', 'Kept: 24 months from began_at'),
    ('rota_line', 'Kept: 3 months', 'Kept: as the suggestion'),
    ('rota_suggestion', 'Kept: 3 months', 'Kept: 3 months from asked_at'),
    ('solidarity', 'Kept: 24 months, then without the person', 'Kept: 24 months from moved_at, then without person_id')
  ) as said (kept_in, was, becomes) loop
    execute format('comment on table %I is %L', one.kept_in, replace(obj_description(one.kept_in::regclass, 'pg_class'), one.was, one.becomes));
  end loop;
end $$;
