package io.turnout.jobs;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where every job passes before its worker begins. Once this copy stops, jobs that nobody began go back to the engine
 * with the retries they came with, so that another copy takes them at once and not when their time is up.
 */
@Component
class JobGate {

    /** The engine keeps the job this long: while our streams are still open it would send it here again. */
    static final Duration PAUSE = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(JobGate.class);

    private volatile boolean open = true;

    JobHandler before(JobHandler worker) {
        return (client, job) -> {
            if (open) {
                worker.handle(client, job);
            } else {
                giveBack(client, job);
            }
        };
    }

    void close() {
        open = false;
    }

    private static void giveBack(JobClient client, ActivatedJob job) {
        client.newFailCommand(job)
                .retries(job.getRetries())
                .retryBackoff(PAUSE)
                .errorMessage("Not begun: this copy of the application stops, another one takes the job.")
                .send()
                .exceptionally(lost -> {
                    LOG.warn("Job {} comes back by its timeout: {}", job.getKey(), lost.getMessage());
                    return null;
                });
    }
}
