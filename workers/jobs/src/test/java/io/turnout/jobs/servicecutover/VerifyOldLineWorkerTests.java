package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cutover.StepKind;
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
    void aSilentDeviceIsLeftToAPersonWithItsLastKnownState() {
        DeviceFault silent = mock(DeviceFault.Silent.class);
        when(silent.getMessage()).thenReturn("Device rtr-sz-01 did not answer.");
        when(cutover.routing.verifyRestored(cutover.change)).thenThrow(silent);
        when(cutover.routing.lastKnown(cutover.change)).thenReturn("ifAdminStatus of wan0 = 2 (read back).");
        assertThat(worker.verifyOldLine(cutover.job(ELEMENT, 1))).isEqualTo(Map.of("oldLineVerified", false));
        verify(cutover.plans, never()).rollBack(any(), any());
        verify(cutover.plans)
                .stepNoted(
                        cutover.planId,
                        StepKind.SWITCH_ROUTING,
                        "Device rtr-sz-01 did not answer. Last known: ifAdminStatus of wan0 = 2 (read back).");
    }
}
