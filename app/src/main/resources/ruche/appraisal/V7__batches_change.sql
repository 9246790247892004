-- A batch opened wrongly can be mended. A closed one awaits nothing more and changes no more.
alter table appraisal_batch
    add column closed_at timestamptz,
    add column closed_why_ar text not null default '',
    add column closed_why_fr text not null default '';

-- What a service was asked and is asked no more, unanswered: what it answered stays asked.
create table appraisal_unasked (
    cell_id int not null,
    batch_id uuid not null,
    idea_id uuid not null,
    service_id uuid not null,
    number text not null,
    due date not null,
    cause text not null check (cause in ('SERVICE', 'IDEA', 'BATCH')),
    why_ar text not null,
    why_fr text not null,
    unasked_at timestamptz not null,
    person_id uuid,
    channel text not null,
    primary key (cell_id, batch_id, unasked_at, idea_id, service_id),
    foreign key (cell_id, batch_id) references appraisal_batch (cell_id, id)
);
