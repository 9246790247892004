-- The registry of a cell. `key` is the line's key in an imported list; the sort columns hold the normal
-- form of the name as a reader of that language sees it.
create table actor (
    cell_id int not null,
    id uuid not null,
    key text,
    kind text not null,
    name_ar text not null,
    name_fr text not null,
    commune text,
    field text not null,
    sort_ar text not null,
    sort_fr text not null,
    added_at timestamptz not null,
    primary key (cell_id, id),
    unique (cell_id, key),
    check (name_ar <> '' or name_fr <> '')
);
create index on actor (cell_id, sort_ar, id);
create index on actor (cell_id, sort_fr, id);
create index on actor (cell_id, kind, sort_ar, id);
create index on actor (cell_id, commune, sort_ar, id);

-- The normal forms under which an actor is found.
create table actor_name (
    cell_id int not null,
    form text not null,
    actor_id uuid not null,
    primary key (cell_id, form, actor_id),
    foreign key (cell_id, actor_id) references actor (cell_id, id)
);
