-- What a message of the inbox says in the languages in which it was not sent, worded when it was: whoever reads the
-- pages in another language reads it in that one.
alter table notice add column in_languages jsonb not null default '{}';
alter table notice add check (erased_at is null or in_languages = '{}');
