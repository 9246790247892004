-- Messages to many at once.
create table notice_mailing (
    cell_id int not null,
    id uuid not null,
    kind text not null,
    title text not null,
    recipients int not null check (recipients >= 0),
    job_id uuid,
    person_id uuid,
    channel text not null,
    at timestamptz not null,
    primary key (cell_id, id)
);

-- One message to one recipient, as it was worded when it was sent.
create table notice (
    cell_id int not null,
    id uuid not null,
    -- What makes two sendings one and the same message: nothing is sent twice under one key.
    key text not null check (key <> ''),
    kind text not null,
    mailing_id uuid,
    -- What it is about, as the record speaks of it; empty where it is about nothing of the cell.
    about text not null,
    -- Somebody with an account, else how somebody else is reached: personal, empty once erased.
    person_id uuid,
    name text not null,
    email text,
    phone text,
    lang text not null check (lang in ('ar', 'fr', 'en')),
    subject text not null,
    body text not null,
    -- Where it leads, below the cell's address; empty for nowhere.
    path text not null check (path = '' or path like '/%'),
    -- On whose word.
    by_person uuid,
    by_channel text not null,
    at timestamptz not null,
    read_at timestamptz,
    erased_at timestamptz,
    primary key (cell_id, id),
    unique (cell_id, key),
    foreign key (cell_id, mailing_id) references notice_mailing (cell_id, id),
    check (person_id is null or (name = '' and email is null and phone is null)),
    check (person_id is not null or name <> '' or erased_at is not null),
    check (erased_at is null or (name = '' and email is null and phone is null and subject = '' and body = ''))
);
create index notice_of_person on notice (cell_id, person_id, id desc) where person_id is not null;
create index notice_of_mailing on notice (cell_id, mailing_id, id) where mailing_id is not null;
create index notice_about on notice (cell_id, about) where about <> '';

-- A message on one of its ways.
create table notice_delivery (
    cell_id int not null,
    notice_id uuid not null,
    channel text not null check (channel in ('MAIL', 'SMS', 'IN_APP', 'PRINT')),
    state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'PERHAPS', 'FAILED', 'HANDED_OVER', 'SKIPPED')),
    -- Fixed before the first try: whoever gets it twice knows it by this.
    message_id text not null,
    -- Each try has its number: what a try that was given up for dead says later is not written.
    tries int not null check (tries >= 0),
    due_at timestamptz not null,
    claimed_at timestamptz,
    ended_at timestamptz,
    -- Where it went and what the server said: personal.
    sent_to text not null,
    answer text not null,
    -- Message key of why it stands where it stands; empty where that needs none.
    reason text not null,
    primary key (cell_id, notice_id, channel),
    foreign key (cell_id, notice_id) references notice (cell_id, id),
    check ((state = 'SENDING') = (claimed_at is not null)),
    check ((state in ('SENT', 'HANDED_OVER', 'SKIPPED', 'FAILED', 'PERHAPS')) = (ended_at is not null))
);
create index notice_delivery_due on notice_delivery (cell_id, due_at) where state = 'WAITING' and channel in ('MAIL', 'SMS');
create index notice_delivery_claimed on notice_delivery (cell_id, claimed_at) where state = 'SENDING';
create index notice_delivery_state on notice_delivery (cell_id, state, channel, notice_id desc);

-- What a cell says in its own words.
create table notice_text (
    cell_id int not null,
    kind text not null,
    lang text not null check (lang in ('ar', 'fr', 'en')),
    subject text not null check (subject <> ''),
    body text not null check (body <> ''),
    primary key (cell_id, kind, lang)
);

-- How a person wants to be written to, in whatever cell.
create table notice_choice (
    person_id uuid primary key,
    channel text not null check (channel in ('MAIL', 'SMS', 'IN_APP', 'PRINT'))
);
