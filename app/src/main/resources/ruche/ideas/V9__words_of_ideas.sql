-- The words of title, bearer and douar by which near spellings are found; null until the program has made them, and
-- `search` with them, from an idea stored before.
alter table idea add column words text[];
create index idea_without_words on idea (cell_id, number_key) where words is null;
create index idea_in_commune on idea (cell_id, commune, number_key);

-- In how many ideas a word stands.
create table idea_word (
    cell_id int not null,
    word text not null,
    ideas bigint not null,
    primary key (cell_id, word)
);
create index idea_word_near on idea_word using gin (word gin_trgm_ops);

-- What changed since: added to `idea_word` from time to time. Who writes an idea only appends here, so that nobody
-- waits for another at a word that both wrote.
create table idea_word_change (
    cell_id int not null,
    word text not null,
    ideas bigint not null
);
create index idea_word_change_of_cell on idea_word_change (cell_id);

create function idea_words_came() returns trigger language plpgsql as $$
begin
    insert into idea_word_change (cell_id, word, ideas)
    select cell_id, word, count(*)
    from came, unnest(words) word
    group by cell_id, word;
    return null;
end $$;

create function idea_words_went() returns trigger language plpgsql as $$
begin
    insert into idea_word_change (cell_id, word, ideas)
    select cell_id, word, -count(*)
    from went, unnest(words) word
    group by cell_id, word;
    return null;
end $$;

create function idea_words_changed() returns trigger language plpgsql as $$
begin
    insert into idea_word_change (cell_id, word, ideas)
    select cell_id, word, sum(ideas)
    from (
        select n.cell_id, word, 1 ideas
        from came n join went o on o.cell_id = n.cell_id and o.id = n.id, unnest(n.words) word
        where n.words is distinct from o.words
        union all
        select o.cell_id, word, -1
        from came n join went o on o.cell_id = n.cell_id and o.id = n.id, unnest(o.words) word
        where n.words is distinct from o.words) both_ways
    group by cell_id, word
    having sum(ideas) <> 0;
    return null;
end $$;

create trigger idea_words_came after insert on idea
    referencing new table as came for each statement execute function idea_words_came();
create trigger idea_words_went after delete on idea
    referencing old table as went for each statement execute function idea_words_went();
create trigger idea_words_changed after update on idea
    referencing old table as went new table as came for each statement execute function idea_words_changed();
