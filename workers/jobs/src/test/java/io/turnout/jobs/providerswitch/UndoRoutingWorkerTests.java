package io.turnout.jobs.providerswitch;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.PlanState;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.CircuitStatus;
import io.turnout.inventory.Circuits;
import io.turnout.jobs.JobsForTests;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.ManagedDevice;
import io.turnout.snmp.Routing;
import io.turnout.snmp.RoutingChange;
import io.turnout.snmp.RoutingState;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UndoRoutingWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final UUID oldCircuit = UUID.randomUUID();
    private final Routing routing = mock(Routing.class);
    private final SwitchedDevices devices = mock(SwitchedDevices.class);
    private final CutoverPlans plans = mock(CutoverPlans.class);
    private final Circuits circuits = mock(Circuits.class);
    private final LineTests tests = mock(LineTests.class);
    private final UndoRoutingWorker worker =
            new UndoRoutingWorker(new EffectLedgerForTests(), routing, devices, plans, circuits, tests);

    @Test
    void opensTheOldLineOfAPlanThatWasNotCommitted() {
        plan(PlanState.SWITCHED);
        undo();
        undo();
        verify(routing, times(1)).restore(any());
        verify(tests, times(2)).abortAll(caseId);
    }

    @Test
    void leavesTheNewLineAloneOnceTheOldOneIsGivenBack() {
        plan(PlanState.COMMITTED);
        CircuitRecord gone = mock(CircuitRecord.class);
        when(gone.status()).thenReturn(CircuitStatus.DECOMMISSIONED);
        when(circuits.get(oldCircuit)).thenReturn(gone);
        undo();
        verify(routing, never()).restore(any());
    }

    @Test
    void asksNoDeviceThatWasNeverToldToSwitch() {
        CutoverPlanRecord plan = plan(PlanState.APPROVED);
        when(plans.callOff(plan.id(), "called off")).thenReturn(true);
        undo();
        verify(devices, never()).change(any());
        verify(routing, never()).restore(any());
    }

    @Test
    void asksNoDeviceWhoseTrafficIsBackAlready() {
        plan(PlanState.ROLLED_BACK);
        undo();
        verify(devices, never()).change(any());
    }

    @Test
    void withoutACutOverThereIsNothingToUndo() {
        when(plans.current(caseId)).thenReturn(Optional.empty());
        undo();
        verify(routing, never()).restore(any());
    }

    private void undo() {
        worker.undoRouting(JobsForTests.job(ProviderSwitchProcess.ID, "Task_UndoRouting", caseId, Map.of()));
    }

    private CutoverPlanRecord plan(PlanState state) {
        CutoverPlanRecord plan = mock(CutoverPlanRecord.class);
        UUID planId = UUID.randomUUID();
        when(plan.id()).thenReturn(planId);
        when(plans.beginWayBack(planId)).thenReturn(plan);
        when(plan.state()).thenReturn(state);
        when(plan.oldCircuitId()).thenReturn(oldCircuit);
        when(plans.current(caseId)).thenReturn(Optional.of(plan));
        ManagedDevice device = ManagedDevice.v3(UUID.randomUUID(), "rtr", "127.0.10.1:1161", "turnout", true);
        RoutingChange change = new RoutingChange("cutover/x", device, "wan0", "wan1");
        when(devices.change(plan)).thenReturn(change);
        when(routing.restore(change)).thenReturn(new RoutingState(true, true, true, true));
        return plan;
    }
}
