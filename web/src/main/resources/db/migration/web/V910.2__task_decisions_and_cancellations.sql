-- What the engine is to be told of a task that a person has completed; gone once the engine has confirmed it.
create table web.task_decision (
    task_key  text primary key,
    variables jsonb not null
);

-- Cancellations that were asked for and are not yet handed to the engine: a running cut-over is rolled back first.
create table web.cancellation (
    case_id      uuid primary key,
    reason       text        not null,
    actor_kind   text        not null,
    actor_id     text        not null,
    asked_at     timestamptz not null default now(),
    -- When the engine had taken it over, by message or by cancelling the instance.
    handed_over_at timestamptz
);
create index cancellation_open on web.cancellation (asked_at) where handed_over_at is null;

-- Tasks and incidents of the engine that the stream of events has told of.
create table web.event_seen (
    thing   text primary key,
    seen_at timestamptz not null default now()
);
