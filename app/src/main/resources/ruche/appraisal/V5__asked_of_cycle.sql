-- What was asked of one service in a cycle, by the ideas' numbers.
create index appraisal_asked_of_cycle on appraisal_asked (cell_id, cycle_id, service_id, number);
