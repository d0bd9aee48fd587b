package io.turnout.jobs;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.after;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobLeaseTests {

    private final CamundaClient engine = mock(CamundaClient.class, RETURNS_DEEP_STUBS);
    private final ActivatedJob job = mock(ActivatedJob.class);
    private final JobLease leases = new JobLease();

    @AfterEach
    void end() {
        leases.destroy();
    }

    @Test
    void theEngineIsAskedForMoreTimeAgainAndAgainUntilTheWorkerIsDone() {
        JobLease.Lease lease = leases.of(engine, job, Duration.ofMillis(60));
        verify(engine, timeout(5_000).atLeast(2)).newUpdateTimeoutCommand(job);
        lease.close();
        verify(engine, after(100).atLeast(2)).newUpdateTimeoutCommand(job);
        clearInvocations(engine);
        verify(engine, after(100).never()).newUpdateTimeoutCommand(any(ActivatedJob.class));
    }

    @Test
    void aQuickJobAsksForNothing() {
        leases.of(engine, job, Duration.ofSeconds(30)).close();
        verify(engine, after(100).never()).newUpdateTimeoutCommand(any(ActivatedJob.class));
    }
}
