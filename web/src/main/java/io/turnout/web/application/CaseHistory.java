package io.turnout.web.application;

import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineRecord;
import io.turnout.kernel.Cursor;
import io.turnout.kernel.Page;
import io.turnout.view.ElementEvent;
import io.turnout.view.ElementHistory;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Audit trail and engine events of a case as one list, the newest first, narrowed to what the reader of this request
 * may know: the one place for the API and the screens. A cursor holds where each of the two lists stands.
 */
@Component
public class CaseHistory {

    private static final String FROM_START = "-";

    private final Timeline timeline;
    private final ElementHistory engine;
    private final Readers readers;

    CaseHistory(Timeline timeline, ElementHistory engine, Readers readers) {
        this.timeline = timeline;
        this.engine = engine;
        this.readers = readers;
    }

    /** Everything, page by page. The caller has made sure that the reader may see the case. */
    public Page<HistoryEntry> page(UUID caseId, @Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 2);
        String trailFrom = part(from, 0);
        String engineFrom = part(from, 1);
        Page<TimelineRecord> trail = trail(caseId, trailFrom, Page.checkedLimit(limit));
        Page<ElementEvent> events = engine.page(caseId, engineFrom, limit);
        List<HistoryEntry> merged = newestFirst(trail.items(), events.items(), limit);
        boolean more = trail.next() != null
                || events.next() != null
                || merged.size() < trail.items().size() + events.items().size();
        return new Page<>(merged, more ? next(merged, trailFrom, engineFrom) : null);
    }

    /** The last things of a case as a page tells them: of the engine's only work that has ended. */
    public List<HistoryEntry> newest(UUID caseId, int limit) {
        return newestFirst(trail(caseId, null, limit).items(), engine.finishedWork(caseId, limit), limit);
    }

    private Page<TimelineRecord> trail(UUID caseId, @Nullable String cursor, int limit) {
        return readers.current().isCustomer()
                ? timeline.forCustomer(caseId, cursor, limit)
                : timeline.of(caseId, cursor, limit);
    }

    /** Stable: of the same instant, what was written comes before what was executed. */
    private static List<HistoryEntry> newestFirst(List<TimelineRecord> trail, List<ElementEvent> events, int limit) {
        Stream<HistoryEntry> written = trail.stream().map(HistoryEntry.Written::new);
        Stream<HistoryEntry> executed = events.stream().map(HistoryEntry.Executed::new);
        return Stream.concat(written, executed)
                .sorted(Comparator.comparing(HistoryEntry::at).reversed())
                .limit(limit)
                .toList();
    }

    private static String next(List<HistoryEntry> shown, @Nullable String trailFrom, @Nullable String engineFrom) {
        String trail = trailFrom == null ? FROM_START : trailFrom;
        String engine = engineFrom == null ? FROM_START : engineFrom;
        for (HistoryEntry entry : shown) {
            switch (entry) {
                case HistoryEntry.Written written ->
                    trail = Cursor.of(written.at(), written.line().id()).encode();
                case HistoryEntry.Executed executed ->
                    engine = ElementHistory.after(executed.event()).encode();
            }
        }
        return Cursor.of(trail, engine).encode();
    }

    private static @Nullable String part(@Nullable Cursor cursor, int index) {
        String part = cursor == null ? FROM_START : cursor.keys().get(index);
        return part.equals(FROM_START) ? null : part;
    }
}
