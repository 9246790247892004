-- The day an idea was proposed, which may be long before it came into the program; null where nobody knows it any
-- more. The reference it had in the file it came from.
alter table idea add column proposed_on date;
alter table idea add column source_code text not null default '';

update idea set proposed_on = (submitted_at at time zone 'Africa/Casablanca')::date where import_id is null;
