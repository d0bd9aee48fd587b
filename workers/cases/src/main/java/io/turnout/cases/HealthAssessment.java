package io.turnout.cases;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A judgement of a case's health.
 *
 * @param reason one sentence that a manager understands: why, and what waiting costs
 * @param moneyAtRisk what missing the next deadline would cost, if it can be told
 */
public record HealthAssessment(
        Health health,
        String reason,
        @Nullable Deadline nextDeadline,
        @Nullable Money moneyAtRisk) {}
