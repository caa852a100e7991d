-- What coming along keeps says so in the words that are kept by themselves (see 080).
comment on table need is 'What somebody needs to be able to come (access, childcare), each under a key of its own that goes with the row. Whose: the person''s; those who keep the door read it, members never. For: being welcome. Kept: until two days after the occasion. Erased: the row.';
do $$
begin
  execute format('comment on table commitment is %L', replace(obj_description('commitment'::regclass, 'pg_class'),
    'without person_id, name, sort_name, contact', 'without person_id, name, sort_name, contact, key_hash, guest_names'));
end $$;
