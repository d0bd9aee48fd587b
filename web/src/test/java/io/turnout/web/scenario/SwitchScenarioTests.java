package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whole switches over everything that is real, driven through the API only. */
class SwitchScenarioTests extends SwitchScenario {

    @Test
    void switchGoesFromTheFirstComplaintToTheRetiredLine() {
        UUID caseId = start("ALT-0001");

        JsonNode ended = driver().workUntil(caseId, SwitchScenario::hasEnded);

        assertThat(ended.path("state").asString()).isEqualTo("completed");
        assertThat(ended.path("outcome").asString()).isEqualTo("switched");
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("decommissioned");
        assertThat(circuit(ended.path("newCircuitId").asString())).isEqualTo("active");
        assertThat(mailbox.received())
                .anySatisfy(mail -> assertThat(mail.attachments())
                        .anySatisfy(letter -> assertThat(letter.content()).startsWith('%', 'P', 'D', 'F')));
        assertThat(mailbox.received())
                .as("the order goes out with the customer's letter of authority")
                .anySatisfy(mail -> assertThat(mail.attachments())
                        .anySatisfy(letter -> assertThat(letter.name()).isEqualTo("signed.pdf")));
        assertThat(timelineTypes(caseId))
                .contains("task-completed", "invoice-checked", "benefit-measured", "case-completed");
    }
}
