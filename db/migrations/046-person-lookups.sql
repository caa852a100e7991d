-- When a person goes, as undoing an import makes them, whoever points to them is looked up by the person alone.

create index standing_of_person on standing (person_id);
create index office_of_anybody on office (person_id);
create index contact_undo_of_person on contact_undo (person_id);
create index sheet_row_of_person on sheet_row (person_id);
