package io.turnout.jobs.servicecutover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.StepKind;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import io.turnout.processes.servicecutover.ServiceCutoverVariables;
import io.turnout.snmp.Check;
import io.turnout.snmp.Routing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks whether the switch may begin: still in its window, both lines up, the device managed out of band. */
@Component
public class PreCheckWorker {

    private final EffectLedger ledger;
    private final Routing routing;
    private final SwitchedDevices devices;
    private final CutoverPlans plans;

    PreCheckWorker(EffectLedger ledger, Routing routing, SwitchedDevices devices, CutoverPlans plans) {
        this.ledger = ledger;
        this.routing = routing;
        this.devices = devices;
        this.plans = plans;
    }

    @JobWorker(type = ServiceCutoverJobs.PRE_CHECK)
    public Map<String, Object> preCheck(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        CutoverPlanRecord plan = plans.get(job.id(ServiceCutoverVariables.CUTOVER_ID));
        List<Check> checks = look(plan);
        boolean passed = checks.stream().allMatch(Check::passed);
        String seen = checks.stream().map(Check::detail).collect(Collectors.joining(" "));
        // The looking is repeated with the job, but a signature rests on what was recorded first.
        boolean recorded = ledger.once(job, Boolean.class, () -> {
            plans.stepStarted(plan.id(), StepKind.PRE_CHECK);
            if (passed) {
                plans.stepDone(plan.id(), StepKind.PRE_CHECK, seen);
            } else {
                plans.stepFailed(plan.id(), StepKind.PRE_CHECK, seen);
            }
            return passed;
        });
        return Map.of(ServiceCutoverVariables.PRE_CHECK_PASSED, recorded);
    }

    /** Whoever comes here late, because an engine or a person was away, finds that another window is needed. */
    private List<Check> look(CutoverPlanRecord plan) {
        if (plans.isWindowOver(plan.id())) {
            String ended = "The window ended at " + plan.windowEnd() + "; plan another one.";
            return List.of(new Check("window", false, ended));
        }
        return DeviceFaults.translated(() -> routing.preCheck(devices.change(plan)));
    }
}
