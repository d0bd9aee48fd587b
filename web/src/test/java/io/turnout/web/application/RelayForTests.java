package io.turnout.web.application;

import io.turnout.cases.TaskSubmissions;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Does at once what the application does every few seconds. */
@TestComponent
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
