-- As what an idea counts beyond its cell, as the agent decided it: a target of the 2030 agenda (6.1), a purpose code of
-- the OECD's Development Assistance Committee (14031). Empty while nobody said.
alter table idea add column sdg text not null default '';
alter table idea add column dac text not null default '';
