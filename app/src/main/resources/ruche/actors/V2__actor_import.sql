-- Which import brought a line, when somebody changed it, and when the import was taken back: a stub stays.
alter table actor add column import_id uuid;
alter table actor add column changed_at timestamptz;
alter table actor add column undone_at timestamptz;
create index on actor (cell_id, import_id) where import_id is not null;
