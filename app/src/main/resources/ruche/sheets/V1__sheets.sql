-- Files people hand in, by what they hold.
create table sheet_file (
    cell_id int not null,
    sha256 text not null,
    bytes bytea not null,
    primary key (cell_id, sha256)
);

create table sheet_import (
    cell_id int not null,
    id uuid not null,
    kind text not null,
    context text not null,
    file_name text not null,
    sha256 text not null,
    state text not null,
    -- what the person decided, as JSON
    choices text not null,
    job_id uuid,
    rows_in int not null,
    rows_made int not null,
    person_id uuid,
    channel text not null,
    opened_at timestamptz not null,
    primary key (cell_id, id),
    foreign key (cell_id, sha256) references sheet_file (cell_id, sha256)
);

-- What became of each row of the file. A row stands here as soon as it was made or left, in the same
-- transaction: after a crash the work goes on behind the last one.
create table sheet_import_row (
    cell_id int not null,
    import_id uuid not null,
    position int not null,
    sheet text not null,
    row_number int not null,
    subject text,
    left_key text,
    left_args text not null,
    primary key (cell_id, import_id, position),
    foreign key (cell_id, import_id) references sheet_import (cell_id, id)
);

-- Decisions kept for the next file with the same headers.
create table sheet_kept (
    cell_id int not null,
    kind text not null,
    signature text not null,
    choices text not null,
    primary key (cell_id, kind, signature)
);
