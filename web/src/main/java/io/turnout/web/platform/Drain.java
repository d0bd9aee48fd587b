package io.turnout.web.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The moment between readiness going down and the web server taking no more calls: a load balancer needs it to see the
 * one before it meets the other. Calls are answered all the while.
 */
@Component
class Drain implements SmartLifecycle {

    private final Duration time;
    private volatile boolean running;

    Drain(@Value("${turnout.shutdown.drain:0s}") Duration time) {
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    /** Passes beside the orderly stop of the workers, not after it. */
    @Override
    public void stop(Runnable over) {
        running = false;
        if (time.isZero()) {
            over.run();
            return;
        }
        Thread.ofVirtual().name("drain").start(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(time.toMillis());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            } finally {
                over.run();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
