package io.turnout.jobs.deviceprovisioning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.DeviceRecord;
import io.turnout.inventory.Devices;
import io.turnout.inventory.SiteRecord;
import io.turnout.jobs.CaseSites;
import io.turnout.jobs.Jobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningJobs;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Resolve device": the device of the site that the new line ends at, and whose it is. */
@Component
public class ResolveDeviceWorker {

    private final EffectLedger ledger;
    private final CaseSites sites;
    private final Devices devices;

    ResolveDeviceWorker(EffectLedger ledger, CaseSites sites, Devices devices) {
        this.ledger = ledger;
        this.sites = sites;
        this.devices = devices;
    }

    @JobWorker(type = DeviceProvisioningJobs.RESOLVE_DEVICE)
    public Map<String, Object> resolveDevice(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        return ledger.once(job, DeviceFound.class, () -> find(job)).variables();
    }

    private DeviceFound find(Job job) {
        SiteRecord site = sites.of(job.caseId());
        DeviceRecord device = devices.ofSite(site.id()).stream()
                .filter(candidate -> candidate.returnedOn() == null)
                .findFirst()
                .orElseThrow(() -> new BadData("Site " + site.name()
                        + " has no device; add it to the inventory, then resolve this incident."));
        return new DeviceFound(device.id().toString(), device.ownership());
    }
}
