package io.turnout.web.platform;

import io.turnout.engine.ModelDeployment;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the console what the default run still waits for, and when it is ready. */
@Component
@ConditionalOnProperty("turnout.embedded.enabled")
@Order(1000)
class ReadyAnnouncement implements ApplicationRunner {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Logger LOG = LoggerFactory.getLogger(ReadyAnnouncement.class);

    private final ModelDeployment deployment;
    private final Environment environment;

    ReadyAnnouncement(ModelDeployment deployment, Environment environment) {
        this.deployment = deployment;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (!deployment.isConfirmed()) {
            LOG.info("Waiting for the process engine to take the models");
        }
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!deployment.isConfirmed()) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart("The process engine is not ready after " + LONGEST.toSeconds()
                        + " s. Its log is logs/engine.log in the data directory.");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        LOG.info(
                "Turnout is ready: http://localhost:{} (stop with Ctrl-C)",
                environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")));
    }
}
