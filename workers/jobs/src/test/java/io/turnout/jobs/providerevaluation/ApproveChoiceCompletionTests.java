package io.turnout.jobs.providerevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.turnout.cases.Cases;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.Actor;
import io.turnout.kernel.InvalidInput;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.EvaluationRecord;
import io.turnout.sourcing.Evaluations;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApproveChoiceCompletionTests {

    private final UUID caseId = UUID.randomUUID();
    private final Evaluations evaluations = mock(Evaluations.class);
    private final Cases cases = mock(Cases.class);
    private final ApproveChoiceCompletion completion = new ApproveChoiceCompletion(evaluations, cases);

    @Test
    void stayingNeedsNoOffer() {
        assertThat(completion.complete(submission(Map.of("outcome", "stay", "reason", "cheapest"))))
                .containsOnly(Map.entry("outcome", "stay"), Map.entry("offerId", ""));
    }

    @Test
    void stayingNeedsAReason() {
        assertThatThrownBy(() -> completion.complete(submission(Map.of("outcome", "stay"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/variables/reason");
    }

    @Test
    void anOfferThatIsNotInTheEvaluationIsRefused() {
        EvaluationRecord evaluation = mock(EvaluationRecord.class);
        when(evaluation.offers()).thenReturn(List.of());
        when(evaluations.of(caseId)).thenReturn(evaluation);

        assertThatThrownBy(() -> completion.complete(submission(Map.of("outcome", "switch", "offerId", "x"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/variables/offerId");
    }

    private TaskSubmission submission(Map<String, Object> values) {
        return new TaskSubmission(
                caseId, "1", ProviderEvaluationProcess.ID, completion.element(), 1, Actor.person("anna"), values);
    }
}
