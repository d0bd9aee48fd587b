-- Accounts of people who sign in to the screens. Programs have tokens instead.
create schema if not exists web;

create table web.account (
    login         varchar(64)  primary key check (login ~ '^[a-z0-9][a-z0-9._-]*$'),
    password_hash varchar(255) not null,
    display_name  varchar(200) not null,
    email         varchar(320),
    -- manager, admin, integrator, customer or the names of staff groups
    roles         text[]       not null check (cardinality(roles) > 0),
    -- the only customer whose cases a person of the role customer sees
    customer_id   uuid,
    time_zone     varchar(64)  not null default 'UTC',
    locale        varchar(35)  not null default 'en',
    enabled       boolean      not null default true,
    created_at    timestamptz  not null default now(),
    constraint customer_has_customer check (not ('customer' = any (roles)) or customer_id is not null)
);
