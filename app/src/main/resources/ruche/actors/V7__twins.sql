-- What somebody may type to find an actor: beginnings of the words of its names, as numbers (ActorWords). Null until
-- the program has made them.
alter table actor add column begins int[];
create index actor_begins on actor using gin (begins);
create index actor_without_words on actor (cell_id, id) where begins is null;

-- By which actors are found that may be one: words, `#` their consonants, `=` the whole name, `~` its first letters.
create table actor_word (
    cell_id int not null,
    word text not null,
    actor_id uuid not null,
    primary key (cell_id, word, actor_id),
    foreign key (cell_id, actor_id) references actor (cell_id, id)
);
create index on actor_word (cell_id, actor_id);
create index on actor_contact (cell_id, contact_value) where removed_at is null;
create index on actor_legal (cell_id, receipt_form) where receipt_form is not null;

-- When an actor was compared with all others; null after what tells it from them has changed.
alter table actor add column compared_at timestamptz;
create index actor_uncompared on actor (cell_id, id) where compared_at is null;

-- Two that are probably one. `share` is that of the weight of their names which both have, in hundredths. Said to be
-- two, they stay so.
create table actor_twin (
    cell_id int not null,
    one_id uuid not null,
    other_id uuid not null,
    share int not null check (share between 0 and 100),
    found_at timestamptz not null,
    apart_at timestamptz,
    apart_why text not null default '',
    apart_by uuid,
    primary key (cell_id, one_id, other_id),
    foreign key (cell_id, one_id) references actor (cell_id, id),
    foreign key (cell_id, other_id) references actor (cell_id, id),
    check (one_id < other_id)
);
create index actor_twin_open on actor_twin (cell_id, share desc, one_id, other_id) where apart_at is null;
create index on actor_twin (cell_id, other_id);
