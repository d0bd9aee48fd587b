package io.turnout.jobs.paralleltest;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Cases;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.StartVariables;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables;
import io.turnout.processes.lineorder.LineOrderVariables;
import io.turnout.processes.paralleltest.ParallelTestJobs;
import io.turnout.processes.paralleltest.ParallelTestVariables;
import io.turnout.snmp.LineTestSpec;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.Metric;
import io.turnout.snmp.Threshold;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Starts to measure the old and the new line side by side, by the profile that the decision gave. */
@Component
public class StartTestWorker {

    private final EffectLedger ledger;
    private final LineTests tests;
    private final SwitchedDevices devices;
    private final Cases cases;
    private final int minimumSamples;

    StartTestWorker(
            EffectLedger ledger,
            LineTests tests,
            SwitchedDevices devices,
            Cases cases,
            @Value("${turnout.line-test.minimum-samples:30}") int minimumSamples) {
        this.ledger = ledger;
        this.tests = tests;
        this.devices = devices;
        this.cases = cases;
        this.minimumSamples = minimumSamples;
    }

    @JobWorker(type = ParallelTestJobs.START_TEST)
    public Map<String, Object> startTest(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String testId = ledger.once(job, String.class, () -> {
            tests.abortAll(job.caseId());
            return tests.start(specification(job)).toString();
        });
        return Map.of(ParallelTestVariables.TEST_ID, testId);
    }

    private LineTestSpec specification(Job job) {
        UUID deviceId = job.id(DeviceProvisioningVariables.DEVICE_ID);
        UUID oldCircuit = cases.get(job.caseId()).oldCircuitId();
        return new LineTestSpec(
                job.caseId(),
                LineTestSpec.Purpose.LINE_TEST,
                devices.managed(deviceId),
                oldCircuit == null ? null : devices.oldLine(deviceId, oldCircuit),
                devices.newLine(deviceId, job.id(LineOrderVariables.NEW_CIRCUIT_ID)),
                duration(job, ParallelTestVariables.SAMPLE_EVERY),
                minimumSamples,
                duration(job, StartVariables.DEVICE_LOST_AFTER),
                thresholds(job));
    }

    private static List<Threshold> thresholds(Job job) {
        return List.of(
                Threshold.atLeast(Metric.AVAILABILITY_PERCENT, job.text(ParallelTestVariables.MINIMUM_AVAILABILITY)),
                Threshold.atMost(Metric.LOSS_PERCENT, job.text(ParallelTestVariables.MAXIMUM_LOSS)),
                Threshold.atMost(
                        Metric.ROUND_TRIP_P95_MILLIS, job.text(ParallelTestVariables.MAXIMUM_ROUND_TRIP_MILLIS)),
                Threshold.atMost(Metric.ERROR_RATIO, "0.0001").asWarning(),
                Threshold.atMost(Metric.FLAPS, "0").asWarning());
    }

    private static Duration duration(Job job, String variable) {
        try {
            return Duration.parse(job.text(variable));
        } catch (DateTimeParseException unusable) {
            throw new BadData("Variable '" + variable + "' must be a duration such as PT5S.", unusable);
        }
    }
}
