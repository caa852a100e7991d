-- What the calendar's comments promise to forget, it forgets: a nightly job works through the units.
grant delete on sheet to hall_app;
create policy sheet_removed on sheet for delete using (body_id = any ((select roll())::uuid[]));
comment on table commitment is 'Who said yes to which slot, who changed their mind, who came. A guest has a name and perhaps a contact, and no person. name is what the door list shows: a member gives it to the hosts by saying yes. undone counts check-ins taken back. Whose: the person''s. For: the door, and knowing who takes part. Kept: 24 months, the guest''s contact 3 months; then only that somebody came.';
create index commitment_guests on commitment (body_id, said_at) where contact <> '';
