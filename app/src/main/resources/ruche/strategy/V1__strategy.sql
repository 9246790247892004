create table cycle (
    cell_id int not null,
    id uuid not null,
    code text not null,
    year int not null,
    title_ar text not null,
    title_fr text not null,
    from_day date not null,
    to_day date,
    presented_on date,
    commune_required boolean not null,
    context_ar text not null,
    context_fr text not null,
    notice_ar text not null,
    notice_fr text not null,
    programme_ar text not null,
    programme_fr text not null,
    primary key (cell_id, id),
    unique (cell_id, code)
);

-- What an idea is looked through for. A question taken off stays, for the ideas it was asked of.
create table cycle_check (
    cell_id int not null,
    id uuid not null,
    cycle_id uuid not null,
    code text not null,
    text_ar text not null,
    text_fr text not null,
    position int not null,
    retired boolean not null default false,
    primary key (cell_id, id),
    unique (cell_id, cycle_id, code),
    foreign key (cell_id, cycle_id) references cycle (cell_id, id)
);

create table axis (
    cell_id int not null,
    id uuid not null,
    cycle_id uuid not null,
    parent_id uuid,
    code text not null,
    name_ar text not null,
    name_fr text not null,
    position int not null,
    primary key (cell_id, id),
    unique (cell_id, cycle_id, code),
    foreign key (cell_id, cycle_id) references cycle (cell_id, id),
    foreign key (cell_id, parent_id) references axis (cell_id, id)
);

-- Axes of two cycles that speak of the same thing, many to many, kept once whichever end it was said from.
create table axis_map (
    cell_id int not null,
    one uuid not null,
    other uuid not null,
    primary key (cell_id, one, other),
    foreign key (cell_id, one) references axis (cell_id, id),
    foreign key (cell_id, other) references axis (cell_id, id)
);
create index on axis_map (cell_id, other);

create table objective (
    cell_id int not null,
    code text not null,
    text_ar text not null,
    text_fr text not null,
    position int not null,
    primary key (cell_id, code)
);

create table goal (
    cell_id int not null,
    id uuid not null,
    cycle_id uuid not null,
    code text not null,
    title_ar text not null,
    title_fr text not null,
    position int not null,
    primary key (cell_id, id),
    unique (cell_id, cycle_id, code),
    foreign key (cell_id, cycle_id) references cycle (cell_id, id)
);

-- `who` are actors, `objectives` codes of objectives.
create table activity (
    cell_id int not null,
    id uuid not null,
    goal_id uuid not null,
    code text not null,
    title_ar text not null,
    title_fr text not null,
    from_day date not null,
    to_day date,
    who uuid[] not null,
    objectives text[] not null,
    state text not null check (state in ('PLANNED', 'UNDER_WAY', 'DONE')),
    position int not null,
    primary key (cell_id, id),
    unique (cell_id, goal_id, code),
    foreign key (cell_id, goal_id) references goal (cell_id, id)
);

-- `run_by` is an actor, `places` are codes of places, `axes` codes of axes of whatever cycle.
create table sector_programme (
    cell_id int not null,
    id uuid not null,
    code text not null,
    name_ar text not null,
    name_fr text not null,
    run_by uuid not null,
    from_day date not null,
    to_day date,
    places text[] not null,
    axes text[] not null,
    target_groups_ar text not null,
    target_groups_fr text not null,
    means text[] not null,
    conditions_ar text not null,
    conditions_fr text not null,
    ceiling_minor bigint check (ceiling_minor >= 0),
    left_minor bigint check (left_minor >= 0),
    currency text not null,
    primary key (cell_id, id),
    unique (cell_id, code)
);
