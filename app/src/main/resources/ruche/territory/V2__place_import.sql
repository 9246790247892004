-- What an import of `sheets` brought, so that it can be taken back: the place as it was before (null: nobody knew it)
-- and after, both as JSON, and the spellings that came with it, in normal form.
create table place_brought (
    cell_id int not null,
    import_id uuid not null,
    code text not null,
    before text,
    after text not null,
    forms text[] not null,
    undone_at timestamptz,
    primary key (cell_id, import_id, code)
);
create index on place_brought (code, import_id);
