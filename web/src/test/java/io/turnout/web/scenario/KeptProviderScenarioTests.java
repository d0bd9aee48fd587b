package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cases that end with the provider that is there already. */
class KeptProviderScenarioTests extends SwitchScenario {

    @Test
    void stayingEndsTheCaseWithADateToLookAgain() {
        UUID caseId = start("ALT-0002");

        JsonNode ended = decide(caseId, "stay");

        assertThat(ended.path("state").asString()).isEqualTo("completed");
        assertThat(ended.path("outcome").asString()).isEqualTo("stay");
        assertThat(ended.path("outcomeReason").asString()).isEqualTo("Support answers again");
        assertThat(nextReviewIsAhead(caseId)).isTrue();
        assertThat(documentKinds(caseId)).doesNotContain("counter-offer");
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("active");
    }

    @Test
    void renegotiatingEndsTheCaseWithACounterOfferToSend() {
        UUID caseId = start("ALT-0002");

        JsonNode ended = decide(caseId, "renegotiate");

        assertThat(ended.path("state").asString()).isEqualTo("completed");
        assertThat(ended.path("outcome").asString()).isEqualTo("renegotiate");
        assertThat(nextReviewIsAhead(caseId)).isTrue();
        assertThat(documentKinds(caseId)).contains("counter-offer");
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("active");
    }

    private JsonNode decide(UUID caseId, String outcome) {
        return driver().answer("Task_ApproveChoice", Map.of("outcome", outcome, "reason", "Support answers again"))
                .workUntil(caseId, SwitchScenario::hasEnded);
    }

    private boolean nextReviewIsAhead(UUID caseId) {
        return jdbc.sql("select next_review_on > :today and owner = 'anna' from sourcing.provider_review"
                        + " where case_id = :case")
                .param("today", LocalDate.now(clock))
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }
}
