package io.turnout.billing;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A price table whose unit price falls, or rises, with the number of units. */
public record Tiers(List<Tier> tiers) {

    /**
     * One row of the table.
     *
     * @param upTo last unit of the tier; {@code null} on the last row: no limit
     */
    public record Tier(@Nullable Long upTo, Money unitPrice) {}

    public Tiers {
        tiers = List.copyOf(tiers);
        long reached = 0;
        for (Tier tier : tiers.subList(0, Math.max(0, tiers.size() - 1))) {
            if (tier.upTo() == null || tier.upTo() <= reached) {
                throw new IllegalArgumentException("Only the last tier is open, and tiers rise");
            }
            reached = tier.upTo();
        }
        if (tiers.isEmpty() || tiers.getLast().upTo() != null) {
            throw new IllegalArgumentException("The last tier must be open");
        }
    }

    /** Every unit at the price of the tier that it falls into. */
    public Money graduated(long units) {
        Money sum = Money.zero(firstPrice().getCurrencyUnit());
        long below = 0;
        for (Tier tier : tiers) {
            long end = tier.upTo() == null ? units : Math.min(units, tier.upTo());
            if (end > below) {
                sum = sum.plus(tier.unitPrice().multipliedBy(end - below));
                below = end;
            }
        }
        return sum;
    }

    /** All units at the price of the tier that the last one falls into. */
    public Money volume(long units) {
        Tier reached = tiers.stream()
                .filter(tier -> tier.upTo() == null || units <= tier.upTo())
                .findFirst()
                .orElseThrow();
        return reached.unitPrice().multipliedBy(units);
    }

    /** What a missing unit of a commitment costs. */
    public Money firstPrice() {
        return tiers.getFirst().unitPrice();
    }
}
