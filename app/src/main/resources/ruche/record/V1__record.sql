-- The public record: append only, numbered without a gap in each cell.
create table record_head (
    cell_id int primary key,
    size bigint not null
);

create table record_entry (
    cell_id int not null,
    index bigint not null,
    at timestamptz not null,
    act text not null,
    subject text not null,
    body text not null,
    leaf_hash bytea not null,
    primary key (cell_id, index)
);
create index on record_entry (cell_id, subject, index);

-- Kept apart from the entries: forgetting a salt makes the hash of what was personal meaningless.
create table record_salt (
    cell_id int not null,
    index bigint not null,
    field text not null,
    salt bytea not null,
    primary key (cell_id, index, field),
    foreign key (cell_id, index) references record_entry (cell_id, index)
);

-- Who did it and why: for staff only.
create table record_audit (
    cell_id int not null,
    index bigint not null,
    at timestamptz not null,
    person_id uuid,
    channel text not null,
    act text not null,
    subject text not null,
    why text not null,
    primary key (cell_id, index),
    foreign key (cell_id, index) references record_entry (cell_id, index)
);
create index on record_audit (cell_id, subject, index);
