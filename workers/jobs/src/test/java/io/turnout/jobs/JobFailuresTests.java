package io.turnout.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.jobhandling.JobHandlingUtil;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaSystemException;

class JobFailuresTests {

    @Test
    void an_incident_says_in_words_what_happened_and_shows_no_stack() {
        IllegalStateException cause = new IllegalStateException("Device rtr-sz-01 did not answer. Check its power.");

        assertThat(JobHandlingUtil.createErrorMessage(JobFailures.failed(cause, 0, Duration.ZERO)))
                .isEqualTo("Device rtr-sz-01 did not answer. Check its power.");
    }

    @Test
    void a_database_that_dies_while_a_transaction_rolls_back_is_away_and_no_defect() {
        SQLException killed = new SQLException("terminating connection due to unexpected postmaster exit", "57P01");
        JpaSystemException rollback = new JpaSystemException(new IllegalStateException("Unable to rollback", killed));

        assertThat(JobFailures.isAway(rollback)).isTrue();
    }

    @Test
    void a_database_whose_disk_is_full_is_away_and_no_defect() {
        SQLException full = new SQLException("could not extend file: No space left on device", "53100");

        assertThat(JobFailures.isAway(new JpaSystemException(new IllegalStateException(full))))
                .isTrue();
    }

    @Test
    void a_wrong_statement_is_a_defect_although_the_database_says_so() {
        SQLException wrong = new SQLException("column \"x\" does not exist", "42703");

        assertThat(JobFailures.isAway(new JpaSystemException(new IllegalStateException(wrong))))
                .isFalse();
    }
}
