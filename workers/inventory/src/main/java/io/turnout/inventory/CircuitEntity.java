package io.turnout.inventory;

import static io.turnout.inventory.CircuitStatus.ACTIVE;
import static io.turnout.inventory.CircuitStatus.DECOMMISSIONED;
import static io.turnout.inventory.CircuitStatus.DEPROVISIONING;
import static io.turnout.inventory.CircuitStatus.OFFLINE;
import static io.turnout.inventory.CircuitStatus.PLANNED;
import static io.turnout.inventory.CircuitStatus.PROVISIONING;

import io.turnout.inventory.CircuitRecord.Terminations;
import io.turnout.kernel.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A circuit in the database; every verb is a no-op where it already holds, so that a repeated job does no harm. */
@Entity
@Table(schema = "inventory", name = "circuit")
class CircuitEntity extends Versioned {

    @Column(name = "site_id")
    private UUID siteId = new UUID(0, 0);

    @Column(name = "provider_id")
    private UUID providerId = new UUID(0, 0);

    @Column(name = "provider_circuit_id")
    private @Nullable String providerCircuitId;

    @Enumerated(EnumType.STRING)
    private CircuitRole role = CircuitRole.PRIMARY;

    @Enumerated(EnumType.STRING)
    private CircuitStatus status = PLANNED;

    @Column(name = "commit_rate_kbps")
    private long commitRateKbps;

    @Column(name = "installed_on")
    private @Nullable LocalDate installedOn;

    @Column(name = "terminated_on")
    private @Nullable LocalDate terminatedOn;

    @Column(name = "path_group")
    private @Nullable String pathGroup;

    @Column(name = "a_side")
    private @Nullable String aSide;

    @Column(name = "z_side")
    private @Nullable String zSide;

    protected CircuitEntity() {}

    CircuitEntity(UUID id, UUID siteId, UUID providerId, CircuitDraft draft) {
        super(id);
        this.siteId = siteId;
        this.providerId = providerId;
        apply(draft);
    }

    final void apply(CircuitDraft draft) {
        this.providerCircuitId = draft.providerCircuitId();
        this.role = draft.role();
        this.commitRateKbps = draft.commitRateKbps();
        this.pathGroup = draft.pathGroup();
        this.aSide = draft.terminations().aSide();
        this.zSide = draft.terminations().zSide();
    }

    CircuitDraft draft() {
        return new CircuitDraft(providerCircuitId, role, commitRateKbps, pathGroup, new Terminations(aSide, zSide));
    }

    /** Takes over a circuit that was there before Turnout. */
    void adopt(CircuitStatus found, @Nullable LocalDate installed) {
        this.status = found;
        this.installedOn = installed;
    }

    void numberedByProvider(String number) {
        if (providerCircuitId != null && !providerCircuitId.equals(number)) {
            throw new Conflict("The provider calls this circuit " + providerCircuitId + " already; it cannot become "
                    + number + ".");
        }
        providerCircuitId = number;
    }

    void startProvisioning(LocalDate acceptedOn) {
        if (status != PROVISIONING) {
            move("start provisioning", Set.of(PLANNED), PROVISIONING);
            installedOn = acceptedOn;
        }
    }

    void activate() {
        move("activate", Set.of(PROVISIONING, OFFLINE), ACTIVE);
    }

    void takeOffline() {
        move("take offline", Set.of(ACTIVE), OFFLINE);
    }

    void startDeprovisioning() {
        move("start deprovisioning", Set.of(ACTIVE, OFFLINE), DEPROVISIONING);
    }

    void decommission(LocalDate on) {
        if (status != DECOMMISSIONED) {
            move("decommission", Set.of(DEPROVISIONING), DECOMMISSIONED);
            terminatedOn = on;
        }
    }

    void retire(LocalDate on) {
        if (status != DECOMMISSIONED && status != DEPROVISIONING) {
            startDeprovisioning();
        }
        decommission(on);
    }

    /** Gives up a circuit that never carried traffic. */
    void cancelPlanned(LocalDate on) {
        if (status != DECOMMISSIONED) {
            move("cancel", Set.of(PLANNED, PROVISIONING), DECOMMISSIONED);
            terminatedOn = on;
        }
    }

    boolean isActive() {
        return status == ACTIVE;
    }

    UUID siteId() {
        return siteId;
    }

    UUID providerId() {
        return providerId;
    }

    CircuitStatus status() {
        return status;
    }

    @Nullable
    LocalDate installedOn() {
        return installedOn;
    }

    private void move(String verb, Set<CircuitStatus> from, CircuitStatus to) {
        if (status == to) {
            return;
        }
        if (!from.contains(status)) {
            throw new Conflict("Circuit " + label() + " is " + lower(status) + "; to " + verb + " it must be "
                    + String.join(
                            " or ",
                            from.stream().map(CircuitEntity::lower).sorted().toList()) + ".");
        }
        status = to;
    }

    String label() {
        return providerCircuitId == null ? id().toString() : providerCircuitId;
    }

    private static String lower(CircuitStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    @Override
    CircuitRecord record() {
        return new CircuitRecord(
                id(),
                siteId,
                providerId,
                providerCircuitId,
                role,
                status,
                commitRateKbps,
                installedOn,
                terminatedOn,
                pathGroup,
                new Terminations(aSide, zSide),
                version());
    }
}
