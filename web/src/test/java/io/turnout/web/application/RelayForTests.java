package io.turnout.web.application;

import io.turnout.cases.TaskSubmissions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does at once what the application does every few seconds. */
@Component
public class RelayForTests {

    private final TaskCompletions completions;
    private final TaskSubmissions submissions;
    private final Cancellations cancellations;

    RelayForTests(TaskCompletions completions, TaskSubmissions submissions, Cancellations cancellations) {
        this.completions = completions;
        this.submissions = submissions;
        this.cancellations = cancellations;
    }

    public void finish(String taskKey) {
        completions.finish(submissions.get(taskKey));
    }

    public void goOnCancelling(UUID caseId) {
        cancellations.carryOut(caseId);
    }
}
