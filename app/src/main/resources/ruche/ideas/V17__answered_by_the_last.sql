-- That all services have answered was dated by the answer written down last, though another may bear a later day.
update idea_event e
set day = (select max(o.day) from idea_event o
           where o.cell_id = e.cell_id and o.idea_id = e.idea_id and o.kind = 'opinion' and o.seq < e.seq)
where e.message_key = 'appraisal.note-appraised'
  and e.day < (select max(o.day) from idea_event o
               where o.cell_id = e.cell_id and o.idea_id = e.idea_id and o.kind = 'opinion' and o.seq < e.seq);
-- An idea converges once all have answered, on that day at the earliest.
update idea_event e
set day = (select max(a.day) from idea_event a
           where a.cell_id = e.cell_id and a.idea_id = e.idea_id and a.kind = 'appraised' and a.seq < e.seq)
where e.message_key = 'appraisal.note-converged'
  and e.day < (select max(a.day) from idea_event a
               where a.cell_id = e.cell_id and a.idea_id = e.idea_id and a.kind = 'appraised' and a.seq < e.seq);
