package io.turnout.jobs;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps a job with the worker that is at it, however slow its device is: asks the engine for more time at each third of
 * it. A copy that is paused or dead asks for nothing, and another takes the job; a worker that hangs loses it in the end.
 */
@Component
class JobLease implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JobLease.class);

    /** Times the worker's own timeout. */
    private static final int LONGEST = 20;

    private static final int PER_TIMEOUT = 3;

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("job-lease").daemon().factory());

    /** Most jobs are done long before their first renewal: what was called off is not kept until then. */
    JobLease() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Until it is closed the job is this worker's. */
    interface Lease extends AutoCloseable {

        @Override
        void close();
    }

    Lease of(CamundaClient engine, ActivatedJob job, Duration timeout) {
        long pause = timeout.toMillis() / PER_TIMEOUT;
        AtomicInteger left = new AtomicInteger(LONGEST * PER_TIMEOUT);
        ScheduledFuture<?> renewing = clock.scheduleAtFixedRate(
                () -> {
                    if (left.getAndDecrement() > 0) {
                        renew(engine, job, timeout);
                    }
                },
                pause,
                pause,
                TimeUnit.MILLISECONDS);
        return () -> renewing.cancel(false);
    }

    private static void renew(CamundaClient engine, ActivatedJob job, Duration timeout) {
        engine.newUpdateTimeoutCommand(job).timeout(timeout).send().exceptionally(refused -> {
            LOG.warn("Job {} of {} keeps no more time: {}", job.getKey(), job.getType(), refused.getMessage());
            return null;
        });
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
