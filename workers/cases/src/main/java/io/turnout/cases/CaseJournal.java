package io.turnout.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what happened to a case, in the transaction of the change: audit trail, durable event, announcement. */
@Component
class CaseJournal {

    private final Timeline timeline;
    private final CaseEvents events;
    private final AfterCommit afterCommit;

    CaseJournal(Timeline timeline, CaseEvents events, AfterCommit afterCommit) {
        this.timeline = timeline;
        this.events = events;
        this.afterCommit = afterCommit;
    }

    void opened(CaseRecord record, @Nullable String reason) {
        timeline.append(entry(record, "case-opened", "Case opened").reason(reason));
        event("case.accepted", record, Map.of());
    }

    void started(CaseRecord record) {
        timeline.append(entry(record, "case-started", "Case started"));
        event("case.started", record, Map.of());
    }

    void phaseChanged(CaseRecord record, @Nullable Phase before, Phase now) {
        Map<String, Object> was = before == null ? Map.of() : Map.of("before", before.code());
        timeline.append(entry(record, "phase-changed", "Phase " + now.code())
                .change(before == null ? null : Map.of("phase", before.code()), Map.of("phase", now.code())));
        event("case.phase-changed", record, was);
    }

    void assessed(CaseRecord record, Health before) {
        timeline.append(
                entry(record, "health-changed", "Health " + record.health().code())
                        .reason(record.healthReason())
                        .change(Map.of("health", before.code()), health(record)));
        event("case.health-changed", record, Map.of("before", before.code()));
    }

    void changed(CaseRecord record, String title, Map<String, Object> before, Map<String, Object> after) {
        timeline.append(entry(record, "case-changed", title).change(before, after));
        event("case.changed", record, after);
    }

    void cancellationAsked(CaseRecord record, String reason) {
        timeline.append(
                entry(record, "cancellation-asked", "Cancellation asked for").reason(reason));
        event("case.cancellation-asked", record, Map.of("reason", reason));
    }

    void ended(CaseRecord record) {
        String how = record.state().code();
        timeline.append(entry(record, "case-" + how, "Case " + how)
                .detail(record.outcome())
                .reason(record.outcomeReason()));
        event("case." + how, record, Map.of());
        afterCommit.publish(new CaseEnded(record));
    }

    private static TimelineEntry entry(CaseRecord record, String type, String title) {
        return TimelineEntry.of(record.id(), type, title);
    }

    private void event(String type, CaseRecord record, Map<String, Object> more) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("caseId", record.id().toString());
        payload.put("reference", record.reference());
        payload.put("process", record.process());
        payload.put("state", record.state().code());
        payload.put("health", record.health().code());
        put(payload, "phase", record.phase() == null ? null : record.phase().code());
        put(payload, "healthReason", record.healthReason());
        put(payload, "outcome", record.outcome());
        payload.putAll(more);
        events.append(type, record.id(), payload);
    }

    private static Map<String, Object> health(CaseRecord record) {
        Map<String, Object> now = new LinkedHashMap<>();
        now.put("health", record.health().code());
        put(
                now,
                "nextDeadline",
                record.nextDeadline() == null ? null : record.nextDeadline().toString());
        put(
                now,
                "moneyAtRisk",
                record.moneyAtRisk() == null ? null : record.moneyAtRisk().toString());
        return now;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
