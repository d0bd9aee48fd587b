package io.turnout.jobs.deviceprovisioning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningJobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables;
import io.turnout.snmp.Check;
import io.turnout.snmp.DeviceFault;
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
    private final Timeline timeline;

    ApplyConfigurationWorker(
            EffectLedger ledger, DeviceTemplates templates, SwitchedDevices devices, Timeline timeline) {
        this.ledger = ledger;
        this.templates = templates;
        this.devices = devices;
        this.timeline = timeline;
    }

    @JobWorker(type = DeviceProvisioningJobs.APPLY_CONFIGURATION)
    public void applyConfiguration(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID configuration = job.id(DeviceProvisioningVariables.CONFIGURATION_ID);
        ManagedDevice device = devices.managed(job.id(DeviceProvisioningVariables.DEVICE_ID));
        ledger.outside(
                job,
                String.class,
                () -> DeviceFaults.translated(() -> apply(job, configuration, device)),
                () -> DeviceFaults.translated(() -> applied(configuration, device)),
                () -> "VERIFIED");
    }

    /** A value that the device does not take is for the next step to find: then all is taken back and somebody repairs. */
    private String apply(Job job, UUID configuration, ManagedDevice device) {
        try {
            return templates.apply(configuration, device).state().name();
        } catch (DeviceFault.Refused refused) {
            timeline.append(TimelineEntry.of(job.caseId(), "configuration-refused", "The device refused a value")
                    .at(job.elementId())
                    .detail(refused.getMessage()));
            return templates.get(configuration).state().name();
        }
    }

    private Optional<String> applied(UUID configuration, ManagedDevice device) {
        return templates.verify(configuration, device).stream().allMatch(Check::passed)
                ? Optional.of("VERIFIED")
                : Optional.empty();
    }
}
