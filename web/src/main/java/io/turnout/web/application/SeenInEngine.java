package io.turnout.web.application;

import io.turnout.cases.CaseEvents;
import io.turnout.cutover.CutoverStepChanged;
import io.turnout.kernel.Page;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what the engine did, the steps of cut-overs and the verdicts on lines into the stream of events. Every copy of
 * the application sees the same changes of the read model; the row in {@code event_seen} lets one of them tell.
 */
@Component
class SeenInEngine {

    private static final int PURGED_AT_ONCE = 1_000;

    /** Something in the engine as the stream tells of it. */
    private record News(String thing, String type, @Nullable UUID caseId, Map<String, Object> payload) {}

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
            look(null, false);
        } else {
            change.caseIds().forEach(caseId -> look(caseId, false));
        }
    }

    /**
     * What a hurried look misses: one partition may be written later than another, and who looked may have been killed
     * between two pages. It also keeps in mind what is still open, however old.
     */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${turnout.read-model.look-again-every:PT5M}")
    void lookAtAllThatIsOpen() {
        look(null, true);
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

    private void look(@Nullable UUID caseId, boolean thoroughly) {
        TaskFilter open = caseId == null ? TaskFilter.all() : TaskFilter.all().ofCase(caseId);
        tell(
                cursor -> tasks.page(open, TaskSort.CREATED, cursor, Page.MAX_LIMIT)
                        .map(SeenInEngine::created),
                thoroughly);
        IncidentFilter failed =
                caseId == null ? IncidentFilter.open() : IncidentFilter.open().ofCase(caseId);
        tell(cursor -> incidents.page(failed, cursor, Page.MAX_LIMIT).map(SeenInEngine::raised), thoroughly);
    }

    /** Page after page, newest first: what is older than a page of which all is known is known too. */
    private void tell(Function<@Nullable String, Page<News>> pages, boolean thoroughly) {
        String cursor = null;
        boolean further;
        do {
            Page<News> page = pages.apply(cursor);
            boolean someNew = Boolean.TRUE.equals(transaction.execute(status -> tell(page.items())));
            if (thoroughly) {
                keepInMind(page.items());
            }
            cursor = page.next();
            further = cursor != null && (someNew || thoroughly);
        } while (further);
    }

    /** Whether there was something to tell. */
    private boolean tell(List<News> seen) {
        Set<String> first = remember(seen);
        for (News news : seen.reversed()) {
            if (first.contains(news.thing())) {
                events.append(news.type(), news.caseId(), news.payload());
            }
        }
        return !first.isEmpty();
    }

    /**
     * In one order, so that two copies never wait for each other in a circle.
     *
     * @return the things that nobody had seen yet
     */
    private Set<String> remember(List<News> seen) {
        return Set.copyOf(database.sql("""
                        insert into web.event_seen (thing) select thing from unnest(:things::text[]) as thing
                        order by thing on conflict do nothing returning thing""")
                .param("things", things(seen))
                .query(String.class)
                .list());
    }

    /** What is still open when half its time is over: forgotten, it would be told once more. */
    private void keepInMind(List<News> open) {
        database.sql("""
                        update web.event_seen set seen_at = now() where thing in (
                            select thing from web.event_seen
                            where thing = any(:things::text[]) and seen_at < now() - make_interval(secs => :keep / 2.0)
                            order by thing for update skip locked)""")
                .param("things", things(open))
                .param("keep", keep.toSeconds())
                .update();
    }

    private static String[] things(List<News> seen) {
        return seen.stream().map(News::thing).toArray(String[]::new);
    }

    private static News created(UserTask task) {
        return new News(
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

    private static News raised(Incident incident) {
        return new News(
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
}
