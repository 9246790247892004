-- Who took part in one category, paged by organisation or by entry.
create index meeting_attendee_of_category on meeting_attendee (cell_id, category, actor_id, id);
