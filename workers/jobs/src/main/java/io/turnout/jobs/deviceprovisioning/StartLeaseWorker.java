package io.turnout.jobs.deviceprovisioning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.billing.LeaseTerms;
import io.turnout.billing.Leases;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningJobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.joda.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Starts the lease of a device that is ours and now serves the customer. */
@Component
public class StartLeaseWorker {

    private final EffectLedger ledger;
    private final Leases leases;
    private final Clock clock;
    private final LeaseTerms terms;

    StartLeaseWorker(
            EffectLedger ledger,
            Leases leases,
            Clock clock,
            @Value("${turnout.lease.monthly:CNY 15.00}") String monthly,
            @Value("${turnout.lease.months:24}") int months,
            @Value("${turnout.lease.buy-out-percent:60}") BigDecimal buyOutPercent) {
        this.ledger = ledger;
        this.leases = leases;
        this.clock = clock;
        this.terms = new LeaseTerms(Money.parse(monthly), months, buyOutPercent);
    }

    @JobWorker(type = DeviceProvisioningJobs.START_LEASE)
    public void startLease(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.once(
                job,
                String.class,
                () -> leases.start(
                                job.caseId(),
                                job.id(DeviceProvisioningVariables.DEVICE_ID),
                                terms,
                                LocalDate.now(clock))
                        .id()
                        .toString());
    }
}
