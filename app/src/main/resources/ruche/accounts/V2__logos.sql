-- The mark a cell shows on its pages and documents: made anew from what was given, at two sizes.
create table cell_logo (
    cell_id int primary key references cell (id),
    -- Of `large`; in the address, so that browsers keep it.
    hash text not null,
    large bytea not null,
    small bytea not null
);
