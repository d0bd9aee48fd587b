package io.turnout.jobs.servicecutover;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.servicecutover.ServiceCutoverProcess;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.ManagedDevice;
import io.turnout.snmp.Routing;
import io.turnout.snmp.RoutingChange;
import io.turnout.snmp.RoutingState;
import java.util.Map;
import java.util.UUID;

/** A cut-over about to be carried out: its plan, its device and the jobs of its steps. */
final class CutoverForTests {

    static final RoutingState SWITCHED = new RoutingState(false, false, true, true);
    static final RoutingState BEFORE = new RoutingState(true, true, true, true);

    final UUID caseId = UUID.randomUUID();
    final UUID planId = UUID.randomUUID();
    final UUID deviceId = UUID.randomUUID();
    final CutoverPlans plans = mock(CutoverPlans.class);
    final SwitchedDevices devices = mock(SwitchedDevices.class);
    final Routing routing = mock(Routing.class);
    final LineTests tests = mock(LineTests.class);
    final EffectLedgerForTests ledger = new EffectLedgerForTests();
    final ManagedDevice device = ManagedDevice.v3(deviceId, "rtr-sz-01", "127.0.10.1:1161", "turnout", true);
    final RoutingChange change = new RoutingChange("cutover/" + planId, device, "wan0", "wan1");

    CutoverForTests() {
        CutoverPlanRecord plan = mock(CutoverPlanRecord.class);
        when(plan.id()).thenReturn(planId);
        when(plan.deviceId()).thenReturn(deviceId);
        when(plan.newCircuitId()).thenReturn(UUID.randomUUID());
        when(plans.get(planId)).thenReturn(plan);
        when(plans.beginWayBack(planId)).thenReturn(plan);
        when(devices.change(plan)).thenReturn(change);
    }

    ActivatedJob job(String elementId, int retriesLeft) {
        ActivatedJob job = JobsForTests.job(
                ServiceCutoverProcess.ID,
                elementId,
                caseId,
                Map.of("cutoverId", planId.toString(), "deviceLostAfter", "PT10M"));
        when(job.getRetries()).thenReturn(retriesLeft);
        return job;
    }
}
