create schema if not exists cases;
-- Search in the middle of words; a trusted extension, so the owner of the database may create it.
create extension if not exists pg_trgm;

create table cases.case_file (
    id                 uuid primary key,
    version            bigint not null,
    reference          text not null unique,
    process            text not null,
    state              text not null check (state in ('ACCEPTED', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED')),
    phase              text check (phase in
        ('EVALUATION', 'SIGNING', 'ORDERING', 'PROVISIONING', 'TESTING', 'EXIT', 'RETIRING', 'REVIEW')),
    health             text not null check (health in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')),
    health_reason      text,
    health_at          timestamptz,
    customer_id        uuid,
    customer_name      text,
    site_id            uuid,
    site_name          text,
    old_circuit_id     uuid,
    new_circuit_id     uuid,
    provider_id        uuid,
    provider_name      text,
    new_provider_name  text,
    manager_id         text not null,
    target_date        date,
    next_deadline_at   timestamptz,
    next_deadline_what text,
    risk_amount        numeric(19, 4),
    risk_currency      text,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    ended_at           timestamptz,
    cancel_asked_at    timestamptz,
    outcome            text,
    outcome_reason     text,
    search             text generated always as (lower(
        reference || ' ' || coalesce(customer_name, '') || ' ' || coalesce(site_name, '') || ' '
        || coalesce(provider_name, '') || ' ' || coalesce(new_provider_name, ''))) stored,
    check ((risk_amount is null) = (risk_currency is null)),
    check ((ended_at is null) = (state in ('ACCEPTED', 'RUNNING')))
);

-- Keyset paging: one index per sort, and per reader who sees only his own rows.
create index case_file_created on cases.case_file (created_at, id);
create index case_file_updated on cases.case_file (updated_at, id);
create index case_file_manager on cases.case_file (manager_id, created_at, id);
create index case_file_customer on cases.case_file (customer_id, created_at, id);
create index case_file_process on cases.case_file (process, created_at, id);
create index case_file_state on cases.case_file (state, created_at, id);
create index case_file_search on cases.case_file using gin (search gin_trgm_ops);
-- What runs is a small part of what is stored: these stay small however many cases have ended.
create index case_file_open_deadline on cases.case_file (coalesce(next_deadline_at, '9999-01-01T00:00:00Z'::timestamptz), id)
    where state in ('ACCEPTED', 'RUNNING');
create index case_file_open_phase on cases.case_file (phase, created_at, id) where state in ('ACCEPTED', 'RUNNING');
create index case_file_open_health on cases.case_file (health, created_at, id) where state in ('ACCEPTED', 'RUNNING');
create index case_file_open_counts on cases.case_file
    (manager_id, customer_id, process, phase, health) include (risk_currency, risk_amount)
    where state in ('ACCEPTED', 'RUNNING');
create index case_file_deadline on cases.case_file (coalesce(next_deadline_at, '9999-01-01T00:00:00Z'::timestamptz), id);

-- What was asked for when the case was opened, as it came.
create table cases.case_request (
    case_id uuid primary key references cases.case_file,
    body    jsonb not null
);

create table cases.case_phase (
    case_id    uuid not null references cases.case_file,
    number     int not null,
    phase      text not null,
    entered_at timestamptz not null,
    left_at    timestamptz,
    primary key (case_id, number)
);

create table cases.timeline (
    id         bigint generated always as identity primary key,
    case_id    uuid not null,
    at         timestamptz not null,
    type       text not null,
    actor_kind text not null,
    actor_id   text not null,
    element_id text,
    title      text not null,
    detail     text,
    reason     text,
    before     jsonb,
    after      jsonb
);
create index timeline_case on cases.timeline (case_id, at, id);
create index timeline_actor on cases.timeline (actor_id, at, id);

-- The audit trail only grows, whoever asks.
create function cases.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'The audit trail is append-only'; end $$;
create trigger timeline_append_only before update or delete on cases.timeline
    for each row execute function cases.refuse_change();

create table cases.comment (
    id         uuid primary key,
    case_id    uuid not null references cases.case_file,
    at         timestamptz not null,
    actor_kind text not null,
    actor_id   text not null,
    text       text not null,
    mentions   text[] not null
);
create index comment_case on cases.comment (case_id, at, id);
create index comment_mentions on cases.comment using gin (mentions);

create table cases.document (
    id         uuid primary key,
    case_id    uuid not null references cases.case_file,
    kind       text not null,
    name       text not null,
    media_type text not null,
    size       bigint not null,
    sha256     text not null,
    at         timestamptz not null,
    actor_kind text not null,
    actor_id   text not null,
    content    bytea not null,
    unique (case_id, kind, sha256, name)
);
-- Content is compressed already where it matters; decompressing to read a part costs more than it saves.
alter table cases.document alter column content set storage external;

-- Source of GET /events. An id is drawn before its transaction commits, so ids become visible out of order;
-- readers go by (xid, id) and stop at the oldest transaction that still runs.
create table cases.event (
    id          bigint generated always as identity primary key,
    xid         xid8 not null default pg_current_xact_id(),
    at          timestamptz not null,
    type        text not null,
    case_id     uuid,
    manager_id  text,
    customer_id uuid,
    payload     jsonb not null
);
create index event_order on cases.event (xid, id);
create index event_at on cases.event (at);
