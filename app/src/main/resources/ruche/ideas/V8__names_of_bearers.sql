-- Whose idea it is, for readers of each language: as the registry names the bearer, else as written. Null until the
-- registry was asked.
alter table idea add column bearer_ar text, add column bearer_fr text;
update idea
set bearer_ar = case when bearer_name ~ '[؀-ۿ]' then bearer_name else '' end,
    bearer_fr = case when bearer_name ~ '[؀-ۿ]' then '' else bearer_name end
where bearer_id is null;
create index idea_unnamed on idea (cell_id, bearer_id) where bearer_ar is null;
