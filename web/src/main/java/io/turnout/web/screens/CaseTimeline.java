package io.turnout.web.screens;

import io.turnout.cases.Timeline;
import io.turnout.kernel.Page;
import io.turnout.view.ElementEvent;
import io.turnout.view.ElementHistory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened in a case, newest first: the audit trail and the steps that the engine finished, as one story. */
@Component
class CaseTimeline {

    /**
     * Gateways and events are the engine's own business; people ask for the work. What people did is in the audit
     * trail, with who and what.
     */
    private static final Set<String> WORK =
            Set.of("SERVICE_TASK", "BUSINESS_RULE_TASK", "CALL_ACTIVITY", "SEND_TASK", "RECEIVE_TASK");

    private final Timeline timeline;
    private final ElementHistory history;

    CaseTimeline(Timeline timeline, ElementHistory history) {
        this.timeline = timeline;
        this.history = history;
    }

    List<TimelineLine> newest(UUID caseId, int limit) {
        List<ElementEvent> events = history.of(caseId);
        Map<String, String> names = events.stream()
                .collect(Collectors.toMap(ElementEvent::elementId, ElementEvent::name, (first, same) -> first));
        Stream<TimelineLine> written = timeline.of(caseId, null, Page.checkedLimit(limit)).items().stream()
                .map(entry -> TimelineLine.of(entry, names));
        Stream<TimelineLine> executed = events.stream()
                .filter(event -> event.kind() != ElementEvent.Kind.STARTED && WORK.contains(event.type()))
                .map(TimelineLine::of);
        return Stream.concat(written, executed)
                .sorted(Comparator.comparing(TimelineLine::at).reversed())
                .limit(limit)
                .toList();
    }
}
