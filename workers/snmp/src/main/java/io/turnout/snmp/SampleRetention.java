package io.turnout.snmp;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps samples as long as {@code turnout.samples.keep} says (default 13 months), by whole months. Verdicts, and what was
 * measured for each threshold, stay; the rows behind them go.
 */
@Component
class SampleRetention {

    private static final Logger LOG = LoggerFactory.getLogger(SampleRetention.class);

    private final SampleMonths months;
    private final Clock clock;
    private final Period keep;

    SampleRetention(SampleMonths months, Clock clock, @Value("${turnout.samples.keep:P13M}") Period keep) {
        if (keep.isNegative()) {
            // It would take away the month that is being sampled into.
            throw new IllegalArgumentException("turnout.samples.keep must not be negative, but is " + keep);
        }
        this.months = months;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${turnout.samples.purge-every:PT1H}")
    void purge() {
        Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(keep).toInstant();
        for (LocalDate month : months.endedBefore(before)) {
            if (!months.drop(month)) {
                LOG.info("The samples of the month from {} are still being read and go next time", month);
                return;
            }
            LOG.info("Forgot the samples of the month from {}, older than {}", month, keep);
        }
    }
}
