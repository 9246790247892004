-- A form has a draft of its own: two of them open at once do not write over each other.
alter table idea_draft add column id uuid not null default gen_random_uuid();
alter table idea_draft alter column id drop default;
alter table idea_draft drop constraint idea_draft_pkey;
alter table idea_draft add primary key (cell_id, person_id, id);
