create schema if not exists engine_port;

-- One row per case: the request to start its process (outbox), the instance that claimed it, and its epoch.
create table engine_port.process_start (
    case_id          uuid primary key,
    process_id       text not null,
    start_message    text not null,
    variables        jsonb not null,
    requested_at     timestamptz not null default now(),
    publish_attempts int not null default 0,
    next_publish_at  timestamptz not null default now(),
    root_instance    bigint,
    claimed_at       timestamptz,
    epoch            bigint not null default 0
);
create index process_start_unclaimed on engine_port.process_start (next_publish_at) where claimed_at is null;

-- What workers did: an effect once, its result ever after.
create table engine_port.effect (
    case_id     uuid not null,
    element     text not null,
    iteration   int not null,
    state       text not null check (state in ('INTENT', 'DONE', 'UNKNOWN')),
    epoch       bigint not null,
    job_key     bigint not null,
    result      jsonb,
    note        text,
    intended_at timestamptz not null default now(),
    settled_at  timestamptz,
    primary key (case_id, element, iteration)
);
create index effect_unsettled on engine_port.effect (intended_at) where state <> 'DONE';

-- Which bundles of models this database has seen, in the order of their first deployment.
create table engine_port.deployment (
    sequence    bigint generated always as identity primary key,
    bundle_hash text not null unique,
    deployed_at timestamptz not null default now()
);

-- How far the business clock runs ahead of the real one (a demo moves it; production leaves it at nothing).
create table engine_port.clock_offset (
    only_row     boolean primary key default true check (only_row),
    offset_milli bigint not null default 0
);
insert into engine_port.clock_offset default values;
