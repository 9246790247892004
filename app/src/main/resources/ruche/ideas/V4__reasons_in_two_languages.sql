-- Why an idea stands where it stands, in the language or languages it was said in.
alter table idea add column reason_ar text not null default '';
alter table idea add column reason_fr text not null default '';
update idea set reason_ar = reason where reason ~ '[\u0600-\u06FF]';
update idea set reason_fr = reason where reason !~ '[\u0600-\u06FF]';
alter table idea drop column reason;

-- As the merged idea stood before, to be restored exactly.
alter table idea_merge add column before_ar text not null default '';
alter table idea_merge add column before_fr text not null default '';
alter table idea_merge add column asked_before timestamptz;
update idea_merge set before_ar = reason_before where reason_before ~ '[\u0600-\u06FF]';
update idea_merge set before_fr = reason_before where reason_before !~ '[\u0600-\u06FF]';
alter table idea_merge drop column reason_before;

-- Nobody is asked about an idea that is gone.
update idea set asked_at = null where state <> 'PROPOSED';
