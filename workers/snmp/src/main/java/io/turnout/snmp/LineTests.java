package io.turnout.snmp;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tests of lines: both are sampled side by side, and in the end each threshold is judged on what was seen. */
@Component
public class LineTests {

    private static final Duration BETWEEN_MISSING_SAMPLES = Duration.ofMillis(20);

    /** Shorter than a job may take. */
    private static final Duration LONGEST_CATCHING_UP = Duration.ofSeconds(15);

    private final Watches watches;
    private final Thresholds thresholds;
    private final Samples samples;
    private final Sampler sampler;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    /** A test as a page shows it; the judgement is there once it was judged. */
    public record Record(
            UUID id,
            UUID caseId,
            LineTestSpec.Purpose purpose,
            String state,
            String deviceName,
            @Nullable WatchedCircuit oldLine,
            WatchedCircuit newLine,
            Duration sampleEvery,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<Threshold> thresholds,
            Optional<Judgement> judgement) {}

    LineTests(
            Watches watches,
            Thresholds thresholds,
            Samples samples,
            Sampler sampler,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.watches = watches;
        this.thresholds = thresholds;
        this.samples = samples;
        this.sampler = sampler;
        this.transactions = transactions;
        this.events = events;
    }

    public UUID start(LineTestSpec spec) {
        UUID id = Ids.next();
        transactions.executeWithoutResult(status -> {
            watches.add(id, spec.caseId(), spec);
            thresholds.add(id, spec.thresholds());
        });
        return id;
    }

    /**
     * Ends a test with its verdict; asked again, it gives the same one.
     *
     * <p>When fewer samples were taken than the specification wants, the missing ones are taken now, in quick
     * succession: a demo's clock jumps over the days of a test window. No more are taken once they could not save it.
     */
    public Judgement judge(UUID testId) {
        Watch watch = watches.get(testId);
        switch (watch.state()) {
            case JUDGED -> {
                return judged(watch);
            }
            case ABORTED -> throw new Conflict("The line test was aborted; start a new one.");
            case RUNNING -> takeMissing(watch);
        }
        Measures measures = measures(watch, Watch.Role.NEW).orElseThrow();
        List<Judgement.Finding> findings = thresholds.of(testId).stream()
                .map(threshold -> Judgement.Finding.of(threshold, measures))
                .toList();
        transactions.executeWithoutResult(status -> {
            Judgement.Verdict verdict = Judgement.verdict(findings);
            if (watches.end(testId, Watch.State.JUDGED, verdict)) {
                thresholds.judged(testId, findings);
                events.publishEvent(new LineTestJudged(
                        testId,
                        Objects.requireNonNull(watch.caseId()),
                        watch.purpose(),
                        watch.device().name(),
                        verdict));
            }
        });
        return judged(watches.get(testId));
    }

    /** Ends a test without a verdict; a test that ended already stays as it is. */
    public void abort(UUID testId) {
        watches.end(testId, Watch.State.ABORTED, null);
    }

    /** Ends every test of a case that still runs. */
    public void abortAll(UUID caseId) {
        watches.endAll(caseId);
    }

    public Record get(UUID testId) {
        return describe(watches.get(testId));
    }

    /** The newest test of a case, if there was one. */
    public Optional<Record> latestOfCase(UUID caseId, LineTestSpec.Purpose purpose) {
        return watches.latestOfCase(caseId, purpose).map(this::describe);
    }

    /** What both lines show so far, the old one first where it is measured. */
    public List<Measures> measures(UUID testId) {
        Watch watch = watches.get(testId);
        List<Measures> lines = new ArrayList<>();
        measures(watch, Watch.Role.OLD).ifPresent(lines::add);
        measures(watch, Watch.Role.NEW).ifPresent(lines::add);
        return lines;
    }

    /** The rows behind a verdict. */
    public List<Sample> evidence(UUID testId, UUID circuitId) {
        return samples.of(watches.get(testId), circuitId);
    }

    private void takeMissing(Watch watch) {
        UUID circuit = line(watch, Watch.Role.NEW).orElseThrow().circuitId();
        long end = System.nanoTime() + LONGEST_CATCHING_UP.toNanos();
        long missing = watch.minimumSamples() - samples.count(watch, circuit);
        // A dead line takes its timeout for each sample; what it showed until then is verdict enough.
        while (missing > 0 && System.nanoTime() < end && !isBeyondSaving(watch, missing)) {
            sampler.sample(watch);
            missing--;
            Waiting.pause(BETWEEN_MISSING_SAMPLES);
        }
    }

    /** Whether the line fails even if every request that is still to be sent comes back. */
    private boolean isBeyondSaving(Watch watch, long missing) {
        Measures atBest = measures(watch, Watch.Role.NEW).orElseThrow().withMoreAnswered(missing);
        return thresholds.of(watch.id()).stream()
                .filter(threshold -> threshold.metric().isShareOfRequests())
                .map(threshold -> Judgement.Finding.of(threshold, atBest))
                .anyMatch(Judgement.Finding::blocks);
    }

    private Judgement judged(Watch watch) {
        if (watch.state() != Watch.State.JUDGED) {
            throw new Conflict("The line test was aborted while it was judged; start a new one.");
        }
        return new Judgement(
                watch.id(),
                Objects.requireNonNull(watch.verdict()),
                Objects.requireNonNull(watch.endedAt()),
                thresholds.findings(watch.id()),
                measures(watch, Watch.Role.OLD).orElse(null),
                measures(watch, Watch.Role.NEW).orElseThrow());
    }

    private Record describe(Watch watch) {
        return new Record(
                watch.id(),
                Objects.requireNonNull(watch.caseId()),
                watch.purpose(),
                watch.state().name(),
                watch.device().name(),
                line(watch, Watch.Role.OLD).orElse(null),
                line(watch, Watch.Role.NEW).orElseThrow(),
                watch.sampleEvery(),
                watch.startedAt(),
                watch.endedAt(),
                thresholds.of(watch.id()),
                watch.state() == Watch.State.JUDGED ? Optional.of(judged(watch)) : Optional.empty());
    }

    private Optional<Measures> measures(Watch watch, Watch.Role role) {
        return line(watch, role)
                .map(circuit -> Measures.of(samples.of(watch, circuit.circuitId()), circuit.commitRateKbps()));
    }

    private static Optional<WatchedCircuit> line(Watch watch, Watch.Role role) {
        return watch.lines().stream()
                .filter(line -> line.role() == role)
                .map(Watch.Line::circuit)
                .findFirst();
    }
}
