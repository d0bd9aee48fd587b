package io.turnout.web.api.cases;

import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineRecord;
import io.turnout.kernel.Cursor;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Page;
import io.turnout.view.ElementEvent;
import io.turnout.view.ElementHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Audit trail and engine events of a case as one list, the newest first. A cursor holds where each of the two stands:
 * the trail's own cursor, and how many of the engine's events are left, counted from the oldest, for new ones only come
 * at the other end.
 */
@Component
class CaseHistory {

    private static final String FROM_START = "-";

    private final Timeline timeline;
    private final ElementHistory engine;

    CaseHistory(Timeline timeline, ElementHistory engine) {
        this.timeline = timeline;
        this.engine = engine;
    }

    Page<TimelineBody> page(UUID caseId, @Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 2);
        String trailCursor = from == null || from.keys().getFirst().equals(FROM_START)
                ? null
                : from.keys().getFirst();
        Page<TimelineRecord> trail = timeline.of(caseId, trailCursor, Page.checkedLimit(limit));
        List<ElementEvent> events = engine.of(caseId);
        int left = from == null
                ? events.size()
                : Math.min(events.size(), number(from.keys().get(1)));
        int taken = 0;
        List<TimelineBody> merged = new ArrayList<>();
        while (merged.size() < limit && (taken < trail.items().size() || left > 0)) {
            if (trailIsNewer(trail.items(), taken, events, left)) {
                merged.add(TimelineBody.of(trail.items().get(taken++)));
            } else {
                merged.add(TimelineBody.of(events.get(--left)));
            }
        }
        boolean more = left > 0 || taken < trail.items().size() || trail.next() != null;
        return new Page<>(merged, more ? next(trailCursor, trail.items(), taken, left) : null);
    }

    private static boolean trailIsNewer(List<TimelineRecord> trail, int taken, List<ElementEvent> events, int left) {
        if (taken == trail.size()) {
            return false;
        }
        return left == 0 || !trail.get(taken).at().isBefore(events.get(left - 1).at());
    }

    private static String next(@Nullable String before, List<TimelineRecord> trail, int taken, int left) {
        String reached = before == null ? FROM_START : before;
        if (taken > 0) {
            TimelineRecord last = trail.get(taken - 1);
            reached = Cursor.of(last.at(), last.id()).encode();
        }
        return Cursor.of(reached, left).encode();
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException foreign) {
            throw InvalidInput.of("/cursor", "is not a cursor of this list; start again without one");
        }
    }
}
