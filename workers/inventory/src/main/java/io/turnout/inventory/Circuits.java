package io.turnout.inventory;

import io.turnout.inventory.CircuitRecord.Terminations;
import io.turnout.inventory.Listing.Filter;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.Ids;
import io.turnout.kernel.Page;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The circuits of sites and the verbs that move them through their life. A verb that already holds changes nothing.
 * No verb takes the last active circuit from a site.
 */
@Component
@Transactional
public class Circuits {

    private static final Listing<CircuitEntity> LISTING = Listing.byAge(
            CircuitEntity.class,
            Map.of(
                    "siteId", Filter.id("siteId"),
                    "providerId", Filter.id("providerId"),
                    "providerCircuitId", Filter.text("providerCircuitId"),
                    "role", Filter.constant("role", CircuitRole.class),
                    "status", Filter.constant("status", CircuitStatus.class)));

    private final CircuitRepository rows;
    private final Store store;
    private final EntityManager entities;
    private final Clock clock;

    Circuits(CircuitRepository rows, Store store, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.entities = entities;
        this.clock = clock;
    }

    public CircuitRecord get(UUID id) {
        return store.get(CircuitEntity.class, id).record();
    }

    public Optional<CircuitRecord> byProviderCircuitId(UUID providerId, String number) {
        return rows.findByProviderIdAndProviderCircuitId(providerId, number).map(CircuitEntity::record);
    }

    /** Many at once with one query, for imports: the circuits of any provider that bear one of these numbers. */
    public List<CircuitRecord> byProviderCircuitIds(Collection<String> numbers) {
        return rows.findByProviderCircuitIdIn(numbers).stream()
                .map(CircuitEntity::record)
                .toList();
    }

    public List<CircuitRecord> ofSite(UUID siteId) {
        return rows.findBySiteIdOrderById(siteId).stream()
                .map(CircuitEntity::record)
                .toList();
    }

    /** Many at once with one query, for lists. */
    public Map<UUID, CircuitRecord> byIds(Collection<UUID> ids) {
        return rows.findByIdIn(ids).stream()
                .map(CircuitEntity::record)
                .collect(Collectors.toMap(CircuitRecord::id, Function.identity()));
    }

    public Page<CircuitRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return LISTING.page(entities, filter, cursor, limit).map(CircuitEntity::record);
    }

    public static Set<String> filters() {
        return LISTING.filterNames();
    }

    /** A new circuit that may share its site, and even a device port, with the active one. */
    public CircuitRecord plan(UUID siteId, UUID providerId, @Nullable String providerCircuitId, long commitRateKbps) {
        return plan(
                siteId,
                providerId,
                new CircuitDraft(providerCircuitId, CircuitRole.PRIMARY, commitRateKbps, null, Terminations.UNKNOWN));
    }

    public CircuitRecord plan(UUID siteId, UUID providerId, CircuitDraft draft) {
        return store.add(new CircuitEntity(Ids.next(), siteId, providerId, draft), null)
                .record();
    }

    public CircuitRecord update(UUID id, long expectedVersion, CircuitDraft draft, @Nullable String why) {
        return store.change(CircuitEntity.class, id, expectedVersion, why, c -> c.apply(draft))
                .record();
    }

    /** The provider has told its own number of the circuit. */
    public CircuitRecord numberByProvider(UUID id, String providerCircuitId) {
        return verb("number", id, c -> c.numberedByProvider(providerCircuitId));
    }

    public CircuitRecord startProvisioning(UUID id, LocalDate acceptedOn) {
        return verb("start-provisioning", id, c -> c.startProvisioning(acceptedOn));
    }

    public CircuitRecord activate(UUID id) {
        return verb("activate", id, CircuitEntity::activate);
    }

    public CircuitRecord takeOffline(UUID id) {
        return verb("take-offline", id, c -> {
            keepOneActive(c);
            c.takeOffline();
        });
    }

    public CircuitRecord startDeprovisioning(UUID id) {
        return verb("start-deprovisioning", id, c -> {
            keepOneActive(c);
            c.startDeprovisioning();
        });
    }

    public CircuitRecord decommission(UUID id, LocalDate on) {
        return verb("decommission", id, c -> c.decommission(on));
    }

    /** Takes an old circuit out of service for good: deprovisioning and decommissioned in one go. */
    public CircuitRecord retire(UUID id, LocalDate on) {
        return verb("retire", id, c -> {
            keepOneActive(c);
            c.retire(on);
        });
    }

    /** Gives up a circuit that never carried traffic: planned or provisioning. */
    public CircuitRecord cancelPlanned(UUID id) {
        return verb("cancel-planned", id, c -> c.cancelPlanned(LocalDate.now(clock)));
    }

    private CircuitRecord verb(String verb, UUID id, Consumer<CircuitEntity> how) {
        lockSiteOf(id);
        return store.change(store.locked(CircuitEntity.class, id), verb, null, how)
                .record();
    }

    /** Two verbs at two circuits of one site wait for each other, so both cannot be the last but one. */
    private void lockSiteOf(UUID id) {
        entities.createNativeQuery("""
                        select s.id from inventory.site s join inventory.circuit c on c.site_id = s.id
                        where c.id = ?1 for no key update of s""").setParameter(1, id).getResultList();
    }

    private void keepOneActive(CircuitEntity leaving) {
        if (leaving.isActive()
                && !rows.existsBySiteIdAndStatusAndIdNot(leaving.siteId(), CircuitStatus.ACTIVE, leaving.id())) {
            throw new Conflict("Circuit " + leaving.label()
                    + " is the last active one of its site; activate another before this one leaves.");
        }
    }
}
