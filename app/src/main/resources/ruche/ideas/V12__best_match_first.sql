-- The title as a search keeps a text: what stands in it comes before what stands elsewhere. Null until the program
-- has made it, from an idea stored before.
alter table idea add column title_search text;
drop index idea_without_words;
create index idea_without_words on idea (cell_id, number_key) where words is null or title_search is null;
