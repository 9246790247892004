-- The tenants.
create table cell (
    id int primary key generated always as identity,
    code text not null unique check (code ~ '^[a-z][a-z0-9-]{0,30}$'),
    prefix text not null unique check (prefix ~ '^[A-Z]{2,6}$'),
    name_ar text not null,
    name_fr text not null,
    territory text not null,
    zone text not null,
    currency text not null,
    created_at timestamptz not null
);

-- People, in whatever cells. An erased one keeps only the id: the stub.
create table person (
    id uuid primary key,
    name text not null,
    email text unique,
    phone text unique,
    password_hash text,
    -- Sessions begun before are void.
    sessions_from timestamptz not null,
    lang text not null,
    created_at timestamptz not null,
    erased_at timestamptz,
    check (erased_at is null or (name = '' and email is null and phone is null and password_hash is null)),
    check (erased_at is not null or email is not null or phone is not null)
);

create table role_held (
    cell_id int not null references cell (id),
    id uuid not null,
    person_id uuid not null references person (id),
    role text not null,
    body uuid,
    since date not null,
    until date,
    ended_at timestamptz,
    primary key (cell_id, id)
);
create index on role_held (person_id, cell_id);
create unique index on role_held (cell_id, person_id, role, body) nulls not distinct where ended_at is null;

-- Links that let a password be set, once; only their hashes.
create table reset_link (
    hash bytea primary key,
    person_id uuid not null references person (id),
    made_at timestamptz not null,
    until timestamptz not null,
    used_at timestamptz
);
create index on reset_link (person_id);

-- For slowing down whoever guesses; swept after a day.
create table sign_in_attempt (
    id uuid primary key,
    login_hash bytea not null,
    address text not null,
    at timestamptz not null,
    failed boolean not null
);
create index on sign_in_attempt (login_hash, at);
create index on sign_in_attempt (address, at);
create index on sign_in_attempt (at);

-- Acts done, by the key they were sent with; swept after two days. A visitor's person is all zeros.
create table once_key (
    person_id uuid not null,
    key text not null,
    path text not null,
    at timestamptz not null,
    status int not null,
    location text not null,
    content_type text not null,
    body text not null,
    primary key (person_id, key, path)
);
create index on once_key (at);

-- As Spring Session wants them.
create table spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index on spring_session (session_id);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
