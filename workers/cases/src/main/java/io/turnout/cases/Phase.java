package io.turnout.cases;

/** The phases of a switch, in their order. */
public enum Phase {
    EVALUATION,
    SIGNING,
    ORDERING,
    PROVISIONING,
    TESTING,
    EXIT,
    RETIRING,
    REVIEW;

    /** The name in the API, for example {@code evaluation}. */
    public String code() {
        return Codes.of(this);
    }

    /** Reads the name of the API; anything else is refused as the query parameter {@code phase}. */
    public static Phase of(String code) {
        return Codes.parse(Phase.class, "phase", code);
    }
}
