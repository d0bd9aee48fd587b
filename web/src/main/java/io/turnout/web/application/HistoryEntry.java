package io.turnout.web.application;

import io.turnout.cases.TimelineRecord;
import io.turnout.view.ElementEvent;
import java.time.Instant;

/** One thing that happened in a case: somebody wrote it into the audit trail, or the engine did it. */
public sealed interface HistoryEntry {

    Instant at();

    /** A line of the audit trail, as far as its reader may know it. */
    record Written(TimelineRecord line) implements HistoryEntry {

        @Override
        public Instant at() {
            return line.at();
        }
    }

    /** A step of the process that began or ended. */
    record Executed(ElementEvent event) implements HistoryEntry {

        @Override
        public Instant at() {
            return event.at();
        }
    }
}
