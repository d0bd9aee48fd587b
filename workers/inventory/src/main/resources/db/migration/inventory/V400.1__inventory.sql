create schema if not exists inventory;
-- Equality on text inside the GiST exclusion constraints below; a trusted extension, so the owner of the database may.
create extension if not exists btree_gist;

create table inventory.customer (
    id uuid primary key,
    version bigint not null,
    name text not null unique
);

create table inventory.provider (
    id uuid primary key,
    version bigint not null,
    name text not null unique,
    kind text not null,
    country text not null,
    language text not null,
    postal_address text not null,
    notice_email text not null,
    noc_email text not null,
    notice_channel text not null
);

create table inventory.site (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null references inventory.customer,
    name text not null,
    operated_by text not null,
    country text not null,
    city text not null,
    address text not null,
    time_zone text not null,
    constraint site_name_is_unique_per_customer unique (customer_id, name)
);
-- Files name a site without its customer, and the list is sorted by name.
create index site_by_name on inventory.site (name, id);

create table inventory.circuit (
    id uuid primary key,
    version bigint not null,
    site_id uuid not null references inventory.site,
    provider_id uuid not null references inventory.provider,
    provider_circuit_id text,
    role text not null,
    status text not null,
    commit_rate_kbps bigint not null check (commit_rate_kbps > 0),
    installed_on date,
    terminated_on date,
    path_group text,
    a_side text,
    z_side text,
    constraint circuit_number_is_unique_per_provider unique (provider_id, provider_circuit_id)
);
create index circuit_by_site on inventory.circuit (site_id, id);
create index circuit_by_status on inventory.circuit (status, id);
create index circuit_by_number on inventory.circuit (provider_circuit_id);

create table inventory.device (
    id uuid primary key,
    version bigint not null,
    site_id uuid not null references inventory.site,
    name text not null,
    ownership text not null,
    management_address text not null,
    management_path text not null,
    snmp_version text not null,
    snmp_user text,
    auth_protocol text,
    priv_protocol text,
    old_interface text,
    new_interface text,
    returned_on date,
    constraint device_name_is_unique_per_site unique (site_id, name)
);
create index device_by_name on inventory.device (name, id);

create table inventory.dependent_service (
    id uuid primary key,
    version bigint not null,
    site_id uuid not null references inventory.site,
    service text not null,
    owner text not null,
    depends_on text not null,
    what_to_do text not null,
    "check" text not null,
    constraint service_is_unique_per_site unique (site_id, service)
);
create index dependent_service_by_service on inventory.dependent_service (service, id);

create table inventory.contact (
    id uuid primary key,
    version bigint not null,
    site_id uuid references inventory.site,
    provider_id uuid references inventory.provider,
    role text not null,
    name text not null,
    email text,
    phone text,
    note text,
    escalation_level int not null default 1,
    constraint contact_of_one_party check ((site_id is null) <> (provider_id is null))
);
create index contact_by_site on inventory.contact (site_id, escalation_level);
create index contact_by_provider on inventory.contact (provider_id, escalation_level);

create table inventory.prefix (
    id uuid primary key,
    version bigint not null,
    scope text not null,
    cidr cidr not null,
    origin text not null,
    provider_id uuid references inventory.provider,
    constraint prefix_is_unique_in_its_scope unique (scope, cidr)
);
create index prefix_by_range on inventory.prefix using gist (cidr inet_ops);

-- The register: rows are closed (valid_to), never overwritten. Two holders of one address at one time cannot exist.
create table inventory.assignment (
    id uuid primary key,
    prefix_id uuid not null references inventory.prefix,
    scope text not null,
    address inet not null,
    circuit_id uuid not null references inventory.circuit,
    assigned_by text not null,
    valid_from timestamptz not null,
    valid_to timestamptz,
    constraint assignment_ends_after_it_began check (valid_to is null or valid_to >= valid_from),
    constraint one_holder_at_a_time exclude using gist
        (address inet_ops with &&, scope with =, tstzrange(valid_from, valid_to) with &&)
);
create index assignment_by_circuit on inventory.assignment (circuit_id, valid_from);
create index assignment_now_by_prefix on inventory.assignment (prefix_id, address) where valid_to is null;

create table inventory.change (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    what text not null,
    entity text not null,
    entity_id uuid not null,
    before jsonb,
    after jsonb,
    why text
);
create index change_of_entity on inventory.change (entity_id, id desc);
