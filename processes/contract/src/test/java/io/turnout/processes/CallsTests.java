package io.turnout.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeExecutionListeners;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which process calls which, and how both hear of messages. */
class CallsTests {
    /** Undoing is no phase of a switch. */
    private static final Set<String> WITHOUT_PHASE =
            Set.of(ProviderSwitchProcess.CALL_LEAVE_NEW_CONTRACT, ProviderSwitchProcess.CALL_UNDO_NEW_CONTRACT);

    static Collection<ModelFile> models() {
        return ModelFile.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCallIsBoundToItsDeploymentAndTakesBackOnlyWhatItNames(ModelFile file) {
        for (CallActivity call : file.each(CallActivity.class)) {
            ZeebeCalledElement called = ModelFile.extension(call, ZeebeCalledElement.class);
            assertThat(Models.PROCESSES).contains(called.getProcessId());
            assertThat(called.getBindingType()).isEqualTo(ZeebeBindingType.deployment);
            assertThat(called.isPropagateAllChildVariablesEnabled()).isFalse();
        }
    }

    @Test
    void everyProcessButTheRootIsCalledAndStartsWithoutAMessage() {
        Set<String> called = new TreeSet<>();
        for (ModelFile file : ModelFile.all()) {
            file.each(ZeebeCalledElement.class).forEach(each -> called.add(each.getProcessId()));
            boolean root = file.processId().equals(ProviderSwitchProcess.ID);
            for (StartEvent start : file.each(StartEvent.class)) {
                if (start.getParentElement() instanceof Process) {
                    assertThat(start.getEventDefinitions()).hasSize(root ? 1 : 0);
                }
            }
        }
        assertThat(called).doesNotContain(ProviderSwitchProcess.ID).hasSize(Models.PROCESSES.size() - 1);
    }

    @Test
    void everyPhaseIsEnteredByItsCall() {
        for (CallActivity call : ModelFile.of(ProviderSwitchProcess.ID).each(CallActivity.class)) {
            List<String> listeners = ModelFile.extensions(call, ZeebeExecutionListeners.class).stream()
                    .flatMap(each -> each.getExecutionListeners().stream())
                    .map(ZeebeExecutionListener::getType)
                    .toList();
            if (WITHOUT_PHASE.contains(call.getId())) {
                assertThat(listeners).as(call.getId()).isEmpty();
            } else {
                assertThat(listeners).as(call.getId()).containsExactly(ProviderSwitchJobs.ENTER_PHASE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMessageIsCorrelatedByTheCase(ModelFile file) {
        for (Message message : file.each(Message.class)) {
            List<ZeebeSubscription> subscriptions = ModelFile.extensions(message, ZeebeSubscription.class);
            if (message.getName().equals(Messages.SWITCH_REQUESTED)) {
                assertThat(subscriptions).isEmpty();
            } else {
                assertThat(subscriptions)
                        .extracting(ZeebeSubscription::getCorrelationKey)
                        .containsExactly("=caseId");
            }
        }
    }

    @Test
    void onlyTheRootHearsOfACancellation() {
        assertThat(ModelFile.all())
                .filteredOn(file -> file.each(MessageEventDefinition.class).stream()
                        .anyMatch(event -> event.getMessage().getName().equals(Messages.SWITCH_CANCELLED)))
                .extracting(ModelFile::processId)
                .containsExactly(ProviderSwitchProcess.ID);
    }
}
