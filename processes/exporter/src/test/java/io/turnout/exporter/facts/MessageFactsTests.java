package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the engine really does with messages: facts that Turnout builds on. When one of these fails after an upgrade of
 * the engine, look at the code that it names.
 */
class MessageFactsTests {

    private static final RecordedEngine ENGINE = RecordedEngine.shared();

    /** StartRelay and CamundaMessages take ALREADY_EXISTS for success: the first attempt arrived. */
    @Test
    void a_message_id_is_refused_within_its_time_to_live_even_when_its_instance_has_ended() {
        ENGINE.deploy(asked("asked-once"));
        String caseId = UUID.randomUUID().toString();
        publish("asked-once", caseId, caseId);
        ActivatedJob job = ENGINE.takeJob("asked-once");
        assertThat(refusalOf("asked-once", caseId, caseId)).isEqualTo(Status.Code.ALREADY_EXISTS);

        ENGINE.client().newCompleteCommand(job).send().join();
        ENGINE.awaitEnd(job.getProcessInstanceKey());

        assertThat(refusalOf("asked-once", caseId, caseId)).isEqualTo(Status.Code.ALREADY_EXISTS);
        assertThat(instancesOf("asked-once")).hasSize(1);
    }

    /** StartOutbox claims a case for one instance: a request published under a second id starts a second one. */
    @Test
    void a_second_id_for_the_same_case_waits_for_the_first_instance_and_starts_another_one_then() {
        ENGINE.deploy(asked("asked-twice"));
        String caseId = UUID.randomUUID().toString();
        publish("asked-twice", caseId, caseId);
        publish("asked-twice", caseId, caseId + "#1");
        publish("asked-twice", "another case", "another case");
        ActivatedJob first = ENGINE.takeJob("asked-twice");
        ActivatedJob other = ENGINE.takeJob("asked-twice");
        assertThat(other.getVariable("asked")).isEqualTo("another case");
        assertThat(instancesOf("asked-twice")).hasSize(2);

        ENGINE.client().newCompleteCommand(first).send().join();

        ActivatedJob second = ENGINE.takeJob("asked-twice");
        assertThat(second.getVariable("asked")).isEqualTo(caseId + "#1");
        assertThat(second.getProcessInstanceKey()).isNotEqualTo(first.getProcessInstanceKey());
    }

    /** StartRelay publishes nothing before ModelDeployment is confirmed, and every later attempt under another id. */
    @Test
    void a_start_message_before_the_deployment_starts_nothing_and_uses_up_its_id() {
        String caseId = UUID.randomUUID().toString();
        publish("asked-early", caseId, caseId);
        ENGINE.deploy(asked("asked-early"));

        assertThat(refusalOf("asked-early", caseId, caseId)).isEqualTo(Status.Code.ALREADY_EXISTS);
        publish("asked-early", "later case", "later case");

        assertThat(ENGINE.takeJob("asked-early").getVariable("asked")).isEqualTo("later case");
        assertThat(instancesOf("asked-early")).hasSize(1);
    }

    /** CamundaMessages.correlate tells its caller by this whether anybody waited. */
    @Test
    void correlating_answers_404_when_nobody_waits_and_reaches_the_one_who_does() {
        ENGINE.deploy(Bpmn.createExecutableProcess("answered")
                .startEvent()
                .intermediateCatchEvent(
                        "Catch_Answer",
                        event -> event.message(
                                message -> message.name("answer").zeebeCorrelationKeyExpression("caseId")))
                .endEvent()
                .done());
        String caseId = UUID.randomUUID().toString();
        assertThat(catchThrowableOfType(ClientHttpException.class, () -> correlate(caseId))
                        .code())
                .isEqualTo(404);

        long instance = ENGINE.start("answered", Map.of("caseId", caseId));
        ENGINE.await("PROCESS_MESSAGE_SUBSCRIPTION", "CREATED", record -> record.concerns(instance));

        assertThat(correlate(caseId)).isEqualTo(instance);
        ENGINE.awaitEnd(instance);
    }

    /** AssessJeopardyWorker, PlanNoticeWorker and DeviceLostPublisher publish before the process may have got there. */
    @Test
    void a_published_message_waits_for_its_subscription_and_is_taken_once() {
        ENGINE.deploy(Bpmn.createExecutableProcess("answered-early")
                .startEvent()
                .intermediateCatchEvent(
                        "Catch_First",
                        event -> event.message(
                                message -> message.name("early answer").zeebeCorrelationKeyExpression("caseId")))
                .intermediateCatchEvent(
                        "Catch_Second",
                        event -> event.message(
                                message -> message.name("early answer").zeebeCorrelationKeyExpression("caseId")))
                .endEvent()
                .done());
        String caseId = UUID.randomUUID().toString();
        publish("early answer", caseId, "first " + caseId);

        long instance = ENGINE.start("answered-early", Map.of("caseId", caseId));

        ENGINE.await(
                "PROCESS_MESSAGE_SUBSCRIPTION",
                "CREATED",
                record -> record.concerns(instance) && record.isAt("Catch_Second"));
        assertThat(ENGINE.all("PROCESS_MESSAGE_SUBSCRIPTION", "CORRELATED", record -> record.concerns(instance)))
                .extracting(record -> record.text("elementId"))
                .containsExactly("Catch_First");
    }

    private static BpmnModelInstance asked(String name) {
        return Bpmn.createExecutableProcess(name)
                .startEvent()
                .message(name)
                .serviceTask("Task_Register", task -> task.zeebeJobType(name))
                .endEvent()
                .done();
    }

    private static void publish(String name, String caseId, String messageId) {
        ENGINE.client()
                .newPublishMessageCommand()
                .messageName(name)
                .correlationKey(caseId)
                .messageId(messageId)
                .timeToLive(Duration.ofDays(365))
                .variables(Map.of("asked", messageId))
                .send()
                .join();
    }

    private static Status.Code refusalOf(String name, String caseId, String messageId) {
        return catchThrowableOfType(ClientStatusException.class, () -> publish(name, caseId, messageId))
                .getStatusCode();
    }

    private static long correlate(String caseId) {
        return ENGINE.client()
                .newCorrelateMessageCommand()
                .messageName("answer")
                .correlationKey(caseId)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private static List<EngineRecord> instancesOf(String processId) {
        return ENGINE.all(
                "PROCESS_INSTANCE",
                "ELEMENT_ACTIVATING",
                record -> record.text("bpmnElementType").equals("PROCESS")
                        && record.text("bpmnProcessId").equals(processId));
    }
}
