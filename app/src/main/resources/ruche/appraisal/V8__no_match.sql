-- A person says that a programme is not for an idea. It holds, and is not proposed again, until it is taken back or the
-- two are joined after all.
create table appraisal_no_match (
    cell_id int not null,
    id uuid not null,
    idea_id uuid not null,
    programme_id uuid not null,
    -- For staff and services; may be empty.
    why text not null,
    at timestamptz not null,
    person_id uuid,
    channel text not null,
    undone_at timestamptz,
    undone_by uuid,
    primary key (cell_id, id)
);
create unique index appraisal_no_match_standing on appraisal_no_match (cell_id, idea_id, programme_id)
    where undone_at is null;
