-- Whence somebody comes, and as what persons registered one by one are counted; both may be unsaid. Of an actor it is
-- the seat that the registry had when the line was entered.
alter table meeting_attendee add column commune text;
alter table meeting_attendee add column gender text check (gender in ('F', 'M'));

-- Who of those invited came: the line of the sheet it stands on.
alter table meeting_invitation add column attendee_id uuid;
alter table meeting_invitation add column present_at timestamptz;
alter table meeting_invitation add foreign key (cell_id, attendee_id) references meeting_attendee (cell_id, id);
alter table meeting_invitation add check ((attendee_id is null) = (present_at is null));
create index on meeting_invitation (cell_id, attendee_id);
