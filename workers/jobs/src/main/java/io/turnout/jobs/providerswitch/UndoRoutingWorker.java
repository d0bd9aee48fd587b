package io.turnout.jobs.providerswitch;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.PlanState;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.CircuitStatus;
import io.turnout.inventory.Circuits;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.Routing;
import io.turnout.snmp.RoutingChange;
import io.turnout.snmp.RoutingState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Opens the old line again when a case is cancelled after its traffic was moved. What was recorded decides: a device that
 * was never asked to switch is left in peace, for it may be dead, and that may be why the case is cancelled.
 */
@Component
public class UndoRoutingWorker {

    private final EffectLedger ledger;
    private final Routing routing;
    private final SwitchedDevices devices;
    private final CutoverPlans plans;
    private final Circuits circuits;
    private final LineTests tests;

    UndoRoutingWorker(
            EffectLedger ledger,
            Routing routing,
            SwitchedDevices devices,
            CutoverPlans plans,
            Circuits circuits,
            LineTests tests) {
        this.ledger = ledger;
        this.routing = routing;
        this.devices = devices;
        this.plans = plans;
        this.circuits = circuits;
        this.tests = tests;
    }

    @JobWorker(type = ProviderSwitchJobs.UNDO_ROUTING)
    public void undoRouting(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        tests.abortAll(job.caseId());
        plans.current(job.caseId())
                .filter(plan -> plan.state() != PlanState.ROLLED_BACK)
                .filter(this::oldLineStillThere)
                .filter(plan -> !plans.callOff(plan.id(), "called off"))
                .ifPresent(plan -> restore(job, plan));
    }

    /** After a committed cut-over the old line may be given back already; then the new one must stay. */
    private boolean oldLineStillThere(CutoverPlanRecord plan) {
        return plan.state() != PlanState.COMMITTED
                || circuits.get(plan.oldCircuitId()).status() == CircuitStatus.ACTIVE;
    }

    private void restore(Job job, CutoverPlanRecord plan) {
        RoutingChange change = devices.change(plans.beginWayBack(plan.id()));
        ledger.outside(
                job,
                RoutingState.class,
                () -> DeviceFaults.translated(() -> routing.restore(change)),
                () -> DeviceFaults.translated(
                        () -> Optional.of(routing.state(change)).filter(RoutingState::restored)),
                RoutingState::restoredByWord);
    }
}
