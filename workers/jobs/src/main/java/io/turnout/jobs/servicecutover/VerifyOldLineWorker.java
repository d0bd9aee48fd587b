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
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import io.turnout.processes.servicecutover.ServiceCutoverVariables;
import io.turnout.snmp.Check;
import io.turnout.snmp.Routing;
import io.turnout.snmp.RoutingChange;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sees whether the old line has the traffic again; if nobody can tell, a person takes over. */
@Component
public class VerifyOldLineWorker {

    private final EffectLedger ledger;
    private final Routing routing;
    private final SwitchedDevices devices;
    private final CutoverPlans plans;

    VerifyOldLineWorker(EffectLedger ledger, Routing routing, SwitchedDevices devices, CutoverPlans plans) {
        this.ledger = ledger;
        this.routing = routing;
        this.devices = devices;
        this.plans = plans;
    }

    @JobWorker(type = ServiceCutoverJobs.VERIFY_OLD_LINE)
    public Map<String, Object> verifyOldLine(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        CutoverPlanRecord plan = plans.get(job.id(ServiceCutoverVariables.CUTOVER_ID));
        RoutingChange change = devices.change(plan);
        Check check = look(activated, change);
        boolean verified = ledger.once(job, Boolean.class, () -> {
            if (check.passed()) {
                plans.rollBack(plan.id(), check.detail());
            } else {
                // Whoever takes over finds it in the cut-over room.
                String known = check.detail() + " Last known: " + routing.lastKnown(change);
                plans.stepNoted(plan.id(), StepKind.SWITCH_ROUTING, known);
            }
            return check.passed();
        });
        return Map.of(ServiceCutoverVariables.OLD_LINE_VERIFIED, verified);
    }

    private Check look(ActivatedJob activated, RoutingChange change) {
        try {
            return DeviceFaults.translated(() -> routing.verifyRestored(change));
        } catch (TransientFault silent) {
            if (DeviceFaults.isLastAttempt(activated)) {
                return new Check("old line", false, String.valueOf(silent.getMessage()));
            }
            throw silent;
        }
    }
}
