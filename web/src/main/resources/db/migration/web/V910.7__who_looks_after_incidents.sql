create table web.incident_care (
    incident_key bigint primary key,
    owner text,
    note text,
    changed_by text not null,
    changed_at timestamptz not null
);
