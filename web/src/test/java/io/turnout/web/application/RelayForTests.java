package io.turnout.web.application;

import io.turnout.cases.TaskSubmissions;
import io.turnout.view.EngineChanged;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Does at once what the application does every few seconds. */
@TestComponent
public class RelayForTests {

    private final TaskCompletions completions;
    private final TaskSubmissions submissions;
    private final Cancellations cancellations;
    private final SeenInEngine seen;

    RelayForTests(
            TaskCompletions completions, TaskSubmissions submissions, Cancellations cancellations, SeenInEngine seen) {
        this.completions = completions;
        this.submissions = submissions;
        this.cancellations = cancellations;
        this.seen = seen;
    }

    public void finish(String taskKey) {
        completions.finish(submissions.get(taskKey));
    }

    public void goOnCancelling(UUID caseId) {
        cancellations.carryOut(caseId);
    }

    /** As after the connection to the database came back. */
    public void lookAtTheEngine() {
        seen.engineChanged(new EngineChanged(Set.of(), true, true));
    }

    public void lookThroughTheEngine() {
        seen.lookAtAllThatIsOpen();
    }
}
