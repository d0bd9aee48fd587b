package io.turnout.jobs.lineorder;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrders;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.OutgoingLetters;
import io.turnout.processes.lineorder.LineOrderJobs;
import io.turnout.processes.lineorder.LineOrderVariables;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Worker of "Send order": the order is placed and its letter sent, with the customer's letter of authority where the
 * customer holds the contract. Both are safe to repeat.
 */
@Component
public class SendOrderWorker {

    private final EffectLedger ledger;
    private final LineOrders orders;
    private final Contracts contracts;
    private final OrderLetters texts;
    private final OutgoingLetters letters;

    SendOrderWorker(
            EffectLedger ledger, LineOrders orders, Contracts contracts, OrderLetters texts, OutgoingLetters letters) {
        this.ledger = ledger;
        this.orders = orders;
        this.contracts = contracts;
        this.texts = texts;
        this.letters = letters;
    }

    @JobWorker(type = LineOrderJobs.SEND_ORDER)
    public Map<String, Object> sendOrder(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String orderId = ledger.outside(job, String.class, () -> send(job), Optional::empty);
        return Map.of(LineOrderVariables.ORDER_ID, orderId);
    }

    private String send(Job job) {
        LineOrderRecord order = orders.place(job.caseId(), job.id("newCircuitId"));
        ContractRecord.Paper authority = contracts
                .openOf(job.caseId())
                .flatMap(ContractRecord::letterOfAuthority)
                .orElse(null);
        letters.send(
                job,
                "line-order",
                texts.addressOf(order),
                texts.order(order, authority == null ? null : authority.validUntil()),
                authority == null ? List.of() : List.of(authority.documentId()));
        return order.id().toString();
    }
}
