package io.turnout.snmp;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks a few times a second for samples that are due; off with {@code turnout.snmp.sampling.enabled=false}. */
@Component
@ConditionalOnProperty(name = "turnout.snmp.sampling.enabled", matchIfMissing = true)
class SamplingSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SamplingSchedule.class);
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Sampler sampler;
    private @Nullable ScheduledExecutorService timer;

    SamplingSchedule(Sampler sampler) {
        this.sampler = sampler;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sampling").daemon().factory());
        timer.scheduleWithFixedDelay(this::tick, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            sampler.tick();
        } catch (DataAccessException databaseAway) {
            // An exception would end the schedule for good; the database comes back, and so do the samples.
            LOG.warn("Nothing sampled: {}", databaseAway.getMessage());
        }
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
