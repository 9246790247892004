-- On which days people are reminded: of what is due, of what is late, of meetings; none while a cell keeps the usual.
create table meeting_reminder_days (
    cell_id int not null,
    before_due int[] not null,
    after_due int[] not null,
    before_meeting int[] not null,
    primary key (cell_id)
);

create index on meeting (cell_id, day);
