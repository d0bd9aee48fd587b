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

    private static final String GATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="gates" name="Gates" namespace="turnout">
              <decision id="test-gate" name="Test gate">
                <decisionTable id="table" hitPolicy="FIRST">
                  <input id="in"><inputExpression id="ie"><text>verdict</text></inputExpression></input>
                  <output id="out" name="gate"/>
                  <rule id="good"><inputEntry id="i1"><text>"good"</text></inputEntry>
                    <outputEntry id="o1"><text>"pass"</text></outputEntry></rule>
                  <rule id="rest"><inputEntry id="i2"><text></text></inputEntry>
                    <outputEntry id="o2"><text>"fail"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private ModelsForTests() {}

    static void deployTo(CamundaClient client) {
        client.newDeployResourceCommand()
                .addResourceStringUtf8(FORM, "review-offer.form")
                .addResourceStringUtf8(GATE, "test-gate.dmn")
                .addProcessModel(caller(), "caller.bpmn")
                .addProcessModel(called(), "called.bpmn")
                .addProcessModel(gated(), "gated.bpmn")
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

    static BpmnModelInstance gated() {
        return Bpmn.createExecutableProcess("gated")
                .startEvent("Start_Gated")
                .businessRuleTask(
                        "Decision_TestGate",
                        task -> task.zeebeCalledDecisionId("test-gate").zeebeResultVariable("gate"))
                .endEvent("End_Gated")
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
