-- The few that wait for their bearers' answers are counted on every first page of an agent; without it all that were
-- proposed were read for them (0.8 s among 100,000).
create index idea_asked on idea (cell_id, number_key) where state = 'PROPOSED' and asked_at is not null;
