-- How a person invited by name is written to: an e-mail or a phone, empty where a letter is handed over.
-- Personal.
alter table meeting_invitation add column contact text not null default '';
alter table meeting_invitation add check (actor_id is null or contact = '');

-- When a meeting was entered and last corrected: the stamp of its calendar entry. An id tells its millisecond.
alter table meeting add column changed_at timestamptz;
update meeting
set changed_at = to_timestamp(('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0);
alter table meeting alter column changed_at set not null;

-- A place is named as it is: no preposition in front of it.
update meeting_minutes_part
set begins_ar = 'انعقد يوم {day} لقاء «{title}» (المكان: {place})، برئاسة {chair}.'
where begins_ar = 'انعقد يوم {day} بـ{place} لقاء «{title}»، برئاسة {chair}.';
update meeting_minutes_part
set begins_fr = 'Le {day} s’est tenue la rencontre « {title} » (lieu : {place}), présidée par {chair}.'
where begins_fr = 'Le {day}, à {place}, s’est tenue la rencontre « {title} », présidée par {chair}.';
