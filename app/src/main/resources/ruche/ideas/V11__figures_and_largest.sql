-- The figures of all ideas are read from an index alone after each change; the largest ideas of an axis and of a
-- commune, whatever the cycle, are read in their order.
create index idea_figures on idea (cell_id, cycle_id, axis_id, commune, state, asked_currency) include (asked_minor);
create index idea_of_axis_by_sum on idea (cell_id, axis_id, (coalesce(asked_minor, -1)), number_key);
create index idea_of_commune_by_sum on idea (cell_id, commune, (coalesce(asked_minor, -1)), number_key);
