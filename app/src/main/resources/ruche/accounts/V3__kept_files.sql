-- Files handed in with a form that is shown again, so that they need not be chosen a second time; swept after half a
-- day. A visitor's person is all zeros.
create table kept_file (
    hash bytea primary key,
    person_id uuid not null,
    purpose text not null,
    name text not null,
    content bytea not null,
    at timestamptz not null
);
create index on kept_file (person_id, purpose);
create index on kept_file (at);
