package io.turnout.web.application;

import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrders;
import io.turnout.kernel.Conflict;
import io.turnout.processes.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a provider tells about the order of a new line. */
@Configuration(proxyBeanMethods = false)
class LineOrderFacts {

    @Bean
    MessageFact orderAcknowledged(LineOrders orders) {
        return new NamedFact(Messages.ORDER_ACKNOWLEDGED, (caseId, body) -> {
            String reference = body.only("providerReference").textOrNull("providerReference");
            orders.acknowledge(order(orders, caseId).id(), reference);
            return Map.of();
        });
    }

    @Bean
    MessageFact firmDateSet(LineOrders orders) {
        return new NamedFact(Messages.FIRM_DATE_SET, (caseId, body) -> {
            LocalDate firmDate = body.only("firmDate").date("firmDate");
            orders.schedule(order(orders, caseId).id(), firmDate);
            return Map.of();
        });
    }

    @Bean
    MessageFact lineDelivered(LineOrders orders, Clock clock) {
        return new NamedFact(Messages.LINE_DELIVERED, (caseId, body) -> {
            body.only("deliveredOn", "providerCircuitId");
            LocalDate on = body.textOrNull("deliveredOn") == null ? LocalDate.now(clock) : body.date("deliveredOn");
            orders.deliver(order(orders, caseId).id(), on, body.textOrNull("providerCircuitId"));
            return Map.of();
        });
    }

    private static LineOrderRecord order(LineOrders orders, UUID caseId) {
        return orders.ofCase(caseId)
                .orElseThrow(() -> new Conflict("The case has no order of a new line yet; nothing was changed."));
    }
}
