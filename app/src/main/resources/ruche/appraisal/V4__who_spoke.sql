-- The name of whoever gave the opinion: for staff, never public, erasable.
alter table appraisal_opinion add column spoken_name text not null default '';
