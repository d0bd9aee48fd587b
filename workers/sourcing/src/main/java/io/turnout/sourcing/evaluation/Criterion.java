package io.turnout.sourcing.evaluation;

import java.util.Locale;

/** What offers are compared by, and which way is better. */
public enum Criterion {
    PRICE(false),
    SUPPORT(true),
    REPUTATION(true),
    AVAILABILITY(true),
    BANDWIDTH(true),
    DELIVERY(false);

    private final boolean higherIsBetter;

    Criterion(boolean higherIsBetter) {
        this.higherIsBetter = higherIsBetter;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** The name in files, the API and forms, for example {@code price}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
