package io.turnout.jobs.deviceprovisioning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Cases;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningJobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables;
import io.turnout.processes.lineorder.LineOrderVariables;
import io.turnout.snmp.Monitoring;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the device and both its lines under steady watch. */
@Component
public class EnrolMonitoringWorker {

    private final EffectLedger ledger;
    private final Monitoring monitoring;
    private final SwitchedDevices devices;
    private final Cases cases;
    private final Duration every;

    EnrolMonitoringWorker(
            EffectLedger ledger,
            Monitoring monitoring,
            SwitchedDevices devices,
            Cases cases,
            @Value("${turnout.monitoring.every:60s}") Duration every) {
        this.ledger = ledger;
        this.monitoring = monitoring;
        this.devices = devices;
        this.cases = cases;
        this.every = every;
    }

    @JobWorker(type = DeviceProvisioningJobs.ENROL_MONITORING)
    public void enrolMonitoring(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID deviceId = job.id(DeviceProvisioningVariables.DEVICE_ID);
        UUID oldCircuit = cases.get(job.caseId()).oldCircuitId();
        ledger.once(job, Boolean.class, () -> {
            monitoring.enrol(
                    devices.managed(deviceId),
                    oldCircuit == null ? null : devices.oldLine(deviceId, oldCircuit),
                    devices.newLine(deviceId, job.id(LineOrderVariables.NEW_CIRCUIT_ID)),
                    every);
            return true;
        });
    }
}
