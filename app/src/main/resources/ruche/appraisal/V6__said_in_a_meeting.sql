-- An opinion may also be written down while it is said, in a sector meeting.
alter table appraisal_opinion
    add column how text not null default 'ONLINE' check (how in ('ONLINE', 'ON_PAPER', 'IN_MEETING'));
update appraisal_opinion set how = 'ON_PAPER' where on_paper;
alter table appraisal_opinion alter column how drop default, drop column on_paper;
