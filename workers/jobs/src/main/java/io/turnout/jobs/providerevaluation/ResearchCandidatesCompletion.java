package io.turnout.jobs.providerevaluation;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.Research;
import io.turnout.sourcing.ResearchNote;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What procurement found out; one note per candidate, one candidate per line or comma. */
@Component
class ResearchCandidatesCompletion implements TaskCompletion {

    private final Research research;

    ResearchCandidatesCompletion(Research research) {
        this.research = research;
    }

    @Override
    public String process() {
        return ProviderEvaluationProcess.ID;
    }

    @Override
    public String element() {
        return ProviderEvaluationProcess.RESEARCH_CANDIDATES;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        for (String candidate : submission.text("candidates").split("[,;\\n]")) {
            if (!candidate.isBlank()) {
                research.record(submission.caseId(), note(candidate.strip(), submission));
            }
        }
        return Map.of();
    }

    private static ResearchNote note(String candidate, TaskSubmission submission) {
        return new ResearchNote(
                candidate,
                textOrEmpty(submission, "strengths"),
                textOrEmpty(submission, "weaknesses"),
                submission.textOrNull("reviews"),
                submission.textOrNull("references"),
                null,
                null);
    }

    private static String textOrEmpty(TaskSubmission submission, String field) {
        String text = submission.textOrNull(field);
        return text == null ? "" : text;
    }
}
