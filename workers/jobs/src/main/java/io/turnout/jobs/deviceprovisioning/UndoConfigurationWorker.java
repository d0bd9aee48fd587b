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
import io.turnout.snmp.DeviceTemplates;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a configuration that did not verify back, in reverse order. */
@Component
public class UndoConfigurationWorker {

    private final EffectLedger ledger;
    private final DeviceTemplates templates;
    private final SwitchedDevices devices;

    UndoConfigurationWorker(EffectLedger ledger, DeviceTemplates templates, SwitchedDevices devices) {
        this.ledger = ledger;
        this.templates = templates;
        this.devices = devices;
    }

    @JobWorker(type = DeviceProvisioningJobs.UNDO_CONFIGURATION)
    public void undoConfiguration(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        // Undoing goes on where it stopped: each value is looked at before it is written.
        ledger.outside(
                job,
                String.class,
                () -> DeviceFaults.translated(() -> templates
                        .undo(
                                job.id(DeviceProvisioningVariables.CONFIGURATION_ID),
                                devices.managed(job.id(DeviceProvisioningVariables.DEVICE_ID)))
                        .state()
                        .name()),
                Optional::empty);
    }
}
