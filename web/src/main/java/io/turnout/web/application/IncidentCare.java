package io.turnout.web.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after an incident, and what is known of it.
 *
 * @param owner login of the person who took it last
 * @param since when they took it, or noted something
 */
public record IncidentCare(String owner, @Nullable String note, Instant since) {}
