-- `why` is in Arabic where a reason is said in both languages, else in whichever it was written.
alter table record_audit add column why_fr text not null default '';
