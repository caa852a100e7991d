-- A member's own calendar at a secret address. Only a hash of the secret is kept.

create table calendar_address (
  person_id uuid not null references person,
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  primary key (person_id)
);
comment on table calendar_address is 'The secret address of somebody''s own calendar, as a hash: whoever has the address reads what they said yes to. Whose: the person''s. For: their own calendar program. Kept: until they end it or make another.';
create unique index calendar_address_secret on calendar_address (secret_hash);
alter table calendar_address enable row level security;
alter table calendar_address force row level security;
create policy calendar_address_own on calendar_address for all
  using (person_id = (select me())) with check (person_id = (select me()));
grant select, insert, update, delete on calendar_address to hall_app;

grant select on calendar_address to hall_lens;
create policy calendar_address_lens on calendar_address for select to hall_lens using (true);
create function whose_calendar(hash text) returns uuid
  language sql stable security definer set search_path = public
  begin atomic
    select coalesce(p.merged_into, p.id) from calendar_address a join person p on p.id = a.person_id
    where a.secret_hash = hash;
  end;
alter function whose_calendar(text) owner to hall_lens;
revoke all on function whose_calendar(text) from public;
grant execute on function whose_calendar(text) to hall_app;
comment on function whose_calendar(text) is 'Whose calendar stands at this secret address; one exact hash, nothing to list. Of a merged entry, the one that stayed.';
