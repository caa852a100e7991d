-- Two machines on one database, each with a key of its own, locked what the other could not read, and nobody noticed.
create table auth.hall_key (
  only_one boolean primary key default true check (only_one),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{32}$'),
  taken_at timestamptz not null
);
comment on table auth.hall_key is 'By which the hall knows its key again; the key itself stands in no database, and cannot be worked out from this. Whose: the hall''s. For: no process locks what the others cannot read. Kept: for good.';
grant select, insert, update on auth.hall_key to hall_auth;
