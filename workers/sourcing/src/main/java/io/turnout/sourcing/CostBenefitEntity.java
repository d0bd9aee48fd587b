package io.turnout.sourcing;

import io.turnout.kernel.CurrentActor;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/** A cost or benefit line in the database. */
@Entity
@Table(schema = "sourcing", name = "cost_benefit_line")
class CostBenefitEntity extends Versioned {

    private UUID caseId;
    private String side;
    private String category;
    private BigDecimal amount;
    private String currency;
    private String source;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected CostBenefitEntity() {}

    CostBenefitEntity(UUID caseId, String side, String category, Money amount, String source, Instant now) {
        this.caseId = caseId;
        this.side = side;
        this.category = category;
        this.amount = amount.getAmount();
        this.currency = amount.getCurrencyUnit().getCode();
        this.source = source;
        this.recordedAt = now;
        this.recordedBy = CurrentActor.get().id();
    }

    CostBenefitLine toRecord() {
        return new CostBenefitLine(id(), side, category, Amounts.of(currency, amount), source, recordedBy);
    }
}
