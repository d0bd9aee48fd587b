create schema if not exists billing;

create table billing.supplier_invoice (
    id          uuid primary key,
    case_id     uuid,
    provider_id uuid not null,
    number      text not null,
    invoiced_on date not null,
    currency    text not null,
    total       numeric(19, 4) not null,
    document_id uuid,
    actor_kind  text not null,
    actor_id    text not null,
    recorded_at timestamptz not null,
    state       text not null check (state in ('RECORDED', 'AGREED', 'DIFFERS', 'DISPUTED', 'SETTLED')),
    note        text,
    unique (provider_id, number)
);
create index supplier_invoice_case on billing.supplier_invoice (case_id, recorded_at);
create index supplier_invoice_recorded on billing.supplier_invoice (recorded_at, id);

create table billing.supplier_invoice_line (
    invoice_id  uuid not null references billing.supplier_invoice,
    number      int not null,
    kind        text not null,
    description text not null,
    starts_on   date,
    ends_on     date,
    amount      numeric(19, 4) not null,
    primary key (invoice_id, number)
);

-- What the last check found; line 0 stands for the invoice as a whole.
create table billing.invoice_difference (
    invoice_id uuid not null references billing.supplier_invoice,
    number     int not null,
    line       int not null,
    amount     numeric(19, 4) not null,
    sentence   text not null,
    primary key (invoice_id, number)
);

create table billing.lease (
    id              uuid primary key,
    case_id         uuid not null,
    device_id       uuid not null,
    monthly         numeric(19, 4) not null,
    currency        text not null,
    months          int not null check (months > 0),
    buy_out_percent numeric(7, 4) not null,
    starts_on       date not null,
    state           text not null check (state in ('RUNNING', 'RETURNED', 'BOUGHT_OUT')),
    ended_on        date,
    fee             numeric(19, 4),
    check ((ended_on is null) = (state = 'RUNNING'))
);
-- A device is leased once at a time, whoever asks twice.
create unique index lease_running on billing.lease (device_id) where state = 'RUNNING';
create index lease_case on billing.lease (case_id);
