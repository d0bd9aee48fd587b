package io.turnout.cases;

import io.turnout.kernel.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * The case as it is stored. Every verb says whether it changed anything: jobs are delivered at least once, so what is
 * already true is a no-op, and what contradicts the state is refused.
 */
@Entity
@Table(schema = "cases", name = "case_file")
class CaseFile implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private long version;

    private String reference;
    private String process;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Phase phase;

    @Enumerated(EnumType.STRING)
    private Health health;

    private @Nullable String healthReason;
    private @Nullable Instant healthAt;
    private @Nullable UUID customerId;
    private @Nullable String customerName;
    private @Nullable UUID siteId;
    private @Nullable String siteName;
    private @Nullable UUID oldCircuitId;
    private @Nullable UUID newCircuitId;
    private @Nullable UUID providerId;
    private @Nullable String providerName;
    private @Nullable String newProviderName;
    private String managerId;
    private @Nullable LocalDate targetDate;
    private @Nullable Instant nextDeadlineAt;
    private @Nullable String nextDeadlineWhat;

    @Column(precision = 19, scale = 4)
    private @Nullable BigDecimal riskAmount;

    private @Nullable String riskCurrency;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant cancelAskedAt;
    private @Nullable String outcome;
    private @Nullable String outcomeReason;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway") // filled by JPA
    protected CaseFile() {}

    CaseFile(NewCase asked, String reference, Instant now) {
        this.id = asked.id();
        this.reference = reference;
        this.process = asked.process();
        this.state = CaseState.ACCEPTED;
        this.health = Health.ON_TRACK;
        Named customer = asked.customer();
        this.customerId = idOf(customer);
        this.customerName = nameOf(customer);
        this.siteId = idOf(asked.site());
        this.siteName = nameOf(asked.site());
        this.oldCircuitId = asked.oldCircuitId();
        this.providerId = idOf(asked.provider());
        this.providerName = nameOf(asked.provider());
        this.managerId = asked.managerId();
        this.targetDate = asked.targetDate();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The engine has taken the case. */
    boolean start(Instant now) {
        if (state == CaseState.RUNNING) {
            return false;
        }
        refuseUnlessOpen("started");
        state = CaseState.RUNNING;
        return touched(now);
    }

    boolean enter(Phase next, Instant now) {
        refuseUnlessOpen("moved to the phase " + next.code());
        if (phase == next) {
            return false;
        }
        phase = next;
        return touched(now);
    }

    boolean assess(HealthAssessment found, Instant now) {
        refuseUnlessOpen("assessed");
        if (found.equals(assessment())) {
            return false;
        }
        Deadline deadline = found.nextDeadline();
        Money risk = found.moneyAtRisk();
        health = found.health();
        healthReason = found.reason();
        healthAt = now;
        nextDeadlineAt = deadline == null ? null : Sql.micros(deadline.at());
        nextDeadlineWhat = deadline == null ? null : deadline.what();
        riskAmount = risk == null ? null : risk.getAmount();
        riskCurrency = risk == null ? null : risk.getCurrencyUnit().getCode();
        return touched(now);
    }

    boolean linkNewCircuit(UUID circuitId, Instant now) {
        refuseUnlessOpen("linked to another circuit");
        if (circuitId.equals(newCircuitId)) {
            return false;
        }
        newCircuitId = circuitId;
        return touched(now);
    }

    boolean chooseProvider(@Nullable String name, Instant now) {
        refuseUnlessOpen("given another provider");
        if (Objects.equals(name, newProviderName)) {
            return false;
        }
        newProviderName = name;
        return touched(now);
    }

    boolean assignTo(String manager, Instant now) {
        refuseUnlessOpen("given to another manager");
        if (manager.equals(managerId)) {
            return false;
        }
        managerId = manager;
        return touched(now);
    }

    boolean aimAt(LocalDate date, Instant now) {
        refuseUnlessOpen("given another target date");
        if (date.equals(targetDate)) {
            return false;
        }
        targetDate = date;
        return touched(now);
    }

    boolean askToCancel(Instant now) {
        if (state == CaseState.CANCELLED || cancelAskedAt != null) {
            return false;
        }
        refuseUnlessOpen("cancelled");
        cancelAskedAt = now;
        return touched(now);
    }

    boolean end(CaseState how, String outcome, @Nullable String reason, Instant now) {
        if (state == how) {
            return false;
        }
        refuseUnlessOpen(Codes.of(how));
        state = how;
        endedAt = now;
        this.outcome = outcome;
        outcomeReason = reason;
        nextDeadlineAt = null;
        nextDeadlineWhat = null;
        riskAmount = null;
        riskCurrency = null;
        return touched(now);
    }

    private boolean touched(Instant now) {
        updatedAt = now;
        return true;
    }

    private void refuseUnlessOpen(String verb) {
        if (!state.open()) {
            throw new Conflict("The case " + reference + " is " + state.code() + " and can no longer be " + verb + ".");
        }
    }

    private @Nullable HealthAssessment assessment() {
        return healthReason == null ? null : new HealthAssessment(health, healthReason, deadline(), moneyAtRisk());
    }

    private @Nullable Deadline deadline() {
        return nextDeadlineAt == null || nextDeadlineWhat == null
                ? null
                : new Deadline(nextDeadlineAt, nextDeadlineWhat);
    }

    private @Nullable Money moneyAtRisk() {
        return Sql.money(riskAmount, riskCurrency);
    }

    private static @Nullable UUID idOf(@Nullable Named named) {
        return named == null ? null : named.id();
    }

    private static @Nullable String nameOf(@Nullable Named named) {
        return named == null ? null : named.name();
    }

    private static @Nullable Named named(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Named(id, name);
    }

    CaseRecord toRecord() {
        return new CaseRecord(
                id,
                version,
                reference,
                process,
                state,
                phase,
                health,
                healthReason,
                healthAt,
                named(customerId, customerName),
                named(siteId, siteName),
                oldCircuitId,
                newCircuitId,
                named(providerId, providerName),
                newProviderName,
                managerId,
                targetDate,
                deadline(),
                moneyAtRisk(),
                createdAt,
                updatedAt,
                endedAt,
                cancelAskedAt,
                outcome,
                outcomeReason);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Ids are chosen by the caller, so an id does not tell that the row is there. */
    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
