package io.turnout.inventory;

import io.turnout.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the change log.
 *
 * @param what the verb, for example {@code activate}
 * @param before JSON, absent for what was created
 */
public record ChangeRecord(
        long id,
        Instant at,
        Actor who,
        String what,
        String entity,
        UUID entityId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String why) {}
