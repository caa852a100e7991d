-- The friends somebody brings are counted at the door with them: as many as were said, unless whoever keeps the door puts
-- another number. Nobody counted those of the past, so there they stay at none.

alter table commitment
  add column friends_came smallint not null default 0 check (friends_came between 0 and 10),
  add constraint commitment_friends_come_along check (came_at is not null or friends_came = 0);
comment on column commitment.friends_came is 'How many friends were counted in with this person. They are heads at the door, never somebody’s deed.';

create or replace function turnout(occasions uuid[]) returns table (occasion_id uuid, came bigint, came_first bigint)
  language sql stable security definer set search_path = public
  begin atomic
    select c.occasion_id, sum(1 + c.friends_came), count(*) filter (where c.first_time)
    from commitment c
    where c.body_id = any ((select reach())::uuid[]) and c.occasion_id = any (occasions) and c.came_at is not null
    group by c.occasion_id;
  end;
comment on function turnout(uuid[]) is 'How many came to these occasions of the unit, friends included, and how many of those with a place of their own for the first time. Counts only.';
