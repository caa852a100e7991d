-- Coming along: from the street with a name and one contact, with friends, with needs nobody else reads, and in a line
-- whose places are offered one after another.
-- Row-level security in one sentence: whoever holds the secret link of a commitment sees and changes that one; members
-- see their own; those who keep the door see them all.

-- The context of a secret link: the hash of the link that was followed. Unset means null, and null shows nothing.
create function guest() returns text language sql stable parallel safe
  return nullif(current_setting('hall.guest', true), '');
comment on function guest() is 'The hash of the secret link that somebody without an account came by.';

create function in_street(body uuid, occasion uuid) returns boolean language sql stable parallel safe
  return exists (select from occasion o where o.body_id = body and o.id = occasion and o.open_to = 'everyone');
comment on function in_street(uuid, uuid) is 'Whether an occasion is open to whoever passes by.';

alter table slot
  add column offered integer not null default 0 check (offered >= 0),
  add column offers integer not null default 0 check (offers >= 0),
  add constraint slot_never_offers_beyond check (taken + offered <= maximum),
  add constraint slot_offers_to_those_in_line check (offers <= waiting);
comment on column slot.offered is 'How many places are kept for people to whom they are offered; nobody else takes them meanwhile.';
comment on column slot.offers is 'How many of those waiting hold an offer.';

alter table commitment
  add column guests smallint not null default 0 check (guests between 0 and 10),
  add column guest_names text not null default '' check (length(guest_names) <= 300),
  add column key_hash text,
  add column language text not null default '' check (length(language) <= 10),
  add column tell_next boolean not null default false,
  add column still_coming_at timestamptz,
  add column reminded_for timestamptz,
  add column no_reminder boolean not null default false,
  add column last_call_at timestamptz,
  add constraint commitment_guests_named_if_any check (guests > 0 or guest_names = '');
comment on column commitment.guests is 'How many more this person brings: each takes a place.';
comment on column commitment.key_hash is 'The hash of the secret link by which it is seen and changed without signing in.';
comment on column commitment.language is 'In which language a guest reads letters; a member''s stands with the member.';
comment on column commitment.tell_next is 'Whether a guest said that they may be told of the next time.';
comment on column commitment.last_call_at is 'When somebody in line was told that a place is free for whoever taps first; told once.';
comment on column commitment.reminded_for is 'The beginning that this person was reminded of: moved, it is another.';
comment on table commitment is 'Who said yes to which slot, with how many more, who changed their mind, who came. A guest has a name and perhaps a contact, and no person. name is what the door list shows: a member gives it to the hosts by saying yes. undone counts check-ins taken back. Whose: the person''s. For: the door, and knowing who takes part. Kept: 24 months, the guest''s contact, the names of friends and the secret link 3 months; then only that somebody came.';
create unique index commitment_key on commitment (body_id, key_hash) where key_hash is not null;

create table offer (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  slot_id uuid not null,
  commitment_id uuid not null,
  places smallint not null check (places between 1 and 11),
  made_at timestamptz not null,
  until timestamptz not null check (until > made_at),
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'passed', 'expired')),
  primary key (body_id, id),
  foreign key (body_id, occasion_id, slot_id) references slot (body_id, occasion_id, id),
  foreign key (body_id, commitment_id) references commitment (body_id, id) on delete cascade,
  constraint offer_ended_with check ((ended_at is null) = (outcome is null))
);
comment on table offer is 'A place that came free, kept for the next in line until a said moment, and what they answered. Whose: the person''s. For: a line that moves in order, and lets people sleep on it. Kept: 3 months.';
create unique index offer_standing on offer (body_id, commitment_id) where ended_at is null;
create index offer_running_out on offer (body_id, until) where ended_at is null;
create index offer_of_occasion on offer (body_id, occasion_id);

create table need (
  body_id uuid not null,
  commitment_id uuid not null,
  occasion_id uuid not null,
  sealed bytea not null,
  sealed_key bytea not null,
  said_at timestamptz not null,
  primary key (body_id, commitment_id),
  foreign key (body_id, commitment_id) references commitment (body_id, id) on delete cascade
);
comment on table need is 'What somebody needs to be able to come (access, childcare), each under a key of its own that goes with the row. Whose: the person''s; those who keep the door read it, members never. For: being welcome. Kept: until two days after the occasion.';
create index need_of_occasion on need (body_id, occasion_id);

create table reminder_wish (
  body_id uuid not null references body,
  person_id uuid not null references person,
  wanted boolean not null,
  said_at timestamptz not null,
  primary key (body_id, person_id)
);
comment on table reminder_wish is 'Whether a member of this unit wants to be reminded of what they said yes to. Whose: the person''s. For: leaving alone who wants to be left alone. Kept: while a member.';
create index reminder_wish_of_person on reminder_wish (person_id);

alter table offer enable row level security;
alter table offer force row level security;
alter table need enable row level security;
alter table need force row level security;
alter table reminder_wish enable row level security;
alter table reminder_wish force row level security;

-- By the secret link: one commitment, and what stands around it.
create policy commitment_by_key on commitment for select using (body_id is not null and key_hash = (select guest()));
create policy commitment_changed_by_key on commitment for update
  using (body_id is not null and person_id is null and key_hash = (select guest()));
create policy commitment_from_street on commitment for insert with check (
  person_id is null and came_at is null and state in ('promised', 'waiting') and key_hash = (select guest())
  and (select reach()) is null and in_street(body_id, occasion_id));
create policy occasion_by_key on occasion for select using ((select guest()) is not null and exists (
  select from commitment c where c.body_id = occasion.body_id and c.occasion_id = occasion.id and c.key_hash = (select guest())));
create policy slot_by_key on slot for select using ((select guest()) is not null and exists (
  select from commitment c where c.body_id = slot.body_id and c.occasion_id = slot.occasion_id and c.key_hash = (select guest())));
create policy calling_off_by_key on calling_off for select using ((select guest()) is not null and exists (
  select from commitment c where c.body_id = calling_off.body_id and c.occasion_id = calling_off.occasion_id and c.key_hash = (select guest())));
-- A guest who says yes moves the count of a slot, as a member does; only what is open to everyone, or what is theirs.
create policy slot_moved_from_street on slot for update using ((select guest()) is not null and (select reach()) is null
  and (in_street(body_id, occasion_id) or exists (
    select from commitment c where c.body_id = slot.body_id and c.occasion_id = slot.occasion_id and c.key_hash = (select guest()))));

-- Whoever sees a commitment sees what is offered to it; whoever may answer for it answers.
create policy offer_seen on offer for select using (exists (
  select from commitment c where c.body_id = offer.body_id and c.id = offer.commitment_id));
create policy offer_made on offer for insert with check (body_id = any ((select roll())::uuid[]));
create policy offer_answered on offer for update using (body_id = any ((select roll())::uuid[]) or exists (
  select from commitment c where c.body_id = offer.body_id and c.id = offer.commitment_id
    and (c.person_id = (select me()) or (c.person_id is null and c.key_hash = (select guest())))));
create policy offer_removed on offer for delete using (body_id = any ((select roll())::uuid[]));

-- A letter's link answers for a member, but does not open what they said they need.
create policy need_seen on need for select using (body_id = any ((select roll())::uuid[]) or exists (
  select from commitment c where c.body_id = need.body_id and c.id = need.commitment_id
    and (c.person_id = (select me()) or (c.person_id is null and c.key_hash = (select guest())))));
create policy need_said on need for insert with check (exists (
  select from commitment c where c.body_id = need.body_id and c.id = need.commitment_id
    and (c.person_id = (select me()) or (c.person_id is null and c.key_hash = (select guest())))));
create policy need_changed on need for update using (exists (
  select from commitment c where c.body_id = need.body_id and c.id = need.commitment_id
    and (c.person_id = (select me()) or (c.person_id is null and c.key_hash = (select guest())))));
create policy need_removed on need for delete using (body_id = any ((select roll())::uuid[]) or exists (
  select from commitment c where c.body_id = need.body_id and c.id = need.commitment_id
    and (c.person_id = (select me()) or (c.person_id is null and c.key_hash = (select guest())))));

create policy reminder_wish_seen on reminder_wish for select using (
  (person_id = (select me()) and body_id is not null) or body_id = any ((select roll())::uuid[]));
create policy reminder_wish_said on reminder_wish for insert with check (
  person_id = (select me()) and body_id = any ((select reach())::uuid[]));
create policy reminder_wish_changed on reminder_wish for update using (
  person_id = (select me()) and body_id = any ((select reach())::uuid[]));

grant select, insert, update, delete on offer, need to hall_app;
grant select, insert, update on reminder_wish to hall_app;

-- My own line, whether I came by my account or by my link.
create or replace function place_in_line(body uuid, commitment uuid) returns integer
  language sql stable security definer set search_path = public
  begin atomic
    select count(*)::integer from commitment mine join commitment c on c.body_id = mine.body_id and c.slot_id = mine.slot_id
    where mine.body_id = body and mine.id = place_in_line.commitment
      and (mine.person_id = (select me()) or mine.key_hash = (select guest()))
      and mine.state = 'waiting' and c.state = 'waiting' and (c.said_at, c.id) <= (mine.said_at, mine.id);
  end;
