package io.turnout.jobs.leavenewcontract;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.leavenewcontract.LeaveNewContractJobs;
import io.turnout.snmp.DeviceConfiguration;
import io.turnout.snmp.DeviceTemplates;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes what was written to the device for the new line back, be it half; nothing where writing never began. */
@Component
public class UndoDeviceConfigurationWorker {

    private final EffectLedger ledger;
    private final DeviceTemplates templates;
    private final SwitchedDevices devices;

    UndoDeviceConfigurationWorker(EffectLedger ledger, DeviceTemplates templates, SwitchedDevices devices) {
        this.ledger = ledger;
        this.templates = templates;
        this.devices = devices;
    }

    @JobWorker(type = LeaveNewContractJobs.UNDO_DEVICE_CONFIGURATION)
    public void undoDeviceConfiguration(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        templates
                .latestOfCase(job.caseId())
                .filter(configuration -> !templates.discard(configuration.id()))
                .ifPresent(configuration -> undo(job, configuration));
    }

    private void undo(Job job, DeviceConfiguration configuration) {
        ledger.outside(
                job,
                String.class,
                () -> DeviceFaults.translated(() -> templates
                        .undo(configuration.id(), devices.managed(configuration.deviceId()))
                        .state()
                        .name()),
                Optional::empty);
    }
}
