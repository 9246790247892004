-- Kinds of meetings; those that count are the ones over which it is told who took part.
create table meeting_kind (
    cell_id int not null,
    code text not null,
    name_ar text not null,
    name_fr text not null,
    counts boolean not null,
    position int not null,
    primary key (cell_id, code)
);

-- As what somebody takes part, and whether organisations or persons are counted.
create table meeting_category (
    cell_id int not null,
    code text not null,
    name_ar text not null,
    name_fr text not null,
    unit text not null check (unit in ('ORGANISATION', 'PERSON')),
    position int not null,
    primary key (cell_id, code)
);

-- `key` is the line's key in an imported list; `cycle_id` and `axis_id` are of the strategy.
create table meeting (
    cell_id int not null,
    id uuid not null,
    key text,
    cycle_id uuid not null,
    kind text not null,
    day date not null,
    axis_id uuid,
    title_ar text not null,
    title_fr text not null,
    place_ar text not null,
    place_fr text not null,
    facilitators uuid[] not null,
    conclusion_ar text not null,
    conclusion_fr text not null,
    primary key (cell_id, id),
    unique (cell_id, cycle_id, key),
    foreign key (cell_id, kind) references meeting_kind (cell_id, code)
);
create index on meeting (cell_id, cycle_id, day, id);

-- Who takes part, the same from meeting to meeting. `heads` are the persons a line stands for.
create table meeting_attendee (
    cell_id int not null,
    id uuid not null,
    key text,
    category text not null,
    actor_id uuid,
    label_ar text not null,
    label_fr text not null,
    heads int not null check (heads >= 1),
    primary key (cell_id, id),
    unique (cell_id, key),
    foreign key (cell_id, category) references meeting_category (cell_id, code)
);
create index on meeting_attendee (cell_id, actor_id);

create table meeting_attendance (
    cell_id int not null,
    meeting_id uuid not null,
    attendee_id uuid not null,
    primary key (cell_id, meeting_id, attendee_id),
    foreign key (cell_id, meeting_id) references meeting (cell_id, id),
    foreign key (cell_id, attendee_id) references meeting_attendee (cell_id, id)
);
create index on meeting_attendance (cell_id, attendee_id);

-- Recommendations and decisions, followed until they are carried out. `owner_id` is an actor.
create table meeting_recommendation (
    cell_id int not null,
    id uuid not null,
    meeting_id uuid not null,
    kind text not null check (kind in ('RECOMMENDATION', 'DECISION')),
    code text not null,
    text_ar text not null,
    text_fr text not null,
    owner_id uuid,
    owner text not null,
    due date,
    state text not null check (state in ('OPEN', 'UNDER_WAY', 'DONE', 'DROPPED')),
    done_on date,
    why text not null,
    position int not null,
    primary key (cell_id, id),
    unique (cell_id, meeting_id, code),
    foreign key (cell_id, meeting_id) references meeting (cell_id, id)
);
