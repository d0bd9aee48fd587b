create schema if not exists cutover;

create table cutover.change_window (
    id uuid primary key,
    version bigint not null,
    site_id uuid not null,
    weekday text not null,
    from_time time not null,
    to_time time not null,
    kind text not null,
    constraint window_is_unique_per_site unique (site_id, weekday, from_time)
);

create table cutover.change_freeze (
    id uuid primary key,
    version bigint not null,
    site_id uuid,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    reason text not null,
    constraint freeze_ends_after_it_starts check (ends_at > starts_at)
);
create index change_freeze_by_end on cutover.change_freeze (ends_at, starts_at);

create table cutover.plan (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    iteration int not null,
    site_id uuid not null,
    old_circuit_id uuid not null,
    new_circuit_id uuid not null,
    device_id uuid not null,
    state text not null,
    announce_at timestamptz not null,
    window_start timestamptz not null,
    window_end timestamptz not null,
    freeze_active boolean not null,
    approved_by text,
    approved_at timestamptz,
    decision_reason text,
    created_at timestamptz not null,
    constraint one_plan_per_case_and_round unique (case_id, iteration)
);
create index plan_by_window on cutover.plan (window_start, id);
create index plan_by_site on cutover.plan (site_id, window_start);

create table cutover.step (
    id uuid primary key,
    plan_id uuid not null references cutover.plan,
    position int not null,
    kind text not null,
    title text not null,
    owner text not null,
    what_to_do text not null,
    "check" text not null,
    undo text not null,
    dependent_service_id uuid,
    predecessors int[] not null,
    planned_at timestamptz not null,
    state text not null,
    started_at timestamptz,
    ended_at timestamptz,
    detail text,
    constraint step_has_its_place unique (plan_id, position)
);

-- Signatures are only added: a later round of go/no-go leaves the earlier one readable.
create table cutover.signature (
    id uuid primary key,
    plan_id uuid not null references cutover.plan,
    role text not null,
    round int not null,
    signed_by text not null,
    go boolean not null,
    reason text,
    signed_at timestamptz not null,
    constraint one_signature_per_role_and_round unique (plan_id, role, round)
);
