package io.turnout.sourcing;

import io.turnout.sourcing.exit.ExitOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way out in the database. */
@Entity
@Table(schema = "sourcing", name = "exit_plan")
class ExitPlanEntity extends Versioned {

    private UUID caseId;
    private int position;
    private LocalDate noticeOn;
    private LocalDate effectiveOn;
    private LocalDate cutoverOn;
    private BigDecimal fee;
    private BigDecimal overlap;
    private BigDecimal shortfall;
    private BigDecimal renewalRisk;
    private String currency;
    private String why;
    private boolean chosen;
    private @Nullable String choiceReason;

    @SuppressWarnings("NullAway.Init")
    protected ExitPlanEntity() {}

    ExitPlanEntity(UUID caseId, int position, ExitOption option) {
        this.caseId = caseId;
        this.position = position;
        this.noticeOn = option.noticeOn();
        this.effectiveOn = option.effectiveOn();
        this.cutoverOn = option.cutoverOn();
        this.fee = option.fee().getAmount();
        this.overlap = option.overlap().getAmount();
        this.shortfall = option.shortfall().getAmount();
        this.renewalRisk = option.renewalRisk().getAmount();
        this.currency = option.fee().getCurrencyUnit().getCode();
        this.why = option.why();
    }

    UUID caseId() {
        return caseId;
    }

    boolean isChosen() {
        return chosen;
    }

    void choose(@Nullable String reason) {
        chosen = true;
        choiceReason = reason;
    }

    void leave() {
        chosen = false;
        choiceReason = null;
    }

    ExitPlanRecord toRecord() {
        return new ExitPlanRecord(
                id(),
                caseId,
                position,
                noticeOn,
                effectiveOn,
                cutoverOn,
                Amounts.of(currency, fee),
                Amounts.of(currency, overlap),
                Amounts.of(currency, shortfall),
                Amounts.of(currency, renewalRisk),
                Amounts.of(currency, fee.add(overlap).add(shortfall).add(renewalRisk)),
                why,
                chosen,
                choiceReason);
    }
}
