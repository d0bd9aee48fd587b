package io.turnout.jobs.servicecutover;

import static io.turnout.jobs.servicecutover.CutoverForTests.BEFORE;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.TransientFault;
import io.turnout.snmp.DeviceFault;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class RestoreRoutingWorkerTests {

    private static final String ELEMENT = "Task_RestoreRouting";

    private final CutoverForTests cutover = new CutoverForTests();
    private final RestoreRoutingWorker worker =
            new RestoreRoutingWorker(cutover.ledger, cutover.routing, cutover.devices, cutover.plans, cutover.tests);

    @Test
    void opensTheOldLineOnceAndEndsTheSoak() {
        when(cutover.routing.restore(cutover.change)).thenReturn(BEFORE);
        worker.restoreRouting(cutover.job(ELEMENT, 3));
        worker.restoreRouting(cutover.job(ELEMENT, 3));
        verify(cutover.routing, times(1)).restore(cutover.change);
        verify(cutover.tests, atLeastOnce()).abortAll(cutover.caseId);
    }

    @Test
    void saysThatTheWayBackBeganBeforeItAsksTheDevice() {
        when(cutover.routing.restore(cutover.change)).thenReturn(BEFORE);
        worker.restoreRouting(cutover.job(ELEMENT, 3));
        InOrder order = inOrder(cutover.plans, cutover.routing);
        order.verify(cutover.plans).beginWayBack(cutover.planId);
        order.verify(cutover.routing).restore(cutover.change);
    }

    @Test
    void aDeviceThatStaysSilentIsLeftToThePersonOfTheNextStep() {
        when(cutover.routing.restore(cutover.change)).thenThrow(mock(DeviceFault.Silent.class));
        when(cutover.routing.state(cutover.change)).thenThrow(mock(DeviceFault.Silent.class));
        assertThatThrownBy(() -> worker.restoreRouting(cutover.job(ELEMENT, 2))).isInstanceOf(TransientFault.class);
        assertThatCode(() -> worker.restoreRouting(cutover.job(ELEMENT, 1))).doesNotThrowAnyException();
    }
}
