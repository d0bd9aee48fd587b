package io.turnout.jobs.servicecutover;

import static io.turnout.jobs.servicecutover.CutoverForTests.BEFORE;
import static io.turnout.jobs.servicecutover.CutoverForTests.SWITCHED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.exception.BpmnError;
import io.turnout.cutover.StepKind;
import io.turnout.engine.TransientFault;
import io.turnout.jobs.Jobs;
import io.turnout.kernel.Conflict;
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
        verify(cutover.routing, never()).switchTo(any(), any());
        verify(cutover.plans).stepFailed(eq(cutover.planId), eq(StepKind.SWITCH_ROUTING), anyString());
    }

    @Test
    void movesTheTrafficOnceHoweverOftenTheJobComes() {
        when(cutover.routing.switchTo(eq(cutover.change), any())).thenReturn(SWITCHED);
        worker.switchRouting(cutover.job(ELEMENT, 3));
        worker.switchRouting(cutover.job(ELEMENT, 3));
        verify(cutover.routing, times(1)).switchTo(eq(cutover.change), any());
    }

    @Test
    void anInterruptedSwitchThatTookEffectIsNotRepeatedButToldToThePlan() {
        cutover.ledger.leaveIntent(Jobs.of(cutover.job(ELEMENT, 3)));
        when(cutover.routing.state(cutover.change)).thenReturn(SWITCHED);
        worker.switchRouting(cutover.job(ELEMENT, 3));
        verify(cutover.routing, never()).switchTo(eq(cutover.change), any());
        verify(cutover.plans)
                .stepDone(cutover.planId, StepKind.SWITCH_ROUTING, "Read back: the new line carries the traffic.");
    }

    @Test
    void anInterruptedSwitchThatTookNoEffectIsMadeAgain() {
        cutover.ledger.leaveIntent(Jobs.of(cutover.job(ELEMENT, 3)));
        when(cutover.routing.state(cutover.change)).thenReturn(BEFORE);
        when(cutover.routing.switchTo(eq(cutover.change), any())).thenReturn(SWITCHED);
        worker.switchRouting(cutover.job(ELEMENT, 3));
        verify(cutover.routing).switchTo(eq(cutover.change), any());
    }

    @Test
    void whoeverComesTooLateShutsNothing() {
        doThrow(new Conflict("The way back began")).when(cutover.plans).requireSwitching(cutover.planId);
        when(cutover.routing.switchTo(eq(cutover.change), any())).thenAnswer(switching -> {
            switching.getArgument(1, Runnable.class).run();
            return SWITCHED;
        });
        when(cutover.routing.state(cutover.change)).thenReturn(BEFORE);
        assertThatThrownBy(() -> worker.switchRouting(cutover.job(ELEMENT, 3)))
                .isInstanceOf(TransientFault.class)
                .hasMessageContaining("The way back began");
        verify(cutover.plans, never()).stepDone(any(), any(), any());
    }

    @Test
    void whoeverComesAfterAnotherWhoSwitchedFindsItDone() {
        when(cutover.plans.stepStarted(cutover.planId, StepKind.SWITCH_ROUTING))
                .thenThrow(new Conflict("Step is done"));
        when(cutover.routing.state(cutover.change)).thenReturn(SWITCHED);
        worker.switchRouting(cutover.job(ELEMENT, 3));
        verify(cutover.routing, never()).switchTo(any(), any());
    }

    @Test
    void aSilentDeviceIsTriedAgainAndLostAtTheLastAttempt() {
        when(cutover.routing.switchTo(eq(cutover.change), any())).thenThrow(mock(DeviceFault.Silent.class));
        when(cutover.routing.state(cutover.change)).thenThrow(mock(DeviceFault.Silent.class));
        assertThatThrownBy(() -> worker.switchRouting(cutover.job(ELEMENT, 3))).isInstanceOf(TransientFault.class);
        assertThatThrownBy(() -> worker.switchRouting(cutover.job(ELEMENT, 1))).isInstanceOf(BpmnError.class);
    }

    @Test
    void aRefusalIsNoFaultBecauseTheNextStepSeesThatNothingMoved() {
        when(cutover.routing.switchTo(eq(cutover.change), any())).thenThrow(mock(DeviceFault.Refused.class));
        when(cutover.routing.state(cutover.change)).thenReturn(BEFORE);
        worker.switchRouting(cutover.job(ELEMENT, 3));
        verify(cutover.plans).stepFailed(cutover.planId, StepKind.SWITCH_ROUTING, "null");
    }
}
