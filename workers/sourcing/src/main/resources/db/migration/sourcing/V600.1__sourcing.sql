create schema if not exists sourcing;

-- What is wrong with the present service, and what it costs and brings.
create table sourcing.shortcoming (
    id uuid primary key,
    case_id uuid not null,
    category text not null check (category in ('speed', 'stability', 'customer-service', 'technical-support')),
    manifestation text not null,
    impact text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    version bigint not null
);
create index shortcoming_case on sourcing.shortcoming (case_id);

create table sourcing.research_note (
    id uuid primary key,
    case_id uuid not null,
    provider text not null,
    strengths text not null,
    weaknesses text not null,
    reviews text,
    reference_customers text,
    support_score numeric(6, 2),
    reputation numeric(6, 2),
    recorded_at timestamptz not null,
    recorded_by text not null,
    version bigint not null
);
create index research_note_case on sourcing.research_note (case_id);

create table sourcing.complaint (
    id uuid primary key,
    site_id uuid not null,
    reported_at timestamptz not null,
    type text not null check (type in ('function', 'performance', 'customer-service', 'interface')),
    category text not null,
    manifestation text not null,
    impact text not null,
    version bigint not null,
    constraint complaint_once unique (site_id, reported_at, type, category)
);

create table sourcing.case_complaint (
    case_id uuid not null,
    complaint_id uuid not null references sourcing.complaint,
    primary key (case_id, complaint_id)
);

create table sourcing.cost_benefit_line (
    id uuid primary key,
    case_id uuid not null,
    side text not null check (side in ('cost', 'benefit')),
    category text not null,
    amount numeric(19, 4) not null,
    currency text not null,
    source text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    version bigint not null
);
create index cost_benefit_line_case on sourcing.cost_benefit_line (case_id);

create table sourcing.evidence (
    id uuid primary key,
    case_id uuid not null,
    metric text not null,
    value numeric(19, 6) not null,
    unit text not null,
    measured_from timestamptz not null,
    measured_to timestamptz not null,
    source text not null,
    version bigint not null,
    constraint evidence_once unique (case_id, metric, measured_from, measured_to)
);

-- Requirements belong to a site until a case takes its own copy.
create table sourcing.requirement (
    id uuid primary key,
    site_id uuid not null,
    case_id uuid unique,
    budget_monthly numeric(19, 4) not null,
    currency text not null,
    reserve_percent numeric(5, 2) not null,
    horizon_months int not null,
    min_bandwidth_down_kbps bigint not null,
    min_sla_availability numeric(7, 4) not null,
    data_residency text,
    attestations text not null,
    max_term_months int,
    latest_delivery date,
    overlap_estimate numeric(19, 4) not null,
    fee_estimate numeric(19, 4) not null,
    credits_expected numeric(19, 4) not null,
    version bigint not null
);
create unique index requirement_site on sourcing.requirement (site_id) where case_id is null;

create table sourcing.requirement_weight (
    requirement_id uuid not null references sourcing.requirement on delete cascade,
    criterion text not null,
    weight numeric(7, 4) not null,
    primary key (requirement_id, criterion)
);

create table sourcing.service_standard (
    id uuid primary key,
    case_id uuid not null,
    aspect text not null,
    present text not null,
    wanted text not null,
    version bigint not null,
    constraint service_standard_once unique (case_id, aspect)
);

-- An offer without a case is open to all of them.
create table sourcing.offer (
    id uuid primary key,
    case_id uuid,
    provider_id uuid not null,
    provider text not null,
    package text not null,
    monthly numeric(19, 4) not null,
    currency text not null,
    one_off numeric(19, 4) not null,
    term_months int not null,
    valid_until date not null,
    bandwidth_down_kbps bigint not null,
    bandwidth_up_kbps bigint not null,
    sla_availability numeric(7, 4) not null,
    support_score numeric(6, 2) not null,
    reputation numeric(6, 2) not null,
    reviews int not null,
    data_residency text not null,
    attestations text not null,
    delivery_days int not null,
    strengths text not null,
    weaknesses text not null,
    path_group text,
    version bigint not null,
    constraint offer_once unique nulls not distinct (case_id, provider_id, package)
);

create table sourcing.evaluation (
    id uuid primary key,
    case_id uuid not null,
    round int not null,
    formula_version text not null,
    budget_monthly numeric(19, 4) not null,
    currency text not null,
    reserve_percent numeric(5, 2) not null,
    horizon_months int not null,
    scored boolean not null,
    at timestamptz not null,
    version bigint not null,
    constraint evaluation_round unique (case_id, round)
);

create table sourcing.evaluation_weight (
    evaluation_id uuid not null references sourcing.evaluation on delete cascade,
    criterion text not null,
    weight numeric(7, 4) not null,
    primary key (evaluation_id, criterion)
);

create table sourcing.evaluation_candidate (
    id uuid primary key,
    evaluation_id uuid not null references sourcing.evaluation on delete cascade,
    position int not null,
    offer_id uuid,
    provider text not null,
    package text not null,
    present boolean not null,
    monthly numeric(19, 4) not null,
    one_off numeric(19, 4) not null,
    total_cost numeric(19, 4) not null,
    term_months int not null,
    delivery_days int not null,
    eligible boolean not null,
    reasons text not null,
    warnings text not null,
    score numeric(7, 2),
    rank int
);
create index evaluation_candidate_evaluation on sourcing.evaluation_candidate (evaluation_id);

create table sourcing.evaluation_value (
    candidate_id uuid not null references sourcing.evaluation_candidate on delete cascade,
    criterion text not null,
    raw numeric(19, 6) not null,
    value numeric(7, 2),
    primary key (candidate_id, criterion)
);

create table sourcing.contract (
    id uuid primary key,
    case_id uuid,
    offer_id uuid,
    customer_id uuid not null,
    provider_id uuid not null,
    provider text not null,
    circuit_id uuid,
    status text not null check (status in ('draft', 'signed', 'active', 'exited', 'terminated')),
    start_on date not null,
    end_on date not null,
    notice_period text not null,
    notice_to text not null check (notice_to in ('term-end', 'month-end', 'any-day')),
    renewal_period text,
    early_termination_rule text not null check (early_termination_rule in ('none', 'fixed', 'percent-of-remaining')),
    early_termination_value numeric(19, 4) not null,
    monthly_charge numeric(19, 4) not null,
    one_off numeric(19, 4) not null,
    currency text not null,
    delivery_days int not null,
    buffer_days int not null,
    purchase_order text,
    cost_centre text,
    ended_on date,
    end_reason text,
    version bigint not null,
    check (end_on > start_on)
);
create unique index contract_circuit_start on sourcing.contract (circuit_id, start_on) where circuit_id is not null;
create unique index contract_draft_once on sourcing.contract (case_id, offer_id)
    where status in ('draft', 'signed', 'active') and case_id is not null;
create index contract_case on sourcing.contract (case_id) where case_id is not null;

create table sourcing.contract_point (
    contract_id uuid not null references sourcing.contract on delete cascade,
    kind text not null check (kind in ('clause', 'dispute', 'assurance')),
    item text not null,
    settled boolean not null,
    note text,
    primary key (contract_id, kind, item)
);

create table sourcing.contract_paper (
    contract_id uuid not null references sourcing.contract on delete cascade,
    document_id uuid not null,
    kind text not null,
    primary key (contract_id, document_id)
);

create table sourcing.contract_approval (
    id uuid primary key,
    contract_id uuid not null references sourcing.contract on delete cascade,
    what text not null,
    approved boolean not null,
    decided_by text not null,
    decided_at timestamptz not null,
    note text,
    version bigint not null
);

create table sourcing.notice (
    id uuid primary key,
    contract_id uuid not null references sourcing.contract,
    case_id uuid not null,
    term_end date not null,
    state text not null check (state in ('planned', 'approved', 'sent', 'confirmed', 'withdrawn')),
    effective_on date not null,
    latest_receipt date not null,
    planned_receipt date not null,
    send_by date not null,
    send_on date not null,
    fee numeric(19, 4) not null,
    currency text not null,
    early_reason text,
    channel text not null,
    language text not null,
    template_version text,
    document_id uuid,
    proof text,
    sent_at timestamptz,
    withdrawn_at timestamptz,
    version bigint not null
);
-- One notice per contract and term: whoever asks again gets the first. Only a withdrawn one makes room.
create unique index notice_once on sourcing.notice (contract_id, term_end) where state <> 'withdrawn';
create index notice_case on sourcing.notice (case_id);

create table sourcing.termination (
    id uuid primary key,
    notice_id uuid not null unique references sourcing.notice,
    case_id uuid not null,
    confirmed_effective date not null,
    confirmed_fee numeric(19, 4) not null,
    currency text not null,
    provider_reference text,
    confirmed_at timestamptz not null,
    accepted_effective date,
    accepted_fee numeric(19, 4),
    data_migrated boolean not null,
    recorded_at timestamptz,
    version bigint not null
);
create index termination_case on sourcing.termination (case_id);

create table sourcing.exit_planning (
    case_id uuid primary key,
    contract_id uuid not null,
    planned_at timestamptz not null,
    warning text,
    version bigint not null
);

create table sourcing.exit_plan (
    id uuid primary key,
    case_id uuid not null references sourcing.exit_planning on delete cascade,
    position int not null,
    notice_on date not null,
    effective_on date not null,
    cutover_on date not null,
    fee numeric(19, 4) not null,
    overlap numeric(19, 4) not null,
    shortfall numeric(19, 4) not null,
    renewal_risk numeric(19, 4) not null,
    currency text not null,
    why text not null,
    chosen boolean not null,
    choice_reason text,
    version bigint not null
);
create index exit_plan_case on sourcing.exit_plan (case_id);
create unique index exit_plan_chosen on sourcing.exit_plan (case_id) where chosen;

create table sourcing.provider_review (
    case_id uuid primary key,
    outcome text not null check (outcome in ('stay', 'renegotiate')),
    reason text,
    owner text not null,
    next_review_on date not null,
    counter_offer_id uuid,
    version bigint not null
);

-- Working days are editable: some countries decree holidays and make-up days every year.
create table sourcing.working_calendar (
    country text primary key,
    time_zone text not null,
    weekend text not null,
    version bigint not null
);
insert into sourcing.working_calendar (country, time_zone, weekend, version) values
    ('CN', 'Asia/Shanghai', 'SATURDAY,SUNDAY', 0),
    ('PL', 'Europe/Warsaw', 'SATURDAY,SUNDAY', 0),
    ('ES', 'Europe/Madrid', 'SATURDAY,SUNDAY', 0),
    ('RU', 'Europe/Moscow', 'SATURDAY,SUNDAY', 0),
    ('IR', 'Asia/Tehran', 'THURSDAY,FRIDAY', 0),
    ('GB', 'Europe/London', 'SATURDAY,SUNDAY', 0);

create table sourcing.calendar_day (
    country text not null references sourcing.working_calendar on delete cascade,
    day date not null,
    working boolean not null,
    name text not null,
    primary key (country, day)
);
