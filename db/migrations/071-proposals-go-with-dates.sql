-- A date that nobody ever spoke to may go when its series changes; what a suggested rota proposed for it goes too.
alter table rota_line
  drop constraint rota_line_slot_body_id_occasion_id_slot_id_fkey,
  add constraint rota_line_for_slot foreign key (slot_body_id, occasion_id, slot_id)
    references slot (body_id, occasion_id, id) on delete cascade;
