-- Which kinds of actors may ask by themselves to enter the registry; the usual ones where a cell has said nothing.
create table actor_join (
    cell_id int not null,
    kinds text[] not null,
    primary key (cell_id)
);

alter table actor_rule drop constraint actor_rule_rule_check;
alter table actor_rule add constraint actor_rule_rule_check
    check (rule in ('RECEIPT_DAYS', 'SOON_DAYS', 'REQUEST_DAYS', 'CODE_DAYS'));

-- Somebody asks that a body enter the registry. While it is written it has no number; once it is decided, who asked is
-- blank: what he said stands in the actor's file, or nowhere. `code_hash`: whoever has the code sees how it stands.
create table actor_request (
    cell_id int not null,
    id uuid not null,
    code_hash bytea not null,
    number text,
    year int,
    position int,
    state text not null
        check (state in ('DRAFT', 'SENT', 'ASKED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    lang text not null,
    kind text not null,
    name_ar text not null,
    name_fr text not null,
    commune text,
    field text not null,
    receipt_number text,
    receipt_form text,
    receipt_kind text check (receipt_kind in ('PROVISIONAL', 'FINAL')),
    receipt_on date,
    receipt_authority text,
    receipt_authority_form text,
    register_number text,
    coop_form text check (coop_form in ('COOPERATIVE', 'UNION', 'FEDERATION')),
    holder_name text not null,
    office text,
    phone text,
    email text,
    begun_at timestamptz not null,
    sent_at timestamptz,
    answer_body text not null,
    answered_at timestamptz,
    answered_by uuid,
    actor_id uuid,
    person_id uuid,
    erased_at timestamptz,
    primary key (cell_id, id),
    foreign key (cell_id, actor_id) references actor (cell_id, id),
    check (num_nulls(receipt_number, receipt_form, receipt_kind, receipt_on, receipt_authority, receipt_authority_form)
           in (0, 6)),
    check (num_nulls(register_number, coop_form) in (0, 2)),
    check (num_nulls(number, year, position, sent_at) in (0, 4)),
    check (state = 'DRAFT' or number is not null),
    check (state <> 'REFUSED' or answer_body <> '' or erased_at is not null),
    check ((state = 'ACCEPTED') = (actor_id is not null)),
    check (erased_at is null or (holder_name = '' and phone is null and email is null and answer_body = ''))
);
create unique index on actor_request (cell_id, code_hash);
create unique index on actor_request (cell_id, year, position);
-- The same receipt waits once.
create unique index on actor_request (cell_id, receipt_authority_form, receipt_form)
    where state in ('SENT', 'ASKED');
create index on actor_request (cell_id, sent_at, id) where state = 'SENT';
create index on actor_request (cell_id, state, begun_at);
create index on actor_request (cell_id, person_id) where person_id is not null;

-- The photo that goes with it, until it is one of the actor's papers or is forgotten.
create table actor_request_file (
    cell_id int not null,
    request_id uuid not null,
    media text not null check (media in ('application/pdf', 'image/jpeg', 'image/png', 'image/heic')),
    file_name text not null,
    bytes bytea not null,
    primary key (cell_id, request_id),
    foreign key (cell_id, request_id) references actor_request (cell_id, id) on delete cascade
);
