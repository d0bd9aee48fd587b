package io.turnout.sourcing;

import io.turnout.sourcing.evaluation.Budget;
import io.turnout.sourcing.evaluation.Weights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a new line must bring and may cost.
 *
 * @param dataResidency country in which data must stay; {@code null} for anywhere
 * @param maxTermMonths longest term that is acceptable; {@code null} for any
 * @param latestDelivery day by which the line must be there; {@code null} for any
 * @param overlapEstimate what paying both lines for a while is expected to cost
 * @param feeEstimate expected early-termination fee of the present contract
 * @param creditsExpected what the present provider owes back
 */
public record RequirementRecord(
        Budget budget,
        long minBandwidthDownKbps,
        BigDecimal minSlaAvailability,
        @Nullable String dataResidency,
        List<String> attestations,
        @Nullable Integer maxTermMonths,
        @Nullable LocalDate latestDelivery,
        Money overlapEstimate,
        Money feeEstimate,
        Money creditsExpected,
        Weights weights) {

    public RequirementRecord {
        attestations = List.copyOf(attestations);
    }
}
