-- A draft put up for remarks as it stood then, in all languages (JSON); its version is 0.
alter table restitution add column draft text;
alter table restitution add check ((draft is not null) = (version is not null and version = 0));
