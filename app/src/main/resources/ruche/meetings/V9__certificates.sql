-- A certificate of attendance: what its paper says is read from the sheet; the code stands on the paper only.
create table meeting_certificate (
    cell_id int not null,
    number text not null,
    year int not null,
    position int not null check (position >= 1),
    meeting_id uuid not null,
    attendee_id uuid not null,
    code text not null,
    issued_at timestamptz not null,
    primary key (cell_id, number),
    unique (cell_id, year, position),
    unique (cell_id, meeting_id, attendee_id),
    foreign key (cell_id, meeting_id, attendee_id)
        references meeting_attendance (cell_id, meeting_id, attendee_id)
);
