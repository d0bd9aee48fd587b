-- What may be done to a device that cannot be protected well; nothing unless a person allowed it.
create table snmp.permission (
    device_id       uuid primary key,
    weak_protocols  boolean     not null,
    sets_over_v2    boolean     not null,
    changed_at      timestamptz not null
);
