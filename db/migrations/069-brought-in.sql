-- An occasion brought in from another calendar keeps the name it had there, so that the same file again changes nothing.

alter table occasion add column source_uid text check (length(source_uid) between 1 and 400);
comment on column occasion.source_uid is 'What it is called in the calendar it was brought in from (iCalendar UID, with the day of one of a series); null for what was put on here.';
create unique index occasion_source on occasion (body_id, source_uid) where source_uid is not null;
