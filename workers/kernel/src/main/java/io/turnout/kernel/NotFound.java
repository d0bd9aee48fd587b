package io.turnout.kernel;

/** There is no such thing, or none that the reader may see. HTTP 404. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object id) {
        super("There is no " + what + " " + id + ".");
    }
}
