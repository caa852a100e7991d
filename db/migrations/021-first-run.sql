-- The first run is a few pages long; what was answered so far waits beside the code that opened it.
alter table auth.opening_code
  add column used_at timestamptz,
  add column holder text unique,
  add column draft jsonb not null default '{}';
comment on table auth.opening_code is 'Hashes of the one-time codes that open a new hall, and what has been answered on its first pages: names and addresses of the first two officers. Whose: the hall''s. For: the first run. Kept: until the hall is open.';
