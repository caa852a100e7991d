-- Whoever is asked to swap may say no. A shift may have several holders: each says no for themselves, and the asker is told
-- once nobody is left to say yes.

create table handover_refusal (
  body_id uuid not null,
  handover_id uuid not null,
  person_id uuid not null references person,
  refused_at timestamptz not null,
  primary key (body_id, handover_id, person_id),
  foreign key (body_id, handover_id) references handover (body_id, id) on delete cascade
);
comment on table handover_refusal is 'One of those who hold the shift somebody would swap for said no. Whose: the person''s. For: not asking them again, and telling the asker when all have said no, never who. Kept: 12 months from refused_at.';
create index handover_refusal_of_person on handover_refusal (person_id);
alter table handover_refusal enable row level security;
alter table handover_refusal force row level security;
create policy handover_refusal_seen on handover_refusal for select using (
  (person_id = (select me()) and body_id is not null) or body_id = any ((select roll())::uuid[]));
create policy handover_refusal_removed on handover_refusal for delete using (body_id = any ((select roll())::uuid[]));
grant select, delete on handover_refusal to hall_app;
grant insert, select, update, delete on handover_refusal to hall_lens;

create function refuse_swap(body uuid, swap uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
declare
  h handover;
begin
  select * into h from handover o where o.body_id = body and o.id = swap and o.answered_at is null and o.kind = 'swap' for update;
  if not found or me() is null or h.person_id = me() or not body = any (coalesce(reach(), '{}'))
    or not exists (select from commitment c where c.body_id = body and c.slot_id = h.want_slot_id and c.person_id = me()
      and c.state = 'promised') then return false; end if;
  insert into handover_refusal (body_id, handover_id, person_id, refused_at) values (body, swap, me(), at) on conflict do nothing;
  if exists (select from commitment c where c.body_id = body and c.slot_id = h.want_slot_id and c.state = 'promised'
    and c.person_id <> h.person_id and c.came_at is null and not exists (select from handover_refusal r
      where r.body_id = body and r.handover_id = swap and r.person_id = c.person_id)) then return false; end if;
  update handover o set answered_at = at, outcome = 'declined' where o.body_id = body and o.id = swap;
  return true;
end $$;
alter function refuse_swap(uuid, uuid, timestamptz) owner to hall_lens;
revoke all on function refuse_swap(uuid, uuid, timestamptz) from public;
grant execute on function refuse_swap(uuid, uuid, timestamptz) to hall_app;
comment on function refuse_swap(uuid, uuid, timestamptz) is 'I hold the shift somebody wants and will not swap; true when nobody is left who could. Definer: the asker''s row is not mine. Shows nobody.';

-- As in 090, with the new table.
create or replace function merge_ways() returns table (kept_in name, who name, how text, why text)
  language sql immutable
  begin atomic
    select w.kept_in::name, w.who::name, w.how, w.why from (values
      ('absence', 'person_id', 'carried', ''),
      ('access_log', 'person_id', 'left', 'each link of the chain holds the one before; it says whose entry was opened on that day'),
      ('calendar_address', 'person_id', 'carried', ''),
      ('capability', 'person_id', 'carried', ''),
      ('commitment', 'person_id', 'carried', ''),
      ('contact_agreement_change', 'person_id', 'carried', ''),
      ('contact_point', 'person_id', 'own way', 'copied, and ended at the entry that goes, so that the history of each stays to be read'),
      ('contact_undo', 'person_id', 'carried', ''),
      ('custom_value', 'person_id', 'own way', 'copied where the entry that stays says nothing'),
      ('deed', 'person_id', 'carried', ''),
      ('erasure', 'person_id', 'carried', ''),
      ('field_change', 'person_id', 'carried', ''),
      ('friendly_word', 'settled_by', 'carried', ''),
      ('handover', 'person_id', 'carried', ''),
      ('handover', 'to_person_id', 'carried', ''),
      ('handover_refusal', 'person_id', 'carried', ''),
      ('hold', 'made_by', 'carried', ''),
      ('list_before', 'person_id', 'left', 'how that entry stood before a list; taking the list back needs it so'),
      ('list_row', 'person_id', 'left', 'which entry a line of a list was matched to; taking the list back needs it so'),
      ('looking_back', 'said_by', 'carried', ''),
      ('membership', 'person_id', 'own way', 'one place on each list; the number of the one that goes stays, so that next month''s list still finds it'),
      ('membership_period', 'person_id', 'own way', 'follows the places on the lists'),
      ('need', 'person_id', 'carried', ''),
      ('next_time', 'settled_by', 'carried', ''),
      ('occasion', 'host_id', 'carried', ''),
      ('office', 'person_id', 'carried', ''),
      ('pass', 'person_id', 'carried', ''),
      ('person', 'merged_into', 'carried', ''),
      ('person_merge', 'gone_id', 'left', 'what the earlier merge was'),
      ('person_merge', 'kept_id', 'left', 'what the earlier merge was'),
      ('person_tag', 'person_id', 'own way', 'copied, so that each keeps theirs when it is taken back'),
      ('possible_double', 'one_id', 'left', 'a pair with an entry that is gone is not asked about; the next list finds it again'),
      ('possible_double', 'other_id', 'left', 'a pair with an entry that is gone is not asked about; the next list finds it again'),
      ('reminder_wish', 'person_id', 'carried', ''),
      ('request', 'person_id', 'carried', ''),
      ('roll_entry', 'person_id', 'left', 'a frozen roll is never changed: its hash was published'),
      ('rota_freeze', 'person_id', 'carried', ''),
      ('rota_line', 'person_id', 'carried', ''),
      ('rota_place', 'person_id', 'carried', ''),
      ('rota_suggestion', 'asked_by', 'carried', ''),
      ('series_plan', 'host_id', 'carried', ''),
      ('setting', 'decided_by', 'carried', ''),
      ('sheet_row', 'person_id', 'carried', ''),
      ('solidarity', 'person_id', 'carried', ''),
      ('standing', 'person_id', 'own way', 'counted again from the deeds')
    ) as w (kept_in, who, how, why);
  end;
