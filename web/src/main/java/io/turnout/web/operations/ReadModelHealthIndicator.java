package io.turnout.web.operations;

import io.turnout.view.ReadModelStatus;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether what the engine does reaches the screens, and since when it does not. */
@Component("readModelHealthIndicator")
class ReadModelHealthIndicator implements HealthIndicator {

    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    private final EngineFigures figures;

    ReadModelHealthIndicator(EngineFigures figures) {
        this.figures = figures;
    }

    @Override
    public Health health() {
        ReadModelStatus status = figures.readModel();
        if (status.exporterTooOld()) {
            return Health.down()
                    .withDetail("what", "The exporter is older than the read model's tables and writes no more.")
                    .withDetail("mend", "Give every broker the turnout-exporter.jar of this version; it catches up.")
                    .build();
        }
        if (status.emptiedAt() != null) {
            return Health.down()
                    .withDetail("what", "The read model was emptied; what the engine did before is not shown.")
                    .withDetail("since", status.emptiedAt().toString())
                    .withDetail("mend", "See docs/exporter.md, An emptied read model.")
                    .build();
        }
        Duration lag = figures.exporterLag();
        if (lag.compareTo(TOO_LONG) < 0) {
            return Health.up().build();
        }
        return Health.down()
                .withDetail("what", "The exporter does not write what the engine does; screens show an older state.")
                .withDetail("since", Instant.now().minus(lag).toString())
                .withDetail("mend", "See docs/exporter.md, and the broker's log for the exporter's errors.")
                .build();
    }
}
