-- The day on which it happened, where it was written down afterwards: an opinion on paper, a decision at a sitting.
alter table idea_event add column day date;
