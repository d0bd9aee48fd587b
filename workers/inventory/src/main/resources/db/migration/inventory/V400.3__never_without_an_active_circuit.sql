-- The last active circuit of a site does not leave, whoever writes the row. Two that leave at once wait for each other at
-- the site's row, and the second one sees what the first has done.
create function inventory.keep_one_active() returns trigger language plpgsql as $$
begin
    perform from inventory.site where id = old.site_id for no key update;
    if not exists (select from inventory.circuit where site_id = old.site_id and status = 'ACTIVE') then
        raise exception 'Circuit % is the last active one of its site', coalesce(old.provider_circuit_id, old.id::text)
            using errcode = 'integrity_constraint_violation', constraint = 'site_keeps_an_active_circuit';
    end if;
    return null;
end $$;

create trigger site_keeps_an_active_circuit
    after update of status, site_id or delete on inventory.circuit
    for each row when (old.status = 'ACTIVE')
    execute function inventory.keep_one_active();
