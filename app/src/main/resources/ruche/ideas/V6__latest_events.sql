-- What happened last, for everybody.
create index idea_event_latest on idea_event (cell_id, at desc, idea_id, seq desc) where visibility = 'PUBLIC';
