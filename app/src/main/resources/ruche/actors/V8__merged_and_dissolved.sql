-- Into which actor this one was merged: its page leads there. Always one that stands itself.
alter table actor add column merged_into uuid;
alter table actor add foreign key (cell_id, merged_into) references actor (cell_id, id);
create index on actor (cell_id, merged_into) where merged_into is not null;

-- An actor that exists no more; public, with the reason.
alter table actor add column dissolved_on date;
alter table actor add column dissolved_why text not null default '';
alter table actor add check ((dissolved_on is null) = (dissolved_why = ''));

-- A merger, and when and why it was undone.
create table actor_merge (
    cell_id int not null,
    id uuid not null,
    from_id uuid not null,
    into_id uuid not null,
    at timestamptz not null,
    person_id uuid,
    channel text not null,
    why text not null,
    undone_at timestamptz,
    undone_why text not null default '',
    primary key (cell_id, id),
    foreign key (cell_id, from_id) references actor (cell_id, id),
    foreign key (cell_id, into_id) references actor (cell_id, id),
    check (from_id <> into_id)
);
create unique index on actor_merge (cell_id, from_id) where undone_at is null;
create index on actor_merge (cell_id, into_id) where undone_at is null;

-- What a merger pointed to another actor: `part` says in which table and column, `line` which row; what stood there
-- before and since, where that is not the actor's id alone.
create table actor_merge_moved (
    cell_id int not null,
    merge_id uuid not null,
    part text not null,
    line text not null,
    was text not null,
    became text not null,
    primary key (cell_id, merge_id, part, line),
    foreign key (cell_id, merge_id) references actor_merge (cell_id, id)
);
