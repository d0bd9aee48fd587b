package io.turnout.web.api.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of one server-sent event; its id and type are in the event's own fields as well. */
record EventBody(String type, Instant at, @Nullable UUID caseId, Map<String, Object> data) {}
