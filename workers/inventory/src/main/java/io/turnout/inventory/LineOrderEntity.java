package io.turnout.inventory;

import static io.turnout.inventory.LineOrderRecord.State.ACCEPTED;
import static io.turnout.inventory.LineOrderRecord.State.ACKNOWLEDGED;
import static io.turnout.inventory.LineOrderRecord.State.CANCELLED;
import static io.turnout.inventory.LineOrderRecord.State.DELIVERED;
import static io.turnout.inventory.LineOrderRecord.State.PLACED;
import static io.turnout.inventory.LineOrderRecord.State.SCHEDULED;

import io.turnout.inventory.LineOrderRecord.State;
import io.turnout.inventory.LineOrderRecord.Survey;
import io.turnout.kernel.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of a new line in the database; it only goes forward, and what providers tell late or twice does no harm. */
@Entity
@Table(schema = "inventory", name = "line_order")
class LineOrderEntity extends Versioned {

    @Column(name = "case_id")
    private UUID caseId = new UUID(0, 0);

    @Column(name = "circuit_id")
    private UUID circuitId = new UUID(0, 0);

    @Column(name = "provider_id")
    private UUID providerId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private State state = PLACED;

    @Column(name = "placed_at")
    private Instant placedAt = Instant.EPOCH;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "provider_reference")
    private @Nullable String providerReference;

    private @Nullable String appointment;

    @Column(name = "site_contact")
    private @Nullable String siteContact;

    @Column(name = "access_rules")
    private @Nullable String accessRules;

    @Column(name = "firm_date")
    private @Nullable LocalDate firmDate;

    @Column(name = "delivered_on")
    private @Nullable LocalDate deliveredOn;

    @Column(name = "accepted_on")
    private @Nullable LocalDate acceptedOn;

    @Column(name = "ended_reason")
    private @Nullable String endedReason;

    protected LineOrderEntity() {}

    LineOrderEntity(UUID id, UUID caseId, CircuitEntity circuit, Instant placedAt) {
        super(id);
        this.caseId = caseId;
        this.circuitId = circuit.id();
        this.providerId = circuit.providerId();
        this.placedAt = placedAt;
    }

    void acknowledge(@Nullable String reference, Instant at) {
        advance("acknowledge", ACKNOWLEDGED);
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
        providerReference = reference == null ? providerReference : reference;
    }

    void arrange(Survey survey) {
        requireOpen("arrange a survey");
        appointment = survey.appointment();
        siteContact = survey.siteContact();
        accessRules = survey.accessRules();
    }

    /** The provider may move its date; the change log keeps the earlier ones. */
    void schedule(LocalDate firm) {
        advance("schedule", SCHEDULED);
        firmDate = firm;
    }

    void deliver(LocalDate on) {
        advance("deliver", DELIVERED);
        deliveredOn = on;
    }

    void accept(LocalDate on) {
        if (state != ACCEPTED) {
            advance("accept", ACCEPTED);
            deliveredOn = deliveredOn == null ? on : deliveredOn;
            acceptedOn = on;
        }
    }

    /** An accepted line too can be given up: then its contract says what is owed. */
    void cancel(String reason) {
        if (state != CANCELLED) {
            state = CANCELLED;
            endedReason = reason;
        }
    }

    UUID circuitId() {
        return circuitId;
    }

    private void advance(String verb, State to) {
        requireOpen(verb);
        state = state.compareTo(to) < 0 ? to : state;
    }

    private void requireOpen(String verb) {
        if (state == CANCELLED) {
            throw new Conflict("The order is cancelled (" + endedReason + "); it is too late to " + verb + " it.");
        }
    }

    private @Nullable Survey survey() {
        return appointment == null || siteContact == null ? null : new Survey(appointment, siteContact, accessRules);
    }

    @Override
    LineOrderRecord record() {
        return new LineOrderRecord(
                id(),
                caseId,
                circuitId,
                providerId,
                state,
                placedAt,
                acknowledgedAt,
                providerReference,
                survey(),
                firmDate,
                deliveredOn,
                acceptedOn,
                endedReason,
                version());
    }
}
