package io.turnout.snmp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the samples that are due and notices when a device is lost. Any number of copies may run it. */
@Component
class Sampler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sampler.class);

    /** A clock that jumps must not make a lost device of one lost packet. */
    private static final int LEAST_SILENT_SAMPLES = 3;

    private static final int CLAIM_AT_ONCE = 200;

    /** Fewer than the pool of database connections, which others need as well. */
    private static final int WRITERS = 4;

    private final Watches watches;
    private final Samples samples;
    private final LineProbe probe;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Semaphore writers = new Semaphore(WRITERS);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sample-", 0).factory());

    Sampler(Watches watches, Samples samples, LineProbe probe, ApplicationEventPublisher events, Clock clock) {
        this.watches = watches;
        this.samples = samples;
        this.probe = probe;
        this.events = events;
        this.clock = clock;
    }

    /** Claims what is due and samples it; returns what was begun, a slow device holding up none of the others. */
    List<Future<?>> tick() {
        return watches.claimDue(CLAIM_AT_ONCE).stream()
                .<Future<?>>map(id -> threads.submit(() -> sampleQuietly(id)))
                .toList();
    }

    private void sampleQuietly(UUID id) {
        try {
            sample(watches.get(id));
        } catch (RuntimeException failed) {
            // The next sample is already planned, and with it the next try to report a lost device. A sample that could
            // not be taken at all is missing, not lost.
            LOG.warn("Watch {} could not be sampled: {}", id, failed.getMessage());
        }
    }

    /** Samples every line of a watch once, side by side in time. */
    void sample(Watch watch) {
        List<CompletableFuture<Sample>> asked = watch.lines().stream()
                .map(line -> CompletableFuture.supplyAsync(() -> probe.take(watch.device(), line.circuit()), threads))
                .toList();
        List<Sample> taken = asked.stream().map(Waiting::on).toList();
        boolean answered = answered(watch, taken);
        writers.acquireUninterruptibly();
        try {
            taken.forEach(sample -> samples.add(watch.id(), sample));
            if (answered) {
                watches.answered(watch.id());
            } else {
                watches.silent(watch.id(), clock.instant());
                reportIfLost(watches.get(watch.id()));
            }
        } finally {
            writers.release();
        }
    }

    /**
     * While a switch is on trial its new line carries all the traffic: a router that still answers on its management
     * address is no comfort to the site.
     */
    private boolean answered(Watch watch, List<Sample> taken) {
        if (watch.purpose() == LineTestSpec.Purpose.SOAK) {
            return taken.stream().anyMatch(Sample::available);
        }
        return taken.stream().anyMatch(Sample::answered) || probe.answers(watch.device());
    }

    private void reportIfLost(Watch watch) {
        Instant since = watch.silentSince();
        if (watch.lostReported()
                || watch.caseId() == null
                || since == null
                || watch.silentSamples() < LEAST_SILENT_SAMPLES
                || Duration.between(since, clock.instant()).compareTo(watch.lostAfter()) < 0) {
            return;
        }
        events.publishEvent(new DeviceLost(
                watch.id(),
                watch.caseId(),
                watch.purpose(),
                watch.device().id(),
                watch.device().name(),
                since));
        // Only now: a crash in between makes the event come twice, which is harmless, and never not at all.
        watches.lostReported(watch.id());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
