package io.turnout.sourcing;

import java.util.UUID;
import org.joda.money.Money;

/**
 * One figure of the present service.
 *
 * @param side cost or benefit
 * @param category purchase, operation or labour; revenue, satisfaction or efficiency
 * @param source where the person has the figure from
 */
public record CostBenefitLine(UUID id, String side, String category, Money amount, String source, String recordedBy) {}
