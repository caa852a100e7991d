-- A row of a list is looked for by its import, or, when somebody is erased or their entry deleted, by the person alone.
drop index list_row_person;
create index list_row_person on list_row (person_id);
