-- Places are the same for every cell: region, province, circle, caidat, commune, douar, by official code.
create table place (
    code text primary key,
    kind text not null check (kind in ('REGION', 'PROVINCE', 'CIRCLE', 'CAIDAT', 'COMMUNE', 'DOUAR')),
    parent text references place (code),
    name_ar text not null,
    name_fr text not null,
    population_2014 int check (population_2014 >= 0),
    population_2024 int check (population_2024 >= 0),
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    source text not null,
    check (name_ar <> '' or name_fr <> '')
);
create index on place (parent);

-- Every spelling under which a place is met, its names included; `form` is the normal form.
create table place_name (
    place_code text not null references place (code),
    form text not null,
    spelling text not null,
    primary key (place_code, form)
);
