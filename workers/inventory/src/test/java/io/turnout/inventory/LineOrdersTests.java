package io.turnout.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.inventory.LineOrderRecord.State;
import io.turnout.kernel.Conflict;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LineOrdersTests extends InventoryFixture {

    private static final LocalDate FIRM = LocalDate.of(2027, 1, 15);

    @Autowired
    LineOrders orders;

    private final UUID caseId = UUID.randomUUID();
    private LineOrderRecord order;

    @BeforeEach
    void anOrderedLine() {
        importAll();
        UUID merchant = providers.byName("Merchant C").orElseThrow().id();
        UUID site = sites.byName("HQ Shenzhen").orElseThrow().id();
        order = orders.place(
                caseId, circuits.plan(site, merchant, null, 200_000).id());
    }

    @Test
    void anOrderGoesFromPlacedToAcceptedAndItsCircuitWithIt() {
        orders.acknowledge(order.id(), "MC-77");
        orders.arrange(order.id(), new LineOrderRecord.Survey("2027-01-10T09:00", "Mr Li", "escort"));
        assertThat(orders.schedule(order.id(), FIRM).state()).isEqualTo(State.SCHEDULED);
        orders.deliver(order.id(), FIRM, "MC-LINE-" + order.id());
        LineOrderRecord accepted = orders.accept(order.id(), FIRM.plusDays(1));

        assertThat(accepted.acceptedOn()).isEqualTo(FIRM.plusDays(1));
        CircuitRecord circuit = circuits.get(order.circuitId());
        assertThat(circuit.status()).isEqualTo(CircuitStatus.PROVISIONING);
        assertThat(circuit.providerCircuitId()).startsWith("MC-LINE-");
        assertThat(orders.ofCase(caseId)).hasValue(accepted);
    }

    @Test
    void placingAndAcceptingTwiceIsTheSameOrderOnce() {
        assertThat(orders.place(caseId, order.circuitId())).isEqualTo(order);
        LineOrderRecord accepted = orders.accept(order.id(), FIRM);

        assertThat(orders.accept(order.id(), FIRM.plusDays(9))).isEqualTo(accepted);
    }

    @Test
    void aNewsThatComesLateDoesNotTakeTheOrderBack() {
        orders.schedule(order.id(), FIRM);

        assertThat(orders.acknowledge(order.id(), "MC-77").state()).isEqualTo(State.SCHEDULED);
        assertThat(orders.schedule(order.id(), FIRM.plusDays(7)).firmDate()).isEqualTo(FIRM.plusDays(7));
    }

    @Test
    void cancellingGivesUpTheCircuitAndNothingMoreHappensToTheOrder() {
        orders.cancel(order.id(), "another provider");

        assertThat(circuits.get(order.circuitId()).status()).isEqualTo(CircuitStatus.DECOMMISSIONED);
        assertThat(orders.ofCase(caseId)).isEmpty();
        assertThatThrownBy(() -> orders.schedule(order.id(), FIRM))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("another provider");
    }
}
