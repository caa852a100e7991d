-- My entry: a member reads the tags they carry and what stands in a body's own columns for them,
-- with the names of both, wherever they stand.
create policy tag_mine on tag for select using (exists (
  select from person_tag g where g.body_id = tag.body_id and g.tag_id = tag.id and g.person_id = (select me())));
create policy custom_field_mine on custom_field for select using (exists (
  select from custom_value v where v.body_id = custom_field.body_id and v.field_id = custom_field.id and v.person_id = (select me())));
