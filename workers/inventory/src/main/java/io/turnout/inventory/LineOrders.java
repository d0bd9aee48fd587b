package io.turnout.inventory;

import io.turnout.inventory.LineOrderRecord.State;
import io.turnout.inventory.LineOrderRecord.Survey;
import io.turnout.inventory.Listing.Filter;
import io.turnout.kernel.Ids;
import io.turnout.kernel.Page;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders of new lines, from placing to acceptance. There is one order per circuit; asked again, the first is given. */
@Component
@Transactional
public class LineOrders {

    private static final Listing<LineOrderEntity> LISTING = Listing.byAge(
            LineOrderEntity.class,
            Map.of(
                    "caseId", Filter.id("caseId"),
                    "circuitId", Filter.id("circuitId"),
                    "providerId", Filter.id("providerId"),
                    "state", Filter.constant("state", State.class)));

    private final LineOrderRepository rows;
    private final Circuits circuits;
    private final Store store;
    private final EntityManager entities;
    private final Clock clock;

    LineOrders(LineOrderRepository rows, Circuits circuits, Store store, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.circuits = circuits;
        this.store = store;
        this.entities = entities;
        this.clock = clock;
    }

    public LineOrderRecord get(UUID id) {
        return store.get(LineOrderEntity.class, id).record();
    }

    /** The latest order of the case that is not cancelled. */
    public Optional<LineOrderRecord> ofCase(UUID caseId) {
        return rows.findFirstByCaseIdAndStateNotOrderByPlacedAtDesc(caseId, State.CANCELLED)
                .map(LineOrderEntity::record);
    }

    public LineOrderRecord place(UUID caseId, UUID circuitId) {
        CircuitEntity circuit = store.locked(CircuitEntity.class, circuitId);
        return rows.findByCircuitId(circuitId)
                .orElseGet(() -> store.add(new LineOrderEntity(Ids.next(), caseId, circuit, clock.instant()), null))
                .record();
    }

    public LineOrderRecord acknowledge(UUID id, @Nullable String providerReference) {
        return verb("acknowledge", id, o -> o.acknowledge(providerReference, clock.instant()));
    }

    public LineOrderRecord arrange(UUID id, Survey survey) {
        return verb("arrange-survey", id, o -> o.arrange(survey));
    }

    public LineOrderRecord schedule(UUID id, LocalDate firmDate) {
        return verb("schedule", id, o -> o.schedule(firmDate));
    }

    /** The line is there; the provider's number of the circuit is known at the latest now. */
    public LineOrderRecord deliver(UUID id, LocalDate on, @Nullable String providerCircuitId) {
        LineOrderRecord delivered = verb("deliver", id, o -> o.deliver(on));
        if (providerCircuitId != null) {
            circuits.numberByProvider(delivered.circuitId(), providerCircuitId);
        }
        return delivered;
    }

    /** From this day the provider bills; the circuit is provisioning. */
    public LineOrderRecord accept(UUID id, LocalDate on) {
        LineOrderRecord accepted = verb("accept", id, o -> o.accept(on));
        circuits.startProvisioning(accepted.circuitId(), on);
        return accepted;
    }

    /** Gives up the order and its circuit, which never carried traffic. */
    public LineOrderRecord cancel(UUID id, String reason) {
        LineOrderRecord cancelled = verb("cancel", id, o -> o.cancel(reason));
        circuits.cancelPlanned(cancelled.circuitId());
        return cancelled;
    }

    public Page<LineOrderRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return LISTING.page(entities, filter, cursor, limit).map(LineOrderEntity::record);
    }

    public static Set<String> filters() {
        return LISTING.filterNames();
    }

    private LineOrderRecord verb(String verb, UUID id, Consumer<LineOrderEntity> how) {
        return store.change(store.locked(LineOrderEntity.class, id), verb, null, how)
                .record();
    }
}
