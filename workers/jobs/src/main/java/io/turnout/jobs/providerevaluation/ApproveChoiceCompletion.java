package io.turnout.jobs.providerevaluation;

import io.turnout.cases.Cases;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.InvalidInput;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.processes.providerevaluation.ProviderEvaluationVariables;
import io.turnout.sourcing.CandidateRecord;
import io.turnout.sourcing.Evaluations;
import java.util.Map;
import java.util.Objects;
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
            requireReason(submission, "why the present provider stays");
            return Map.of(ProviderEvaluationVariables.OUTCOME, outcome, ProviderEvaluationVariables.OFFER_ID, "");
        }
        String offerId = submission.text(ProviderEvaluationVariables.OFFER_ID);
        CandidateRecord chosen = evaluations.of(submission.caseId()).offers().stream()
                .filter(offer -> offer.eligible() && offerId.equals(String.valueOf(offer.offerId())))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/variables/offerId", "is no eligible offer of this evaluation"));
        if (!Objects.equals(chosen.rank(), 1)) {
            requireReason(submission, "why it is not the best offer");
        }
        cases.chooseProvider(submission.caseId(), chosen.provider());
        return Map.of(ProviderEvaluationVariables.OUTCOME, outcome, ProviderEvaluationVariables.OFFER_ID, offerId);
    }

    private static void requireReason(TaskSubmission submission, String what) {
        String reason = submission.textOrNull("reason");
        if (reason == null || reason.isBlank()) {
            throw InvalidInput.of("/variables/reason", "is missing; say " + what);
        }
    }
}
