package io.turnout.cases;

/** Whether what a person entered has reached the modules and the engine. */
public enum SubmissionState {
    /** Kept, and not yet confirmed by the engine. */
    PENDING,
    /** The engine has completed the task. */
    APPLIED,
    /** The engine had no such task any more: cancelled, timed out, or completed elsewhere. */
    REJECTED;

    public String code() {
        return Codes.of(this);
    }
}
