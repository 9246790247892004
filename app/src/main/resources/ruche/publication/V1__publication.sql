-- Reports already set, one a cycle and language: served again while what they say has not changed.
create table report_file (
    cell_id int not null,
    cycle_id uuid not null,
    lang text not null,
    content_hash bytea not null,
    pdf bytea not null,
    made_at timestamptz not null,
    primary key (cell_id, cycle_id, lang)
);
