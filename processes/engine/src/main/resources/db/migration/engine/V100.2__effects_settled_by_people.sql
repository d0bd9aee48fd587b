-- What a person says of an effect that nobody could tell about. REPEAT is used up by the next delivery of its job.
alter table engine_port.effect
    add column verdict text check (verdict in ('HAPPENED', 'REPEAT'));
