package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.snmp.CircuitMeasurements;
import io.turnout.snmp.TrendPoint;
import io.turnout.sourcing.Complaints;
import io.turnout.sourcing.Evidence;
import io.turnout.sourcing.EvidenceRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was measured and complained about of the present line, as figures and charts beside the offers. */
@Component
class EvaluationEvidence {

    private static final int PIECES = 60;

    private final Evidence evidence;
    private final Complaints complaints;
    private final CircuitMeasurements measurements;

    EvaluationEvidence(Evidence evidence, Complaints complaints, CircuitMeasurements measurements) {
        this.evidence = evidence;
        this.complaints = complaints;
        this.measurements = measurements;
    }

    /**
     * @param figures those that the scores rest on
     * @param points how the line went over the window of the figures
     * @param slowest the highest p95 of the points; one where none came back
     * @param complaints by type
     */
    record Shown(
            List<EvidenceRecord> figures, List<TrendPoint> points, BigDecimal slowest, Map<String, Long> complaints) {

        public boolean empty() {
            return figures.isEmpty() && complaints.isEmpty();
        }

        public long mostComplaints() {
            return complaints.values().stream().max(Comparator.naturalOrder()).orElse(1L);
        }

        /** How much of a height of 60 stands for the requests that came back. */
        public long up(TrendPoint point) {
            return Math.round(60 * point.availability());
        }

        public int width() {
            return points.size() * 10;
        }

        /** The p50 or p95 of all points as steps, each as wide as its point: an SVG polyline in a height of 60. */
        public String line(boolean p95) {
            Function<TrendPoint, @Nullable BigDecimal> value =
                    point -> p95 ? point.roundTripP95Millis() : point.roundTripP50Millis();
            return IntStream.range(0, points.size())
                    .filter(at -> value.apply(points.get(at)) != null)
                    .mapToObj(at -> {
                        long height = height(Objects.requireNonNull(value.apply(points.get(at))));
                        return at * 10 + "," + height + " " + (at * 10 + 10) + "," + height;
                    })
                    .collect(Collectors.joining(" "));
        }

        private long height(BigDecimal millis) {
            return Math.round(58 - 54 * millis.doubleValue() / slowest.doubleValue());
        }
    }

    Shown of(CaseRecord record) {
        List<EvidenceRecord> figures = evidence.of(record.id());
        UUID line = record.oldCircuitId();
        List<TrendPoint> points = line == null ? List.of() : points(line, figures);
        BigDecimal slowest = points.stream()
                .map(TrendPoint::roundTripP95Millis)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .filter(millis -> millis.signum() > 0)
                .orElse(BigDecimal.ONE);
        return new Shown(figures, points, slowest, complaints.byType(record.id()));
    }

    private List<TrendPoint> points(UUID line, List<EvidenceRecord> figures) {
        if (figures.isEmpty()) {
            return List.of();
        }
        Instant from = figures.getFirst().measuredFrom();
        Instant to = figures.getFirst().measuredTo();
        return measurements.trend(line, from, to, PIECES);
    }
}
