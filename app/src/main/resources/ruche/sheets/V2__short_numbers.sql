-- The short number by which people speak of an import: 1, 2, 3 … in each cell, in the order they were opened.
alter table sheet_import add column number int;

update sheet_import
set number = numbered.number
from (
    select cell_id, id, row_number() over (partition by cell_id order by id) as number
    from sheet_import) numbered
where numbered.cell_id = sheet_import.cell_id and numbered.id = sheet_import.id;

alter table sheet_import alter column number set not null;
create unique index sheet_import_number on sheet_import (cell_id, number);

-- The last number given in each cell; its row is held until the import that takes the next one is stored.
create table sheet_number (
    cell_id int primary key,
    last int not null
);
insert into sheet_number (cell_id, last) select cell_id, max(number) from sheet_import group by cell_id;
