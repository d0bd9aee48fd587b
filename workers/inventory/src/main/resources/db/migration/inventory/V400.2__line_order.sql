create table inventory.line_order (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    circuit_id uuid not null references inventory.circuit,
    provider_id uuid not null references inventory.provider,
    state text not null,
    placed_at timestamptz not null,
    acknowledged_at timestamptz,
    provider_reference text,
    appointment text,
    site_contact text,
    access_rules text,
    firm_date date,
    delivered_on date,
    accepted_on date,
    ended_reason text,
    constraint one_order_per_circuit unique (circuit_id)
);
create index line_order_by_case on inventory.line_order (case_id, placed_at);
create index line_order_by_provider on inventory.line_order (provider_id, id);
create index line_order_by_state on inventory.line_order (state, id);
