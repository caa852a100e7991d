-- The register: people, how to reach them, where they are members, which offices they hold.
-- Row-level security in one sentence: I see myself; an office that keeps the list sees the people on it; nobody else sees anyone.

create table person (
  id uuid primary key,
  register_id uuid not null references body,
  title text not null default '',
  given_name text not null default '',
  family_name text not null default '',
  known_as text not null default '',
  born_year smallint check (born_year between 1890 and 2100),
  gender text not null default '',
  address text not null default '',
  town text not null default '',
  postcode text not null default '',
  union_name text not null default '',
  language text not null default 'en',
  merged_into uuid references person,
  made_at timestamptz not null,
  check (merged_into <> id)
);
comment on table person is 'Human beings, one row in each register they belong to. Whose: the person''s. For: running the body they joined (UK GDPR art. 9(2)(d)). Kept: while a member and 12 months after, then reduced to what accounts need.';

create table contact_point (
  person_id uuid not null references person on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('email', 'mobile', 'landline')),
  value text not null check (length(value) between 1 and 254),
  comparable text not null,
  source text not null check (source in ('list', 'officer', 'person')),
  works boolean not null default true,
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (person_id, id)
);
comment on table contact_point is 'How a person may be reached; comparable is the value in lower case or as bare digits. Whose: the person''s. For: notices, and campaign messages where consented. Kept: as the person row; ended ones 12 months, for the history of changes.';
create index contact_point_comparable on contact_point (comparable) where ended_at is null;
create unique index contact_point_once on contact_point (person_id, kind, comparable) where ended_at is null;

create table membership (
  body_id uuid not null references body,
  person_id uuid not null references person,
  number text not null default '',
  state text not null check (state in ('member', 'arrears', 'lapsed', 'left', 'moved', 'died', 'removed', 'merged')),
  state_since date not null,
  counts boolean generated always as (state in ('member', 'arrears')) stored,
  joined_on date,
  paid_to date,
  rate text not null default '',
  method text not null default '',
  ward_id uuid references body,
  sort_name text not null,
  search_text text not null,
  primary key (body_id, person_id)
);
comment on table membership is 'A person''s place on the list of one body: the unit, and the ward branch below it. One row for a person in a body, its history in membership_period. sort_name and search_text are kept from the person''s names and contact points, for lists of three million. Whose: the person''s. For: who is a member, who may vote. Kept: as the person row.';
create unique index membership_number on membership (body_id, number) where number <> '';
create index membership_by_name on membership (body_id, sort_name, person_id) where counts;
create index membership_by_joining on membership (body_id, joined_on, person_id) where counts;
create index membership_by_ward on membership (body_id, ward_id, sort_name, person_id) where counts;
create index membership_of_person on membership (person_id);
create index membership_not_counting on membership (body_id, state, sort_name) where not counts;
create index membership_search on membership using gin (body_id, search_text gin_trgm_ops);

create table membership_period (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  state text not null,
  from_on date not null,
  until_on date check (until_on >= from_on),
  primary key (body_id, id),
  foreign key (body_id, person_id) references membership (body_id, person_id) on delete cascade
);
comment on table membership_period is 'The dated states of a membership, oldest to newest; the last has no end. Whose: the person''s. For: who was a member on a given day. Kept: as the person row.';
create unique index membership_period_open on membership_period (body_id, person_id) where until_on is null;
create index membership_period_person on membership_period (body_id, person_id, from_on);

create table office (
  body_id uuid not null references body,
  id uuid not null,
  person_id uuid not null references person,
  role text not null check (role in ('secretary', 'chair', 'treasurer', 'membership-officer', 'organiser', 'volunteer',
    'facilitator', 'auditor', 'delegate', 'union-liaison', 'regional-organiser', 'national-officer')),
  began_on date not null,
  ends_on date not null check (ends_on > began_on),
  ended_at timestamptz,
  ended_by uuid,
  primary key (body_id, id)
);
comment on table office is 'A dated grant of a role at one body. Whose: the holder''s and the body''s. For: standing orders ask it at every door. Kept: for good, as the minutes are.';
create index office_of_person on office (person_id) where ended_at is null;
create index office_at_body on office (body_id, role) where ended_at is null;
create unique index office_once on office (body_id, role, person_id) where ended_at is null;

create table tag (
  body_id uuid not null references body,
  id uuid not null,
  name text not null check (length(name) between 1 and 40),
  primary key (body_id, id)
);
comment on table tag is 'Words a body sorts its people by. Whose: the body''s. For: finding whom to ask. Kept: until taken off. Written to be read by the member.';
create unique index tag_name on tag (body_id, lower(name));

create table person_tag (
  body_id uuid not null,
  tag_id uuid not null,
  person_id uuid not null references person,
  given_at timestamptz not null,
  given_by uuid,
  primary key (body_id, tag_id, person_id),
  foreign key (body_id, tag_id) references tag (body_id, id) on delete cascade
);
comment on table person_tag is 'Which people carry which tag. Whose: the person''s; they see it in My entry. For: finding whom to ask. Kept: until taken off.';
create index person_tag_person on person_tag (body_id, person_id);

create table custom_field (
  body_id uuid not null references body,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  place smallint not null default 0,
  primary key (body_id, id)
);
comment on table custom_field is 'Columns of the list that the body keeps and Commonhall has no name for. Whose: the body''s. For: what the body needs. Kept: until taken off.';
create unique index custom_field_name on custom_field (body_id, lower(name));

create table custom_value (
  body_id uuid not null,
  field_id uuid not null,
  person_id uuid not null references person,
  value text not null check (length(value) between 1 and 500),
  primary key (body_id, field_id, person_id),
  foreign key (body_id, field_id) references custom_field (body_id, id) on delete cascade
);
comment on table custom_value is 'What stands in a body''s own column for a person. Whose: the person''s; they see it in My entry. For: what the body needs. Kept: until taken off.';
create index custom_value_person on custom_value (body_id, person_id);

create table field_change (
  body_id uuid not null references body,
  id uuid not null,
  person_id uuid not null references person,
  field text not null,
  was text not null,
  became text not null,
  changed_at timestamptz not null,
  changed_by uuid,
  import_id uuid,
  primary key (body_id, id)
);
comment on table field_change is 'Every change of a person''s entry: what, from, to, when, by whom or by which list. Whose: the person''s. For: undo, and catching tampering before a ballot. Kept: 24 months.';
create index field_change_person on field_change (body_id, person_id, changed_at desc);
create index field_change_recent on field_change (body_id, changed_at desc) where import_id is null;

-- Row-level security. `roll()` is set only when standing orders gave this act the list.
do $$
declare name text;
begin
  foreach name in array array['person', 'contact_point', 'membership', 'membership_period', 'office', 'tag', 'person_tag',
    'custom_field', 'custom_value', 'field_change']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['membership', 'membership_period', 'person_tag', 'custom_value', 'field_change']
  loop
    execute format('create policy %I on %I for select using (person_id = (select me()) or body_id = any ((select roll())::uuid[]))', name || '_seen', name);
    execute format('create policy %I on %I for insert with check (body_id = any ((select roll())::uuid[]))', name || '_made', name);
  end loop;
  foreach name in array array['membership', 'membership_period', 'person_tag', 'custom_value']
  loop
    execute format('create policy %I on %I for update using (body_id = any ((select roll())::uuid[])) with check (body_id = any ((select roll())::uuid[]))', name || '_changed', name);
    execute format('create policy %I on %I for delete using (body_id = any ((select roll())::uuid[]))', name || '_removed', name);
  end loop;
  foreach name in array array['tag', 'custom_field']
  loop
    execute format('create policy %I on %I for select using (body_id = any ((select reach())::uuid[]))', name || '_seen', name);
    execute format('create policy %I on %I for insert with check (body_id = any ((select roll())::uuid[]))', name || '_made', name);
    execute format('create policy %I on %I for update using (body_id = any ((select roll())::uuid[])) with check (body_id = any ((select roll())::uuid[]))', name || '_changed', name);
    execute format('create policy %I on %I for delete using (body_id = any ((select roll())::uuid[]))', name || '_removed', name);
  end loop;
end $$;

-- A new person is written before their membership exists, so the insert asks only for a list of the same register.
create policy person_seen on person for select using (
  id = (select me())
  or exists (select from membership m where m.person_id = person.id and m.body_id = any ((select roll())::uuid[]))
  or exists (select from office o where o.person_id = person.id and o.body_id = any ((select roll())::uuid[])));
create policy person_made on person for insert with check (
  (select roll()) is not null and register_id = (select b.register_id from body b where b.id = here()));
create policy person_changed on person for update using (
  id = (select me())
  or exists (select from membership m where m.person_id = person.id and m.body_id = any ((select roll())::uuid[])))
  with check (register_id = (select b.register_id from body b where b.id = here()) or id = (select me()));
create policy person_removed on person for delete using (
  exists (select from membership m where m.person_id = person.id and m.body_id = any ((select roll())::uuid[])));

create policy contact_point_seen on contact_point for select using (
  person_id = (select me())
  or exists (select from membership m where m.person_id = contact_point.person_id and m.body_id = any ((select roll())::uuid[])));
create policy contact_point_made on contact_point for insert with check (
  person_id = (select me())
  or exists (select from membership m where m.person_id = contact_point.person_id and m.body_id = any ((select roll())::uuid[])));
create policy contact_point_changed on contact_point for update using (
  person_id = (select me())
  or exists (select from membership m where m.person_id = contact_point.person_id and m.body_id = any ((select roll())::uuid[])));
create policy contact_point_removed on contact_point for delete using (
  exists (select from membership m where m.person_id = contact_point.person_id and m.body_id = any ((select roll())::uuid[])));

-- That an office is held is known to the unit; the holder's name only to themselves and to those who may see the list.
create policy office_seen on office for select using (person_id = (select me()) or body_id = any ((select reach())::uuid[]));
create policy office_made on office for insert with check (body_id = here());
create policy office_ended on office for update using (body_id = here()) with check (body_id = here());

grant select, insert, update, delete on person, contact_point, membership, membership_period, tag, person_tag,
  custom_field, custom_value to hall_app;
grant select, insert, update on office to hall_app;
grant select, insert on field_change to hall_app;
