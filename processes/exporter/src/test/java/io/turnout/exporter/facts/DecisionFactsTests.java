package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.grpc.Status;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the engine really does with decision tables: facts that Turnout builds on. When one of these fails after an
 * upgrade of the engine, look at the code that it names.
 */
class DecisionFactsTests {

    private static final RecordedEngine ENGINE = RecordedEngine.shared();

    private static final String GOOD = rule("\"good\"", "pass");
    private static final String ANYTHING = rule("", "fail");

    /** DecisionsTests demands a rule for the rest of every table, since nothing else would tell of a missing input. */
    @Test
    void a_missing_input_decides_null_and_raises_no_incident() {
        deployTable("blind", GOOD);
        ENGINE.deploy(judged("blind"));
        long instance = ENGINE.start("blind-process", Map.of());

        ActivatedJob next = ENGINE.takeJob("blind");

        assertThat(next.getVariablesAsMap()).containsEntry("gate", null);
        EngineRecord decision = evaluation(instance);
        assertThat(decision.text("decisionOutput")).isEqualTo("null");
        assertThat(decision.text("evaluationFailureMessage")).isEmpty();
        assertThat(incidentsOf(instance)).isZero();
    }

    /** As above: a number where the table expects a text is no fault either. */
    @Test
    void an_input_of_the_wrong_type_decides_null_and_raises_no_incident() {
        deployTable("mistyped", GOOD);
        ENGINE.deploy(judged("mistyped"));
        long instance = ENGINE.start("mistyped-process", Map.of("verdict", 42));

        assertThat(ENGINE.takeJob("mistyped").getVariablesAsMap()).containsEntry("gate", null);
        assertThat(incidentsOf(instance)).isZero();
    }

    /** Every table of Turnout ends with such a rule, which DecisionsTests holds. */
    @Test
    void a_rule_without_conditions_catches_a_missing_input() {
        deployTable("caught", GOOD + ANYTHING);
        ENGINE.deploy(judged("caught"));
        ENGINE.start("caught-process", Map.of());

        assertThat(ENGINE.takeJob("caught").getVariable("gate")).isEqualTo("fail");
    }

    /** DecisionsTests allows no default flow behind a decision: this is where a null comes to light. */
    @Test
    void a_gateway_without_default_flow_stops_a_null_with_an_incident() {
        ENGINE.deploy(Bpmn.createExecutableProcess("undecided")
                .startEvent()
                .exclusiveGateway("Gateway_Passed")
                .conditionExpression("gate = \"pass\"")
                .endEvent("End_Passed")
                .moveToLastGateway()
                .conditionExpression("gate = \"fail\"")
                .endEvent("End_Failed")
                .done());
        long instance = ENGINE.client()
                .newCreateInstanceCommand()
                .bpmnProcessId("undecided")
                .latestVersion()
                .variables("{\"gate\": null}")
                .send()
                .join()
                .getProcessInstanceKey();

        EngineRecord incident = ENGINE.await("INCIDENT", "CREATED", record -> record.concerns(instance));

        assertThat(incident.text("errorType")).isEqualTo("CONDITION_ERROR");
        assertThat(incident.text("elementId")).isEqualTo("Gateway_Passed");
    }

    /** CamundaDecisions makes bad data of it, and reads the failure and the output for that. */
    @Test
    void a_command_to_decide_without_input_answers_null_and_no_failure() {
        deployTable("asked", GOOD);

        assertThat(decide("asked", Map.of("verdict", "good")).getDecisionOutput())
                .isEqualTo("\"pass\"");
        assertThat(decide("asked", Map.of()).getDecisionOutput()).isEqualTo("null");
        assertThat(decide("asked", Map.of()).getFailureMessage()).isNullOrEmpty();
    }

    /** DecisionsTests demands ids: the engine takes such a table when it is deployed and fails when it decides. */
    @Test
    void a_table_whose_parts_have_no_ids_is_deployed_and_cannot_decide() {
        deploy(
                "nameless",
                table("nameless", GOOD).replaceAll("(<(input|inputEntry|outputEntry|rule)) id=\"[^\"]+\"", "$1"));

        assertThat(catchThrowableOfType(
                                ClientStatusException.class, () -> decide("nameless", Map.of("verdict", "good")))
                        .getStatusCode())
                .isEqualTo(Status.Code.INTERNAL);
    }

    /** The models bind decisions to the latest version: what is deployed today counts for cases that run already. */
    @Test
    void a_running_instance_decides_by_the_newest_table() {
        deployTable("reviewed", rule("", "old"));
        ENGINE.deploy(Bpmn.createExecutableProcess("reviewed-process")
                .startEvent()
                .serviceTask("Task_Before", task -> task.zeebeJobType("before-review"))
                .businessRuleTask(
                        "Decision_Gate",
                        task -> task.zeebeCalledDecisionId("reviewed")
                                .zeebeBindingType(ZeebeBindingType.latest)
                                .zeebeResultVariable("gate"))
                .serviceTask("Task_After", task -> task.zeebeJobType("after-review"))
                .endEvent()
                .done());
        ENGINE.start("reviewed-process", Map.of());
        ActivatedJob before = ENGINE.takeJob("before-review");
        deployTable("reviewed", rule("", "new"));

        ENGINE.client().newCompleteCommand(before).send().join();

        assertThat(ENGINE.takeJob("after-review").getVariable("gate")).isEqualTo("new");
    }

    private static BpmnModelInstance judged(String decision) {
        return Bpmn.createExecutableProcess(decision + "-process")
                .startEvent()
                .businessRuleTask(
                        "Decision_Gate",
                        task -> task.zeebeCalledDecisionId(decision).zeebeResultVariable("gate"))
                .serviceTask("Task_Next", task -> task.zeebeJobType(decision))
                .endEvent()
                .done();
    }

    private static void deployTable(String id, String rules) {
        deploy(id, table(id, rules));
    }

    private static void deploy(String id, String table) {
        ENGINE.client()
                .newDeployResourceCommand()
                .addResourceStringUtf8(table, id + ".dmn")
                .send()
                .join();
    }

    private static String table(String id, String rules) {
        return """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="%1$s-tables"
                            name="Tables" namespace="turnout">
                          <decision id="%1$s" name="Gate">
                            <decisionTable id="%1$s-table" hitPolicy="FIRST">
                              <input id="in">
                                <inputExpression id="read" typeRef="string"><text>verdict</text></inputExpression>
                              </input>
                              <output id="out" name="gate" typeRef="string"/>
                              %2$s
                            </decisionTable>
                          </decision>
                        </definitions>
                        """.formatted(id, rules);
    }

    private static String rule(String input, String output) {
        return """
                <rule id="rule-%2$s"><inputEntry id="in-%2$s"><text>%1$s</text></inputEntry>
                <outputEntry id="out-%2$s"><text>"%2$s"</text></outputEntry></rule>
                """.formatted(input, output);
    }

    private static EvaluateDecisionResponse decide(String decision, Map<String, Object> inputs) {
        return ENGINE.client()
                .newEvaluateDecisionCommand()
                .decisionId(decision)
                .variables(inputs)
                .send()
                .join();
    }

    private static EngineRecord evaluation(long instance) {
        return ENGINE.await("DECISION_EVALUATION", "EVALUATED", record -> record.concerns(instance));
    }

    private static int incidentsOf(long instance) {
        return ENGINE.all("INCIDENT", "CREATED", record -> record.concerns(instance))
                .size();
    }
}
