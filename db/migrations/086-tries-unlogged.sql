-- Counting tries is asked at every form from the street, and waited for the disk each time. The counts
-- are kept for an hour at most; after a crash they begin anew, and nothing else is lost.
alter table auth.tries set unlogged;
