package io.turnout.jobs.deviceprovisioning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.Job;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningJobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables;
import io.turnout.snmp.Check;
import io.turnout.snmp.DeviceTemplates;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads every written value back from the device. Changes nothing, so it needs no ledger. */
@Component
public class VerifyConfigurationWorker {

    private final DeviceTemplates templates;
    private final SwitchedDevices devices;

    VerifyConfigurationWorker(DeviceTemplates templates, SwitchedDevices devices) {
        this.templates = templates;
        this.devices = devices;
    }

    @JobWorker(type = DeviceProvisioningJobs.VERIFY_CONFIGURATION)
    public Map<String, Object> verifyConfiguration(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        List<Check> checks = DeviceFaults.translated(() -> templates.verify(
                job.id(DeviceProvisioningVariables.CONFIGURATION_ID),
                devices.managed(job.id(DeviceProvisioningVariables.DEVICE_ID))));
        return Map.of(
                DeviceProvisioningVariables.CONFIGURATION_VERIFIED,
                checks.stream().allMatch(Check::passed));
    }
}
