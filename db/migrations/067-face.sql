-- What a body says of itself to whoever passes by.

create table face (
  body_id uuid not null references body,
  about text not null default '' check (length(about) <= 2000),
  find_us text not null default '' check (length(find_us) <= 300),
  contact text not null default '' check (length(contact) <= 200),
  changed_at timestamptz not null,
  primary key (body_id)
);
comment on table face is 'What a body says of itself on its public page: who it is, where it is found, how it is reached. Written to be read by anyone. Whose: the body''s. For: the public page, posters, feeds. Kept: as long as the body.';
alter table face enable row level security;
alter table face force row level security;
create policy face_seen on face for select using (true);
create policy face_written on face for insert with check (body_id = here());
create policy face_changed on face for update using (body_id = here()) with check (body_id = here());
grant select, insert, update on face to hall_app;
