-- What an actor is in law. The forms are those under which a number given by an authority is known again.
create table actor_legal (
    cell_id int not null,
    actor_id uuid not null,
    receipt_number text,
    receipt_form text,
    receipt_kind text check (receipt_kind in ('PROVISIONAL', 'FINAL')),
    receipt_on date,
    receipt_authority text,
    receipt_authority_form text,
    mandate_until date,
    ice text check (ice ~ '^[0-9]{15}$'),
    rib text check (rib ~ '^[0-9]{24}$'),
    register_number text,
    coop_form text check (coop_form in ('COOPERATIVE', 'UNION', 'FEDERATION')),
    decree text,
    decree_on date,
    fields text[] not null,
    languages text[] not null,
    primary key (cell_id, actor_id),
    foreign key (cell_id, actor_id) references actor (cell_id, id),
    check (num_nulls(receipt_number, receipt_form, receipt_kind, receipt_on, receipt_authority, receipt_authority_form)
           in (0, 6)),
    check (num_nulls(register_number, coop_form) in (0, 2)),
    check (num_nulls(decree, decree_on) in (0, 2)),
    check (mandate_until >= receipt_on)
);
create unique index on actor_legal (cell_id, receipt_authority_form, receipt_form);
create unique index on actor_legal (cell_id, ice);

-- Where an actor works, and where those live for whom it works. Its seat stands in its line.
create table actor_place (
    cell_id int not null,
    actor_id uuid not null,
    relation text not null check (relation in ('ACTIVITY', 'BENEFICIARIES')),
    place_code text not null,
    primary key (cell_id, actor_id, relation, place_code),
    foreign key (cell_id, actor_id) references actor (cell_id, id)
);
create index on actor_place (place_code);

-- Numbers of days that a law or the cell gives; what does not stand here is as usual.
create table actor_rule (
    cell_id int not null,
    rule text not null check (rule in ('RECEIPT_DAYS', 'SOON_DAYS')),
    days int not null check (days between 1 and 3650),
    source text not null,
    primary key (cell_id, rule)
);

-- Who holds an office, or is a member counted by gender and age. Nothing is deleted: a mandate ends, a name is erased.
create table actor_holder (
    cell_id int not null,
    id uuid not null,
    actor_id uuid not null,
    office text not null,
    holder_name text not null,
    gender text check (gender in ('FEMALE', 'MALE')),
    age_band text,
    since date not null,
    until date,
    erased_at timestamptz,
    primary key (cell_id, id),
    foreign key (cell_id, actor_id) references actor (cell_id, id),
    check (until >= since),
    check ((holder_name = '') = (erased_at is not null))
);
create index on actor_holder (cell_id, actor_id, since, id);

-- How an actor is reached: private unless it wants it public. Taken away, the line stays without its value.
create table actor_contact (
    cell_id int not null,
    id uuid not null,
    actor_id uuid not null,
    kind text not null check (kind in ('PHONE', 'EMAIL', 'ADDRESS', 'WEBSITE')),
    contact_value text not null,
    open_to_all boolean not null,
    added_at timestamptz not null,
    removed_at timestamptz,
    primary key (cell_id, id),
    foreign key (cell_id, actor_id) references actor (cell_id, id),
    check ((contact_value = '') = (removed_at is not null)),
    check (removed_at is null or not open_to_all)
);
create index on actor_contact (cell_id, actor_id, id);

-- Kinds of papers, in the cell's order; the usual ones until it has its own.
create table actor_paper_kind (
    cell_id int not null,
    code text not null,
    name_ar text not null,
    name_fr text not null,
    months int check (months between 1 and 240),
    retired boolean not null,
    position int not null,
    primary key (cell_id, code),
    check (name_ar <> '' or name_fr <> '')
);

-- Which papers an actor of a kind needs for what; the usual ones until the cell has its own kinds.
create table actor_paper_need (
    cell_id int not null,
    use text not null check (use in ('MEMBERSHIP', 'CALL', 'AGREEMENT')),
    actor_kind text not null,
    kind_code text not null,
    primary key (cell_id, use, actor_kind, kind_code),
    foreign key (cell_id, kind_code) references actor_paper_kind (cell_id, code)
);

-- Files by what they hold: the same bytes are kept once.
create table actor_file (
    cell_id int not null,
    sha256 text not null,
    media text not null check (media in ('application/pdf', 'image/jpeg', 'image/png', 'image/heic')),
    bytes bytea not null,
    primary key (cell_id, sha256)
);

-- A paper handed in, and what its check said. Erased, the line stays without its file.
create table actor_paper (
    cell_id int not null,
    id uuid not null,
    actor_id uuid not null,
    kind_code text not null,
    sha256 text,
    file_name text not null,
    issued_on date not null,
    expires_on date,
    handed_at timestamptz not null,
    handed_by uuid,
    channel text not null,
    verdict text check (verdict in ('ACCEPTED', 'REFUSED')),
    verdict_why text not null,
    checked_at timestamptz,
    checked_by uuid,
    erased_at timestamptz,
    primary key (cell_id, id),
    foreign key (cell_id, actor_id) references actor (cell_id, id),
    foreign key (cell_id, sha256) references actor_file (cell_id, sha256),
    check (expires_on >= issued_on),
    check ((sha256 is null) = (erased_at is not null)),
    check ((verdict is null) = (checked_at is null)),
    check (verdict <> 'REFUSED' or verdict_why <> '')
);
create index on actor_paper (cell_id, actor_id, kind_code, id);
create index on actor_paper (cell_id, handed_at, id) where verdict is null and erased_at is null;
create index on actor_paper (cell_id, expires_on, id) where verdict = 'ACCEPTED' and erased_at is null;
