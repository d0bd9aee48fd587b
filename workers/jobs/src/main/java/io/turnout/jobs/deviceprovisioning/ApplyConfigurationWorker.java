package io.turnout.jobs.deviceprovisioning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningJobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables;
import io.turnout.snmp.Check;
import io.turnout.snmp.DeviceTemplates;
import io.turnout.snmp.ManagedDevice;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the approved configuration to the device; each value is sent once and read back. */
@Component
public class ApplyConfigurationWorker {

    private final EffectLedger ledger;
    private final DeviceTemplates templates;
    private final SwitchedDevices devices;

    ApplyConfigurationWorker(EffectLedger ledger, DeviceTemplates templates, SwitchedDevices devices) {
        this.ledger = ledger;
        this.templates = templates;
        this.devices = devices;
    }

    @JobWorker(type = DeviceProvisioningJobs.APPLY_CONFIGURATION)
    public void applyConfiguration(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID configuration = job.id(DeviceProvisioningVariables.CONFIGURATION_ID);
        ManagedDevice device = devices.managed(job.id(DeviceProvisioningVariables.DEVICE_ID));
        ledger.outside(
                job,
                String.class,
                () -> DeviceFaults.translated(
                        () -> templates.apply(configuration, device).state().name()),
                () -> DeviceFaults.translated(() -> applied(configuration, device)),
                () -> "VERIFIED");
    }

    private Optional<String> applied(UUID configuration, ManagedDevice device) {
        return templates.verify(configuration, device).stream().allMatch(Check::passed)
                ? Optional.of("VERIFIED")
                : Optional.empty();
    }
}
