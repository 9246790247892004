-- What a batch is called, in the language or languages its title was written in.
alter table appraisal_batch add column title_ar text not null default '';
alter table appraisal_batch add column title_fr text not null default '';
update appraisal_batch set title_ar = title where title ~ '[\u0600-\u06FF]';
update appraisal_batch set title_fr = title where title !~ '[\u0600-\u06FF]';
-- The example's last batch had both, one behind the other.
update appraisal_batch set title_ar = split_part(title, ' / ', 1), title_fr = split_part(title, ' / ', 2)
where title ~ '^[^/]*[\u0600-\u06FF][^/]* / [^/\u0600-\u06FF]+$';
alter table appraisal_batch drop column title;
