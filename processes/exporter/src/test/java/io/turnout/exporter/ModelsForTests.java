package io.turnout.exporter;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;

/** Small models with one of each thing that the read model shows. */
final class ModelsForTests {

    static final String FORM = """
            {"id": "review-offer", "type": "default", "schemaVersion": 16,
             "components": [{"type": "textfield", "key": "remark", "label": "Remark ż 中"}]}
            """;

    private ModelsForTests() {}

    static void deployTo(CamundaClient client) {
        client.newDeployResourceCommand()
                .addResourceStringUtf8(FORM, "review-offer.form")
                .addProcessModel(caller(), "caller.bpmn")
                .addProcessModel(called(), "called.bpmn")
                .send()
                .join();
    }

    static BpmnModelInstance caller() {
        return Bpmn.createExecutableProcess("caller")
                .name("Caller")
                .startEvent("Start_Asked")
                .sequenceFlowId("Flow_ToCall")
                .callActivity(
                        "Call_Called", call -> call.name("Let it be called").zeebeProcessId("called"))
                .sequenceFlowId("Flow_ToWork")
                .serviceTask("Task_Work", task -> task.name("Do the work").zeebeJobType("work"))
                .sequenceFlowId("Flow_ToEnd")
                .endEvent("End_Done")
                .done();
    }

    static BpmnModelInstance called() {
        return Bpmn.createExecutableProcess("called")
                .startEvent("Start_Called")
                .userTask(
                        "Task_ReviewOffer",
                        task -> task.name("Review offer")
                                .zeebeUserTask()
                                .zeebeFormId("review-offer")
                                .zeebeCandidateGroups("procurement, legal")
                                .zeebeDueDate("=now() + duration(\"PT1H\")")
                                .zeebeTaskHeader("screen", "offers")
                                .zeebeTaskPriority("70"))
                .boundaryEvent(
                        "Timer_Reminder", timer -> timer.cancelActivity(false).timerWithDuration("PT30M"))
                .endEvent("End_Reminded")
                .moveToActivity("Task_ReviewOffer")
                .endEvent("End_Called")
                .done();
    }
}
