package io.turnout.kernel;

import java.util.Objects;

/** Who does something: a person, a program with a token, a worker of a process, or the engine itself. */
public record Actor(Kind kind, String id) {

    /** The four kinds of actors that the audit trail tells apart. */
    public enum Kind {
        PERSON,
        PROGRAM,
        WORKER,
        ENGINE
    }

    /** Turnout itself, when nobody asked: start-up, sweeps and clocks. */
    public static final Actor ENGINE = new Actor(Kind.ENGINE, "turnout");

    public Actor {
        Objects.requireNonNull(kind, "kind");
        if (id.isBlank()) {
            throw new IllegalArgumentException("An actor needs an id");
        }
    }

    public static Actor person(String login) {
        return new Actor(Kind.PERSON, login);
    }

    public static Actor program(String tokenName) {
        return new Actor(Kind.PROGRAM, tokenName);
    }

    /** The worker of one job type, for example {@code service-cutover.switch-routing}. */
    public static Actor worker(String jobType) {
        return new Actor(Kind.WORKER, jobType);
    }
}
