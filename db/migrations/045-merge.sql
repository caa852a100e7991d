-- A list is known again by its print; two entries that are one person keep every deed and promise.

alter table list_import add column print text;
comment on column list_import.print is 'The SHA-256 of the file: the same file again is taken as it was taken before.';

grant select, update (person_id) on deed, commitment to hall_lens;
create policy deed_lens_carries on deed for update to hall_lens using (true) with check (true);
create policy commitment_lens_carries on commitment for update to hall_lens using (true) with check (true);

create function carry_record(whose uuid, to_whom uuid, only_these uuid[] default null) returns table (id uuid)
  language sql volatile security definer set search_path = public
  begin atomic
    with open_to_me as (
      select from membership one join membership other on other.person_id = to_whom and other.body_id = any ((select roll())::uuid[])
      where one.person_id = whose and one.body_id = any ((select roll())::uuid[]) limit 1
    ), deeds as (
      update deed d set person_id = to_whom
      where exists (select from open_to_me) and d.person_id = whose and d.body_id = any ((select roll())::uuid[])
        and (only_these is null or d.id = any (only_these))
      returning d.id
    ), promises as (
      update commitment c set person_id = to_whom
      where exists (select from open_to_me) and c.person_id = whose and c.body_id = any ((select roll())::uuid[])
        and (only_these is null or c.id = any (only_these))
        and not exists (select from commitment same where same.body_id = c.body_id and same.occasion_id = c.occasion_id and same.person_id = to_whom)
      returning c.id
    )
    select deeds.id from deeds union all select promises.id from promises;
  end;
alter function carry_record(uuid, uuid, uuid[]) owner to hall_lens;
revoke all on function carry_record(uuid, uuid, uuid[]) from public;
grant execute on function carry_record(uuid, uuid, uuid[]) to hall_app;
comment on function carry_record(uuid, uuid, uuid[]) is 'When two entries of an open list are found to be one person, what the one did is the other''s; and back again. Definer: a deed is never changed otherwise. Gives ids only.';
