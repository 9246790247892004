-- Long work, as its page shows it.
create table job (
    cell_id int not null,
    id uuid not null,
    kind text not null,
    payload text not null,
    state text not null,
    done bigint not null,
    total bigint not null,
    result text not null,
    failure_key text,
    failure_args text not null,
    person_id uuid,
    channel text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    primary key (cell_id, id)
);

-- db-scheduler's own table: what is to run, who runs it, and since when nothing was heard of him.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
