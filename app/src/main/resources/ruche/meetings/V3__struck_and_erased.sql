-- Whoever is struck from a sheet stays on it, with the reason.
alter table meeting_attendance add column struck_at timestamptz;
alter table meeting_attendance add column struck_why text not null default '';

-- Of a person whose name was erased the line stays, and is counted.
alter table meeting_attendee add column erased_at timestamptz;
