create schema if not exists snmp;

-- Secrets of devices: AES-GCM, nonce first. Bound to the device by its id as additional data.
create table snmp.credential (
    device_id   uuid primary key,
    sealed      bytea       not null,
    changed_at  timestamptz not null
);

-- Something that is sampled: a line test, the soak of a cut-over, or monitoring.
create table snmp.watch (
    id                uuid primary key,
    case_id           uuid,
    purpose           text        not null check (purpose in ('LINE_TEST', 'SOAK', 'MONITORING')),
    state             text        not null check (state in ('RUNNING', 'JUDGED', 'ABORTED')),
    device_id         uuid        not null,
    device_name       text        not null,
    device            jsonb       not null,
    sample_every      interval    not null,
    minimum_samples   integer     not null,
    lost_after        interval    not null,
    started_at        timestamptz not null,
    next_sample_at    timestamptz not null,
    silent_since      timestamptz,
    silent_samples    integer     not null default 0,
    lost_reported_at  timestamptz,
    verdict           text check (verdict in ('PASS', 'FAIL')),
    ended_at          timestamptz
);
create index watch_due on snmp.watch (next_sample_at) where state = 'RUNNING';
create index watch_of_case on snmp.watch (case_id);

create table snmp.watch_circuit (
    watch_id         uuid not null references snmp.watch,
    role             text not null check (role in ('OLD', 'NEW')),
    circuit_id       uuid not null,
    interface_name   text not null,
    commit_rate_kbps bigint,
    primary key (watch_id, role)
);

create table snmp.threshold (
    watch_id          uuid     not null references snmp.watch,
    ordinal           smallint not null,
    metric            text     not null,
    comparator        text     not null check (comparator in ('AT_LEAST', 'AT_MOST')),
    target            numeric  not null,
    severity          text     not null check (severity in ('BLOCK', 'WARN')),
    -- the judgement, once there is one; measured is null where nothing could be measured
    measured          numeric,
    passed            boolean,
    primary key (watch_id, ordinal)
);

-- One request through one circuit. Raw counters, so that a gap stays a gap whoever reckons later.
create table snmp.sample (
    circuit_id         uuid        not null,
    at                 timestamptz not null,
    watch_id           uuid        not null,
    answered           boolean     not null,
    round_trip_micros  bigint,
    oper_up            boolean,
    sys_up_ticks       bigint,
    last_change_ticks  bigint,
    in_octets          numeric(20),
    out_octets         numeric(20),
    in_packets         numeric(20),
    in_errors          bigint
) partition by range (at);
create index sample_of_circuit on snmp.sample (circuit_id, at);
create index sample_of_watch on snmp.sample (watch_id, at);

-- Every value that was written to a device, from the intent to what a read-back says.
create table snmp.write_log (
    id            uuid primary key,
    request       text        not null,
    device_id     uuid        not null,
    device_name   text        not null,
    oid           text        not null,
    label         text        not null,
    value_before  text,
    value_wanted  text        not null,
    value_read    text,
    state         text        not null check (state in ('INTENT', 'APPLIED', 'NOT_APPLIED', 'UNKNOWN')),
    at            timestamptz not null,
    settled_at    timestamptz
);
create index write_log_of_request on snmp.write_log (request, at);
create index write_log_of_device on snmp.write_log (device_id, at);

-- A rendered configuration: what shall be written to a device, in order, with the way back.
create table snmp.configuration (
    id          uuid primary key,
    case_id     uuid        not null,
    device_id   uuid        not null,
    template    text        not null,
    writes      jsonb       not null,
    state       text        not null check (state in ('RENDERED', 'APPLIED', 'VERIFIED', 'UNDONE')),
    created_at  timestamptz not null,
    changed_at  timestamptz not null
);
create index configuration_of_case on snmp.configuration (case_id);
