create table web.incident_care (
    incident_key bigint primary key,
    owner text not null,
    note text,
    since timestamptz not null
);
