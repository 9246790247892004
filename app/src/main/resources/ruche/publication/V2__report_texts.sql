-- Which sections a cycle's report has, in which order; no row: all, in the usual order.
create table report_outline (
    cell_id int not null,
    cycle_id uuid not null,
    sections text[] not null,
    hidden text[] not null,
    primary key (cell_id, cycle_id)
);

-- What the cell writes into a report itself. `axis_id` is of the strategy; all zeros where a section has one text.
create table report_text (
    cell_id int not null,
    cycle_id uuid not null,
    section text not null,
    axis_id uuid not null,
    text_ar text not null,
    text_fr text not null,
    version int not null,
    changed_at timestamptz not null,
    person_id uuid,
    channel text not null,
    primary key (cell_id, cycle_id, section, axis_id)
);

-- What a person has typed of such a text and not saved yet.
create table report_text_draft (
    cell_id int not null,
    cycle_id uuid not null,
    section text not null,
    axis_id uuid not null,
    person_id uuid not null,
    text_ar text not null,
    text_fr text not null,
    version int not null,
    saved_at timestamptz not null,
    primary key (cell_id, cycle_id, section, axis_id, person_id)
);
