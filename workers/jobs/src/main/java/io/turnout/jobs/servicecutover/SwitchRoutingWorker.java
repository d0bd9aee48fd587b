package io.turnout.jobs.servicecutover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.StepKind;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.engine.TransientFault;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.kernel.Conflict;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import io.turnout.processes.servicecutover.ServiceCutoverVariables;
import io.turnout.snmp.DeviceFault;
import io.turnout.snmp.Routing;
import io.turnout.snmp.RoutingChange;
import io.turnout.snmp.RoutingState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves the traffic to the new line: intent, SET, and a read-back that decides. */
@Component
public class SwitchRoutingWorker {

    private final EffectLedger ledger;
    private final Routing routing;
    private final SwitchedDevices devices;
    private final CutoverPlans plans;

    SwitchRoutingWorker(EffectLedger ledger, Routing routing, SwitchedDevices devices, CutoverPlans plans) {
        this.ledger = ledger;
        this.routing = routing;
        this.devices = devices;
        this.plans = plans;
    }

    @JobWorker(type = ServiceCutoverJobs.SWITCH_ROUTING)
    public void switchRouting(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        CutoverPlanRecord plan = plans.get(job.id(ServiceCutoverVariables.CUTOVER_ID));
        RoutingChange change = devices.change(plan);
        DeviceFaults.translatedOrLost(
                activated,
                () -> ledger.outside(
                        job,
                        RoutingState.class,
                        () -> DeviceFaults.translated(() -> act(plan, change)),
                        () -> DeviceFaults.translated(() -> settled(plan, change)),
                        () -> switchedByWord(plan)));
    }

    /** A refusal leaves the old line open: the next step sees that nothing moved, and the way back is walked. */
    private RoutingState act(CutoverPlanRecord plan, RoutingChange change) {
        if (plans.isWindowOver(plan.id())) {
            plans.stepFailed(plan.id(), StepKind.SWITCH_ROUTING, "The window ended before; nothing was switched.");
            return routing.state(change);
        }
        try {
            plans.stepStarted(plan.id(), StepKind.SWITCH_ROUTING);
            RoutingState state = routing.switchTo(change, () -> plans.requireSwitching(plan.id()));
            plans.stepDone(
                    plan.id(), StepKind.SWITCH_ROUTING, "The old line is shut, the new one carries the traffic.");
            return state;
        } catch (DeviceFault.Refused refused) {
            plans.stepFailed(plan.id(), StepKind.SWITCH_ROUTING, String.valueOf(refused.getMessage()));
            return routing.state(change);
        } catch (Conflict overtaken) {
            // Paused for so long that the job went to another worker, who is done or has gone back.
            return settled(plan, change)
                    .orElseThrow(() -> new TransientFault(String.valueOf(overtaken.getMessage()), overtaken));
        }
    }

    /** Whoever was cut short after the device had obeyed did not tell the plan any more. */
    private Optional<RoutingState> settled(CutoverPlanRecord plan, RoutingChange change) {
        RoutingState state = routing.state(change);
        if (!state.switched()) {
            return Optional.empty();
        }
        plans.stepDone(plan.id(), StepKind.SWITCH_ROUTING, "Read back: the new line carries the traffic.");
        return Optional.of(state);
    }

    /** A person has seen the new line carry the traffic. */
    private RoutingState switchedByWord(CutoverPlanRecord plan) {
        plans.stepDone(plan.id(), StepKind.SWITCH_ROUTING, "A person found that the new line carries the traffic.");
        return RoutingState.switchedByWord();
    }
}
