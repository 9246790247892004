-- Whether people may hand in ideas for the cycle; the staff may always import some.
alter table cycle add column takes_ideas boolean not null default true;
