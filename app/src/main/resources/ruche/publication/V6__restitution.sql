-- A version of a report, or a list of ideas, put up for remarks for some time. `version` is the report's as it was put
-- up, `final_version` the one that came of it.
create table restitution (
    cell_id int not null,
    id uuid not null,
    cycle_id uuid not null,
    kind text not null check (kind in ('REPORT', 'IDEAS')),
    version int,
    title_ar text not null,
    title_fr text not null,
    lead_ar text not null,
    lead_fr text not null,
    opens date not null,
    closes date not null,
    opened_at timestamptz not null,
    given_back_at timestamptz,
    final_version int,
    summary_ar text not null default '',
    summary_fr text not null default '',
    primary key (cell_id, id),
    check (closes >= opens),
    check (title_ar <> '' or title_fr <> ''),
    check ((kind = 'REPORT') = (version is not null)),
    check ((given_back_at is null) = (summary_ar = '' and summary_fr = ''))
);
create index on restitution (cell_id, cycle_id, opened_at);

-- What remarks may be about, as it stood when it was put up: a section, a paragraph, an idea. `path` leads to it.
create table restitution_place (
    cell_id int not null,
    restitution_id uuid not null,
    place text not null,
    lang text not null check (lang in ('ar', 'fr')),
    position int not null,
    section text not null,
    quote text not null,
    path text not null,
    primary key (cell_id, restitution_id, place, lang),
    foreign key (cell_id, restitution_id) references restitution (cell_id, id)
);

-- Names and contacts are personal; `sender` is kept for an hour, to slow down who writes too much.
create table restitution_remark (
    cell_id int not null,
    restitution_id uuid not null,
    number int not null,
    place text not null,
    lang text not null check (lang in ('ar', 'fr')),
    actor_id uuid,
    person_id uuid,
    name text not null,
    contact text not null,
    named boolean not null,
    body text not null,
    sender bytea,
    at timestamptz not null,
    state text not null check (state in ('WAITING', 'SHOWN', 'HIDDEN')),
    moderated_at timestamptz,
    moderated_by uuid,
    hidden_why text not null default '',
    answer text not null check (answer in ('NONE', 'ACCEPTED', 'NOT_ACCEPTED')),
    answer_ar text not null default '',
    answer_fr text not null default '',
    answered_at timestamptz,
    answered_by uuid,
    erased_at timestamptz,
    primary key (cell_id, restitution_id, number),
    foreign key (cell_id, restitution_id) references restitution (cell_id, id),
    check ((answer = 'NONE') = (answer_ar = '' and answer_fr = '')),
    check ((state = 'HIDDEN') = (hidden_why <> ''))
);
create index on restitution_remark (cell_id, state, at) where state = 'WAITING';
create index on restitution_remark (cell_id, sender, at) where sender is not null;
create index on restitution_remark (cell_id, person_id) where person_id is not null;
