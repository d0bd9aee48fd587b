package io.turnout.jobs.servicecutover;

import static io.turnout.jobs.servicecutover.CutoverForTests.BEFORE;
import static io.turnout.jobs.servicecutover.CutoverForTests.SWITCHED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.exception.BpmnError;
import io.turnout.cutover.StepKind;
import io.turnout.engine.TransientFault;
import io.turnout.jobs.Jobs;
import io.turnout.snmp.DeviceFault;
import org.junit.jupiter.api.Test;

class SwitchRoutingWorkerTests {

    private static final String ELEMENT = "Task_SwitchRouting";

    private final CutoverForTests cutover = new CutoverForTests();
    private final SwitchRoutingWorker worker =
            new SwitchRoutingWorker(cutover.ledger, cutover.routing, cutover.devices, cutover.plans);

    @Test
    void switchesNothingOnceTheWindowIsOver() {
        when(cutover.plans.isWindowOver(cutover.planId)).thenReturn(true);
        when(cutover.routing.state(cutover.change)).thenReturn(BEFORE);
        worker.switchRouting(cutover.job(ELEMENT, 3));
        verify(cutover.routing, never()).switchTo(any());
        verify(cutover.plans).stepFailed(eq(cutover.planId), eq(StepKind.SWITCH_ROUTING), anyString());
    }

    @Test
    void movesTheTrafficOnceHoweverOftenTheJobComes() {
        when(cutover.routing.switchTo(cutover.change)).thenReturn(SWITCHED);
        worker.switchRouting(cutover.job(ELEMENT, 3));
        worker.switchRouting(cutover.job(ELEMENT, 3));
        verify(cutover.routing, times(1)).switchTo(cutover.change);
    }

    @Test
    void anInterruptedSwitchThatTookEffectIsNotRepeatedButToldToThePlan() {
        cutover.ledger.leaveIntent(Jobs.of(cutover.job(ELEMENT, 3)));
        when(cutover.routing.state(cutover.change)).thenReturn(SWITCHED);
        worker.switchRouting(cutover.job(ELEMENT, 3));
        verify(cutover.routing, never()).switchTo(cutover.change);
        verify(cutover.plans)
                .stepDone(cutover.planId, StepKind.SWITCH_ROUTING, "Read back: the new line carries the traffic.");
    }

    @Test
    void anInterruptedSwitchThatTookNoEffectIsMadeAgain() {
        cutover.ledger.leaveIntent(Jobs.of(cutover.job(ELEMENT, 3)));
        when(cutover.routing.state(cutover.change)).thenReturn(BEFORE);
        when(cutover.routing.switchTo(cutover.change)).thenReturn(SWITCHED);
        worker.switchRouting(cutover.job(ELEMENT, 3));
        verify(cutover.routing).switchTo(cutover.change);
    }

    @Test
    void aSilentDeviceIsTriedAgainAndLostAtTheLastAttempt() {
        when(cutover.routing.switchTo(cutover.change)).thenThrow(mock(DeviceFault.Silent.class));
        when(cutover.routing.state(cutover.change)).thenThrow(mock(DeviceFault.Silent.class));
        assertThatThrownBy(() -> worker.switchRouting(cutover.job(ELEMENT, 3))).isInstanceOf(TransientFault.class);
        assertThatThrownBy(() -> worker.switchRouting(cutover.job(ELEMENT, 1))).isInstanceOf(BpmnError.class);
    }

    @Test
    void aRefusalIsNoFaultBecauseTheNextStepSeesThatNothingMoved() {
        when(cutover.routing.switchTo(cutover.change)).thenThrow(mock(DeviceFault.Refused.class));
        when(cutover.routing.state(cutover.change)).thenReturn(BEFORE);
        worker.switchRouting(cutover.job(ELEMENT, 3));
        verify(cutover.plans).stepFailed(cutover.planId, StepKind.SWITCH_ROUTING, "null");
    }
}
