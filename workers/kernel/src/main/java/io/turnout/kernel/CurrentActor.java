package io.turnout.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The actor on whose behalf this thread works. The web sets it per request and the job runner per job, so that no
 * module method needs an argument for its change log; what nobody set is done by {@link Actor#ENGINE}.
 */
public final class CurrentActor {

    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private CurrentActor() {}

    public static Actor get() {
        Actor actor = CURRENT.get();
        return actor == null ? Actor.ENGINE : actor;
    }

    /** Runs the work as the actor and gives the thread back as it was, whatever the work throws. */
    public static <T extends @Nullable Object> T callAs(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** As {@link #callAs} for work without a result. */
    public static void runAs(Actor actor, Runnable work) {
        callAs(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
