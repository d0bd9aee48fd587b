package io.turnout.web.application;

import io.turnout.cases.CaseEvents;
import io.turnout.cutover.CutoverStepChanged;
import io.turnout.snmp.LineTestJudged;
import io.turnout.view.EngineChanged;
import io.turnout.view.Incident;
import io.turnout.view.IncidentFilter;
import io.turnout.view.Incidents;
import io.turnout.view.TaskFilter;
import io.turnout.view.TaskSort;
import io.turnout.view.UserTask;
import io.turnout.view.UserTasks;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what the engine did, the steps of cut-overs and the verdicts on lines into the stream of events. Every copy of the application sees
 * the same changes of the read model; the row in {@code event_seen} lets one of them tell.
 */
@Component
class SeenInEngine {

    private static final int MOST_PER_CASE = 50;
    private static final int PURGED_AT_ONCE = 1_000;

    private final CaseEvents events;
    private final UserTasks tasks;
    private final Incidents incidents;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Duration keep;

    SeenInEngine(
            CaseEvents events,
            UserTasks tasks,
            Incidents incidents,
            JdbcClient database,
            PlatformTransactionManager transactions,
            @Value("${turnout.read-model.keep-finished:400d}") Duration keep) {
        this.events = events;
        this.tasks = tasks;
        this.incidents = incidents;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.keep = keep;
    }

    @EventListener
    void engineChanged(EngineChanged change) {
        if (change.all()) {
            look(null);
        } else {
            change.caseIds().forEach(this::look);
        }
    }

    /** In the transaction that moved the step. */
    @EventListener
    void stepChanged(CutoverStepChanged step) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("cutoverId", step.cutoverId().toString());
        payload.put("stepId", step.stepId().toString());
        payload.put("title", step.title());
        payload.put("state", code(step.state()));
        events.append("cutover.step-changed", step.caseId(), payload);
    }

    /** In the transaction that stored the verdict. */
    @EventListener
    void testJudged(LineTestJudged test) {
        events.append(
                "test.judged",
                test.caseId(),
                Map.of(
                        "testId", test.testId().toString(),
                        "purpose", code(test.purpose()),
                        "device", test.deviceName(),
                        "verdict", code(test.verdict())));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What ended so long ago that the read model forgets it too is never seen again, so it need not be remembered. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${turnout.read-model.purge-every:PT1H}")
    void purge() {
        int batch;
        do {
            batch = database.sql("""
                            delete from web.event_seen where thing in (
                                select thing from web.event_seen where seen_at < now() - make_interval(secs => :keep)
                                order by seen_at limit :rows for update skip locked)""")
                    .param("keep", keep.toSeconds())
                    .param("rows", PURGED_AT_ONCE)
                    .update();
        } while (batch == PURGED_AT_ONCE);
    }

    private void look(@Nullable UUID caseId) {
        TaskFilter open = caseId == null ? TaskFilter.all() : TaskFilter.all().ofCase(caseId);
        tasks.page(open, TaskSort.CREATED, null, MOST_PER_CASE).items().forEach(this::taskSeen);
        IncidentFilter failed =
                caseId == null ? IncidentFilter.open() : IncidentFilter.open().ofCase(caseId);
        incidents.page(failed, null, MOST_PER_CASE).items().forEach(this::incidentSeen);
    }

    private void taskSeen(UserTask task) {
        once(
                "task " + task.key(),
                "task.created",
                task.caseId(),
                Map.of(
                        "taskKey", Long.toString(task.key()),
                        "process", task.processId(),
                        "elementId", task.elementId(),
                        "name", task.name(),
                        "candidateGroups", task.candidateGroups()));
    }

    private void incidentSeen(Incident incident) {
        once(
                "incident " + incident.key(),
                "incident.raised",
                incident.caseId(),
                Map.of(
                        "incidentKey", Long.toString(incident.key()),
                        "process", incident.processId(),
                        "elementId", incident.elementId(),
                        "errorType", incident.errorType(),
                        "message", incident.message()));
    }

    private void once(String thing, String type, @Nullable UUID caseId, Map<String, Object> payload) {
        transaction.executeWithoutResult(status -> {
            int first = database.sql("insert into web.event_seen (thing) values (:thing) on conflict do nothing")
                    .param("thing", thing)
                    .update();
            if (first == 1) {
                events.append(type, caseId, payload);
            }
        });
    }
}
