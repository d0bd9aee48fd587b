package io.turnout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Actor;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.CurrentActor;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskSubmissionsTests extends ModuleTest {

    private static final Actor ANNA = Actor.person("anna");

    @Autowired
    TaskSubmissions submissions;

    @Autowired
    TaskDrafts drafts;

    private final String key = UUID.randomUUID().toString();

    @Test
    void areKeptOnceForTheSamePersonAndValues() {
        NewSubmission entered = entered(Map.of("budget", new BigDecimal("900.00")));
        SubmissionRecord first = submit(ANNA, entered);

        assertThat(submit(ANNA, entered(Map.of("budget", new BigDecimal("900.0")))))
                .isEqualTo(first);
        assertThatThrownBy(() -> submit(ANNA, entered(Map.of("budget", 800)))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> submit(Actor.person("boris"), entered))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("anna");
    }

    @Test
    void arePendingUntilTheEngineConfirmsThem() {
        SubmissionRecord first = submit(ANNA, entered(Map.of("outcome", "switch")));
        clock.move(Duration.ofMinutes(2));

        assertThat(submissions.pendingFor(Duration.ofMinutes(1), 50)).contains(first);
        assertThat(submissions.applied(key).state()).isEqualTo(SubmissionState.APPLIED);
        assertThat(submissions.pendingFor(Duration.ofMinutes(1), 50))
                .extracting(SubmissionRecord::taskKey)
                .doesNotContain(key);
        assertThat(submissions.latest(first.caseId(), "Task_ApproveChoice")).isPresent();
    }

    @Test
    void thatWereRejectedCanBeCorrected() {
        submit(ANNA, entered(Map.of("outcome", "swich")));
        submissions.rejected(key, "no such outcome");

        SubmissionRecord corrected = submit(ANNA, entered(Map.of("outcome", "switch")));

        assertThat(corrected.state()).isEqualTo(SubmissionState.PENDING);
        assertThat(corrected.rejection()).isNull();
    }

    @Test
    void endTheDraftsOfTheirTask() {
        drafts.save(key, "anna", Map.of("comment", "half"));
        drafts.save(key, "anna", Map.of("comment", "half a sen"));
        drafts.save(key, "boris", Map.of("comment", "mine"));

        assertThat(drafts.find(key, "anna")).contains(Map.of("comment", "half a sen"));
        submit(ANNA, entered(Map.of("comment", "half a sentence")));
        submissions.applied(key);

        assertThat(drafts.find(key, "anna")).isEmpty();
        assertThat(drafts.find(key, "boris")).isEmpty();
    }

    @Test
    void andDraftsOfManyTasksAreFoundAtOnce() {
        String drafted = UUID.randomUUID().toString();
        String untouched = UUID.randomUUID().toString();
        SubmissionRecord submitted = submit(ANNA, entered(Map.of("outcome", "switch")));
        drafts.save(drafted, "anna", Map.of("comment", "half"));
        drafts.save(drafted, "boris", Map.of("comment", "mine"));
        List<String> tasks = List.of(key, drafted, untouched);

        assertThat(submissions.find(tasks)).containsExactly(submitted);
        assertThat(drafts.find(tasks, "anna")).isEqualTo(Map.of(drafted, Map.of("comment", "half")));
        assertThat(submissions.find(List.of())).isEmpty();
    }

    private SubmissionRecord submit(Actor by, NewSubmission entered) {
        return CurrentActor.callAs(by, () -> submissions.submit(entered));
    }

    private NewSubmission entered(Map<String, Object> values) {
        return new NewSubmission(caseId(), key, "provider-evaluation", "Task_ApproveChoice", 1, values);
    }

    private UUID caseId() {
        return submissions.find(key).map(SubmissionRecord::caseId).orElseGet(() -> opened().id());
    }
}
