package io.turnout.cases;

/** How a case stands against its dates and money; every judgement carries its reason. */
public enum Health {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK;

    /** The name in the API, for example {@code on-track}. */
    public String code() {
        return Codes.of(this);
    }

    /** Reads the name of the API; anything else is refused as the query parameter {@code health}. */
    public static Health of(String code) {
        return Codes.parse(Health.class, "health", code);
    }
}
