package io.turnout.jobs.providerevaluation;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.Shortcomings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What customer care found wrong with the present service, one shortcoming per bottleneck. */
@Component
class RecordShortcomingsCompletion implements TaskCompletion {

    private final Shortcomings shortcomings;

    RecordShortcomingsCompletion(Shortcomings shortcomings) {
        this.shortcomings = shortcomings;
    }

    @Override
    public String process() {
        return ProviderEvaluationProcess.ID;
    }

    @Override
    public String element() {
        return ProviderEvaluationProcess.RECORD_SHORTCOMINGS;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        for (String category : Chosen.of(submission, "categories")) {
            shortcomings.record(
                    submission.caseId(), category, submission.text("manifestation"), submission.text("impact"));
        }
        return Map.of();
    }
}
