-- The day on which minutes were published, where they were written down later.
alter table meeting_minutes add column published_on date check (published_on is null or state = 'PUBLISHED');
