package io.turnout.web.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The longest a shutdown may take. The engine's client waits without end for an engine that is away; nothing is lost by
 * leaving it, since jobs come back by their timeout and every effect is on record.
 */
public final class ShutdownLimit implements ApplicationListener<ContextClosedEvent> {

    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final Logger LOG = LoggerFactory.getLogger(ShutdownLimit.class);

    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        Thread.ofPlatform().daemon().name("shutdown-limit").start(() -> {
            try {
                TimeUnit.SECONDS.sleep(LONGEST.toSeconds());
                LOG.warn("Stopping took longer than {} s; leaving what still waits", LONGEST.toSeconds());
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
