package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the engine really does with deployed models: facts that Turnout builds on. When one of these fails after an
 * upgrade of the engine, look at the code that it names.
 */
class DeploymentFactsTests {

    private static final RecordedEngine ENGINE = RecordedEngine.shared();

    /** ModelDeployment deploys its bundle at every start without asking what is there. */
    @Test
    void the_same_bytes_deployed_again_make_no_new_version() {
        BpmnModelInstance a = model("same-a", "1");
        BpmnModelInstance b = model("same-b", "1");
        DeploymentEvent first = ENGINE.deploy(a, b);
        DeploymentEvent again = ENGINE.deploy(a, b);

        assertThat(versions(again)).isEqualTo(Map.of("same-a", 1, "same-b", 1));
        assertThat(again.getProcesses())
                .extracting(Process::getProcessDefinitionKey)
                .containsExactlyElementsOf(first.getProcesses().stream()
                        .map(Process::getProcessDefinitionKey)
                        .toList());
    }

    /** ModelDeployment sends all models together, so that calls bound to their deployment find theirs in the same one. */
    @Test
    void one_changed_file_gives_every_file_of_its_bundle_a_new_version() {
        BpmnModelInstance unchanged = model("bundled-b", "1");
        ENGINE.deploy(model("bundled-a", "1"), unchanged);
        DeploymentEvent changed = ENGINE.deploy(model("bundled-a", "2"), unchanged);

        assertThat(versions(changed)).isEqualTo(Map.of("bundled-a", 2, "bundled-b", 2));
    }

    /** ModelDeployment keeps the bundles it has seen on record and never puts an older one over a newer one. */
    @Test
    void older_content_deployed_again_becomes_the_newest() {
        BpmnModelInstance old = model("returned", "old");
        ENGINE.deploy(old);
        ENGINE.deploy(model("returned", "new"));

        DeploymentEvent again = ENGINE.deploy(old);

        assertThat(versions(again)).isEqualTo(Map.of("returned", 3));
        ENGINE.start("returned", Map.of());
        assertThat(ENGINE.takeJob("returned-old").getProcessDefinitionVersion()).isEqualTo(3);
    }

    private static Map<String, Integer> versions(DeploymentEvent deployment) {
        return deployment.getProcesses().stream()
                .collect(Collectors.toMap(Process::getBpmnProcessId, Process::getVersion));
    }

    private static BpmnModelInstance model(String processId, String content) {
        return Bpmn.createExecutableProcess(processId)
                .startEvent("Start_Asked")
                .sequenceFlowId("Flow_ToWork")
                .serviceTask("Task_Work", task -> task.zeebeJobType(processId + "-" + content))
                .sequenceFlowId("Flow_ToEnd")
                .endEvent("End_Done")
                .done();
    }
}
