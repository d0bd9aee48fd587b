package io.turnout.web.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after an incident, and what is known of it.
 *
 * @param owner login; {@code null} where nobody has taken it
 */
public record IncidentCare(@Nullable String owner, @Nullable String note, String changedBy, Instant changedAt) {}
