package io.turnout.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The exporter in the real broker: two partitions, and a second copy that writes record by record. */
class ExporterTests {

    @TempDir
    static Path directory;

    private static final ReadModelForTests BATCHED = new ReadModelForTests();
    private static final ReadModelForTests SINGLE = new ReadModelForTests();
    private static BrokerForTests broker;

    @BeforeAll
    static void startBrokerBeforeTheTablesAreThere() {
        broker = new BrokerForTests(directory, 2)
                .withExporter("BATCHED", Map.of("JDBCURL", BATCHED.url()))
                .withExporter("SINGLE", Map.of("JDBCURL", SINGLE.url(), "BATCHSIZE", "1", "FLUSHAFTER", "PT0.05S"))
                .start();
        ModelsForTests.deployTo(broker.client());
        BATCHED.migrate();
        SINGLE.migrate();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shows_what_a_case_does_from_start_to_end() {
        UUID caseId = start();
        waiting().until(() -> BATCHED.count("select count(*) from engine.user_task where case_id = ?", caseId) == 1);
        Map<String, Object> task = BATCHED.row("""
                select t.*, r.process_id as root_process, f.body, due > created + interval '59 minutes' as due_later
                from engine.user_task t join engine.process_instance r on r.key = t.root_key
                join engine.form f on f.key = t.form_key where t.case_id = ?
                """, caseId);
        assertThat(task)
                .containsEntry("element_id", "Task_ReviewOffer")
                .containsEntry("process_id", "called")
                .containsEntry("root_process", "caller")
                .containsEntry("priority", 70)
                .containsEntry("due_later", true)
                .containsEntry("body", ModelsForTests.FORM)
                .containsEntry("state", "open");
        assertThat(task.get("candidate_groups")).hasToString("{procurement,legal}");
        assertThat(task.get("headers")).hasToString("{\"screen\": \"offers\"}");
        assertThat(BATCHED.texts("select element_id from engine.timer where case_id = ?", caseId))
                .containsExactly("Timer_Reminder");

        long key = BATCHED.key("select key from engine.user_task where case_id = ?", caseId);
        client().newAssignUserTaskCommand(key).assignee("anna").send().join();
        waiting()
                .until(() -> BATCHED.texts("select assignee from engine.user_task where key = ?", key)
                        .equals(List.of("anna")));
        client().newUpdateUserTaskCommand(key)
                .dueDate("2031-05-01T10:00:00Z")
                .send()
                .join();
        waiting()
                .until(() -> BATCHED.count(
                                "select count(*) from engine.user_task where key = ? and due = '2031-05-01T10:00:00Z'",
                                key)
                        == 1);
        client().newCompleteUserTaskCommand(key).send().join();

        failWork();
        waiting().until(() -> openIncidents(caseId) == 1);
        assertThat(BATCHED.row("select * from engine.incident where case_id = ?", caseId))
                .containsEntry("error_type", "JOB_NO_RETRIES")
                .containsEntry("message", "The device did not answer \u2603")
                .containsEntry("element_id", "Task_Work");
        assertThat(counted("Task_Work", "incidents")).isOne();
        mend(caseId);
        finishWork();
        waiting()
                .until(() -> BATCHED.count(
                                "select count(*) from engine.process_instance where case_id = ? and state = 'completed'",
                                caseId)
                        == 2);
        assertThat(openIncidents(caseId)).isZero();
        assertThat(BATCHED.count("select count(*) from engine.timer where case_id = ?", caseId))
                .isZero();
        assertThat(BATCHED.texts("""
                        select f.flow_id from engine.sequence_flow f
                        join engine.process_instance p on p.key = f.process_instance_key
                        where p.case_id = ? and p.process_id = 'caller' order by 1
                        """, caseId)).containsExactly("Flow_ToCall", "Flow_ToEnd", "Flow_ToWork");
        assertThat(counted("Task_Work", "incidents")).isZero();
        assertCountsMatchTheRows();
    }

    @Test
    void writes_the_same_whatever_the_batch_size() {
        Set<UUID> cases = startSeveral();
        UUID cancelled = cases.iterator().next();
        long root = BATCHED.key(
                "select key from engine.process_instance where case_id = ? and parent_key is null", cancelled);
        client().newCancelInstanceCommand(root).send().join();
        waiting().untilAsserted(() -> {
            assertThat(BATCHED.texts("select distinct state from engine.process_instance where case_id = ?", cancelled))
                    .containsExactly("terminated");
            assertThat(SINGLE.contents()).isEqualTo(BATCHED.contents());
        });
        assertThat(BATCHED.texts("select state from engine.user_task where case_id = ?", cancelled))
                .containsExactly("cancelled");
        assertCountsMatchTheRows();
    }

    @Test
    void a_killed_broker_hands_everything_over_again_and_nothing_is_written_twice() {
        startSeveral();
        waiting().untilAsserted(() -> assertThat(SINGLE.contents()).isEqualTo(BATCHED.contents()));
        Map<String, List<String>> before = BATCHED.contents();
        broker.kill();
        broker.start();
        Set<UUID> after = startSeveral();
        for (Map.Entry<String, List<String>> table : BATCHED.contents().entrySet()) {
            if (!table.getKey().equals("element_count")) {
                assertThat(table.getValue()).as(table.getKey()).containsAll(before.get(table.getKey()));
            }
        }
        after.forEach(caseId -> assertThat(BATCHED.instancesOf(caseId)).isEqualTo(2));
        waiting().untilAsserted(() -> assertThat(SINGLE.contents()).isEqualTo(BATCHED.contents()));
        assertCountsMatchTheRows();
    }

    @Test
    void catches_up_when_postgresql_comes_back() {
        Set<UUID> cases = new HashSet<>();
        BATCHED.whileAway(() -> {
            for (int i = 0; i < 50; i++) {
                cases.add(start());
            }
        });
        waiting().until(() -> cases.stream().allMatch(caseId -> BATCHED.instancesOf(caseId) == 2));
        waiting().untilAsserted(() -> assertThat(SINGLE.contents()).isEqualTo(BATCHED.contents()));
        assertCountsMatchTheRows();
    }

    @Test
    void forgets_a_wiped_engine_whose_keys_start_anew() {
        Set<UUID> before = startSeveral();
        broker.kill();
        broker.wipe();
        broker.start();
        ModelsForTests.deployTo(client());
        Set<UUID> after = startSeveral();
        before.forEach(caseId -> assertThat(BATCHED.instancesOf(caseId)).isZero());
        after.forEach(caseId -> assertThat(BATCHED.instancesOf(caseId)).isEqualTo(2));
        waiting().untilAsserted(() -> assertThat(SINGLE.contents()).isEqualTo(BATCHED.contents()));
        assertCountsMatchTheRows();
    }

    @Test
    void a_case_that_becomes_known_later_reaches_all_rows_of_its_tree() {
        long root = client().newCreateInstanceCommand()
                .bpmnProcessId("caller")
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
        waiting().until(() -> BATCHED.count("select count(*) from engine.user_task where root_key = ?", root) == 1);
        UUID caseId = UUID.randomUUID();
        client().newSetVariablesCommand(root)
                .variables(Map.of("caseId", caseId.toString()))
                .local(true)
                .send()
                .join();
        waiting().until(() -> BATCHED.instancesOf(caseId) == 2);
        assertThat(BATCHED.count("select count(*) from engine.user_task where case_id = ?", caseId))
                .isOne();
        assertThat(BATCHED.count("select count(*) from engine.timer where case_id = ?", caseId))
                .isOne();
    }

    @Test
    void a_decision_is_kept_with_its_inputs_rules_and_outputs() {
        UUID caseId = UUID.randomUUID();
        client().newCreateInstanceCommand()
                .bpmnProcessId("gated")
                .latestVersion()
                .variables(Map.of("caseId", caseId.toString(), "verdict", "good"))
                .send()
                .join();
        waiting()
                .until(() -> BATCHED.count("select count(*) from engine.decision_evaluation where case_id = ?", caseId)
                        == 1);
        Map<String, Object> decision = BATCHED.row("""
                select output, decisions #>> '{0,inputs,0,value}' as input, decisions #>> '{0,rules,0,index}' as rule,
                       decisions #>> '{0,rules,0,outputs,0,value}' as rule_output
                from engine.decision_evaluation where case_id = ?
                """, caseId);
        assertThat(decision)
                .containsEntry("output", "\"pass\"")
                .containsEntry("input", "\"good\"")
                .containsEntry("rule", "1")
                .containsEntry("rule_output", "\"pass\"");
    }

    @Test
    void a_migrated_instance_counts_for_its_new_version() {
        UUID caseId = startSeveral().iterator().next();
        long root =
                BATCHED.key("select key from engine.process_instance where case_id = ? and parent_key is null", caseId);
        long newVersion = client().newDeployResourceCommand()
                .addProcessModel(ModelsForTests.caller(), "caller-moved.bpmn")
                .send()
                .join()
                .getProcesses()
                .getFirst()
                .getProcessDefinitionKey();
        waiting().ignoreExceptions().until(() -> {
            client().newMigrateProcessInstanceCommand(root)
                    .migrationPlan(newVersion)
                    .addMappingInstruction("Call_Called", "Call_Called")
                    .send()
                    .join();
            return true;
        });
        waiting().until(() -> BATCHED.count("""
                        select count(*) from engine.process_instance p
                        join engine.element_instance e on e.process_instance_key = p.key
                            and e.element_id = 'Call_Called' and e.definition_key = p.definition_key
                        where p.key = ? and p.definition_key = ?
                        """, root, newVersion) == 1);
        assertActiveCountsMatchTheRows();
    }

    @Test
    void tells_listeners_which_case_changed() throws Exception {
        try (Connection connection = BATCHED.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen turnout_engine");
            UUID caseId = start();
            PGConnection listener = connection.unwrap(PGConnection.class);
            Set<String> heard = new HashSet<>();
            waiting().until(() -> {
                for (PGNotification news : listener.getNotifications(100)) {
                    heard.addAll(List.of(news.getParameter().split(",")));
                }
                return heard.contains(caseId.toString());
            });
        }
    }

    private static CamundaClient client() {
        return broker.client();
    }

    private static ConditionFactory waiting() {
        return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100));
    }

    private static UUID start() {
        UUID caseId = UUID.randomUUID();
        waiting()
                .ignoreExceptions()
                .until(() -> client().newCreateInstanceCommand()
                                .bpmnProcessId("caller")
                                .latestVersion()
                                .variables(Map.of("caseId", caseId.toString()))
                                .send()
                                .join()
                                .getProcessInstanceKey()
                        > 0);
        return caseId;
    }

    /** Enough cases for both partitions, waited for: what came before them in the log is written then as well. */
    private static Set<UUID> startSeveral() {
        Set<UUID> cases = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            cases.add(start());
        }
        waiting()
                .until(() -> cases.stream()
                        .allMatch(caseId ->
                                BATCHED.count("select count(*) from engine.user_task where case_id = ?", caseId) == 1));
        return cases;
    }

    private static void failWork() {
        client().newFailCommand(nextWork().getKey())
                .retries(0)
                .errorMessage("The device did not answer \u2603")
                .send()
                .join();
    }

    private static void finishWork() {
        client().newCompleteCommand(nextWork().getKey()).send().join();
    }

    private static ActivatedJob nextWork() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> client().newActivateJobsCommand()
                                .jobType("work")
                                .maxJobsToActivate(1)
                                .timeout(Duration.ofMinutes(5))
                                .send()
                                .join()
                                .getJobs(),
                        jobs -> !jobs.isEmpty())
                .getFirst();
    }

    private static void mend(UUID caseId) {
        client().newUpdateRetriesCommand(BATCHED.key("select job_key from engine.incident where case_id = ?", caseId))
                .retries(1)
                .send()
                .join();
        client().newResolveIncidentCommand(BATCHED.key("select key from engine.incident where case_id = ?", caseId))
                .send()
                .join();
    }

    private static int openIncidents(UUID caseId) {
        return BATCHED.count("select count(*) from engine.incident where case_id = ? and resolved is null", caseId);
    }

    private static int counted(String elementId, String column) {
        return BATCHED.count(
                "select coalesce(sum(" + column + "), 0) from engine.element_count where element_id = ?", elementId);
    }

    private static void assertActiveCountsMatchTheRows() {
        assertThat(BATCHED.texts("""
                        select element_id || ': ' || sum(active) from engine.element_count
                        group by definition_key, element_id having sum(active) > 0 order by 1
                        """)).isEqualTo(BATCHED.texts("""
                        select element_id || ': ' || count(*)
                        from (select definition_key, element_id, state from engine.element_instance
                              union all select definition_key, process_id, state from engine.process_instance) as both_kinds
                        where state = 'active' group by definition_key, element_id order by 1
                        """));
    }

    private static void assertCountsMatchTheRows() {
        assertThat(BATCHED.texts("""
                        select element_id || ': ' || sum(active) || ' active, ' || sum(completed) || ' completed, '
                               || sum(terminated) || ' terminated' from engine.element_count
                        group by definition_key, element_id order by 1
                        """)).isEqualTo(BATCHED.texts("""
                        select element_id || ': ' || count(*) filter (where state = 'active') || ' active, '
                               || count(*) filter (where state = 'completed') || ' completed, '
                               || count(*) filter (where state = 'terminated') || ' terminated'
                        from (select definition_key, element_id, state from engine.element_instance
                              union all select definition_key, process_id, state from engine.process_instance) as both_kinds
                        group by definition_key, element_id order by 1
                        """));
    }
}
