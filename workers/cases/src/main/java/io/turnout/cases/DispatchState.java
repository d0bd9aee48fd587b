package io.turnout.cases;

/** What is known of a letter that was to be sent. */
public enum DispatchState {
    /** Written down before the mail server is asked; somebody is sending, or was killed while sending. */
    INTENT,
    /** The mail server took it; its answer is kept as proof. */
    SENT,
    /** Nobody can tell whether it went out: a person looks, and marks it as sent or sends it again. */
    UNKNOWN,
    /** It certainly did not go out; the next attempt may send it. */
    NOT_SENT;

    public String code() {
        return Codes.of(this);
    }
}
