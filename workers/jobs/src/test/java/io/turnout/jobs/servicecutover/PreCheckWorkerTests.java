package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.turnout.cutover.StepKind;
import io.turnout.snmp.Check;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreCheckWorkerTests {

    private final CutoverForTests cutover = new CutoverForTests();
    private final PreCheckWorker worker =
            new PreCheckWorker(cutover.ledger, cutover.routing, cutover.devices, cutover.plans);

    @Test
    void passesWhenEveryCheckPasses() {
        when(cutover.routing.preCheck(cutover.change)).thenReturn(List.of(new Check("old line", true, "up")));
        assertThat(worker.preCheck(cutover.job("Task_PreCheck", 3))).isEqualTo(Map.of("preCheckPassed", true));
        verify(cutover.plans).stepDone(cutover.planId, StepKind.PRE_CHECK, "up");
    }

    @Test
    void failsWithoutAskingTheDeviceOnceTheWindowIsOver() {
        when(cutover.plans.isWindowOver(cutover.planId)).thenReturn(true);
        assertThat(worker.preCheck(cutover.job("Task_PreCheck", 3))).isEqualTo(Map.of("preCheckPassed", false));
        verify(cutover.plans).stepFailed(eq(cutover.planId), eq(StepKind.PRE_CHECK), contains("plan another"));
        verifyNoInteractions(cutover.routing);
    }

    @Test
    void failsWithWhatWasSeen() {
        when(cutover.routing.preCheck(cutover.change))
                .thenReturn(List.of(new Check("old line", true, "up."), new Check("new line", false, "down.")));
        assertThat(worker.preCheck(cutover.job("Task_PreCheck", 3))).isEqualTo(Map.of("preCheckPassed", false));
        verify(cutover.plans).stepFailed(cutover.planId, StepKind.PRE_CHECK, "up. down.");
    }
}
