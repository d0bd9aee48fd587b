package io.turnout.web.screens;

import io.turnout.cases.TimelineRecord;
import io.turnout.kernel.Actor;
import io.turnout.view.ElementEvent;
import io.turnout.web.application.HistoryEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of "What happened": of the audit trail, or a step that the engine finished. */
record TimelineLine(
        Instant at,
        String title,
        Actor actor,
        @Nullable String detail,
        @Nullable String reason,
        Map<String, Change> changes,
        String look) {

    /** One field before and after. */
    record Change(String before, String after) {}

    /** @param names of the elements of the models, for entries that only know where they belong */
    static TimelineLine of(HistoryEntry entry, Map<String, String> names) {
        return switch (entry) {
            case HistoryEntry.Written written -> of(written.line(), names);
            case HistoryEntry.Executed executed -> of(executed.event());
        };
    }

    private static TimelineLine of(TimelineRecord entry, Map<String, String> names) {
        String look = entry.actor().kind() == Actor.Kind.PERSON ? "is-person" : "";
        return new TimelineLine(
                entry.at(), title(entry, names), entry.actor(), entry.detail(), entry.reason(), changes(entry), look);
    }

    private static TimelineLine of(ElementEvent event) {
        String look = event.kind() == ElementEvent.Kind.TERMINATED ? "is-bad" : "";
        return new TimelineLine(event.at(), event.name(), Actor.ENGINE, null, null, Map.of(), look);
    }

    /** "Task completed" says more with the task's name. */
    private static String title(TimelineRecord entry, Map<String, String> names) {
        String element = entry.elementId();
        String name = element == null ? null : names.get(element);
        return name == null || entry.title().contains(name) ? entry.title() : name + ": " + entry.title();
    }

    private static Map<String, Change> changes(TimelineRecord entry) {
        Map<String, Change> changes = new LinkedHashMap<>();
        Map<String, Object> before = entry.before();
        Map<String, Object> after = entry.after();
        if (before == null || after == null) {
            return changes;
        }
        after.forEach((field, value) -> {
            Object old = before.get(field);
            if (old != null && !old.equals(value)) {
                changes.put(field, new Change(String.valueOf(old), String.valueOf(value)));
            }
        });
        return changes;
    }
}
