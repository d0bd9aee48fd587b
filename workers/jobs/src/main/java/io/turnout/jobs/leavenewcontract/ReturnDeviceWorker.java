package io.turnout.jobs.leavenewcontract;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.billing.LeaseRecord;
import io.turnout.billing.Leases;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.Devices;
import io.turnout.jobs.Jobs;
import io.turnout.processes.leavenewcontract.LeaveNewContractJobs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Return device": a device leased for the new line goes back; one that the present line ends at stays. */
@Component
public class ReturnDeviceWorker {

    private final EffectLedger ledger;
    private final Leases leases;
    private final Devices devices;
    private final Clock clock;

    ReturnDeviceWorker(EffectLedger ledger, Leases leases, Devices devices, Clock clock) {
        this.ledger = ledger;
        this.leases = leases;
        this.devices = devices;
        this.clock = clock;
    }

    @JobWorker(type = LeaveNewContractJobs.RETURN_DEVICE)
    public Map<String, Object> returnDevice(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.once(job, Integer.class, () -> giveBack(job));
        return Map.of();
    }

    private int giveBack(Job job) {
        LocalDate today = LocalDate.now(clock);
        List<LeaseRecord> returned = leases.of(job.caseId()).stream()
                .filter(lease -> lease.state() == LeaseRecord.State.RUNNING)
                .filter(lease -> devices.get(lease.deviceId()).oldInterface() == null)
                .toList();
        returned.forEach(lease -> {
            leases.giveBack(lease.id(), today);
            devices.giveBack(lease.deviceId(), today);
        });
        return returned.size();
    }
}
