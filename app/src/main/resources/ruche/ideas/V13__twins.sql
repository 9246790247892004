-- What a person decided of two ideas: that they are different, or the same project in two places. It holds until it is
-- taken back, whatever becomes of the texts. The third answer, that they are one, is a merge and stands in `idea_merge`.
create table idea_twin_decision (
    cell_id int not null,
    id uuid not null,
    -- The lower id first: a pair is written in one way.
    one_id uuid not null,
    other_id uuid not null,
    -- DIFFERENT or ELSEWHERE
    answer text not null,
    -- For staff; may be empty.
    reason text not null,
    at timestamptz not null,
    person_id uuid,
    channel text not null,
    undone_at timestamptz,
    undone_by uuid,
    primary key (cell_id, id),
    foreign key (cell_id, one_id) references idea (cell_id, id),
    foreign key (cell_id, other_id) references idea (cell_id, id),
    check (one_id < other_id)
);
-- Of two ideas one answer stands at a time.
create unique index idea_twin_decision_standing on idea_twin_decision (cell_id, one_id, other_id)
    where undone_at is null;
create index idea_twin_decision_other on idea_twin_decision (cell_id, other_id) where undone_at is null;
create index idea_twin_decision_latest on idea_twin_decision (cell_id, at desc, id) where undone_at is null;
