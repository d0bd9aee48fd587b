-- What people entered in user tasks. The key is the engine's; one task is completed once.
create table cases.task_submission (
    id         uuid primary key,
    case_id    uuid not null references cases.case_file,
    task_key   text not null unique,
    process    text not null,
    element_id text not null,
    iteration  int not null,
    entered    jsonb not null,
    actor_kind text not null,
    actor_id   text not null,
    at         timestamptz not null,
    state      text not null check (state in ('PENDING', 'APPLIED', 'REJECTED')),
    settled_at timestamptz,
    rejection  text
);
create index task_submission_case on cases.task_submission (case_id, element_id, at);
create index task_submission_pending on cases.task_submission (at) where state = 'PENDING';

create table cases.task_draft (
    task_key text not null,
    person   text not null,
    entered  jsonb not null,
    at       timestamptz not null,
    primary key (task_key, person)
);

create table cases.dispatch (
    id          uuid primary key,
    effect_id   text not null unique,
    case_id     uuid not null references cases.case_file,
    kind        text not null,
    recipient   text not null,
    subject     text not null,
    text        text not null,
    attachments uuid[] not null,
    message_id  text not null,
    state       text not null check (state in ('INTENT', 'SENT', 'UNKNOWN', 'NOT_SENT')),
    intent_at   timestamptz not null,
    -- By the clock of the database, not the business clock: says how long a sender may still be at it.
    claimed_at  timestamptz not null,
    sent_at     timestamptz,
    proof       text,
    problem     text
);
create index dispatch_case on cases.dispatch (case_id, intent_at);
create index dispatch_unknown on cases.dispatch (intent_at) where state = 'UNKNOWN';
