-- Signing in. The schema `auth` is seen by hall_auth alone; hall_auth sees nothing else.
-- user, session, account, verification, passkey and twoFactor have the shape better-auth asks for
-- (a test compares them with it); the rest is ours. A "user" is a person: the same id, no name, no address.

create schema auth;
grant usage on schema auth to hall_auth;

create table auth."user" (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp,
  two_factor_enabled boolean
);
comment on table auth."user" is 'People who have signed in at least once; id is the person''s. Whose: the person''s. For: signing in. Kept: as the person row.';

create table auth.session (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id uuid not null references auth."user" (id) on delete cascade,
  how text check (how in ('link', 'passkey', 'code', 'demo')),
  address text,
  strong_at timestamptz,
  fresh_at timestamptz
);
comment on table auth.session is 'Who is signed in, on which device, by what means (how); address is the mailbox shown to be theirs; strong_at when a passkey or code was last given, fresh_at when they last showed who they are. Whose: the person''s. For: staying signed in, and seeing where. Kept: until it ends.';
create index session_user_id_idx on auth.session (user_id);

create table auth.account (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references auth."user" (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null
);
comment on table auth.account is 'Asked for by better-auth; empty, since nobody has a password here. Whose: the person''s. For: signing in elsewhere. Kept: as the person row.';
create index account_user_id_idx on auth.account (user_id);

create table auth.verification (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
comment on table auth.verification is 'Things good for one use: mailed links (only the hash of each), passkey challenges, codes already given. Whose: the person''s. For: signing in. Kept: until used, at most an hour.';
create index verification_identifier_idx on auth.verification (identifier);

create table auth.passkey (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  name text,
  public_key text not null,
  user_id uuid not null references auth."user" (id) on delete cascade,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
comment on table auth.passkey is 'Passkeys: the public half only. Whose: the person''s. For: signing in without a mail. Kept: until taken off.';
create index passkey_user_id_idx on auth.passkey (user_id);
create index passkey_credential_id_idx on auth.passkey (credential_id);

create table auth."twoFactor" (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  secret text not null,
  backup_codes text not null,
  user_id uuid not null references auth."user" (id) on delete cascade,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
comment on table auth."twoFactor" is 'Code apps (TOTP): the shared secret and the spare codes, both encrypted with the hall''s secret. Whose: the person''s. For: showing who they are where passkeys do not work. Kept: until taken off.';
create index "twoFactor_secret_idx" on auth."twoFactor" (secret);
create index "twoFactor_user_id_idx" on auth."twoFactor" (user_id);

create table auth.secret (
  only_one boolean primary key default true check (only_one),
  value text not null check (length(value) >= 43)
);
comment on table auth.secret is 'The hall''s secret, made at its first start; every process of the hall reads it here. Whose: the hall''s. For: signing cookies, encrypting code-app secrets. Kept: for good.';

create table auth.tries (
  key text primary key,
  count integer not null,
  until timestamptz not null
);
create index tries_until on auth.tries (until);
comment on table auth.tries is 'How often something was tried lately: sign-in by address (hashed) and by network, codes, the first-run code. Whose: the hall''s. For: slowing down guessing. Kept: an hour.';

create table auth.device (
  user_id uuid not null references auth."user" (id) on delete cascade,
  hash text not null,
  name text not null,
  seen_at timestamptz not null,
  primary key (user_id, hash)
);
comment on table auth.device is 'Devices a person has signed in on, known by a hashed cookie. Whose: the person''s. For: telling them of a new one by mail. Kept: 12 months after it was last seen.';

create table auth.opening_code (
  hash text primary key,
  made_at timestamptz not null
);
comment on table auth.opening_code is 'Hashes of the one-time codes that open a new hall. Whose: the hall''s. For: the first run. Kept: until the hall is open.';

grant select, insert, update, delete on all tables in schema auth to hall_auth;

-- What sign-in may know of the register, and no more: two questions, each answered by a function
-- that hall_auth may call and hall_app may not, so that no page can be made to ask them.

create function auth.people_at(mailbox text)
returns table (id uuid, name text, register text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select p.id,
    trim(coalesce(nullif(p.known_as, ''), p.given_name) || ' ' || p.family_name),
    r.name
  from public.contact_point c
  join public.person p on p.id = c.person_id
  join public.body r on r.id = p.register_id
  where c.kind = 'email' and c.comparable = lower(trim(mailbox)) and c.ended_at is null
    and p.merged_into is null
    and not exists (select from public.membership m where m.person_id = p.id and m.state = 'died')
  order by p.made_at, p.id
  limit 12;
end;
comment on function auth.people_at(text) is 'Who may sign in by a link mailed to this address. Definer: sign-in has no body to stand in.';

create function auth.office_ended(person uuid, since timestamptz)
returns boolean
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select exists (
    select from public.office o join public.body b on b.id = o.body_id
    where o.person_id = person
      and (o.ended_at > since
        or (o.ended_at is null
          and (o.ends_on::timestamp at time zone b.time_zone) between since and now())));
end;
comment on function auth.office_ended(uuid, timestamptz) is 'Whether an office of theirs has ended, by act or by date, since a session began: then the session is over. Definer: it is asked before it is known who asks.';

create index office_ended_of_person on public.office (person_id, ended_at) where ended_at is not null;

grant usage on schema public to hall_lens;
grant select on public.contact_point, public.person, public.membership, public.office, public.body to hall_lens;
create policy contact_point_sign_in on public.contact_point for select to hall_lens using (true);
create policy person_sign_in on public.person for select to hall_lens using (true);
create policy membership_sign_in on public.membership for select to hall_lens using (true);
create policy office_sign_in on public.office for select to hall_lens using (true);

grant usage, create on schema auth to hall_lens;
alter function auth.people_at(text) owner to hall_lens;
alter function auth.office_ended(uuid, timestamptz) owner to hall_lens;
revoke create on schema auth from hall_lens;
revoke all on function auth.people_at(text), auth.office_ended(uuid, timestamptz) from public;
grant execute on function auth.people_at(text), auth.office_ended(uuid, timestamptz) to hall_auth;

-- The one thing the register may do to sign-in: end a person's sessions, in its own transaction.
create function public.end_sessions(person uuid)
returns void
language sql security definer set search_path = pg_catalog
begin atomic
  delete from auth.session where user_id = person;
end;
comment on function public.end_sessions(uuid) is 'Signs a person out everywhere. Definer: hall_app does not see sessions.';
revoke all on function public.end_sessions(uuid) from public;
grant execute on function public.end_sessions(uuid) to hall_app;
