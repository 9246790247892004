-- What shows that a recommendation was carried out. A piece taken back stays, with the reason.
create table meeting_evidence (
    cell_id int not null,
    id uuid not null,
    recommendation_id uuid not null,
    kind text not null check (kind in ('MEETING', 'IDEAS', 'REPORT', 'ADDRESS', 'FILE', 'WORDS')),
    meeting_id uuid,
    address text not null,
    text_ar text not null,
    text_fr text not null,
    file_name text not null,
    file_type text not null,
    file bytea,
    added_at timestamptz not null,
    removed_at timestamptz,
    removed_why text not null default '',
    primary key (cell_id, id),
    foreign key (cell_id, recommendation_id) references meeting_recommendation (cell_id, id),
    foreign key (cell_id, meeting_id) references meeting (cell_id, id),
    check ((kind = 'MEETING') = (meeting_id is not null)),
    check ((kind = 'FILE') = (file is not null and file_name <> '')),
    check ((kind in ('IDEAS', 'REPORT', 'ADDRESS')) = (address <> '')),
    check (kind <> 'WORDS' or text_ar <> '' or text_fr <> ''),
    check ((removed_at is null) = (removed_why = ''))
);
create index on meeting_evidence (cell_id, recommendation_id, id);
create index on meeting_evidence (cell_id, meeting_id);

-- The meetings at which a recommendation is carried out.
create table meeting_carried_out (
    cell_id int not null,
    recommendation_id uuid not null,
    meeting_id uuid not null,
    primary key (cell_id, recommendation_id, meeting_id),
    foreign key (cell_id, recommendation_id) references meeting_recommendation (cell_id, id),
    foreign key (cell_id, meeting_id) references meeting (cell_id, id)
);
create index on meeting_carried_out (cell_id, meeting_id);

-- A recommendation taken up by one of a later meeting, as a decision to put it to work.
create table meeting_taken_up (
    cell_id int not null,
    earlier_id uuid not null,
    later_id uuid not null,
    primary key (cell_id, earlier_id, later_id),
    foreign key (cell_id, earlier_id) references meeting_recommendation (cell_id, id),
    foreign key (cell_id, later_id) references meeting_recommendation (cell_id, id),
    check (earlier_id <> later_id)
);
create index on meeting_taken_up (cell_id, later_id);

create index on meeting_recommendation (cell_id, owner_id);
create index on meeting_recommendation (cell_id, due) where state in ('OPEN', 'UNDER_WAY');
