-- Most memberships name no ward: a ward's own, and all of a unit without wards. Whoever asks for a ward asks for one by its id.
drop index membership_by_ward;
create index membership_by_ward on membership (body_id, ward_id, sort_name, person_id) where counts and ward_id is not null;
-- Of a first list all rows are of one kind and are found by their number; the index is for the few others.
drop index list_row_kind;
create index list_row_kind on list_row (body_id, import_id, kind, n) where kind <> 'join';
