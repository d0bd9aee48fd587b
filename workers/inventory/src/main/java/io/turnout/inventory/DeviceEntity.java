package io.turnout.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device in the database. */
@Entity
@Table(schema = "inventory", name = "device")
class DeviceEntity extends Versioned {

    @Column(name = "site_id")
    private UUID siteId = new UUID(0, 0);

    private String name = "";

    private String ownership = "";

    @Column(name = "management_address")
    private String managementAddress = "";

    @Column(name = "management_path")
    private String managementPath = "";

    @Column(name = "snmp_version")
    private String snmpVersion = "";

    @Column(name = "snmp_user")
    private @Nullable String snmpUser;

    @Column(name = "auth_protocol")
    private @Nullable String authProtocol;

    @Column(name = "priv_protocol")
    private @Nullable String privProtocol;

    @Column(name = "old_interface")
    private @Nullable String oldInterface;

    @Column(name = "new_interface")
    private @Nullable String newInterface;

    @Column(name = "returned_on")
    private @Nullable LocalDate returnedOn;

    protected DeviceEntity() {}

    DeviceEntity(UUID id, DeviceDraft draft) {
        super(id);
        apply(draft);
    }

    final void apply(DeviceDraft draft) {
        this.siteId = draft.siteId();
        this.name = draft.name();
        this.ownership = draft.ownership();
        this.managementAddress = draft.managementAddress();
        this.managementPath = draft.managementPath();
        this.snmpVersion = draft.snmpVersion();
        this.snmpUser = draft.snmpUser();
        this.authProtocol = draft.authProtocol();
        this.privProtocol = draft.privProtocol();
        this.oldInterface = draft.oldInterface();
        this.newInterface = draft.newInterface();
    }

    DeviceDraft draft() {
        return new DeviceDraft(
                siteId,
                name,
                ownership,
                managementAddress,
                managementPath,
                snmpVersion,
                snmpUser,
                authProtocol,
                privProtocol,
                oldInterface,
                newInterface);
    }

    UUID siteId() {
        return siteId;
    }

    String name() {
        return name;
    }

    /** A leased device goes back once; asked again, the first date stays. */
    void giveBack(LocalDate on) {
        if (returnedOn == null) {
            returnedOn = on;
        }
    }

    @Override
    DeviceRecord record() {
        return new DeviceRecord(
                id(),
                siteId,
                name,
                ownership,
                managementAddress,
                managementPath,
                snmpVersion,
                snmpUser,
                authProtocol,
                privProtocol,
                oldInterface,
                newInterface,
                returnedOn,
                version());
    }
}
