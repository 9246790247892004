-- Ideas put before services on one day, to be answered until another.
create table appraisal_batch (
    cell_id int not null,
    id uuid not null,
    cycle_id uuid not null,
    title text not null,
    due date not null,
    opened_at timestamptz not null,
    person_id uuid,
    channel text not null,
    primary key (cell_id, id)
);
create index on appraisal_batch (cell_id, id desc);

-- One idea put before one service. Asked once: afterwards its opinion is revised.
create table appraisal_asked (
    cell_id int not null,
    idea_id uuid not null,
    service_id uuid not null,
    batch_id uuid not null,
    cycle_id uuid not null,
    number text not null,
    due date not null,
    answered_at timestamptz,
    primary key (cell_id, idea_id, service_id),
    foreign key (cell_id, batch_id) references appraisal_batch (cell_id, id)
);
create index on appraisal_asked (cell_id, batch_id, number);
create index on appraisal_asked (cell_id, service_id, due, number);

-- An opinion is never changed: a revised one follows it.
create table appraisal_opinion (
    cell_id int not null,
    id uuid not null,
    idea_id uuid not null,
    service_id uuid not null,
    cycle_id uuid not null,
    number text not null,
    version int not null,
    overall text not null check (overall in ('NOT_CONCERNED', 'FEASIBLE', 'ON_CONDITIONS', 'NOT_FEASIBLE')),
    spoken_by_ar text not null,
    spoken_by_fr text not null,
    on_paper boolean not null,
    given_on date not null,
    given_at timestamptz not null,
    person_id uuid,
    channel text not null,
    replaced_at timestamptz,
    primary key (cell_id, id),
    unique (cell_id, idea_id, service_id, version),
    foreign key (cell_id, idea_id, service_id) references appraisal_asked (cell_id, idea_id, service_id)
);
create index on appraisal_opinion (cell_id, cycle_id, number);

create table appraisal_answer (
    cell_id int not null,
    opinion_id uuid not null,
    aspect text not null check (aspect in ('TECHNICAL', 'LAND', 'LEGAL', 'FINANCIAL', 'UPKEEP')),
    answer text not null check (answer in ('NOT_CONCERNED', 'FEASIBLE', 'ON_CONDITIONS', 'NOT_FEASIBLE')),
    reason_ar text not null,
    reason_fr text not null,
    primary key (cell_id, opinion_id, aspect),
    foreign key (cell_id, opinion_id) references appraisal_opinion (cell_id, id)
);

-- An idea joined with a sector programme, and why; kept when taken back.
create table appraisal_convergence (
    cell_id int not null,
    id uuid not null,
    idea_id uuid not null,
    cycle_id uuid not null,
    number text not null,
    programme_id uuid not null,
    grounds text[] not null,
    why_ar text not null,
    why_fr text not null,
    missing_ar text not null,
    missing_fr text not null,
    joined_on date not null,
    joined_at timestamptz not null,
    person_id uuid,
    channel text not null,
    taken_back_at timestamptz,
    taken_back_why text not null default '',
    primary key (cell_id, id)
);
create unique index on appraisal_convergence (cell_id, idea_id, programme_id) where taken_back_at is null;
create index on appraisal_convergence (cell_id, cycle_id, number);
create index on appraisal_convergence (cell_id, programme_id, number);

-- A decision is never changed: a revised one follows it.
create table appraisal_decision (
    cell_id int not null,
    idea_id uuid not null,
    version int not null,
    cycle_id uuid not null,
    axis_id uuid,
    number text not null,
    verdict text not null check (verdict in ('RETAINED', 'POSTPONED', 'NOT_RETAINED')),
    reason_ar text not null,
    reason_fr text not null,
    decided_on date not null,
    decided_at timestamptz not null,
    person_id uuid,
    channel text not null,
    replaced_at timestamptz,
    primary key (cell_id, idea_id, version),
    check (verdict = 'RETAINED' or reason_ar <> '' or reason_fr <> '')
);
create unique index on appraisal_decision (cell_id, idea_id) where replaced_at is null;
create index on appraisal_decision (cell_id, cycle_id, number) where replaced_at is null;

-- What the agent proposes to the committee; gone once decided.
create table appraisal_proposal (
    cell_id int not null,
    idea_id uuid not null,
    cycle_id uuid not null,
    verdict text not null check (verdict in ('RETAINED', 'POSTPONED', 'NOT_RETAINED')),
    reason_ar text not null,
    reason_fr text not null,
    proposed_at timestamptz not null,
    person_id uuid,
    channel text not null,
    primary key (cell_id, idea_id)
);
