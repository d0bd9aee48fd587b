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
import io.turnout.processes.StartVariables;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import io.turnout.processes.servicecutover.ServiceCutoverVariables;
import io.turnout.snmp.Check;
import io.turnout.snmp.LineTestSpec;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.Metric;
import io.turnout.snmp.Routing;
import io.turnout.snmp.RoutingChange;
import io.turnout.snmp.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sees whether the new line carries the traffic, and if so begins to measure the soak. */
@Component
public class VerifyTrafficWorker {

    private final EffectLedger ledger;
    private final Routing routing;
    private final SwitchedDevices devices;
    private final CutoverPlans plans;
    private final LineTests tests;
    private final Duration sampleEvery;
    private final int minimumSamples;

    VerifyTrafficWorker(
            EffectLedger ledger,
            Routing routing,
            SwitchedDevices devices,
            CutoverPlans plans,
            LineTests tests,
            @Value("${turnout.soak.sample-every:5s}") Duration sampleEvery,
            @Value("${turnout.line-test.minimum-samples:30}") int minimumSamples) {
        this.ledger = ledger;
        this.routing = routing;
        this.devices = devices;
        this.plans = plans;
        this.tests = tests;
        this.sampleEvery = sampleEvery;
        this.minimumSamples = minimumSamples;
    }

    @JobWorker(type = ServiceCutoverJobs.VERIFY_TRAFFIC)
    public Map<String, Object> verifyTraffic(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        CutoverPlanRecord plan = plans.get(job.id(ServiceCutoverVariables.CUTOVER_ID));
        RoutingChange change = devices.change(plan);
        Check check = look(activated, change);
        boolean verified = ledger.once(job, Boolean.class, () -> record(job, plan, change, check));
        return Map.of(ServiceCutoverVariables.TRAFFIC_VERIFIED, verified);
    }

    /** A device that stays silent is no reason to wait for a person: the way back is walked. */
    private Check look(ActivatedJob activated, RoutingChange change) {
        try {
            return DeviceFaults.translated(() -> routing.verify(change));
        } catch (TransientFault silent) {
            if (DeviceFaults.isLastAttempt(activated)) {
                return new Check("traffic on the new line", false, String.valueOf(silent.getMessage()));
            }
            throw silent;
        }
    }

    private boolean record(Job job, CutoverPlanRecord plan, RoutingChange change, Check check) {
        if (!check.passed()) {
            plans.stepFailed(plan.id(), StepKind.VERIFY_TRAFFIC, check.detail());
            return false;
        }
        plans.stepStarted(plan.id(), StepKind.VERIFY_TRAFFIC);
        plans.stepDone(plan.id(), StepKind.VERIFY_TRAFFIC, check.detail());
        plans.stepStarted(plan.id(), StepKind.SOAK);
        tests.start(new LineTestSpec(
                job.caseId(),
                LineTestSpec.Purpose.SOAK,
                change.device(),
                null,
                devices.newLine(plan.deviceId(), plan.newCircuitId()),
                sampleEvery,
                minimumSamples,
                Duration.parse(job.text(StartVariables.DEVICE_LOST_AFTER)),
                List.of(Threshold.atLeast(Metric.AVAILABILITY_PERCENT, "99.50"))));
        return true;
    }
}
