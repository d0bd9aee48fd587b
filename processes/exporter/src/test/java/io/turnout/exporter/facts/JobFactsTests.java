package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What the engine really does with jobs: facts that Turnout builds on. When one of these fails after an upgrade of the
 * engine, look at the code that it names.
 */
class JobFactsTests {

    private static final RecordedEngine ENGINE = RecordedEngine.shared();

    /** EmbeddedEngine and every cluster push to our workers, which hold streams open: stream-enabled in application.yaml. */
    @Test
    void a_job_is_pushed_to_an_open_stream_that_never_asked_for_it() {
        deploy("pushed");
        Queue<ActivatedJob> pushed = new ConcurrentLinkedQueue<>();
        var stream = ENGINE.client()
                .newStreamJobsCommand()
                .jobType("pushed")
                .consumer(pushed::add)
                .timeout(Duration.ofMinutes(5))
                .send();
        try {
            // A job that is there before the stream is not pushed.
            RecordedEngine.waiting().until(() -> {
                ENGINE.start("pushed", Map.of());
                return !pushed.isEmpty();
            });
        } finally {
            stream.cancel(true);
        }
    }

    /** JobFailures writes this message for a person; IncidentReader shows it. */
    @Test
    void the_incident_of_a_job_without_retries_says_what_the_worker_said() {
        deploy("hopeless");
        long instance = ENGINE.start("hopeless", Map.of());
        fail(ENGINE.takeJob("hopeless"), 0, "The device at Rhine Street did not answer");

        EngineRecord incident = ENGINE.await("INCIDENT", "CREATED", record -> record.concerns(instance));

        assertThat(incident.text("errorType")).isEqualTo("JOB_NO_RETRIES");
        assertThat(incident.text("errorMessage")).isEqualTo("The device at Rhine Street did not answer");
    }

    /** CamundaInstances gives the job its retries first and resolves the incident then. */
    @Test
    void an_incident_is_not_resolved_before_its_job_has_retries_again() {
        deploy("mended");
        long instance = ENGINE.start("mended", Map.of());
        ActivatedJob job = ENGINE.takeJob("mended");
        fail(job, 0, "No licence");
        EngineRecord incident = ENGINE.await("INCIDENT", "CREATED", record -> record.concerns(instance));

        assertThat(refusalOf(() -> resolve(incident))).isEqualTo(Status.Code.NOT_FOUND);

        ENGINE.client().newUpdateRetriesCommand(job).retries(1).send().join();
        resolve(incident);
        assertThat(ENGINE.takeJob("mended").getKey()).isEqualTo(job.getKey());
    }

    /** JdbcEffectLedger fences by the epoch and the effect, for the engine takes what a late worker brings. */
    @Test
    void a_job_whose_time_is_up_goes_out_again_under_its_key_and_the_late_worker_may_still_complete_it() {
        deploy("late");
        long instance = ENGINE.start("late", Map.of());
        ActivatedJob first = take("late", Duration.ofMillis(100));
        ActivatedJob second = ENGINE.takeJob("late");
        assertThat(second.getKey()).isEqualTo(first.getKey());
        assertThat(second.getRetries()).isEqualTo(first.getRetries());

        complete(first);

        ENGINE.awaitEnd(instance);
        assertThat(refusalOf(() -> complete(second))).isEqualTo(Status.Code.NOT_FOUND);
    }

    /** JobLease asks for more time while a worker is at its job. */
    @Test
    void a_job_that_is_given_more_time_does_not_go_out_when_its_first_time_is_up() {
        deploy("kept");
        deploy("let-go");
        ENGINE.start("kept", Map.of());
        ENGINE.start("let-go", Map.of());
        Duration shortTime = Duration.ofSeconds(2);
        ActivatedJob kept = take("kept", shortTime);
        ENGINE.client()
                .newUpdateTimeoutCommand(kept)
                .timeout(Duration.ofMinutes(5))
                .send()
                .join();
        ActivatedJob letGo = take("let-go", shortTime);

        assertThat(ENGINE.takeJob("let-go").getKey()).isEqualTo(letGo.getKey());

        assertThat(ENGINE.activate("kept", shortTime)).isEmpty();
        complete(kept);
    }

    private static ActivatedJob take(String type, Duration timeout) {
        return RecordedEngine.waiting()
                .until(() -> ENGINE.activate(type, timeout), jobs -> !jobs.isEmpty())
                .getFirst();
    }

    /** JobFailures and JobGate give a job back with the retries it came with when that was not its fault. */
    @Test
    void a_job_that_fails_with_the_retries_it_had_comes_back_and_raises_no_incident() {
        deploy("given-back");
        long instance = ENGINE.start("given-back", Map.of());
        ActivatedJob job = ENGINE.takeJob("given-back");
        for (int turn = 0; turn < 5; turn++) {
            fail(job, job.getRetries(), "The database is away");
            ActivatedJob again = ENGINE.takeJob("given-back");
            assertThat(again.getKey()).isEqualTo(job.getKey());
            assertThat(again.getRetries()).isEqualTo(job.getRetries());
        }
        complete(job);

        ENGINE.awaitEnd(instance);
        assertThat(ENGINE.all("INCIDENT", "CREATED", record -> record.concerns(instance)))
                .isEmpty();
    }

    /** JobFailures tells the engine how long a job shall wait before its next attempt. */
    @Test
    void a_job_that_fails_with_a_backoff_is_kept_until_it_is_over() {
        deploy("backed-off");
        long instance = ENGINE.start("backed-off", Map.of());
        ActivatedJob job = ENGINE.takeJob("backed-off");
        ENGINE.client()
                .newFailCommand(job)
                .retries(2)
                .retryBackoff(Duration.ofMinutes(30))
                .send()
                .join();
        assertThat(ENGINE.activate("backed-off", Duration.ofMinutes(5))).isEmpty();

        ENGINE.moveClock(Duration.ofMinutes(31));

        ActivatedJob again = ENGINE.takeJob("backed-off");
        assertThat(again.getKey()).isEqualTo(job.getKey());
        assertThat(again.getProcessInstanceKey()).isEqualTo(instance);
    }

    /** Cancellations ends a case so when its process does not listen any more; who still works for it is refused. */
    @Test
    void the_job_of_a_cancelled_instance_cannot_be_completed() {
        deploy("cut-off");
        long instance = ENGINE.start("cut-off", Map.of());
        ActivatedJob job = ENGINE.takeJob("cut-off");

        ENGINE.client().newCancelInstanceCommand(instance).send().join();

        assertThat(refusalOf(() -> complete(job))).isEqualTo(Status.Code.NOT_FOUND);
    }

    private static void deploy(String name) {
        ENGINE.deploy(Bpmn.createExecutableProcess(name)
                .startEvent()
                .serviceTask("Task_Work", task -> task.zeebeJobType(name))
                .endEvent()
                .done());
    }

    private static void fail(ActivatedJob job, int retries, String message) {
        ENGINE.client()
                .newFailCommand(job)
                .retries(retries)
                .errorMessage(message)
                .send()
                .join();
    }

    private static void resolve(EngineRecord incident) {
        ENGINE.client().newResolveIncidentCommand(incident.key()).send().join();
    }

    private static void complete(ActivatedJob job) {
        ENGINE.client().newCompleteCommand(job).send().join();
    }

    private static Status.Code refusalOf(ThrowingCallable call) {
        return catchThrowableOfType(ClientStatusException.class, call).getStatusCode();
    }
}
