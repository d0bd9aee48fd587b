package io.turnout.sourcing;

import io.turnout.sourcing.CandidateRecord.CriterionValue;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One cell of the comparison in the database. */
@Embeddable
class EvaluationValue {

    private BigDecimal raw;
    private @Nullable BigDecimal value;

    @SuppressWarnings("NullAway.Init")
    protected EvaluationValue() {}

    EvaluationValue(BigDecimal raw, @Nullable BigDecimal value) {
        this.raw = raw;
        this.value = value;
    }

    BigDecimal raw() {
        return raw;
    }

    CriterionValue toRecord() {
        return new CriterionValue(raw.stripTrailingZeros(), value);
    }
}
