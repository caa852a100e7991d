-- The list from head office comes in: what was uploaded, what it would change, what it changed, and who may be whom.

create function new_id() returns uuid language sql volatile parallel safe
  return encode(set_byte(set_byte(
    overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    6, (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112), 8, (get_byte(uuid_send(gen_random_uuid()), 8) & 63) | 128), 'hex')::uuid;
comment on function new_id() is 'An id that sorts by the moment it was made (UUIDv7), for rows made by the thousand in one statement.';

create table list_import (
  body_id uuid not null references body,
  id uuid not null,
  file_name text not null check (length(file_name) <= 200),
  bytes bigint not null,
  made_at timestamptz not null,
  made_by uuid,
  state text not null check (state in ('reading', 'preview', 'applying', 'applied', 'undoing', 'undone', 'failed', 'dropped')),
  whole boolean,
  layout jsonb,
  counts jsonb,
  roll_mark text,
  again boolean not null default false,
  trouble text,
  trouble_row integer,
  applied_at timestamptz,
  applied_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (body_id, id)
);
comment on table list_import is 'Lists brought in: when, by whom, what came of it; whole says whether the file is the whole list, roll_mark what the roll looked like when it was compared. Whose: the body''s. For: preview, undo, and knowing where an entry came from. Kept: 24 months.';
create unique index list_import_one_at_a_time on list_import (body_id) where state in ('reading', 'applying', 'undoing');
create index list_import_lately on list_import (body_id, made_at desc);

create table list_piece (
  body_id uuid not null,
  import_id uuid not null,
  place integer not null,
  bytes bytea not null,
  primary key (body_id, import_id, place),
  foreign key (body_id, import_id) references list_import (body_id, id) on delete cascade
);
alter table list_piece alter bytes set storage external;
comment on table list_piece is 'The uploaded file in pieces of a megabyte, so that any process can read it. Whose: the people''s on the list. For: reading it. Kept: until it is applied or dropped, at most a week.';

create table list_column (
  body_id uuid not null references body,
  header text not null check (length(header) between 1 and 200),
  choice jsonb not null,
  primary key (body_id, header)
);
comment on table list_column is 'What a body said its list''s columns mean, by header, for next time. Whose: the body''s. For: reading lists. Kept: until changed.';

create table list_row (
  body_id uuid not null,
  import_id uuid not null,
  n integer not null,
  kind text not null check (kind in ('join', 'former', 'return', 'lapse', 'change', 'needs-you')),
  row integer,
  person_id uuid,
  number text not null default '',
  title text not null default '',
  given_name text not null default '',
  family_name text not null default '',
  gender text not null default '',
  born_year smallint,
  address text not null default '',
  town text not null default '',
  postcode text not null default '',
  union_name text not null default '',
  was_state text,
  state text,
  joined_on date,
  paid_to date,
  rate text not null default '',
  method text not null default '',
  was_ward_id uuid,
  ward_id uuid,
  emails text[] not null default '{}',
  mobiles text[] not null default '{}',
  landlines text[] not null default '{}',
  ends uuid[] not null default '{}',
  own jsonb,
  sort_name text not null default '',
  search_text text not null default '',
  primary key (body_id, import_id, n),
  foreign key (body_id, import_id) references list_import (body_id, id) on delete cascade
);
comment on table list_row is 'What an import would do, or did, one row a person: for somebody new their whole entry, for others only what changes. Whose: the people''s on the list. For: preview, applying, undo. Kept: 90 days, then counts only.';
create index list_row_kind on list_row (body_id, import_id, kind, n);
create index list_row_person on list_row (body_id, person_id, import_id);

create table list_change (
  body_id uuid not null,
  import_id uuid not null,
  n integer not null,
  field text not null,
  was text not null,
  became text not null,
  primary key (body_id, import_id, n, field),
  foreign key (body_id, import_id) references list_import (body_id, id) on delete cascade
);
comment on table list_change is 'What an import would change, or changed, field by field. Whose: the people''s on the list. For: preview. Kept: 90 days.';

create table list_problem (
  body_id uuid not null,
  import_id uuid not null,
  n integer not null,
  row integer not null,
  column_name text not null,
  why text not null,
  was text not null,
  weight text not null check (weight in ('needs-you', 'note')),
  primary key (body_id, import_id, n),
  foreign key (body_id, import_id) references list_import (body_id, id) on delete cascade
);
comment on table list_problem is 'What could not be understood in a list, by row and column. Whose: the people''s on the list. For: putting it right at the source. Kept: 90 days.';

create table list_double (
  body_id uuid not null,
  import_id uuid not null,
  n integer not null,
  one jsonb not null,
  other jsonb not null,
  one_id uuid,
  other_id uuid,
  score real not null,
  found jsonb not null,
  primary key (body_id, import_id, n),
  foreign key (body_id, import_id) references list_import (body_id, id) on delete cascade
);
comment on table list_double is 'Pairs in a list, or between it and the roll, that may be one person. Whose: the two people''s. For: preview, then possible_double. Kept: 90 days.';

create table list_before (
  body_id uuid not null,
  import_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid,
  what text not null check (what in ('person', 'membership', 'membership_period', 'contact_point', 'custom_value', 'custom_field')),
  key jsonb not null,
  was jsonb,
  primary key (body_id, import_id, id),
  foreign key (body_id, import_id) references list_import (body_id, id) on delete cascade
);
comment on table list_before is 'Each row as it stood before an import touched it; was is null for a row the import made. Whose: the people''s on the list. For: undo, exactly. Kept: 90 days.';
create index list_before_person on list_before (body_id, import_id, person_id);

create table possible_double (
  body_id uuid not null references body,
  one_id uuid not null references person on delete cascade,
  other_id uuid not null references person on delete cascade,
  score real not null,
  found jsonb not null,
  found_at timestamptz not null,
  answer text check (answer in ('two-people', 'merged')),
  answered_at timestamptz,
  answered_by uuid,
  primary key (body_id, one_id, other_id),
  check (one_id < other_id)
);
comment on table possible_double is 'Two entries that may be one person, and what was decided, so that it is not asked again. Whose: the two people''s. For: one entry a person. Kept: while both entries are.';
create index possible_double_open on possible_double (body_id, score desc) where answer is null;

create table person_merge (
  body_id uuid not null references body,
  id uuid not null,
  kept_id uuid not null references person,
  gone_id uuid not null references person,
  made_at timestamptz not null,
  made_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (body_id, id),
  check (kept_id <> gone_id)
);
comment on table person_merge is 'Two entries found to be one person. Whose: the person''s. For: undoing it. Kept: while the person''s entry is.';
create index person_merge_lately on person_merge (body_id, made_at desc);

create table person_merge_row (
  body_id uuid not null,
  merge_id uuid not null,
  id uuid not null default new_id(),
  what text not null,
  key jsonb not null,
  was jsonb,
  primary key (body_id, merge_id, id),
  foreign key (body_id, merge_id) references person_merge (body_id, id) on delete cascade
);
comment on table person_merge_row is 'Each row as it stood before a merge touched it; was is null for a row the merge made. Whose: the person''s. For: undoing the merge, exactly. Kept: as the merge.';

-- When a person goes, whoever points to them is looked up by the person alone.
create index possible_double_one on possible_double (one_id);
create index possible_double_other on possible_double (other_id);
create index person_merge_kept on person_merge (kept_id);
create index person_merge_gone on person_merge (gone_id);
create index person_merged_into on person (merged_into) where merged_into is not null;
create index custom_value_of_person on custom_value (person_id);
create index person_tag_of_person on person_tag (person_id);
create index field_change_of_person on field_change (person_id);

do $$
declare name text;
begin
  foreach name in array array['list_import', 'list_piece', 'list_column', 'list_row', 'list_change', 'list_problem', 'list_double',
    'list_before', 'possible_double', 'person_merge', 'person_merge_row']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (body_id = any ((select roll())::uuid[]))', name || '_seen', name);
    execute format('create policy %I on %I for insert with check (body_id = any ((select roll())::uuid[]))', name || '_made', name);
    execute format('create policy %I on %I for update using (body_id = any ((select roll())::uuid[])) with check (body_id = any ((select roll())::uuid[]))', name || '_changed', name);
    execute format('create policy %I on %I for delete using (body_id = any ((select roll())::uuid[]))', name || '_removed', name);
  end loop;
end $$;

grant select, insert, update, delete on list_import, list_piece, list_column, list_row, list_change, list_problem, list_double, list_before,
  possible_double, person_merge, person_merge_row to hall_app;
