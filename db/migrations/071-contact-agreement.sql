-- Many changes of e-mail or telephone in a short time wait until a second officer has agreed.
alter table list_import drop constraint list_import_state_check;
alter table list_import add constraint list_import_state_check
  check (state in ('reading', 'preview', 'held', 'applying', 'applied', 'undoing', 'undone', 'failed', 'dropped'));

create table contact_agreement (
  body_id uuid not null references body,
  id uuid not null,
  import_id uuid,
  people integer not null check (people > 0),
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text check (answer in ('agreed', 'refused')),
  answered_by uuid,
  answered_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, import_id) references list_import (body_id, id) on delete cascade,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  check (answer <> 'agreed' or answered_by <> asked_by)
);
comment on table contact_agreement is 'A list, or an officer''s change, that would give unusually many people another e-mail or telephone, and the second officer''s answer. Names nobody but the officers, so that a first page can say that one waits. Whose: the body''s. For: catching tampering before a ballot. Kept: 24 months.';
create index contact_agreement_open on contact_agreement (body_id, asked_at) where answer is null;
create index contact_agreement_import on contact_agreement (body_id, import_id) where import_id is not null;

create table contact_agreement_change (
  body_id uuid not null,
  agreement_id uuid not null,
  person_id uuid not null references person on delete cascade,
  changes jsonb not null,
  primary key (body_id, agreement_id, person_id),
  foreign key (body_id, agreement_id) references contact_agreement (body_id, id) on delete cascade
);
comment on table contact_agreement_change is 'What an officer asked to change of how somebody is reached, waiting for a second officer. Whose: the person''s. For: applying it once agreed. Kept: until answered, at most 90 days.';
create index contact_agreement_change_of on contact_agreement_change (person_id);

alter table contact_agreement enable row level security;
alter table contact_agreement force row level security;
create policy contact_agreement_seen on contact_agreement for select using (body_id = any ((select reach())::uuid[]));
create policy contact_agreement_made on contact_agreement for insert with check (body_id = any ((select roll())::uuid[]));
create policy contact_agreement_answered on contact_agreement for update
  using (body_id = any ((select roll())::uuid[])) with check (body_id = any ((select roll())::uuid[]));
create policy contact_agreement_removed on contact_agreement for delete using (body_id = any ((select roll())::uuid[]));

alter table contact_agreement_change enable row level security;
alter table contact_agreement_change force row level security;
create policy contact_agreement_change_seen on contact_agreement_change for select using (body_id = any ((select roll())::uuid[]));
create policy contact_agreement_change_made on contact_agreement_change for insert with check (body_id = any ((select roll())::uuid[]));
create policy contact_agreement_change_removed on contact_agreement_change for delete using (body_id = any ((select roll())::uuid[]));

grant select, insert, update, delete on contact_agreement to hall_app;
grant select, insert, delete on contact_agreement_change to hall_app;
