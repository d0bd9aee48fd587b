package io.turnout.kernel;

/** The thing is there, but not in a state that allows this; the message says which state would. HTTP 409. */
public class Conflict extends RuntimeException {

    public Conflict(String message) {
        super(message);
    }
}
