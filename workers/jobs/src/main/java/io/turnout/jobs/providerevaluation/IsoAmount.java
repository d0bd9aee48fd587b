package io.turnout.jobs.providerevaluation;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** Reader of the durations that start variables carry: a period such as P14D or a duration such as PT5M. */
final class IsoAmount {

    private IsoAmount() {}

    static TemporalAmount parse(String iso) {
        return iso.contains("T") ? Duration.parse(iso) : Period.parse(iso);
    }
}
