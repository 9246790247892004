-- Of an idea merged or withdrawn since nothing is awaited any more, and its decision no longer counts.
alter table appraisal_asked add column closed_at timestamptz;
alter table appraisal_decision add column lapsed_at timestamptz;
