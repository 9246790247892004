-- What a programme pays for one project: at least, at most, and of its cost at most so many hundredths.
alter table sector_programme
    add column least_minor bigint check (least_minor >= 0),
    add column most_minor bigint check (most_minor >= 0),
    add column share_percent int not null default 100 check (share_percent between 1 and 100);
