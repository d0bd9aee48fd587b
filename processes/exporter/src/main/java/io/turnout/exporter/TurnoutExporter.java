package io.turnout.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Writes what the engine does to Turnout's read model in PostgreSQL. Runs inside the broker, once per partition.
 *
 * <p>The broker hands over everything since its last snapshot again after every restart, so what the stored position
 * already covers is skipped. While PostgreSQL is away one batch is held and the broker keeps the rest in its log.
 */
public final class TurnoutExporter implements Exporter {

    private static final Duration COMPLAIN_EVERY = Duration.ofMinutes(1);

    private @Nullable Settings settings;
    private @Nullable Logger log;
    private @Nullable ReadModel readModel;
    private @Nullable Controller controller;
    private int partition;
    private boolean newToBroker;
    private @Nullable Mark first;
    private long seen = Mark.NONE.position();
    private long written = Mark.NONE.position();
    private long reported = Mark.NONE.position();
    private Batch batch = new Batch();
    private String complaint = "";
    private long complained;

    /** Only checks: a database that is away must not keep the broker from starting. */
    @Override
    public void configure(Context context) {
        settings = Settings.from(arguments(context));
        log = context.getLogger();
        partition = context.getPartitionId();
        context.setFilter(new RecordSelection());
    }

    private static Arguments arguments(Context context) {
        try {
            return context.getConfiguration().instantiate(Arguments.class);
        } catch (RuntimeException malformed) {
            String reason =
                    String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
            throw new IllegalArgumentException("Turnout exporter: cannot read its arguments: " + reason);
        }
    }

    @Override
    public void open(Controller opened) {
        controller = opened;
        newToBroker = opened.getLastExportedRecordPosition() < 0;
        readModel = new ReadModel(settings(), partition, log());
        log().info("Turnout exporter writes partition {} in {}", partition, settings());
        scheduleFlush();
    }

    @Override
    public void export(Record<?> record) {
        if (first == null) {
            Mark start = Mark.of(record);
            written = complainingOnceAMinute(() -> model().begin(start, newToBroker));
            first = start;
        }
        // After a failure below the broker hands the same record over again.
        if (record.getPosition() > seen) {
            if (record.getPosition() > written) {
                batch.add(record);
            }
            seen = record.getPosition();
        }
        if (batch.size() >= settings().batchSize()) {
            complainingOnceAMinute(() -> flush(Objects.requireNonNull(first)));
        }
    }

    @Override
    public void close() {
        if (readModel == null) {
            return;
        }
        try {
            if (!batch.isEmpty() && first != null) {
                flush(first);
            }
        } catch (ReadModelAway away) {
            log().info("Closing with {} records unwritten; the broker will hand them over again", batch.size());
        } finally {
            readModel.close();
        }
    }

    private long flush(Mark start) {
        model().write(batch, start);
        written = batch.last().position();
        batch = new Batch();
        report();
        return written;
    }

    /** Tells the broker how far it may forget its log. */
    private void report() {
        if (seen > reported) {
            controller().updateLastExportedRecordPosition(seen);
            reported = seen;
        }
    }

    private void flushOnTime() {
        try {
            if (batch.isEmpty()) {
                report();
            } else if (first != null) {
                Mark start = first;
                complainingOnceAMinute(() -> flush(start));
            }
        } catch (ReadModelAway away) {
            log().debug("The batch of {} records waits", batch.size(), away);
        } finally {
            scheduleFlush();
        }
    }

    private void scheduleFlush() {
        controller().scheduleCancellableTask(settings().flushAfter(), this::flushOnTime);
    }

    private long complainingOnceAMinute(Attempt attempt) {
        try {
            return attempt.run();
        } catch (ReadModelAway away) {
            long now = System.nanoTime();
            String reason = String.valueOf(away.getMessage());
            if (!reason.equals(complaint) || now - complained > COMPLAIN_EVERY.toNanos()) {
                log().warn("{}", reason);
                complaint = reason;
                complained = now;
            }
            throw away;
        }
    }

    private Settings settings() {
        return Objects.requireNonNull(settings, "configure() comes first");
    }

    private Logger log() {
        return Objects.requireNonNull(log, "configure() comes first");
    }

    private ReadModel model() {
        return Objects.requireNonNull(readModel, "open() comes first");
    }

    private Controller controller() {
        return Objects.requireNonNull(controller, "open() comes first");
    }

    private interface Attempt {
        long run();
    }
}
