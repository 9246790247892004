-- The link by which the first cell is set up: only its hash, and only while nobody has an account.
create table setup_link (
    hash bytea primary key,
    until timestamptz not null
);
