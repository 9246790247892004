-- What somebody signs in with who has neither e-mail nor phone: eight digits, which any keyboard has.
alter table person add column login_number text unique check (login_number ~ '^[1-9][0-9]{7}$');
alter table person drop constraint person_check;
alter table person drop constraint person_check1;
alter table person add constraint person_erased_is_blank check (
    erased_at is null
    or (name = '' and email is null and phone is null and login_number is null and password_hash is null));
alter table person add constraint person_has_a_login check (
    erased_at is not null or email is not null or phone is not null or login_number is not null);

-- Codes that are printed and let a password be set, once: one of a person, its hash only.
create table first_code (
    person_id uuid primary key references person (id),
    hash text not null,
    made_at timestamptz not null,
    until timestamptz not null,
    used_at timestamptz
);
create index on first_code (until);
