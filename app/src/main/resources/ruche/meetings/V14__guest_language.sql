-- In which language a person invited by name is written to; an actor has its people's own.
alter table meeting_invitation add column lang text not null default 'AR' check (lang in ('AR', 'FR', 'EN'));
