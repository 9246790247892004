create extension if not exists pg_trgm;

-- The last number given in a cell and year. A number is never given twice.
create table idea_counter (
    cell_id int not null,
    year int not null,
    last int not null,
    primary key (cell_id, year)
);

create table idea (
    cell_id int not null,
    id uuid not null,
    cycle_id uuid not null,
    number text not null,
    -- Year and number as one figure: the order of all lists, and the key by which they are paged.
    number_key bigint not null,
    title text not null,
    title_lang text not null,
    description text not null,
    bearer_id uuid,
    bearer_name text not null,
    commune text,
    douar text not null,
    axis_id uuid,
    sub_axis_id uuid,
    kind text not null,
    target_groups text not null,
    beneficiaries bigint,
    asked_minor bigint,
    asked_currency text,
    own_minor bigint,
    own_currency text,
    granted_minor bigint,
    granted_currency text,
    state text not null,
    -- Why it stands where it stands; public.
    reason text not null,
    meeting_id uuid,
    -- Since when the proposer's answer is awaited; null when it is not.
    asked_at timestamptz,
    merged_into uuid,
    submitted_at timestamptz not null,
    -- Of the proposer; never public.
    proposed_by uuid,
    contact text not null,
    import_id uuid,
    import_file text,
    import_sheet text,
    import_row int,
    -- Normal form of what a reader may search by, and of the words of the title.
    search text not null,
    title_words text[] not null,
    primary key (cell_id, id),
    unique (cell_id, number_key),
    unique (cell_id, number),
    foreign key (cell_id, merged_into) references idea (cell_id, id)
);
create index idea_of_cycle on idea (cell_id, cycle_id, number_key);
create index idea_of_axis on idea (cell_id, cycle_id, axis_id, number_key);
create index idea_of_commune on idea (cell_id, cycle_id, commune, number_key);
create index idea_in_state on idea (cell_id, state, number_key);
create index idea_of_bearer on idea (cell_id, bearer_id, number_key);
create index idea_by_proposer on idea (cell_id, proposed_by, number_key) where proposed_by is not null;
create index idea_of_import on idea (cell_id, import_id, number_key) where import_id is not null;
create index idea_merged on idea (cell_id, merged_into) where merged_into is not null;
create index idea_search on idea using gin (search gin_trgm_ops);
create index idea_title_words on idea using gin (title_words);

-- Whose idea it is. After a merge both sides stay: `via` says through which merge an author came.
create table idea_author (
    cell_id int not null,
    idea_id uuid not null,
    position int not null,
    actor_id uuid,
    name text not null,
    via uuid,
    primary key (cell_id, idea_id, position),
    foreign key (cell_id, idea_id) references idea (cell_id, id)
);
create index idea_author_actor on idea_author (cell_id, actor_id);

create table idea_event (
    cell_id int not null,
    idea_id uuid not null,
    seq int not null,
    at timestamptz not null,
    kind text not null,
    message_key text not null,
    args text not null,
    person_id uuid,
    channel text not null,
    -- PUBLIC, BEARER (its bearer and staff) or STAFF
    visibility text not null,
    primary key (cell_id, idea_id, seq),
    foreign key (cell_id, idea_id) references idea (cell_id, id)
);

-- Questions of scrutiny and their answers: between staff and the proposer, never public.
create table idea_message (
    cell_id int not null,
    idea_id uuid not null,
    seq int not null,
    at timestamptz not null,
    from_staff boolean not null,
    person_id uuid,
    body text not null,
    fields text not null,
    primary key (cell_id, idea_id, seq),
    foreign key (cell_id, idea_id) references idea (cell_id, id)
);

create table idea_check (
    cell_id int not null,
    idea_id uuid not null,
    item_id uuid not null,
    answer text not null,
    at timestamptz not null,
    person_id uuid,
    primary key (cell_id, idea_id, item_id),
    foreign key (cell_id, idea_id) references idea (cell_id, id)
);

create table idea_merge (
    cell_id int not null,
    id uuid not null,
    from_id uuid not null,
    into_id uuid not null,
    at timestamptz not null,
    person_id uuid,
    channel text not null,
    reason text not null,
    state_before text not null,
    reason_before text not null,
    undone_at timestamptz,
    undone_reason text,
    primary key (cell_id, id),
    foreign key (cell_id, from_id) references idea (cell_id, id),
    foreign key (cell_id, into_id) references idea (cell_id, id)
);
create index idea_merge_into on idea_merge (cell_id, into_id);
-- An idea is merged into at most one other at a time.
create unique index idea_merge_standing on idea_merge (cell_id, from_id) where undone_at is null;

-- What a person has typed so far; one a person and cell.
create table idea_draft (
    cell_id int not null,
    person_id uuid not null,
    fields text not null,
    saved_at timestamptz not null,
    primary key (cell_id, person_id)
);
