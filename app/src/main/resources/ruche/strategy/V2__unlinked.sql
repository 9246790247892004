-- A link taken back stays, with its day and the reason.
alter table axis_map add column ended_at timestamptz;
alter table axis_map add column ended_why text not null default '';
