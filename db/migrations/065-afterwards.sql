-- Afterwards: how it went, who is asked to come again, and a friendly word for those who could not come.
-- Row-level security in one sentence: those who ran it say how it went and the unit's hosts read it; names of newcomers and
-- of those who stayed away are for those who keep the door.

create table looking_back (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  asked_at timestamptz not null,
  said_at timestamptz,
  said_by uuid references person,
  felt text check (felt in ('good', 'mixed', 'hard')),
  came integer check (came between 0 and 9999),
  remember text not null default '' check (length(remember) <= 300),
  primary key (body_id, id),
  unique (body_id, occasion_id),
  foreign key (body_id, occasion_id) references occasion (body_id, id) on delete cascade,
  constraint looking_back_said_with check ((said_at is null) = (felt is null))
);
comment on table looking_back is 'How an occasion went, in three taps, by one of those who ran it: how it felt, how many came where nobody kept the door, one line to remember. Written to be read by those who host. Whose: the body''s. For: learning from it. Kept: for 24 months from asked_at, then without said_by.';
create index looking_back_by on looking_back (said_by) where said_by is not null;
create index looking_back_lately on looking_back (body_id, said_at desc) where remember <> '';
create index looking_back_unsaid on looking_back (body_id, asked_at) where said_at is null;
alter table looking_back enable row level security;
alter table looking_back force row level security;

create table next_time (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  commitment_id uuid not null,
  to_body_id uuid,
  to_occasion_id uuid,
  settled_at timestamptz not null,
  settled_by uuid references person,
  outcome text not null check (outcome in ('invited', 'left-alone')),
  primary key (body_id, id),
  unique (body_id, commitment_id),
  foreign key (body_id, commitment_id) references commitment (body_id, id) on delete cascade,
  foreign key (to_body_id, to_occasion_id) references occasion (body_id, id),
  constraint next_time_invited_to_something check (outcome <> 'invited' or to_occasion_id is not null)
);
comment on table next_time is 'Somebody came for the first time, and was invited by name to a next thing that the host chose, or is left alone. Whose: the person''s. For: three visits make a regular. Kept: 6 months from settled_at.';
create index next_time_by on next_time (settled_by) where settled_by is not null;
create index next_time_to on next_time (to_body_id, to_occasion_id) where to_occasion_id is not null;
alter table next_time enable row level security;
alter table next_time force row level security;

create table friendly_word (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  commitment_id uuid not null,
  settled_at timestamptz not null,
  settled_by uuid references person,
  outcome text not null check (outcome in ('spoken', 'left-alone')),
  primary key (body_id, id),
  unique (body_id, commitment_id),
  foreign key (body_id, commitment_id) references commitment (body_id, id) on delete cascade
);
comment on table friendly_word is 'Somebody said yes and did not come, and a host had a friendly word, or leaves it. What is not settled stands nowhere but in the hosts'' list; it is never a mark on the person. Whose: the person''s. For: noticing when somebody stays away. Kept: 3 months from settled_at.';
create index friendly_word_by on friendly_word (settled_by) where settled_by is not null;
alter table friendly_word enable row level security;
alter table friendly_word force row level security;

create policy looking_back_seen on looking_back for select using (body_id = any ((select reach())::uuid[]));
create policy looking_back_asked on looking_back for insert with check (
  body_id = any ((select roll())::uuid[]) or (said_by = (select me()) and body_id = any ((select reach())::uuid[])));
create policy looking_back_said on looking_back for update using (
  body_id = any ((select reach())::uuid[]) and (said_by is null or said_by = (select me()) or body_id = any ((select roll())::uuid[])))
  with check (body_id = any ((select roll())::uuid[]) or (said_by = (select me()) and body_id = any ((select reach())::uuid[])));
do $$
declare name text;
begin
  foreach name in array array['next_time', 'friendly_word']
  loop
    execute format('create policy %I on %I for select using (body_id = any ((select roll())::uuid[]))', name || '_seen', name);
    execute format('create policy %I on %I for insert with check (body_id = any ((select roll())::uuid[]))', name || '_made', name);
    execute format('create policy %I on %I for delete using (body_id = any ((select roll())::uuid[]))', name || '_removed', name);
  end loop;
end $$;
grant select, insert, update on looking_back to hall_app;
grant select, insert, delete on next_time, friendly_word to hall_app;

-- Whose need it is, so that it goes when the person is erased.
alter table need add column person_id uuid references person;
create index need_of_person on need (person_id) where person_id is not null;
