-- A configuration that is being written or taken back is known as such before the device is touched.
alter table snmp.configuration drop constraint configuration_state_check;
alter table snmp.configuration add constraint configuration_state_check
    check (state in ('RENDERED', 'APPLYING', 'APPLIED', 'VERIFIED', 'UNDOING', 'UNDONE'));
