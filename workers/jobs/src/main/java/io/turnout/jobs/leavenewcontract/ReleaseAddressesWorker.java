package io.turnout.jobs.leavenewcontract;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.IpRegister;
import io.turnout.jobs.Jobs;
import io.turnout.processes.leavenewcontract.LeaveNewContractJobs;
import io.turnout.snmp.Monitoring;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Worker of "Release addresses": what the new circuit held goes back to the register, its past stays readable. */
@Component
public class ReleaseAddressesWorker {

    private final EffectLedger ledger;
    private final IpRegister register;
    private final Monitoring monitoring;

    ReleaseAddressesWorker(EffectLedger ledger, IpRegister register, Monitoring monitoring) {
        this.ledger = ledger;
        this.register = register;
        this.monitoring = monitoring;
    }

    @JobWorker(type = LeaveNewContractJobs.RELEASE_ADDRESSES)
    public Map<String, Object> releaseAddresses(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID circuit = job.idOrNull("newCircuitId");
        ledger.once(job, Integer.class, () -> circuit == null ? 0 : release(circuit));
        return Map.of();
    }

    /** A line without addresses is watched for nothing. */
    private int release(UUID circuit) {
        monitoring.leaveOut(circuit);
        return register.releaseAll(circuit);
    }
}
