package io.turnout.cases;

/** Where a case stands as a whole: accepted by us, running in the engine, or ended in one of three ways. */
public enum CaseState {
    ACCEPTED,
    RUNNING,
    COMPLETED,
    CANCELLED,
    FAILED;

    /** The name in the API, for example {@code accepted}. */
    public String code() {
        return Codes.of(this);
    }

    public boolean open() {
        return this == ACCEPTED || this == RUNNING;
    }

    /** Reads the name of the API; anything else is refused as the query parameter {@code state}. */
    public static CaseState of(String code) {
        return Codes.parse(CaseState.class, "state", code);
    }
}
