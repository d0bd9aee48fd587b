package io.turnout.web.bench;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The small processes that the engine is measured with. */
final class BenchModels {

    /** Nobody works on this job type: an instance that came here runs and stays. */
    static final String PARKED = "bench.parked";

    private BenchModels() {}

    /** Is created by command, and runs. */
    static byte[] created() {
        return process("bench-created", "", PARKED);
    }

    /** Is started by message and claims its case first, as every process of the product does. */
    static byte[] started() {
        return process("bench-started", "bench-start", "bench-started.claim", PARKED);
    }

    /** As above, where its peer only looks at the first job. */
    static byte[] heard() {
        return process("bench-heard", "bench-heard", "bench-heard.step", PARKED);
    }

    /** A row of service tasks of one job type. */
    static byte[] jobs(String processId, int jobs) {
        return process(
                processId,
                "",
                IntStream.range(0, jobs).mapToObj(n -> processId + ".step").toArray(String[]::new));
    }

    private static byte[] process(String id, String startMessage, String... jobTypes) {
        boolean byMessage = !startMessage.isEmpty();
        String tasks = IntStream.rangeClosed(1, jobTypes.length)
                .mapToObj(n -> """
                        <bpmn:serviceTask id="Task_%1$d"><bpmn:extensionElements>
                          <zeebe:taskDefinition type="%2$s"/></bpmn:extensionElements></bpmn:serviceTask>
                        <bpmn:sequenceFlow id="Flow_%1$d" sourceRef="%3$s" targetRef="Task_%1$d"/>
                        """.formatted(n, jobTypes[n - 1], n == 1 ? "Start" : "Task_" + (n - 1)))
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="urn:turnout:bench">
                  %s
                  <bpmn:process id="%s" isExecutable="true">
                    <bpmn:startEvent id="Start">%s</bpmn:startEvent>
                    %s
                    <bpmn:endEvent id="End"/>
                    <bpmn:sequenceFlow id="Flow_End" sourceRef="Task_%d" targetRef="End"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(
                        byMessage ? "<bpmn:message id=\"Message\" name=\"" + startMessage + "\"/>" : "",
                        id,
                        byMessage ? "<bpmn:messageEventDefinition id=\"m\" messageRef=\"Message\"/>" : "",
                        tasks,
                        jobTypes.length)
                .getBytes(StandardCharsets.UTF_8);
    }
}
