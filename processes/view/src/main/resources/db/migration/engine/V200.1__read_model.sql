-- The read model: what the engine did, as the exporter wrote it down. The exporter only writes rows; every change of
-- the schema is a migration here that also raises schema_version when older exporters can no longer write.
create schema if not exists engine;

create table engine.schema_version (
    only_row boolean primary key default true check (only_row),
    version  integer not null
);
insert into engine.schema_version (version) values (1);

-- How far each partition has been written, in the same transaction as the rows. The first record that was ever seen
-- is kept because it tells a wiped engine, whose positions start anew, from one that only replays.
create table engine.exporter_position (
    partition_id   integer primary key,
    position       bigint not null,
    record_at      timestamptz not null,
    first_position bigint not null,
    first_at       timestamptz not null,
    broker_version text not null,
    written_at     timestamptz not null default now()
);

create table engine.process_definition (
    key           bigint primary key,
    process_id    text not null,
    version       integer not null,
    resource_name text not null,
    bpmn_xml      text not null,
    deployed_at   timestamptz not null
);
create index process_definition_by_process on engine.process_definition (process_id, version desc);

create table engine.form (
    key         bigint primary key,
    form_id     text not null,
    version     integer not null,
    body        text not null,
    deployed_at timestamptz not null
);
create index form_by_id on engine.form (form_id, version desc);

-- The variable caseId of an instance. The engine sets it before it says that the instance exists, so it cannot wait
-- in process_instance for the next batch.
create table engine.case_variable (
    process_instance_key bigint primary key,
    case_id              uuid not null
);

create table engine.process_instance (
    key                         bigint primary key,
    process_id                  text not null,
    version                     integer not null,
    definition_key              bigint not null,
    parent_key                  bigint,
    parent_element_instance_key bigint,
    root_key                    bigint not null,
    case_id                     uuid,
    state                       text not null check (state in ('active', 'completed', 'terminated')),
    started                     timestamptz not null,
    ended                       timestamptz
) with (fillfactor = 85);
create index process_instance_by_case on engine.process_instance (case_id) where case_id is not null;
create index process_instance_by_root on engine.process_instance (root_key);
create index process_instance_finished on engine.process_instance (ended) where parent_key is null and ended is not null;
create index process_instance_running on engine.process_instance (definition_key, key) where state = 'active';

create table engine.element_instance (
    key                  bigint primary key,
    element_id           text not null,
    element_type         text not null,
    process_instance_key bigint not null,
    definition_key       bigint not null,
    flow_scope_key       bigint not null,
    state                text not null check (state in ('active', 'completed', 'terminated')),
    started              timestamptz not null,
    ended                timestamptz
) with (fillfactor = 85);
create index element_instance_by_instance on engine.element_instance (process_instance_key);

create table engine.sequence_flow (
    process_instance_key bigint not null,
    flow_id              text not null,
    taken                integer not null,
    primary key (process_instance_key, flow_id)
);

-- Per partition, so that partitions never wait for each other's locks; readers sum.
create table engine.element_count (
    partition_id     integer not null,
    definition_key   bigint not null,
    element_id       text not null,
    active           bigint not null default 0,
    completed        bigint not null default 0,
    terminated       bigint not null default 0,
    incidents        bigint not null default 0,
    completed_millis bigint not null default 0,
    primary key (definition_key, element_id, partition_id)
) with (fillfactor = 50);

create table engine.user_task (
    key                  bigint primary key,
    element_id           text not null,
    element_instance_key bigint not null,
    process_instance_key bigint not null,
    process_id           text not null,
    definition_key       bigint not null,
    root_key             bigint not null,
    case_id              uuid,
    form_key             bigint,
    assignee             text,
    candidate_groups     text[] not null,
    candidate_users      text[] not null,
    due                  timestamptz,
    follow_up            timestamptz,
    priority             integer not null,
    headers              jsonb not null,
    state                text not null check (state in ('open', 'completed', 'cancelled')),
    created              timestamptz not null,
    ended                timestamptz
);
create index user_task_open_by_due
    on engine.user_task ((coalesce(due, timestamptz 'infinity')), key) where state = 'open';
create index user_task_open_by_priority on engine.user_task (priority desc, key) where state = 'open';
create index user_task_open_by_created on engine.user_task (created desc, key desc) where state = 'open';
create index user_task_open_by_assignee on engine.user_task (assignee) where state = 'open';
create index user_task_open_by_group on engine.user_task using gin (candidate_groups) where state = 'open';
create index user_task_by_case on engine.user_task (case_id) where case_id is not null;
create index user_task_by_root on engine.user_task (root_key);
create index user_task_ended_by_assignee on engine.user_task (assignee, ended desc) where state <> 'open';

-- Only timers that still run: one that fired or was cancelled is gone.
create table engine.timer (
    key                  bigint primary key,
    element_id           text not null,
    element_instance_key bigint not null,
    process_instance_key bigint not null,
    definition_key       bigint not null,
    root_key             bigint not null,
    case_id              uuid,
    due                  timestamptz not null
);
create index timer_by_case on engine.timer (case_id, due) where case_id is not null;
create index timer_by_due on engine.timer (due);
create index timer_by_root on engine.timer (root_key);

create table engine.incident (
    key                  bigint primary key,
    error_type           text not null,
    message              text not null,
    job_key              bigint,
    element_id           text not null,
    element_instance_key bigint not null,
    process_instance_key bigint not null,
    process_id           text not null,
    definition_key       bigint not null,
    root_key             bigint not null,
    case_id              uuid,
    created              timestamptz not null,
    resolved             timestamptz
);
create index incident_open on engine.incident (created desc, key desc) where resolved is null;
create index incident_open_by_instance on engine.incident (process_instance_key) where resolved is null;
create index incident_open_by_group on engine.incident (process_id, error_type, element_id) where resolved is null;
create index incident_by_case on engine.incident (case_id) where case_id is not null;
create index incident_by_root on engine.incident (root_key);
create index incident_by_created on engine.incident (created desc, key desc);

create table engine.decision_evaluation (
    key                  bigint primary key,
    decision_id          text not null,
    decision_name        text not null,
    version              integer not null,
    element_id           text not null,
    element_instance_key bigint not null,
    process_instance_key bigint not null,
    root_key             bigint not null,
    case_id              uuid,
    output               text not null,
    failure              text,
    decisions            jsonb not null,
    evaluated_at         timestamptz not null
);
create index decision_evaluation_by_case on engine.decision_evaluation (case_id, evaluated_at) where case_id is not null;
create index decision_evaluation_by_root on engine.decision_evaluation (root_key);
