-- Which import entered a line; null where somebody did.
alter table meeting_attendance add column import_id uuid;
create index on meeting_attendance (cell_id, import_id) where import_id is not null;
