package io.turnout.jobs.providerevaluation;

import io.turnout.cases.Cases;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.InvalidInput;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.processes.providerevaluation.ProviderEvaluationVariables;
import io.turnout.sourcing.Evaluations;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manager's choice: an eligible offer, or to stay, or to renegotiate. */
@Component
class ApproveChoiceCompletion implements TaskCompletion {

    private final Evaluations evaluations;
    private final Cases cases;

    ApproveChoiceCompletion(Evaluations evaluations, Cases cases) {
        this.evaluations = evaluations;
        this.cases = cases;
    }

    @Override
    public String process() {
        return ProviderEvaluationProcess.ID;
    }

    @Override
    public String element() {
        return ProviderEvaluationProcess.APPROVE_CHOICE;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        String outcome = submission.text(ProviderEvaluationVariables.OUTCOME);
        if (!outcome.equals("switch")) {
            return Map.of(ProviderEvaluationVariables.OUTCOME, outcome, ProviderEvaluationVariables.OFFER_ID, "");
        }
        String offerId = submission.text(ProviderEvaluationVariables.OFFER_ID);
        String provider = evaluations.of(submission.caseId()).offers().stream()
                .filter(offer -> offer.eligible() && offerId.equals(String.valueOf(offer.offerId())))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/variables/offerId", "is no eligible offer of this evaluation"))
                .provider();
        cases.chooseProvider(submission.caseId(), provider);
        return Map.of(ProviderEvaluationVariables.OUTCOME, outcome, ProviderEvaluationVariables.OFFER_ID, offerId);
    }
}
