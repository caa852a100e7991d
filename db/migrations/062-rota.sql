-- Slots and rotas: what a slot asks for, who can do it, whose turn it is, and what becomes of a shift that one cannot do.
-- Row-level security in one sentence: I see my own; whoever keeps the rota sees the people on it; the unit sees counts.

alter table slot
  add column asks text check (asks in ('keyholder', 'cook', 'first-aid', 'till', 'childcare', 'steward')),
  add column covers text not null default 'whole' check (covers in ('whole', 'opening', 'closing')),
  add column seeking integer not null default 0,
  add constraint slot_seeking_among_taken check (seeking between 0 and taken);
comment on column slot.asks is 'What somebody must be able to do to take it; null for anybody.';
comment on column slot.covers is 'Whether whoever takes it is there the whole time, or opens up, or locks up.';
comment on column slot.seeking is 'How many of those taken look for a stand-in: they keep the duty, and count as absent.';
alter table commitment
  add column seeking_since timestamptz,
  add constraint commitment_seeks_what_it_promised check (seeking_since is null or state = 'promised');
comment on column commitment.seeking_since is 'Since when this person looks for a stand-in; null when they do not.';
create index slot_short on slot (body_id, occasion_id) where closed_at is null and taken - seeking < minimum;

create table setting (
  body_id uuid not null references body,
  id uuid not null,
  name text not null check (name ~ '^[a-z][a-z-]{1,40}$'),
  value integer not null check (value between 0 and 9999),
  decided_on date not null,
  minute text not null check (length(minute) between 1 and 200),
  decided_by uuid references person,
  recorded_at timestamptz not null,
  primary key (body_id, id)
);
comment on table setting is 'Numbers a unit voted on, each with the day and the minute of the vote; the last one recorded holds. Whose: the body''s. For: rules that are the members'' own. Kept: for good, as the minutes are.';
create index setting_now on setting (body_id, name, recorded_at desc, id desc);
alter table setting enable row level security;
alter table setting force row level security;
create policy setting_seen on setting for select using (body_id = any ((select reach())::uuid[]));
create policy setting_made on setting for insert with check (body_id = here() and body_id = any ((select reach())::uuid[]));
grant select, insert on setting to hall_app;

create table capability (
  body_id uuid not null references body,
  id uuid not null,
  person_id uuid not null references person,
  name text not null check (name in ('keyholder', 'cook', 'first-aid', 'till', 'childcare', 'steward')),
  since_on date not null,
  until_on date check (until_on >= since_on),
  said_by text not null check (said_by in ('person', 'officer')),
  said_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (body_id, id)
);
comment on table capability is 'What a person can do for the hall, since when, until when (a certificate runs out, a key is given back). Said by themselves it holds once somebody who keeps the rota confirms it. Whose: the person''s. For: knowing who may take which slot. Kept: while it holds, and 12 months after it ended.';
create unique index capability_once on capability (body_id, person_id, name) where ended_at is null;
create index capability_of_person on capability (person_id);
alter table capability enable row level security;
alter table capability force row level security;
create policy capability_seen on capability for select using (
  (person_id = (select me()) and body_id is not null) or body_id = any ((select roll())::uuid[]));
create policy capability_made on capability for insert with check (
  (person_id = (select me()) and body_id = any ((select reach())::uuid[]) and said_by = 'person' and confirmed_at is null)
  or body_id = any ((select roll())::uuid[]));
-- What I say of myself I may take back; nobody confirms themselves.
create policy capability_changed on capability for update
  using ((person_id = (select me()) and body_id = any ((select reach())::uuid[])) or body_id = any ((select roll())::uuid[]))
  with check ((person_id = (select me()) and body_id = any ((select reach())::uuid[]) and (confirmed_at is null or ended_at is not null))
    or body_id = any ((select roll())::uuid[]));
create policy capability_removed on capability for delete using (body_id = any ((select roll())::uuid[]));
grant select, insert, update, delete on capability to hall_app;

create table rota_place (
  body_id uuid not null references body,
  id uuid not null,
  person_id uuid not null references person,
  counted_since date,
  prefers text[] not null default '{}' check (cardinality(prefers) <= 21),
  cannot text[] not null default '{}' check (cardinality(cannot) <= 21),
  away_from date,
  away_until date check (away_until >= away_from),
  letters boolean not null default true,
  lettered_on date,
  stop_key uuid not null,
  primary key (body_id, id),
  unique (body_id, person_id),
  unique (body_id, stop_key)
);
comment on table rota_place is 'How somebody stands in the rota: since when they are counted on, when they would rather and when they cannot, whether they want the weekly letter, when the last one was written. Whose: the person''s. For: rotas people can keep to. Kept: while a member.';
create index rota_place_of_person on rota_place (person_id);
alter table rota_place enable row level security;
alter table rota_place force row level security;
create policy rota_place_seen on rota_place for select using (
  (person_id = (select me()) and body_id is not null) or body_id = any ((select roll())::uuid[]));
create policy rota_place_made on rota_place for insert with check (
  (person_id = (select me()) and body_id = any ((select reach())::uuid[])) or body_id = any ((select roll())::uuid[]));
create policy rota_place_changed on rota_place for update
  using ((person_id = (select me()) and body_id = any ((select reach())::uuid[])) or body_id = any ((select roll())::uuid[]))
  with check ((person_id = (select me()) and body_id = any ((select reach())::uuid[])) or body_id = any ((select roll())::uuid[]));
grant select, insert, update on rota_place to hall_app;

create table handover (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  slot_id uuid not null,
  commitment_id uuid not null,
  person_id uuid not null references person,
  from_shown text not null check (length(from_shown) <= 80),
  kind text not null check (kind in ('stand-in', 'offer', 'swap')),
  to_person_id uuid references person,
  to_contact text not null default '' check (length(to_contact) <= 120),
  want_slot_id uuid,
  asked_at timestamptz not null,
  answered_at timestamptz,
  outcome text check (outcome in ('taken', 'declined', 'withdrawn')),
  taken_by uuid,
  primary key (body_id, id),
  foreign key (body_id, occasion_id, slot_id) references slot (body_id, occasion_id, id),
  foreign key (body_id, commitment_id) references commitment (body_id, id),
  foreign key (body_id, want_slot_id) references slot (body_id, id),
  constraint handover_answered_with check ((answered_at is null) = (outcome is null)),
  constraint handover_swap_wants_another check ((kind = 'swap') = (want_slot_id is not null) and want_slot_id is distinct from slot_id)
);
comment on table handover is 'Somebody wants to pass a shift on: looks for a stand-in, offers it to anybody able or to one person, or swaps it for another. It is theirs until somebody takes it. Whose: the person''s. For: shifts that are kept though life happens. Kept: 12 months; the contact until it is answered.';
create unique index handover_open on handover (body_id, commitment_id) where answered_at is null;
create index handover_for_slot on handover (body_id, slot_id) where answered_at is null;
create index handover_to_person on handover (to_person_id) where answered_at is null;
create index handover_wants on handover (body_id, want_slot_id) where answered_at is null;
alter table handover enable row level security;
alter table handover force row level security;
create policy handover_seen on handover for select using (
  (person_id = (select me()) and body_id is not null) or (to_person_id = (select me()) and body_id is not null)
  or body_id = any ((select roll())::uuid[])
  or exists (select from commitment c where c.body_id = handover.body_id and c.slot_id = handover.want_slot_id
    and c.person_id = (select me()) and c.state = 'promised'));
create policy handover_made on handover for insert with check (
  (person_id = (select me()) and body_id = any ((select reach())::uuid[])) or body_id = any ((select roll())::uuid[]));
create policy handover_changed on handover for update
  using ((person_id = (select me()) or to_person_id = (select me())) and body_id = any ((select reach())::uuid[])
    or body_id = any ((select roll())::uuid[]))
  with check ((person_id = (select me()) or to_person_id = (select me())) and body_id = any ((select reach())::uuid[])
    or body_id = any ((select roll())::uuid[]));
create policy handover_removed on handover for delete using (body_id = any ((select roll())::uuid[]));
grant select, insert, update, delete on handover to hall_app;

create table absence (
  body_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  commitment_id uuid not null,
  person_id uuid not null references person,
  was text not null check (was in ('excused', 'missed')),
  noted_at timestamptz not null,
  noted_by uuid,
  withdrawn_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, occasion_id) references occasion (body_id, id) on delete cascade,
  foreign key (body_id, commitment_id) references commitment (body_id, id)
);
comment on table absence is 'That somebody did not do a shift they had taken, noted after by the host: excused or missed. An excuse in time is no miss, and is not noted at all. Whose: the person''s; they see it. For: asking how they are, and for freezing a duty that has become too much. Kept: 12 months.';
create unique index absence_once on absence (body_id, commitment_id) where withdrawn_at is null;
create index absence_of_person on absence (person_id, noted_at);
alter table absence enable row level security;
alter table absence force row level security;
create policy absence_seen on absence for select using (
  (person_id = (select me()) and body_id is not null) or body_id = any ((select roll())::uuid[]));
create policy absence_made on absence for insert with check (body_id = any ((select roll())::uuid[]));
create policy absence_changed on absence for update
  using (body_id = any ((select roll())::uuid[])) with check (body_id = any ((select roll())::uuid[]));
create policy absence_removed on absence for delete using (body_id = any ((select roll())::uuid[]));
grant select, insert, update, delete on absence to hall_app;

create table rota_freeze (
  body_id uuid not null references body,
  id uuid not null,
  person_id uuid not null references person,
  began_at timestamptz not null,
  ended_at timestamptz check (ended_at >= began_at),
  primary key (body_id, id)
);
comment on table rota_freeze is 'From when until when somebody''s duty rested because they had missed too many shifts: nothing is asked of them and nothing is added. One booking ends it. Whose: the person''s. For: lapse and return, never endless debt. Kept: 24 months.';
create unique index rota_freeze_open on rota_freeze (body_id, person_id) where ended_at is null;
create index rota_freeze_of_person on rota_freeze (person_id);
alter table rota_freeze enable row level security;
alter table rota_freeze force row level security;
create policy rota_freeze_seen on rota_freeze for select using (
  (person_id = (select me()) and body_id is not null) or body_id = any ((select roll())::uuid[]));
create policy rota_freeze_made on rota_freeze for insert with check (body_id = any ((select roll())::uuid[]));
create policy rota_freeze_changed on rota_freeze for update
  using ((person_id = (select me()) and body_id = any ((select reach())::uuid[])) or body_id = any ((select roll())::uuid[]))
  with check ((person_id = (select me()) and body_id = any ((select reach())::uuid[])) or body_id = any ((select roll())::uuid[]));
grant select, insert, update on rota_freeze to hall_app;

create table solidarity_pool (
  body_id uuid primary key references body,
  balance integer not null default 0 constraint solidarity_pool_never_below_nothing check (balance >= 0)
);
comment on table solidarity_pool is 'How many shifts lie in the common pool, kept with each giving and taking. Whose: the body''s. For: those who cannot do theirs just now. Kept: while the body stands.';
alter table solidarity_pool enable row level security;
alter table solidarity_pool force row level security;
create policy solidarity_pool_seen on solidarity_pool for select using (body_id = any ((select reach())::uuid[]));
create policy solidarity_pool_made on solidarity_pool for insert with check (body_id = any ((select reach())::uuid[]));
create policy solidarity_pool_changed on solidarity_pool for update
  using (body_id = any ((select reach())::uuid[])) with check (body_id = any ((select reach())::uuid[]));
grant select, insert, update on solidarity_pool to hall_app;

create table solidarity (
  body_id uuid not null references body,
  id uuid not null,
  person_id uuid not null references person,
  shifts smallint not null check (shifts in (1, -1)),
  moved_at timestamptz not null,
  primary key (body_id, id)
);
comment on table solidarity is 'Each shift given to the common pool, and each taken from it. Nobody but the person and whoever keeps the rota sees who took. Whose: the person''s. For: help without having to ask in public. Kept: 24 months, then without the person.';
create index solidarity_of_person on solidarity (person_id, moved_at);
alter table solidarity enable row level security;
alter table solidarity force row level security;
-- The list alone does not open it, or the door's volunteers would see: only the rota's own page says hall.rota_keeper.
create policy solidarity_seen on solidarity for select using (
  (person_id = (select me()) and body_id is not null)
  or (body_id = any ((select roll())::uuid[]) and current_setting('hall.rota_keeper', true) = 'on'));
create policy solidarity_made on solidarity for insert with check (
  person_id = (select me()) and body_id = any ((select reach())::uuid[]));
grant select, insert on solidarity to hall_app;

create table rota_suggestion (
  body_id uuid not null references body,
  id uuid not null,
  asked_by uuid references person,
  asked_at timestamptz not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  state text not null check (state in ('working', 'ready', 'nothing', 'failed', 'discarded')),
  people integer not null default 0,
  shifts integer not null default 0,
  still_short integer not null default 0,
  took_ms integer,
  best boolean not null default false,
  primary key (body_id, id)
);
comment on table rota_suggestion is 'A rota that was worked out and is proposed to whoever keeps it; best says whether no better one is possible under the rules. Whose: the body''s. For: filling the weeks ahead. Kept: 3 months.';
create index rota_suggestion_lately on rota_suggestion (body_id, asked_at desc);
alter table rota_suggestion enable row level security;
alter table rota_suggestion force row level security;
create policy rota_suggestion_seen on rota_suggestion for select using (body_id = any ((select roll())::uuid[]));
create policy rota_suggestion_made on rota_suggestion for insert with check (body_id = any ((select roll())::uuid[]));
create policy rota_suggestion_changed on rota_suggestion for update
  using (body_id = any ((select roll())::uuid[])) with check (body_id = any ((select roll())::uuid[]));
create policy rota_suggestion_removed on rota_suggestion for delete using (body_id = any ((select roll())::uuid[]));
grant select, insert, update, delete on rota_suggestion to hall_app;

create table rota_line (
  body_id uuid not null,
  id uuid not null,
  suggestion_id uuid not null,
  slot_body_id uuid not null references body,
  occasion_id uuid not null,
  slot_id uuid not null,
  person_id uuid not null references person,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'dropped', 'overtaken')),
  answered_at timestamptz,
  primary key (body_id, id),
  unique (body_id, suggestion_id, slot_id, person_id),
  foreign key (body_id, suggestion_id) references rota_suggestion (body_id, id) on delete cascade,
  foreign key (slot_body_id, occasion_id, slot_id) references slot (body_id, occasion_id, id)
);
comment on table rota_line is 'One person proposed for one slot. Accepted, it becomes a commitment that they are told of and can decline. Whose: the person''s. For: choosing line by line. Kept: 3 months.';
create index rota_line_of_person on rota_line (person_id);
alter table rota_line enable row level security;
alter table rota_line force row level security;
create policy rota_line_seen on rota_line for select using (
  (person_id = (select me()) and body_id is not null and state = 'accepted') or body_id = any ((select roll())::uuid[]));
create policy rota_line_made on rota_line for insert with check (body_id = any ((select roll())::uuid[]));
create policy rota_line_changed on rota_line for update
  using (body_id = any ((select roll())::uuid[])) with check (body_id = any ((select roll())::uuid[]));
create policy rota_line_removed on rota_line for delete using (body_id = any ((select roll())::uuid[]));
grant select, insert, update, delete on rota_line to hall_app;

-- Passing a duty from one to another: counts and people move together, under the lock everybody takes (slots, then
-- commitments). With the rights of whoever calls: those who keep the door, or the two functions below.
create function pass_duty(body uuid, duty uuid, taker uuid, fresh uuid, taker_name text, taker_sort_name text, at timestamptz)
  returns boolean language plpgsql set search_path = public as $$
declare
  gives commitment;
  takes commitment;
begin
  select * into gives from commitment c where c.body_id = body and c.id = duty;
  if not found or taker is null or gives.person_id = taker then return false; end if;
  perform from slot s where s.body_id = body and s.occasion_id = gives.occasion_id order by s.id for update;
  insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
    values (body, fresh, gives.occasion_id, gives.slot_id, taker, taker_name, taker_sort_name, 'cancelled',
      not came_before(taker, gives.occasion_id), at)
    on conflict (body_id, occasion_id, person_id) where person_id is not null do nothing;
  perform from commitment c where c.body_id = body and c.occasion_id = gives.occasion_id and (c.id = duty or c.person_id = taker)
    order by c.id for update;
  select * into gives from commitment c where c.body_id = body and c.id = duty;
  select * into takes from commitment c where c.body_id = body and c.occasion_id = gives.occasion_id and c.person_id = taker;
  if gives.state <> 'promised' or gives.came_at is not null or takes.came_at is not null
    or (takes.slot_id = gives.slot_id and takes.state = 'promised') then return false; end if;
  update slot s set
    -- Whoever brought friends along brings none to a duty.
    taken = s.taken - case when takes.state = 'promised' then 1 + takes.guests else 0 end,
    first_timers = s.first_timers - case when takes.state = 'promised' and takes.first_time then 1 else 0 end,
    seeking = s.seeking - case when takes.seeking_since is not null then 1 else 0 end,
    waiting = s.waiting - case when takes.state = 'waiting' then 1 else 0 end
  where s.body_id = body and s.id = takes.slot_id and takes.state in ('promised', 'waiting');
  update slot s set
    first_timers = s.first_timers - gives.first_time::integer + takes.first_time::integer,
    seeking = s.seeking - case when gives.seeking_since is not null then 1 else 0 end
  where s.body_id = body and s.id = gives.slot_id;
  update commitment c set state = 'cancelled', seeking_since = null, said_at = at where c.body_id = body and c.id = gives.id;
  update commitment c set state = 'promised', slot_id = gives.slot_id, seeking_since = null, said_at = at, guests = 0, guest_names = ''
    where c.body_id = body and c.id = takes.id;
  -- What either had put up in this occasion is settled by this.
  update handover h set answered_at = at, outcome = 'withdrawn'
    where h.body_id = body and h.commitment_id in (gives.id, takes.id) and h.answered_at is null;
  return true;
end $$;
comment on function pass_duty(uuid, uuid, uuid, uuid, text, text, timestamptz) is 'Moves a promise from one person to another, with every count; false when it is no longer theirs to give.';

grant select, update on slot to hall_lens;
create policy slot_lens on slot for select to hall_lens using (true);
create policy slot_lens_moves on slot for update to hall_lens
  using (body_id = any ((select reach())::uuid[])) with check (body_id = any ((select reach())::uuid[]));
grant insert, update on commitment to hall_lens;
create policy commitment_lens_makes on commitment for insert to hall_lens with check (body_id = any ((select reach())::uuid[]));
grant select, update on handover to hall_lens;
create policy handover_lens on handover for select to hall_lens using (true);
create policy handover_lens_moves on handover for update to hall_lens
  using (body_id = any ((select reach())::uuid[])) with check (body_id = any ((select reach())::uuid[]));
grant select on capability to hall_lens;
create policy capability_lens on capability for select to hall_lens using (true);
grant select, update on rota_place to hall_lens;
create policy rota_place_lens on rota_place for select to hall_lens using (true);
create policy rota_place_lens_stops on rota_place for update to hall_lens using (body_id is not null) with check (body_id is not null and not letters);

-- I take over a shift that is offered: to me, or (a stand-in is wanted, or to anybody) in this slot. Says who gave it, for a letter.
create function take_over(body uuid, slot uuid, offer uuid, fresh uuid, my_name text, my_sort_name text, at timestamptz)
  returns table (handover_id uuid) language plpgsql security definer set search_path = public as $$
declare
  h handover;
begin
  if me() is null or not body = any (coalesce(reach(), '{}')) then return; end if;
  perform from slot s where s.body_id = body and s.occasion_id = (select x.occasion_id from slot x where x.body_id = body and x.id = slot)
    order by s.id for update;
  for h in
    select o.* from handover o join commitment c on c.body_id = o.body_id and c.id = o.commitment_id
    where o.body_id = body and o.slot_id = slot and o.answered_at is null and o.kind <> 'swap' and o.person_id <> me()
      and c.state = 'promised' and c.slot_id = o.slot_id and c.came_at is null
      and (o.to_person_id = me() or (o.to_person_id is null and o.to_contact = ''))
      and (offer is null or o.id = offer)
    order by o.to_person_id is null, o.kind = 'offer', o.asked_at, o.id limit 1
  loop
    if pass_duty(body, h.commitment_id, me(), fresh, my_name, my_sort_name, at) then
      update handover x set answered_at = at, outcome = 'taken', taken_by = me() where x.body_id = body and x.id = h.id;
      handover_id := h.id;
      return next;
    end if;
  end loop;
end $$;
alter function take_over(uuid, uuid, uuid, uuid, text, text, timestamptz) owner to hall_lens;
revoke all on function take_over(uuid, uuid, uuid, uuid, text, text, timestamptz) from public;
grant execute on function take_over(uuid, uuid, uuid, uuid, text, text, timestamptz) to hall_app;
comment on function take_over(uuid, uuid, uuid, uuid, text, text, timestamptz) is 'I take a shift that somebody passes on: theirs ends and mine begins in one step. Shows nobody.';

-- Both agree: I hold the shift that is wanted, and take the one that is given for it.
create function swap_shifts(body uuid, swap uuid, fresh_one uuid, fresh_other uuid, my_name text, my_sort_name text, at timestamptz)
  returns boolean language plpgsql security definer set search_path = public as $$
declare
  h handover;
  theirs commitment;
  mine commitment;
begin
  select * into h from handover o where o.body_id = body and o.id = swap and o.answered_at is null and o.kind = 'swap';
  if not found or me() is null or h.person_id = me() or not body = any (coalesce(reach(), '{}')) then return false; end if;
  perform from slot s where s.body_id = body and s.occasion_id in (h.occasion_id,
    (select x.occasion_id from slot x where x.body_id = body and x.id = h.want_slot_id)) order by s.id for update;
  select * into h from handover o where o.body_id = body and o.id = swap and o.answered_at is null for update;
  if not found then return false; end if;
  select * into theirs from commitment c where c.body_id = body and c.id = h.commitment_id;
  select * into mine from commitment c where c.body_id = body and c.slot_id = h.want_slot_id and c.person_id = me() and c.state = 'promised';
  if mine.id is null or theirs.state <> 'promised' or theirs.slot_id <> h.slot_id
    or theirs.came_at is not null or mine.came_at is not null then return false; end if;
  if theirs.occasion_id = mine.occasion_id then
    -- Two slots of one occasion: each keeps their row and takes the other's place.
    update slot s set first_timers = s.first_timers - theirs.first_time::integer + mine.first_time::integer,
      seeking = s.seeking - (theirs.seeking_since is not null)::integer where s.body_id = body and s.id = theirs.slot_id;
    update slot s set first_timers = s.first_timers - mine.first_time::integer + theirs.first_time::integer,
      seeking = s.seeking - (mine.seeking_since is not null)::integer where s.body_id = body and s.id = mine.slot_id;
    update commitment c set slot_id = case when c.id = mine.id then theirs.slot_id else mine.slot_id end, seeking_since = null, said_at = at
      where c.body_id = body and c.id in (mine.id, theirs.id);
  elsif not (pass_duty(body, theirs.id, me(), fresh_one, my_name, my_sort_name, at)
    and pass_duty(body, mine.id, theirs.person_id, fresh_other, theirs.name, theirs.sort_name, at)) then
    raise exception 'a swap is whole or nothing' using errcode = 'P0001';
  end if;
  update handover x set answered_at = at, outcome = 'taken', taken_by = me() where x.body_id = body and x.id = swap;
  return true;
end $$;
alter function swap_shifts(uuid, uuid, uuid, uuid, text, text, timestamptz) owner to hall_lens;
revoke all on function swap_shifts(uuid, uuid, uuid, uuid, text, text, timestamptz) from public;
grant execute on function swap_shifts(uuid, uuid, uuid, uuid, text, text, timestamptz) to hall_app;
comment on function swap_shifts(uuid, uuid, uuid, uuid, text, text, timestamptz) is 'I hold the shift somebody wants and take theirs for it, both or neither. Shows nobody.';

create function on_offer(occasions uuid[]) returns table (slot_id uuid, offers integer)
  language sql stable security definer set search_path = public
  begin atomic
    select h.slot_id, count(*)::integer
    from handover h join commitment c on c.body_id = h.body_id and c.id = h.commitment_id
    where h.body_id = any ((select reach())::uuid[]) and h.occasion_id = any (occasions) and h.answered_at is null
      and h.kind <> 'swap' and h.to_person_id is null and h.to_contact = '' and h.person_id is distinct from (select me())
      and c.state = 'promised' and c.slot_id = h.slot_id and c.came_at is null
    group by h.slot_id;
  end;
alter function on_offer(uuid[]) owner to hall_lens;
revoke all on function on_offer(uuid[]) from public;
grant execute on function on_offer(uuid[]) to hall_app;
comment on function on_offer(uuid[]) is 'How many shifts in each slot anybody able may take over. Counts only.';

create function key_cover(occasions uuid[], unit uuid) returns table (occasion_id uuid, opening boolean, closing boolean)
  language sql stable security definer set search_path = public
  begin atomic
    select o.id,
      coalesce(bool_or(k.covers in ('whole', 'opening')), false), coalesce(bool_or(k.covers in ('whole', 'closing')), false)
    from occasion o left join lateral (
      select s.covers from slot s join commitment c on c.body_id = s.body_id and c.slot_id = s.id
        join capability a on a.body_id = unit and a.person_id = c.person_id and a.name = 'keyholder'
      where s.body_id = o.body_id and s.occasion_id = o.id and s.name <> '' and c.state = 'promised' and c.seeking_since is null
        and a.confirmed_at is not null and a.ended_at is null
        and a.since_on <= o.starts_at::date and (a.until_on is null or a.until_on >= o.starts_at::date)) k on true
    where o.body_id = any ((select reach())::uuid[]) and o.id = any (occasions) and unit = any ((select reach())::uuid[])
      and exists (select from slot s where s.body_id = o.body_id and s.occasion_id = o.id and s.asks = 'keyholder' and s.closed_at is null)
    group by o.id;
  end;
alter function key_cover(uuid[], uuid) owner to hall_lens;
revoke all on function key_cover(uuid[], uuid) from public;
grant execute on function key_cover(uuid[], uuid) to hall_app;
comment on function key_cover(uuid[], uuid) is 'Whether somebody with a key opens up and locks up, for occasions that have a keyholder''s slot. Yes or no, nothing more.';
grant select on occasion to hall_lens;
create policy occasion_lens on occasion for select to hall_lens using (true);

create function stop_rota_letters(unit uuid, key uuid) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  update rota_place p set letters = false where p.body_id = unit and p.stop_key = key;
  return found;
end $$;
alter function stop_rota_letters(uuid, uuid) owner to hall_lens;
revoke all on function stop_rota_letters(uuid, uuid) from public;
grant execute on function stop_rota_letters(uuid, uuid) to hall_app;
comment on function stop_rota_letters(uuid, uuid) is 'Ends the weekly letter for whoever holds its secret link. Shows nothing.';
