-- The ideas proposed at one meeting, in the order of their numbers.
create index idea_of_meeting on idea (cell_id, meeting_id, number_key) where meeting_id is not null;
