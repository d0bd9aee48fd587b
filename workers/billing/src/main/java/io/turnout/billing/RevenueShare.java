package io.turnout.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Shares of several partners in one revenue, in percent. */
public record RevenueShare(List<BigDecimal> percents) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public RevenueShare {
        percents = List.copyOf(percents);
        if (percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(WHOLE) != 0) {
            throw new IllegalArgumentException("Shares must sum to 100 %: " + percents);
        }
    }

    /** The partners' amounts in their order; the last takes the remainder, so they sum to the whole. */
    public List<Money> split(Money net) {
        List<Money> parts = new ArrayList<>();
        Money left = net;
        for (BigDecimal percent : percents.subList(0, percents.size() - 1)) {
            Money part = Rounding.percent(net, percent);
            parts.add(part);
            left = left.minus(part);
        }
        parts.add(left);
        return List.copyOf(parts);
    }
}
