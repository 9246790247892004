-- Lists by the sum asked for, paged by key.
create index idea_by_sum on idea (cell_id, cycle_id, (coalesce(asked_minor, -1)), number_key);
