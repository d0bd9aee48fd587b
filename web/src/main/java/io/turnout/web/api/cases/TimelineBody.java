package io.turnout.web.api.cases;

import io.turnout.cases.TimelineRecord;
import io.turnout.kernel.Actor;
import io.turnout.view.ElementEvent;
import io.turnout.web.application.HistoryEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a case's history, of the audit trail or of the engine. */
record TimelineBody(
        Instant at,
        String type,
        Actor actor,
        @Nullable String elementId,
        String title,
        @Nullable String detail,
        @Nullable String reason,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    static TimelineBody of(HistoryEntry entry) {
        return switch (entry) {
            case HistoryEntry.Written written -> of(written.line());
            case HistoryEntry.Executed executed -> of(executed.event());
        };
    }

    private static TimelineBody of(TimelineRecord entry) {
        return new TimelineBody(
                entry.at(),
                entry.type(),
                entry.actor(),
                entry.elementId(),
                entry.title(),
                entry.detail(),
                entry.reason(),
                entry.before(),
                entry.after());
    }

    private static TimelineBody of(ElementEvent event) {
        String kind = event.kind().name().toLowerCase(Locale.ROOT);
        return new TimelineBody(
                event.at(),
                "element-" + kind,
                new Actor(Actor.Kind.ENGINE, event.processId()),
                event.elementId(),
                event.name() + " " + kind,
                null,
                null,
                null,
                null);
    }
}
