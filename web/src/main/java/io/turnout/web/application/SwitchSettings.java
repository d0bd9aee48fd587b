package io.turnout.web.application;

import java.time.temporal.TemporalAmount;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things take in a provider switch unless its request says otherwise, under {@code turnout.switch}, as ISO 8601
 * amounts; weeks in production, minutes in the demo. Running cases keep what they started with.
 *
 * @param manager login of the manager of switches that programs start without naming one
 * @param taskDue time that a person has for a task
 * @param testWindow length of the parallel test
 * @param soak observation after the cut-over
 * @param assessEvery period of the jeopardy assessment; a day at most, since deadlines are days
 * @param maxTestExtensions how often the test gate may extend a test, 0 to 10
 */
@ConfigurationProperties("turnout.switch")
public record SwitchSettings(
        @DefaultValue("manager") String manager,
        @DefaultValue("P3D") String taskDue,
        @DefaultValue("P14D") String offersDueAfter,
        @DefaultValue("P3D") String orderReminderAfter,
        @DefaultValue("P14D") String firmDateAfter,
        @DefaultValue("P5D") String negotiationReminderAfter,
        @DefaultValue("P14D") String testWindow,
        @DefaultValue("PT15M") String deviceLostAfter,
        @DefaultValue("P7D") String confirmationReminderAfter,
        @DefaultValue("P14D") String confirmationEscalationAfter,
        @DefaultValue("P2D") String soak,
        @DefaultValue("P30D") String invoiceDueAfter,
        @DefaultValue("P1D") String assessEvery,
        @DefaultValue("P30D") String firstReviewAfter,
        @DefaultValue("P60D") String secondReviewAfter,
        @DefaultValue("2") int maxTestExtensions) {

    static TemporalAmount amount(String name, String text) {
        return Amounts.parse(text)
                .orElseThrow(() -> new IllegalStateException(
                        "turnout.switch." + name + " must be an ISO 8601 amount such as P14D, not " + text));
    }
}
