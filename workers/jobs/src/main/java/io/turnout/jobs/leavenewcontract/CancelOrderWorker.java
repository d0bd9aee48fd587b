package io.turnout.jobs.leavenewcontract;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrders;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.OutgoingLetters;
import io.turnout.jobs.lineorder.OrderLetters;
import io.turnout.processes.leavenewcontract.LeaveNewContractJobs;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Worker of "Cancel order": the provider is told and the order with its circuit given up; nothing ordered, nothing done. */
@Component
public class CancelOrderWorker {

    private final EffectLedger ledger;
    private final LineOrders orders;
    private final OrderLetters texts;
    private final OutgoingLetters letters;

    CancelOrderWorker(EffectLedger ledger, LineOrders orders, OrderLetters texts, OutgoingLetters letters) {
        this.ledger = ledger;
        this.orders = orders;
        this.texts = texts;
        this.letters = letters;
    }

    @JobWorker(type = LeaveNewContractJobs.CANCEL_ORDER)
    public Map<String, Object> cancelOrder(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.outside(
                job,
                Boolean.class,
                () -> orders.ofCase(job.caseId())
                        .map(order -> cancel(job, order))
                        .orElse(false),
                Optional::empty);
        return Map.of();
    }

    private boolean cancel(Job job, LineOrderRecord order) {
        letters.send(job, "line-order-cancellation", texts.addressOf(order), texts.cancellation(order));
        orders.cancel(order.id(), Objects.requireNonNullElse(job.textOrNull("cancelReason"), "new contract left"));
        return true;
    }
}
