package io.turnout.jobs.deviceprovisioning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.IpRegister;
import io.turnout.inventory.PrefixRecord;
import io.turnout.jobs.Jobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningJobs;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Worker of "Assign addresses": the next free address of the new provider's prefix; without a prefix the provider assigns. */
@Component
public class AssignAddressesWorker {

    private final EffectLedger ledger;
    private final Circuits circuits;
    private final IpRegister register;

    AssignAddressesWorker(EffectLedger ledger, Circuits circuits, IpRegister register) {
        this.ledger = ledger;
        this.circuits = circuits;
        this.register = register;
    }

    @JobWorker(type = DeviceProvisioningJobs.ASSIGN_ADDRESSES)
    public Map<String, Object> assignAddresses(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.once(job, Integer.class, () -> assign(job.id("newCircuitId")));
        return Map.of();
    }

    private int assign(UUID circuitId) {
        boolean has = register.ofCircuit(circuitId).stream().anyMatch(held -> held.validTo() == null);
        Optional<PrefixRecord> prefix =
                register.prefixOf(circuits.get(circuitId).providerId());
        if (has || prefix.isEmpty()) {
            return 0;
        }
        register.assignNext(prefix.get().id(), circuitId);
        return 1;
    }
}
