-- The journal is looked through by whom, by what the program did by itself, by kind of thing and by day, latest first.
create index on record_audit (cell_id, person_id, index);
create index on record_audit (cell_id, channel, index) where person_id is null;
create index on record_audit (cell_id, split_part(subject, '/', 1), index);
create index on record_audit (cell_id, at);
