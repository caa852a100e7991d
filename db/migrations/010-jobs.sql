-- How far a piece of work has come that outlives its request, and letters on their way out.

create table job_progress (
  body_id uuid not null references body,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z.-]{1,48}$'),
  asked_by uuid,
  asked_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'working', 'done', 'failed')),
  steps_done integer not null default 0 check (steps_done >= 0),
  steps_total integer check (steps_total >= 0),
  trouble text,
  ended_at timestamptz,
  primary key (body_id, id),
  check ((ended_at is not null) = (state in ('done', 'failed')))
);
comment on table job_progress is 'How far a piece of work has come: an import, its undoing, a merge. trouble names why it failed, in the words of the part. Whose: the body''s. For: the bar on the page. Kept: 30 days.';
create index job_progress_lately on job_progress (body_id, asked_at desc);
alter table job_progress enable row level security;
alter table job_progress force row level security;
create policy job_progress_here on job_progress using (body_id = here()) with check (body_id = here());
grant select, insert, update, delete on job_progress to hall_app;

create table outbox (
  id uuid primary key,
  to_address text not null check (length(to_address) between 3 and 254),
  subject text not null check (length(subject) between 1 and 250),
  text_body text not null,
  html_body text,
  headers jsonb not null default '{}',
  written_at timestamptz not null
);
comment on table outbox is 'Letters not yet handed to the mail server; without SMTP_URL they stay to be read in the demo''s outbox. Whose: the person''s they go to. For: sending. Kept: until sent, at most 7 days.';
create index outbox_lately on outbox (written_at desc);
alter table outbox enable row level security;
alter table outbox force row level security;
-- Anyone may post a letter; only the postman, who says so, may open the box.
create policy outbox_posted on outbox for insert with check (true);
create policy outbox_read on outbox for select using (current_setting('hall.postman', true) = 'on');
create policy outbox_emptied on outbox for delete using (current_setting('hall.postman', true) = 'on');
grant select, insert, delete on outbox to hall_app;
