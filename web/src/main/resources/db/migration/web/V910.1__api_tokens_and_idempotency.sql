create schema if not exists web;

create table web.api_token (
    id          uuid primary key,
    name        text        not null check (name <> ''),
    -- SHA-256 of 256 random bits: nothing to guess, so no slow hash is needed on every call.
    secret_hash bytea       not null unique,
    roles       text[]      not null,
    scopes      text[]      not null,
    customer_id uuid,
    created_at  timestamptz not null,
    created_by  text        not null,
    expires_at  timestamptz,
    revoked_at  timestamptz,
    check (not ('customer' = any (roles)) or customer_id is not null)
);
create unique index api_token_live_name on web.api_token (name) where revoked_at is null;

create table web.idempotency_key (
    caller     text        not null,
    key        text        not null,
    -- Method, path and body: the same key for anything else is refused.
    request    bytea       not null,
    -- Null as long as an effect outside of the database is under way.
    status     int,
    location   text,
    body       text,
    created_at timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_key_age on web.idempotency_key (created_at);
