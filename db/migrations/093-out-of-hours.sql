-- A room may be opened for one hold outside its hours, by whoever keeps the rooms, who says why. The reason stands on the
-- hold and in the timetable; the hold's next time needs a reason of its own.

alter table hold add column out_of_hours text not null default '' check (length(out_of_hours) <= 200);
comment on column hold.out_of_hours is 'Why the room is opened for this hold outside its hours, in the words of whoever keeps the rooms; members read it. Empty within them.';
