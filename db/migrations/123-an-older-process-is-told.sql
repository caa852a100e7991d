-- A process that runs on beside a newer version finds out that the database was brought on, and says so.
grant select on migration to hall_app;
