package io.turnout.jobs.lineorder;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.LineOrders;
import io.turnout.jobs.EnteredDate;
import io.turnout.jobs.Jobs;
import io.turnout.processes.lineorder.LineOrderJobs;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Record acceptance": from that day the provider bills, and the circuit is provisioning. */
@Component
public class RecordAcceptanceWorker {

    private final EffectLedger ledger;
    private final LineOrders orders;

    RecordAcceptanceWorker(EffectLedger ledger, LineOrders orders) {
        this.ledger = ledger;
        this.orders = orders;
    }

    @JobWorker(type = LineOrderJobs.RECORD_ACCEPTANCE)
    public Map<String, Object> recordAcceptance(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.once(
                job,
                String.class,
                () -> orders.accept(job.id("orderId"), EnteredDate.of("acceptedOn", job.text("acceptedOn")))
                        .id()
                        .toString());
        return Map.of();
    }
}
