package io.turnout.web.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.turnout.engine.CaseClaimed;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The figures of {@link EngineFigures} for Prometheus, beside those that Spring and the Camunda client have of
 * themselves. Each is one indexed query per scrape. Every copy tells the same, for all of them share one database.
 */
@Component
class EngineMetrics implements MeterBinder {

    private static final List<String> UNSETTLED = List.of("INTENT", "UNKNOWN");

    private final EngineFigures figures;
    private final ObjectProvider<MeterRegistry> registry;

    EngineMetrics(EngineFigures figures, ObjectProvider<MeterRegistry> registry) {
        this.figures = figures;
        this.registry = registry;
    }

    /** Measured once per case, by the copy whose worker claimed it. */
    @TransactionalEventListener
    void started(CaseClaimed claimed) {
        registry.ifAvailable(meters -> Timer.builder("turnout.start.latency")
                .description("From the acceptance of a case to the first job of its process")
                .publishPercentileHistogram()
                .register(meters)
                .record(claimed.latency()));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("turnout.starts.waiting", () -> figures.startsWaiting().count())
                .description("Accepted cases that the engine has not begun")
                .register(registry);
        TimeGauge.builder(
                        "turnout.starts.oldest",
                        () -> figures.startsWaiting().oldest().toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("How long the first of them has waited")
                .register(registry);
        TimeGauge.builder("turnout.exporter.lag", () -> figures.exporterLag().toMillis(), TimeUnit.MILLISECONDS)
                .description("How long the oldest instance that the engine began is missing in the read model")
                .register(registry);
        Gauge.builder("turnout.incidents.open", figures::openIncidents)
                .description("Steps that failed and wait for a person")
                .register(registry);
        UNSETTLED.forEach(state -> Gauge.builder(
                        "turnout.effects.unsettled",
                        () -> figures.unsettledEffects().getOrDefault(state, 0L))
                .tag("state", state)
                .description("Effects of which the ledger does not know whether they happened")
                .register(registry));
    }
}
