package io.turnout.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.jobhandling.JobHandlingUtil;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobFailuresTests {

    @Test
    void an_incident_says_in_words_what_happened_and_shows_no_stack() {
        IllegalStateException cause = new IllegalStateException("Device rtr-sz-01 did not answer. Check its power.");

        assertThat(JobHandlingUtil.createErrorMessage(JobFailures.failed(cause, 0, Duration.ZERO)))
                .isEqualTo("Device rtr-sz-01 did not answer. Check its power.");
    }
}
