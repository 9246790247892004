-- How a meeting is prepared: hours in the cell's zone, how many it holds, who moderates and who reports.
-- `revision` and `changed_at` are those of its calendar entry.
create table meeting_preparation (
    cell_id int not null,
    meeting_id uuid not null,
    begins time,
    ends time,
    capacity int check (capacity between 1 and 100000),
    moderators_ar text not null,
    moderators_fr text not null,
    rapporteurs_ar text not null,
    rapporteurs_fr text not null,
    cancelled_at timestamptz,
    cancelled_why_ar text not null default '',
    cancelled_why_fr text not null default '',
    revision int not null check (revision >= 0),
    changed_at timestamptz not null,
    primary key (cell_id, meeting_id),
    foreign key (cell_id, meeting_id) references meeting (cell_id, id),
    check (ends is null or (begins is not null and ends > begins)),
    check ((cancelled_at is null) = (cancelled_why_ar = '' and cancelled_why_fr = ''))
);

-- From when a meeting was moved, and why: shown to whoever comes to its page.
create table meeting_move (
    cell_id int not null,
    id uuid not null,
    meeting_id uuid not null,
    from_day date not null,
    from_begins time,
    why_ar text not null,
    why_fr text not null,
    moved_at timestamptz not null,
    primary key (cell_id, id),
    foreign key (cell_id, meeting_id) references meeting (cell_id, id),
    check (why_ar <> '' or why_fr <> '')
);
create index on meeting_move (cell_id, meeting_id, moved_at);

create table meeting_agenda_point (
    cell_id int not null,
    id uuid not null,
    meeting_id uuid not null,
    position int not null,
    title_ar text not null,
    title_fr text not null,
    minutes int check (minutes between 1 and 1440),
    leader_ar text not null,
    leader_fr text not null,
    primary key (cell_id, id),
    foreign key (cell_id, meeting_id) references meeting (cell_id, id),
    check (title_ar <> '' or title_fr <> '')
);
create index on meeting_agenda_point (cell_id, meeting_id, position, id);

-- Who is invited: an actor, or a person by name. `token` opens the answer without an account; `code` is what is typed
-- at the door. `people` come, or wait for a seat. `guest` and `who` name persons: for staff.
create table meeting_invitation (
    cell_id int not null,
    id uuid not null,
    meeting_id uuid not null,
    actor_id uuid,
    guest text not null,
    token text not null,
    code text not null,
    state text not null check (state in ('INVITED', 'COMING', 'WAITING', 'NOT_COMING', 'WITHDRAWN')),
    people int not null check (people between 0 and 500),
    who text not null,
    how text not null check (how in ('', 'LINK', 'STAFF')),
    invited_at timestamptz not null,
    answered_at timestamptz,
    withdrawn_why text not null default '',
    primary key (cell_id, id),
    unique (cell_id, meeting_id, actor_id),
    unique (cell_id, token),
    unique (cell_id, meeting_id, code),
    foreign key (cell_id, meeting_id) references meeting (cell_id, id),
    check ((actor_id is null) <> (guest = '')),
    check ((state in ('COMING', 'WAITING')) = (people > 0)),
    check ((state = 'WITHDRAWN') = (withdrawn_why <> '')),
    check ((how = '') = (answered_at is null))
);
create index on meeting_invitation (token);
create index on meeting_invitation (cell_id, meeting_id, state, answered_at);
create index on meeting_invitation (cell_id, actor_id);
