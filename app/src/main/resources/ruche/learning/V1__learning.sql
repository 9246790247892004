-- What the program proposed to somebody who may decide, and what a person decided. One line of each thing, so that what
-- is shown ten times counts once.
create table learning_outcome (
    cell_id int not null,
    -- TWINS, AXIS, SUB_AXIS, KIND or PROGRAMME
    sort text not null,
    -- An idea's id; two of them, or a programme's after it, with a slash between.
    about text not null,
    -- As a decision is written in `decided`; empty where the program said that it does not know; null where it proposed
    -- nothing and a person found something.
    proposed text,
    -- When it was first shown, or decided without having been shown; and the first day of that month in the cell's zone.
    since timestamptz not null,
    month date not null,
    -- Null while nobody has decided.
    decided text,
    decided_at timestamptz,
    primary key (cell_id, sort, about)
);
create index learning_outcome_month on learning_outcome (cell_id, month, sort);
