package io.turnout.web.screens;

import io.turnout.view.ElementHistory;
import io.turnout.web.application.CaseHistory;
import io.turnout.web.application.HistoryEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened in a case, newest first, as lines of a page. */
@Component
class CaseTimeline {

    private final CaseHistory history;
    private final ElementHistory elements;

    CaseTimeline(CaseHistory history, ElementHistory elements) {
        this.history = history;
        this.elements = elements;
    }

    List<TimelineLine> newest(UUID caseId, int limit) {
        List<HistoryEntry> newest = history.newest(caseId, limit);
        Set<String> named = newest.stream().flatMap(CaseTimeline::element).collect(Collectors.toSet());
        Map<String, String> names = elements.names(caseId, named);
        return newest.stream().map(entry -> TimelineLine.of(entry, names)).toList();
    }

    private static Stream<String> element(HistoryEntry entry) {
        return entry instanceof HistoryEntry.Written written
                ? Optional.ofNullable(written.line().elementId()).stream()
                : Stream.empty();
    }
}
