package io.turnout.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the engine does with native user tasks. Every command throws {@link io.turnout.kernel.NotFound} for a task that
 * is completed or cancelled, {@link io.turnout.kernel.Conflict} for one that somebody else holds and {@link EngineAway}.
 */
public interface UserTaskCommands {

    /** Takes a free task; one that somebody holds is a conflict. */
    void claim(String taskKey, String login);

    /** Gives the task to somebody, whoever holds it now. */
    void assign(String taskKey, String login);

    void release(String taskKey);

    void reschedule(String taskKey, @Nullable Instant due, @Nullable Instant followUp);

    /** @param variables only what the model reads: decisions and ids */
    void complete(String taskKey, Map<String, Object> variables);
}
