-- A report as it was published: what it said, in every language, as JSON; never changed. Withdrawn, it leaves a stub.
create table report_version (
    cell_id int not null,
    cycle_id uuid not null,
    version int not null,
    content text not null,
    content_hash bytea not null,
    -- The moment its files bear.
    moment timestamptz not null,
    published_at timestamptz not null,
    person_id uuid,
    channel text not null,
    why text not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_why text not null default '',
    primary key (cell_id, cycle_id, version)
);

-- Set files are kept for the draft (0) and for each version.
alter table report_file add column version int not null default 0;
alter table report_file drop constraint report_file_pkey;
alter table report_file add primary key (cell_id, cycle_id, lang, version);
