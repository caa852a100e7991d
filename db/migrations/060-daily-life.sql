-- What is open to everyone stands in the street too: whoever passes by may read it, and nothing else.
-- Series, rooms, rotas and sign-ups come in migrations of their own (061 and on); here is what they share.

alter table occasion
  add column open_to text not null default 'members' check (open_to in ('members', 'everyone')),
  add column sequence integer not null default 0 check (sequence >= 0),
  add column changed_at timestamptz;
comment on column occasion.open_to is 'Who may know of it: the members of the unit, or everyone who passes by.';
comment on column occasion.changed_at is 'When it was last changed; null if never since it was put on.';
comment on column occasion.sequence is 'How often what people have in their calendars was changed; iCalendar''s SEQUENCE.';
create index occasion_in_street on occasion (body_id, starts_at, id) where open_to = 'everyone';

-- In the street no rooms are open: reach() is null. A member's rooms are not widened by these.
create policy occasion_in_street on occasion for select
  using (open_to = 'everyone' and (select reach()) is null and body_id is not null);
create policy slot_in_street on slot for select
  using ((select reach()) is null and exists (select from occasion o
    where o.body_id = slot.body_id and o.id = slot.occasion_id and o.open_to = 'everyone'));
create policy calling_off_in_street on calling_off for select
  using ((select reach()) is null and exists (select from occasion o
    where o.body_id = calling_off.body_id and o.id = calling_off.occasion_id and o.open_to = 'everyone'));
