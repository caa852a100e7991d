-- What somebody was called before (a maiden name, a name before a change): one is still found by it, and a list that has the
-- old name or the new one means the same person. It stands on their page and nowhere that others see.
alter table person add column former_name text not null default '';
alter table person drop constraint person_taken_back_empty;
alter table person add constraint person_taken_back_empty check (taken_back_at is null or born_year is null
  and title || given_name || family_name || known_as || former_name || gender || address || town || postcode || union_name = '');

alter table list_row add column known_as text not null default '', add column former_name text not null default '';

create or replace function erase_rows(whom uuid) returns void language plpgsql as $$
declare
  one record;
  waiting integer;
  before integer := -1;
begin
  update tally t set members = t.members - 1
    where t.body_id in (select m.body_id from membership m where m.person_id = whom and m.counts);
  delete from list_problem p using list_row r
    where r.person_id = whom and p.body_id = r.body_id and p.import_id = r.import_id and p.row = r.row;
  delete from list_change c using list_row r
    where r.person_id = whom and c.body_id = r.body_id and c.import_id = r.import_id and c.n = r.n;
  delete from list_double where whom in (one_id, other_id);
  -- What points to another row goes before it, whichever order that is.
  loop
    waiting := 0;
    for one in select * from people_in_tables() where how <> 'kept' order by kept_in::text, who loop
      begin
        if one.how = 'row' then execute format('delete from %s where %I = $1', one.kept_in, one.who) using whom;
        else execute format('update %s set %s where %I = $1', one.kept_in, emptied(one.kept_in, one.columns), one.who) using whom;
        end if;
      exception when foreign_key_violation then waiting := waiting + 1;
      end;
    end loop;
    exit when waiting = 0;
    if waiting = before then raise exception 'the rows of % tables hold one another', waiting; end if;
    before := waiting;
  end loop;
  update person set title = '', given_name = '', family_name = '', known_as = '', former_name = '', born_year = null, gender = '',
    address = '', town = '', postcode = '', union_name = '', erased_at = now() where id = whom;
  delete from auth."user" where id = whom;
end $$;
