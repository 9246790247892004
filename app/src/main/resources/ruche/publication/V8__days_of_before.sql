-- The day on which something was remarked, or a report published, where it was written down later.
alter table restitution_remark add column said_on date;
alter table report_version add column published_on date;
