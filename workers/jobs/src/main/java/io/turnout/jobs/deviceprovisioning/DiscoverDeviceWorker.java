package io.turnout.jobs.deviceprovisioning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningJobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables;
import io.turnout.snmp.DiscoveredDevice;
import io.turnout.snmp.Discovery;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a customer's own device who it is; what it says goes to the timeline, not over the inventory. */
@Component
public class DiscoverDeviceWorker {

    private final EffectLedger ledger;
    private final Discovery discovery;
    private final SwitchedDevices devices;
    private final Timeline timeline;

    DiscoverDeviceWorker(EffectLedger ledger, Discovery discovery, SwitchedDevices devices, Timeline timeline) {
        this.ledger = ledger;
        this.discovery = discovery;
        this.devices = devices;
        this.timeline = timeline;
    }

    @JobWorker(type = DeviceProvisioningJobs.DISCOVER_DEVICE)
    public void discoverDevice(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID deviceId = job.id(DeviceProvisioningVariables.DEVICE_ID);
        DiscoveredDevice found = DeviceFaults.translated(() -> discovery.discover(devices.managed(deviceId)));
        String wanted = devices.newInterface(deviceId);
        if (!found.hasInterface(wanted)) {
            throw new BadData("Device " + found.name() + " has no interface " + wanted
                    + "; correct the interface in the inventory, then retry.");
        }
        ledger.once(job, String.class, () -> {
            timeline.append(TimelineEntry.of(job.caseId(), "device-discovered", "Device " + found.name() + " answered")
                    .at(job.elementId())
                    .detail(found.description() + ", " + found.interfaces().size() + " interfaces"));
            return found.objectId();
        });
    }
}
