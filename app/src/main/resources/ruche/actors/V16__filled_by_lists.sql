-- What a list filled in of an actor that the registry knew before: taken back with the list, unless somebody has
-- changed it since. `part` is a field, or `contact` or `holder` with the id of its row.
create table actor_filled (
    cell_id int not null,
    actor_id uuid not null,
    part text not null,
    import_id uuid not null,
    primary key (cell_id, actor_id, part),
    foreign key (cell_id, actor_id) references actor (cell_id, id)
);
create index on actor_filled (cell_id, import_id, actor_id);

-- From now on a list may bring more than a line: whoever has more by now was worked on by somebody.
update actor a set changed_at = now()
where a.import_id is not null and a.changed_at is null
  and (exists (select from actor_legal l where l.cell_id = a.cell_id and l.actor_id = a.id)
       or exists (select from actor_holder h where h.cell_id = a.cell_id and h.actor_id = a.id)
       or exists (select from actor_contact c where c.cell_id = a.cell_id and c.actor_id = a.id));
