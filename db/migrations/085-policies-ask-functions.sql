-- What a policy must ask of another table stands in a function of its own: written out, the policies of three
-- tables stood inside one another, and took longer to plan (5 to 13 ms) than the answer to find. A function with
-- a setting of its own is never written out. They see with the eyes of whoever asks, as before.

alter function in_street(uuid, uuid) set search_path = public;

create function i_answered(body uuid, occasion uuid) returns boolean
  language sql stable parallel safe set search_path = public
  return exists (select from commitment c
    where c.body_id = body and c.occasion_id = occasion and c.person_id = (select me()));
comment on function i_answered(uuid, uuid) is 'Whether I answered this occasion, in whatever body it is.';

create function i_took(body uuid, slot uuid) returns boolean
  language sql stable parallel safe set search_path = public
  return exists (select from commitment c
    where c.body_id = body and c.slot_id = slot and c.person_id = (select me()));
comment on function i_took(uuid, uuid) is 'Whether I stand in this slot, in whatever body it is.';

create function guest_answered(body uuid, occasion uuid) returns boolean
  language sql stable parallel safe set search_path = public
  return exists (select from commitment c
    where c.body_id = body and c.occasion_id = occasion and c.key_hash = (select guest()));
comment on function guest_answered(uuid, uuid) is 'Whether the secret link that is held answered this occasion.';

alter policy slot_in_street on slot
  using ((select reach()) is null and in_street(body_id, occasion_id));
alter policy calling_off_in_street on calling_off
  using ((select reach()) is null and in_street(body_id, occasion_id));
alter policy occasion_by_key on occasion
  using ((select guest()) is not null and guest_answered(body_id, id));
alter policy slot_by_key on slot
  using ((select guest()) is not null and guest_answered(body_id, occasion_id));
alter policy slot_moved_from_street on slot
  using ((select guest()) is not null and (select reach()) is null
    and (in_street(body_id, occasion_id) or guest_answered(body_id, occasion_id)));
alter policy occasion_seen on occasion
  using (body_id = any ((select reach())::uuid[]) or i_answered(body_id, id));
alter policy calling_off_seen on calling_off
  using (body_id = any ((select reach())::uuid[]) or i_answered(body_id, occasion_id));
alter policy slot_seen on slot
  using (body_id = any ((select reach())::uuid[]) or i_took(body_id, id));
alter policy calling_off_by_key on calling_off
  using ((select guest()) is not null and guest_answered(body_id, occasion_id));
