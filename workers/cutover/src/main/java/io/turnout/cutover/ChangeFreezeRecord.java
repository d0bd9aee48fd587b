package io.turnout.cutover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which nothing may be changed.
 *
 * @param siteId not there: at no site
 */
public record ChangeFreezeRecord(
        UUID id, @Nullable UUID siteId, Instant startsAt, Instant endsAt, String reason, long version) {}
