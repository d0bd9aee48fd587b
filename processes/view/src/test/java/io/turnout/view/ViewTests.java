package io.turnout.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.kernel.PostgresForTests;
import io.turnout.view.DecisionEvaluation.Input;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
class ViewTests {

    private static final Instant DUE = ReadModelRows.START.plus(Duration.ofDays(2));

    /** Made once: a registered property is asked for by everyone who reads it. */
    private static final String DATABASE = PostgresForTests.newDatabase();

    @SpringBootApplication
    static class Application {

        private final List<EngineChanged> changes = new CopyOnWriteArrayList<>();

        @Bean
        Clock clock() {
            return ReadModelRows.clock();
        }

        @EventListener
        void remember(EngineChanged change) {
            changes.add(change);
        }
    }

    @Autowired
    private JdbcClient database;

    @Autowired
    private Application application;

    @Autowired
    private ProcessInstances instances;

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private UserTasks tasks;

    @Autowired
    private Models models;

    @Autowired
    private Forms forms;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timers timers;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ElementHistory history;

    @Autowired
    private Statistics statistics;

    @Autowired
    private ReadModelHealth health;

    @Autowired
    private Retention retention;

    @Autowired
    private TransactionOperations transactions;

    private final UUID caseId = UUID.randomUUID();
    private ReadModelRows rows;

    @DynamicPropertySource
    static void useDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
        registry.add("spring.flyway.out-of-order", () -> "true");
    }

    @BeforeEach
    void emptyReadModel() {
        for (String table : List.of(
                "process_definition",
                "form",
                "process_instance",
                "element_instance",
                "sequence_flow",
                "case_variable",
                "element_count",
                "user_task",
                "timer",
                "incident",
                "decision_evaluation",
                "exporter_position")) {
            database.sql("truncate engine." + table).update();
        }
        rows = new ReadModelRows(database).deploy();
    }

    @Test
    void a_case_is_a_tree_of_processes() {
        long root = rows.instance(caseId, null, null, null);
        long call = rows.element(root, "Call_Called", "CALL_ACTIVITY", "active");
        long called = rows.instance(caseId, root, call, null);
        assertThat(instances.tree(caseId)).extracting(ProcessInstance::key).containsExactly(root, called);
        assertThat(instances.tree(caseId).getLast().parentElementId()).isEqualTo("Call_Called");
        assertThat(instances.tree(UUID.randomUUID())).isEmpty();
    }

    @Test
    void diagrams_show_tokens_incidents_and_the_executed_path_of_called_processes_too() {
        long root = rows.instance(caseId, null, null, null);
        long call = rows.element(root, "Call_Called", "CALL_ACTIVITY", "active");
        long called = rows.instance(caseId, root, call, null);
        rows.element(called, "Timer_Soak", "INTERMEDIATE_CATCH_EVENT", "completed");
        rows.element(called, "Call_Called", "MULTI_INSTANCE_BODY", "active");
        rows.element(called, "Call_Called", "CALL_ACTIVITY", "active");
        rows.element(called, "Call_Called", "CALL_ACTIVITY", "active");
        rows.element(called, "Task_ReviewOffer", "USER_TASK", "active");
        rows.incident(called, "Task_ReviewOffer", "no form");
        rows.flow(called, "Flow_1");
        List<Diagram> drawn = diagrams.of(caseId);
        assertThat(drawn).extracting(Diagram::process).containsExactly("caller", "called");
        assertThat(drawn.getFirst().elements())
                .containsExactly(new DiagramElement("Call_Called", "Let it be called", ElementState.ACTIVE, 1));
        Diagram child = drawn.getLast();
        assertThat(child.parentInstanceKey()).isEqualTo(root);
        assertThat(child.parentElementId()).isEqualTo("Call_Called");
        assertThat(child.flowsTaken()).containsExactly("Flow_1");
        assertThat(child.bpmnXml()).contains("isExecutable");
        assertThat(child.elements())
                .containsExactly(
                        new DiagramElement("Timer_Soak", "Soaked", ElementState.COMPLETED, 1),
                        new DiagramElement("Call_Called", "Let it be called", ElementState.ACTIVE, 2),
                        new DiagramElement("Task_ReviewOffer", "Review offer", ElementState.INCIDENT, 1));
    }

    @Test
    void every_order_of_tasks_pages_through_all_of_them_once() {
        long root = rows.instance(caseId, null, null, null);
        for (int i = 0; i < 11; i++) {
            rows.task(root, "{legal}", null, i % 3 == 0 ? null : DUE.plusSeconds(i / 2), 50 + i % 2);
        }
        for (TaskSort sort : TaskSort.values()) {
            List<Long> keys = new ArrayList<>();
            @Nullable String cursor = null;
            do {
                Page<UserTask> page = tasks.page(TaskFilter.all(), sort, cursor, 3);
                keys.addAll(page.items().stream().map(UserTask::key).toList());
                cursor = page.next();
            } while (cursor != null);
            assertThat(keys).as("%s", sort).hasSize(11).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        long root = rows.instance(caseId, null, null, null);
        rows.task(root, "{legal}", null, DUE, 50);
        rows.task(root, "{legal}", null, DUE, 50);
        String cursor = tasks.page(TaskFilter.all(), TaskSort.DUE, null, 1).next();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> tasks.page(TaskFilter.all(), TaskSort.CREATED, cursor, 1));
    }

    @Test
    void tasks_are_found_by_what_people_ask_for() {
        long root = rows.instance(caseId, null, null, null);
        long annas = rows.task(root, "{legal}", "anna", DUE, 50);
        long legal = rows.task(root, "{legal,finance}", null, null, 50);
        long noc = rows.task(rows.instance(UUID.randomUUID(), null, null, null), "{noc-l1}", null, DUE, 50);
        Viewer anna = new Viewer("anna", Set.of("finance"));
        assertThat(found(TaskFilter.all())).containsOnly(annas, legal, noc);
        assertThat(found(TaskFilter.all().visibleTo(anna))).containsOnly(annas, legal);
        assertThat(found(TaskFilter.all().visibleTo(new Viewer("bob", Set.of()))))
                .isEmpty();
        assertThat(found(TaskFilter.all().offeredTo(Set.of("legal")).onlyUnassigned()))
                .containsOnly(legal);
        assertThat(found(TaskFilter.all().assignedTo("anna"))).containsOnly(annas);
        assertThat(found(TaskFilter.all().dueBefore(DUE.plusSeconds(1)))).containsOnly(annas, noc);
        assertThat(found(TaskFilter.all().ofCase(caseId))).containsOnly(annas, legal);
        assertThat(found(TaskFilter.all().ofCases(Set.of(caseId)))).containsOnly(annas, legal);
        assertThat(found(TaskFilter.all().ofCases(Set.of()))).isEmpty();
        assertThat(found(TaskFilter.all().matching("review OFF"))).containsOnly(annas, legal, noc);
        assertThat(found(TaskFilter.all().matching("nothing like it"))).isEmpty();
        assertThat(found(TaskFilter.all().matching(caseId.toString()))).containsOnly(annas, legal);
        assertThat(found(TaskFilter.all().inState(TaskState.COMPLETED))).isEmpty();
        assertThat(found(TaskFilter.all().ofElement("caller", "Task_ReviewOffer")))
                .contains(annas);
        UserTask task = tasks.get(annas);
        assertThat(task.name()).isEqualTo("Review offer");
        assertThat(task.headers()).containsEntry("screen", "offers");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tasks.get(1));
    }

    @Test
    void the_heads_of_an_inbox_count_only_what_is_the_viewers() {
        long root = rows.instance(caseId, null, null, null);
        rows.task(root, "{legal}", "anna", DUE.minusSeconds(60), 50);
        rows.task(root, "{legal}", null, DUE.plusSeconds(60), 50);
        rows.task(root, "{legal}", "bob", null, 50);
        rows.task(root, "{noc-l1}", null, DUE.minusSeconds(60), 50);
        assertThat(tasks.counts(new Viewer("anna", Set.of("legal")), DUE, DUE.plusSeconds(3_600)))
                .isEqualTo(new InboxCounts(1, 3, 1, 1, 1));
    }

    @Test
    void incidents_are_grouped_by_cause_and_place() {
        long root = rows.instance(caseId, null, null, null);
        long first = rows.incident(root, "Task_ReviewOffer", "no form");
        rows.incident(root, "Task_ReviewOffer", "no form");
        rows.incident(rows.instance(UUID.randomUUID(), null, null, null), "Task_ReviewOffer", "no form");
        rows.incident(root, "Timer_Soak", "bad date");
        List<IncidentGroup> groups = incidents.groups(IncidentFilter.open());
        assertThat(groups).extracting(IncidentGroup::count).containsExactly(3, 1);
        assertThat(groups.getFirst().cases()).isEqualTo(2);
        assertThat(groups.getFirst().elementName()).isEqualTo("Review offer");
        IncidentFilter mine = IncidentFilter.open().ofCases(Set.of(caseId));
        assertThat(incidents.count(mine.of(groups.getFirst()))).isEqualTo(2);
        assertThat(incidents.keys(mine)).hasSize(3).startsWith(first);
        Page<Incident> page = incidents.page(mine, null, 2);
        assertThat(incidents.page(mine, page.next(), 2).items())
                .extracting(Incident::key)
                .containsExactly(first);
        assertThat(incidents.get(first).message()).isEqualTo("no form");
    }

    @Test
    void the_next_timer_of_a_case_is_the_soonest() {
        long root = rows.instance(caseId, null, null, null);
        rows.timer(root, DUE.plusSeconds(9));
        rows.timer(root, DUE);
        assertThat(timers.next(caseId)).hasValueSatisfying(timer -> {
            assertThat(timer.due()).isEqualTo(DUE);
            assertThat(timer.name()).isEqualTo("Soaked");
        });
    }

    @Test
    void a_decision_says_what_went_in_and_which_rules_hit() {
        rows.decision(rows.instance(caseId, null, null, null), """
                [{"id": "test-gate", "name": "Test gate", "type": "DECISION_TABLE", "output": "\\"pass\\"",
                  "inputs": [{"id": "i", "name": "Verdict", "value": "\\"good\\""}],
                  "rules": [{"id": "r", "index": 1, "outputs": []}]}]
                """);
        DecisionEvaluation decision = decisions.of(caseId).getFirst();
        assertThat(decision.output()).isEqualTo("\"pass\"");
        assertThat(decision.decisions().getFirst().inputs()).containsExactly(new Input("i", "Verdict", "\"good\""));
        assertThat(decision.decisions().getFirst().rules().getFirst().index()).isOne();
    }

    @Test
    void history_tells_starts_and_ends_newest_first() {
        long root = rows.instance(caseId, null, null, null);
        rows.element(root, "Call_Called", "CALL_ACTIVITY", "completed");
        rows.element(root, "Task_ReviewOffer", "USER_TASK", "active");
        assertThat(history.page(caseId, null, 10).items())
                .extracting(event -> event.name() + " " + event.kind())
                .containsExactly("Let it be called COMPLETED", "Review offer STARTED", "Let it be called STARTED");
        assertThat(history.finishedWork(caseId, 10))
                .extracting(ElementEvent::name)
                .containsExactly("Let it be called");
        assertThat(history.names(caseId, List.of("Task_ReviewOffer", "Task_OfNobody")))
                .containsOnly(Map.entry("Task_ReviewOffer", "Review offer"));
    }

    @Test
    void history_is_read_page_by_page_and_no_event_twice() {
        long root = rows.instance(caseId, null, null, null);
        for (int i = 0; i < 4; i++) {
            rows.element(root, "Call_Called", "CALL_ACTIVITY", "completed");
        }
        List<ElementEvent> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<ElementEvent> page = history.page(caseId, cursor, 3);
            read.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(read).hasSize(8).doesNotHaveDuplicates();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> history.page(caseId, "bm8fbm8fbm8", 3));
    }

    @Test
    void statistics_add_up_the_partitions() {
        database.sql("insert into engine.element_count values (1, 11, 'Call_Called', 2, 3, 0, 1, 3000),"
                        + " (2, 11, 'Call_Called', 1, 1, 0, 0, 1000)")
                .update();
        assertThat(statistics.of(ReadModelRows.CALLER))
                .containsExactly(
                        new ElementStatistics("Call_Called", "Let it be called", 3, 4, 0, 1, Duration.ofSeconds(1)));
    }

    @Test
    void models_and_forms_are_read_as_deployed() {
        rows.definition(13, "caller", 2, "Caller, new");
        assertThat(models.latest()).extracting(ProcessModel::name).containsOnly("Caller, new", "Called");
        assertThat(models.versions("caller")).extracting(ProcessModel::version).containsExactly(2, 1);
        database.sql("insert into engine.form values (5, 'f', 1, '{}', now()), (6, 'f', 2, '{\"v\":2}', now())")
                .update();
        assertThat(forms.byKey(5).json()).isEqualTo("{}");
        assertThat(forms.latest("f"))
                .hasValueSatisfying(form -> assertThat(form.version()).isEqualTo(2));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> forms.byKey(7));
    }

    @Test
    void a_model_with_a_doctype_is_refused() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ModelReader.elements(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "x"));
    }

    @Test
    void health_tells_whether_and_when_the_exporter_wrote() {
        assertThat(health.status().schemaPresent()).isTrue();
        assertThat(health.status().fed()).isFalse();
        database.sql("insert into engine.exporter_position values (1, 7, '2027-01-15T08:00:00Z', 1, now(), '8.6.0')")
                .update();
        assertThat(health.status().recordAt()).isEqualTo(ReadModelRows.START);
    }

    @Test
    void health_tells_of_an_exporter_that_is_too_old_and_of_emptied_tables() {
        database.sql("""
                        insert into engine.exporter_position
                          (partition_id, position, record_at, first_position, first_at, broker_version, exporter_schema)
                        values (1, 7, now(), 1, now(), '8.6.0', 1), (2, 7, now(), 1, now(), '8.6.0', null)""").update();
        assertThat(health.status().exporterTooOld()).isFalse();
        assertThat(health.status().emptiedAt()).isNull();

        database.sql("update engine.exporter_position set exporter_schema = 0, emptied_at = '2027-01-15T08:00:00Z'"
                        + " where partition_id = 1")
                .update();
        assertThat(health.status().exporterTooOld()).isTrue();
        assertThat(health.status().emptiedAt()).isEqualTo(ReadModelRows.START);
    }

    @Test
    void retention_forgets_only_what_ended_long_ago() {
        Instant longAgo = ReadModelRows.clock().instant().minus(Duration.ofDays(401));
        long old = rows.instance(caseId, null, null, longAgo);
        long oldChild = rows.instance(caseId, old, null, longAgo);
        rows.element(oldChild, "Timer_Soak", "INTERMEDIATE_CATCH_EVENT", "completed");
        rows.flow(oldChild, "Flow_1");
        rows.task(oldChild, "{legal}", null, null, 50);
        UUID young = UUID.randomUUID();
        UUID running = UUID.randomUUID();
        rows.instance(young, null, null, longAgo.plus(Duration.ofDays(2)));
        rows.instance(running, null, null, null);
        assertThat(retention.purge()).isOne();
        assertThat(instances.tree(caseId)).isEmpty();
        assertThat(database.sql("select count(*) from engine.element_instance")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from engine.sequence_flow")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(instances.tree(young)).hasSize(1);
        assertThat(instances.tree(running)).hasSize(1);
    }

    @Test
    void an_exporter_writes_on_while_a_purge_is_running() {
        long old = rows.instance(
                caseId, null, null, ReadModelRows.clock().instant().minus(Duration.ofDays(401)));
        long oldTask = rows.task(old, "{legal}", null, null, 50);
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
        CompletableFuture<Integer> purging = new CompletableFuture<>();
        transactions.executeWithoutResult(holding -> {
            database.sql("select key from engine.user_task where key = ? for update")
                    .param(oldTask)
                    .query()
                    .listOfRows();
            purging.completeAsync(retention::purge, others);
            Awaitility.await().until(this::aPurgeWaits);
            CompletableFuture.runAsync(() -> transactions.executeWithoutResult(exporting -> exportOneMore()), others)
                    .join();
            assertThat(purging).isNotDone();
        });
        assertThat(purging.join()).isOne();
    }

    /** As an exporter that waits for nobody. */
    private void exportOneMore() {
        database.sql("set local lock_timeout = '10ms'").update();
        long root = rows.instance(UUID.randomUUID(), null, null, null);
        rows.element(root, "Task_ReviewOffer", "USER_TASK", "active");
        rows.flow(root, "Flow_1");
        rows.task(root, "{legal}", null, DUE, 50);
        rows.incident(root, "Task_ReviewOffer", "no form");
    }

    private boolean aPurgeWaits() {
        return database.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like 'delete from engine.user_task%')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void retention_also_forgets_decisions_that_belong_to_no_process() {
        database.sql("""
                        insert into engine.decision_evaluation (key, decision_id, decision_name, version, element_id,
                            element_instance_key, process_instance_key, root_key, output, decisions, evaluated_at)
                        select n, 'd', 'D', 1, '', -1, -1, -1, '1', '[]',
                               case when n = 1 then now() else timestamptz '2020-01-01' end
                        from generate_series(1, 2500) n""").update();
        retention.purge();
        assertThat(database.sql("select count(*) from engine.decision_evaluation")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_notification_becomes_an_event_also_after_the_connection_broke() {
        tellAndAwait(caseId);
        database.sql("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen turnout_engine'"
                        + " or query = 'select 1' and pid <> pg_backend_pid()")
                .query()
                .listOfRows();
        tellAndAwait(UUID.randomUUID());
    }

    private void tellAndAwait(UUID changed) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            database.sql("select pg_notify('turnout_engine', ?)")
                    .param(changed + ",#")
                    .query()
                    .listOfRows();
            return application.changes.stream()
                    .anyMatch(change -> !change.all() && change.models() && change.concerns(changed));
        });
    }

    private List<Long> found(TaskFilter filter) {
        return tasks.page(filter, TaskSort.DUE, null, 50).items().stream()
                .map(UserTask::key)
                .toList();
    }
}
