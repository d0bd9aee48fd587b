package io.turnout.jobs.lineorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.TaskSubmission;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrderRecord.Survey;
import io.turnout.inventory.LineOrders;
import io.turnout.kernel.Actor;
import io.turnout.kernel.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineOrderCompletionsTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();
    private static final UUID CIRCUIT = UUID.randomUUID();
    private static final UUID PROVIDER = UUID.randomUUID();

    private static final Clock TODAY = Clock.fixed(Instant.parse("2027-01-16T08:00:00Z"), ZoneOffset.UTC);

    private final LineOrders orders = mock(LineOrders.class);

    @Test
    void theSurveyIsKeptWithTheAcknowledgedOrder() {
        when(orders.ofCase(CASE))
                .thenReturn(Optional.of(new LineOrderRecord(
                        ORDER,
                        CASE,
                        CIRCUIT,
                        PROVIDER,
                        LineOrderRecord.State.PLACED,
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0)));

        assertThat(new ArrangeSurveyAndAccessCompletion(orders)
                        .complete(entered(Map.of(
                                "appointment", "2027-01-10T09:00",
                                "siteContact", "Mr Li",
                                "accessRules", List.of("escort")))))
                .isEmpty();
        verify(orders).acknowledge(ORDER, null);
        verify(orders).arrange(ORDER, new Survey("2027-01-10T09:00", "Mr Li", "[escort]"));
    }

    @Test
    void aDeliveryKeepsTheProvidersNumber() {
        when(orders.ofCase(CASE))
                .thenReturn(Optional.of(new LineOrderRecord(
                        ORDER,
                        CASE,
                        CIRCUIT,
                        PROVIDER,
                        LineOrderRecord.State.PLACED,
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0)));

        new ConfirmDeliveryCompletion(orders)
                .complete(entered(Map.of("deliveredOn", "2027-01-15", "providerCircuitId", "MC-1")));
        verify(orders).deliver(ORDER, LocalDate.of(2027, 1, 15), "MC-1");
    }

    @Test
    void anAcceptanceInTheFutureIsRefused() {
        AcceptLineCompletion completion = new AcceptLineCompletion(TODAY);

        assertThat(completion.complete(entered(Map.of("acceptedOn", "2027-01-16"))))
                .isEqualTo(Map.of("acceptedOn", "2027-01-16"));
        assertThatThrownBy(() -> completion.complete(entered(Map.of("acceptedOn", "2027-01-18"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> completion.complete(entered(Map.of("acceptedOn", "soon"))))
                .isInstanceOf(InvalidInput.class);
    }

    private static TaskSubmission entered(Map<String, Object> values) {
        return new TaskSubmission(CASE, "7", "line-order", "Task_X", 1, Actor.person("anna"), values);
    }
}
