package io.turnout.web.screens;

import io.turnout.snmp.Judgement;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.Measures;
import io.turnout.snmp.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line test as a page shows it: each measure of the old line beside that of the new one, and each threshold. */
record LineTestView(LineTests.Record test, List<Row> rows, List<ThresholdRow> thresholds, String verdict) {

    /** One measure on both lines; the text is written for reading, never for comparing. */
    record Row(String metric, String unit, String old, String now) {}

    /** One threshold and whether the new line keeps it; not yet told before the test is judged. */
    record ThresholdRow(
            String metric, String comparator, String target, String severity, String measured, String state) {}

    static LineTestView of(LineTests.Record test, @Nullable Measures old, @Nullable Measures now) {
        return new LineTestView(
                test,
                List.of(
                        row("availability", "%", Measures::availabilityPercent, old, now),
                        row("round-trip-p50", "ms", Measures::roundTripP50Millis, old, now),
                        row("round-trip-p95", "ms", Measures::roundTripP95Millis, old, now),
                        row("loss", "%", Measures::lossPercent, old, now),
                        row("errors", "", Measures::errorRatio, old, now),
                        row("utilisation", "%", Measures::utilisationPercent, old, now),
                        row("flaps", "", LineTestView::flaps, old, now),
                        row("samples", "", measures -> Optional.of(BigDecimal.valueOf(measures.asked())), old, now)),
                test.judgement()
                        .map(judged -> judged.findings().stream()
                                .map(LineTestView::judged)
                                .toList())
                        .orElseGet(() -> test.thresholds().stream()
                                .map(LineTestView::open)
                                .toList()),
                test.judgement()
                        .map(judged -> judged.verdict().name().toLowerCase(Locale.ROOT))
                        .orElse("running"));
    }

    private static Optional<BigDecimal> flaps(Measures measures) {
        return Optional.of(BigDecimal.valueOf(measures.flaps()));
    }

    private static Row row(
            String metric,
            String unit,
            Function<Measures, Optional<BigDecimal>> of,
            @Nullable Measures old,
            @Nullable Measures now) {
        return new Row(metric, unit, text(old, of), text(now, of));
    }

    private static String text(@Nullable Measures measures, Function<Measures, Optional<BigDecimal>> of) {
        return measures == null
                ? "—"
                : of.apply(measures).map(LineTestView::plain).orElse("—");
    }

    private static String plain(BigDecimal value) {
        BigDecimal cut = value.setScale(Math.clamp(value.scale(), 0, 3), RoundingMode.HALF_UP);
        return cut.stripTrailingZeros().toPlainString();
    }

    private static ThresholdRow judged(Judgement.Finding finding) {
        String measured = finding.measured().map(LineTestView::plain).orElse("—");
        boolean warns = finding.threshold().severity() == Threshold.Severity.WARN;
        return row(finding.threshold(), measured, finding.passed() ? "passed" : warns ? "warned" : "failed");
    }

    private static ThresholdRow open(Threshold threshold) {
        return row(threshold, "—", "open");
    }

    private static ThresholdRow row(Threshold threshold, String measured, String state) {
        return new ThresholdRow(
                code(threshold.metric()),
                threshold.comparator() == Threshold.Comparator.AT_LEAST ? "≥" : "≤",
                threshold.target().toPlainString(),
                code(threshold.severity()),
                measured,
                state);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
