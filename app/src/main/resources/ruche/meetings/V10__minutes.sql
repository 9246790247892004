-- How a cell lays its minutes out; none while it keeps the usual parts.
create table meeting_minutes_part (
    cell_id int not null,
    code text not null,
    kind text not null check (kind in ('TEXT', 'PRESENCE', 'AGENDA', 'RESOLUTIONS')),
    heading_ar text not null,
    heading_fr text not null,
    begins_ar text not null,
    begins_fr text not null,
    position int not null,
    primary key (cell_id, code),
    check (heading_ar <> '' or heading_fr <> '')
);

-- Who chaired a meeting: the account that validates its minutes, and as what they name it.
create table meeting_chair (
    cell_id int not null,
    meeting_id uuid not null,
    person_id uuid,
    title_ar text not null,
    title_fr text not null,
    primary key (cell_id, meeting_id),
    foreign key (cell_id, meeting_id) references meeting (cell_id, id),
    check (title_ar <> '' or title_fr <> '')
);
create index on meeting_chair (cell_id, person_id) where person_id is not null;

-- Minutes as they were saved each time, whole, as JSON. A published version is never changed.
create table meeting_minutes (
    cell_id int not null,
    meeting_id uuid not null,
    version int not null check (version >= 1),
    state text not null check (state in ('DRAFT', 'SENT', 'SENT_BACK', 'VALIDATED', 'PUBLISHED')),
    content text not null,
    content_hash bytea not null,
    saved_at timestamptz not null,
    person_id uuid,
    channel text not null,
    note text not null,
    corrects int not null default 0,
    sent_at timestamptz,
    sent_by uuid,
    remarks text not null default '',
    answered_at timestamptz,
    answered_by uuid,
    on_word text not null default '',
    published_at timestamptz,
    primary key (cell_id, meeting_id, version),
    foreign key (cell_id, meeting_id) references meeting (cell_id, id),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (state not in ('VALIDATED', 'PUBLISHED', 'SENT_BACK') or answered_at is not null),
    check (state <> 'SENT_BACK' or remarks <> '')
);
create index on meeting_minutes (cell_id, state, saved_at) where state <> 'PUBLISHED';
