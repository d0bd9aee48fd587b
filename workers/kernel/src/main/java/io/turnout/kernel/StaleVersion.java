package io.turnout.kernel;

/** Somebody changed the thing since the caller read it. HTTP 412. */
public class StaleVersion extends RuntimeException {

    public StaleVersion(String what, Object id) {
        super("The " + what + " " + id + " was changed since you read it; read it again and repeat your change.");
    }
}
