package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.TransientFault;
import io.turnout.snmp.Check;
import io.turnout.snmp.DeviceFault;
import io.turnout.snmp.WatchedCircuit;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerifyTrafficWorkerTests {

    private static final String ELEMENT = "Task_VerifyTraffic";

    private final CutoverForTests cutover = new CutoverForTests();
    private final VerifyTrafficWorker worker = new VerifyTrafficWorker(
            cutover.ledger, cutover.routing, cutover.devices, cutover.plans, cutover.tests, Duration.ofSeconds(5), 30);

    @Test
    void beginsToMeasureTheSoakOnce() {
        when(cutover.routing.verify(cutover.change)).thenReturn(new Check("traffic", true, "5 of 5"));
        when(cutover.devices.newLine(any(), any())).thenReturn(new WatchedCircuit(UUID.randomUUID(), "wan1", 1L));
        assertThat(worker.verifyTraffic(cutover.job(ELEMENT, 3))).isEqualTo(Map.of("trafficVerified", true));
        worker.verifyTraffic(cutover.job(ELEMENT, 3));
        verify(cutover.tests, times(1)).start(any());
    }

    @Test
    void measuresNothingWhenTheTrafficDidNotMove() {
        when(cutover.routing.verify(cutover.change)).thenReturn(new Check("traffic", false, "old line open"));
        assertThat(worker.verifyTraffic(cutover.job(ELEMENT, 3))).isEqualTo(Map.of("trafficVerified", false));
        verify(cutover.tests, never()).start(any());
    }

    @Test
    void aDeviceThatStaysSilentLeadsToTheWayBack() {
        when(cutover.routing.verify(cutover.change)).thenThrow(mock(DeviceFault.Silent.class));
        assertThatThrownBy(() -> worker.verifyTraffic(cutover.job(ELEMENT, 2))).isInstanceOf(TransientFault.class);
        assertThat(worker.verifyTraffic(cutover.job(ELEMENT, 1))).isEqualTo(Map.of("trafficVerified", false));
    }
}
