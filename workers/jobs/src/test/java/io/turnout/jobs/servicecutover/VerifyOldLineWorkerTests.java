package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.snmp.Check;
import io.turnout.snmp.DeviceFault;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyOldLineWorkerTests {

    private static final String ELEMENT = "Task_VerifyOldLine";

    private final CutoverForTests cutover = new CutoverForTests();
    private final VerifyOldLineWorker worker =
            new VerifyOldLineWorker(cutover.ledger, cutover.routing, cutover.devices, cutover.plans);

    @Test
    void aWorkingOldLineRollsThePlanBack() {
        when(cutover.routing.verifyRestored(cutover.change)).thenReturn(new Check("old line", true, "5 of 5"));
        assertThat(worker.verifyOldLine(cutover.job(ELEMENT, 3))).isEqualTo(Map.of("oldLineVerified", true));
        verify(cutover.plans).rollBack(cutover.planId, "5 of 5");
    }

    @Test
    void aSilentDeviceIsLeftToAPerson() {
        when(cutover.routing.verifyRestored(cutover.change)).thenThrow(mock(DeviceFault.Silent.class));
        assertThat(worker.verifyOldLine(cutover.job(ELEMENT, 1))).isEqualTo(Map.of("oldLineVerified", false));
        verify(cutover.plans, never()).rollBack(any(), any());
    }
}
