package io.turnout.snmp;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The verdict on a line test, threshold by threshold, with what both lines showed. */
public record Judgement(
        UUID testId,
        Verdict verdict,
        Instant at,
        List<Finding> findings,
        @Nullable Measures oldLine,
        Measures newLine) {

    public enum Verdict {
        PASS,
        FAIL
    }

    /** One threshold and what was measured against it; nothing measured where the line gave nothing to measure. */
    public record Finding(Threshold threshold, Optional<BigDecimal> measured, boolean passed) {

        static Finding of(Threshold threshold, Measures measures) {
            Optional<BigDecimal> measured = threshold.metric().of(measures);
            return new Finding(
                    threshold,
                    measured,
                    measured.map(threshold::holds).orElse(threshold.metric().passesUnmeasured()));
        }

        boolean blocks() {
            return !passed && threshold.severity() == Threshold.Severity.BLOCK;
        }
    }

    static Verdict verdict(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocks) ? Verdict.FAIL : Verdict.PASS;
    }
}
